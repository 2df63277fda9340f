import { z } from 'zod';
import { type Fragment, type Ledger, openFragment, sourced } from '../../src/kit.ts';
import { type Draft, type Facts, identifierIn } from './draft.ts';
import { readAppliesTo } from './read-page.ts';

const words = z.string().nullish();

/** The parts of an `ehelsestandard` that are read; the rest is let through and left alone. */
const infobit = z.looseObject({
  tittel: z.string().trim().min(1),
  infoType: words,
  url: words,
  forstPublisert: words,
  sistFagligOppdatert: words,
  data: z.looseObject({ idStandard: words, typeStandard: words, standardenGjelderFor: words }).nullish(),
});

/** Standards as the API gives them: a list, or one. An element that is no standard is a drift signal. */
export function readApi(root: unknown, document: string, facts: Facts, ledger: Ledger): Draft[] {
  const list = Array.isArray(root) ? root : [root];
  return list.flatMap((element: unknown, index): Draft[] => {
    const pointer = Array.isArray(root) ? `/${index}` : '';
    const parsed = infobit.safeParse(element);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      facts.drift.push({
        kind: 'COLUMN_REMOVED',
        detail: `${pointer}/${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'unreadable'}`,
        breaking: true,
      });
      return [];
    }
    const { tittel, url, forstPublisert, sistFagligOppdatert, data } = parsed.data;
    const from = (path: string, value: string, text = value): Fragment => {
      const locator = { document, path: `${pointer}/${path}`, quote: value };
      ledger.mark(locator.path, 'mapped');
      return {
        text,
        locator,
        struck: false,
        marks: [],
        isoDate: null,
        via: `json/${path}`,
        unit: locator.path,
      };
    };
    const date = (path: string, value: string | null | undefined) =>
      value ? facts.date(from(path, value, value.slice(0, 10)), path) : undefined;
    const title = from('tittel', tittel);
    const level = data?.typeStandard ? facts.level(from('data/typeStandard', data.typeStandard)) : undefined;
    const identifier = data?.idStandard
      ? sourced(data.idStandard, from('data/idStandard', data.idStandard))
      : identifierIn(title);
    const changedOn = date('sistFagligOppdatert', sistFagligOppdatert);
    const publishedOn = date('forstPublisert', forstPublisert);
    return [
      {
        title: sourced(tittel, title),
        facts: {
          ...(level && { level }),
          ...(identifier && { identifier }),
          ...(changedOn && { changedOn }),
          ...(publishedOn && { publishedOn }),
          ...(url && url !== 'None' ? { url: sourced(url, from('url', url)) } : {}),
        },
        rows: rowsIn(
          data?.standardenGjelderFor ?? '',
          from('data/standardenGjelderFor', data?.standardenGjelderFor ?? ''),
          facts,
          ledger,
        ),
      },
    ];
  });
}

/** The table that the API carries as HTML within a string. Its cells are found by the string's pointer. */
function rowsIn(html: string, place: Fragment, facts: Facts, ledger: Ledger): Draft['rows'] {
  if (html.replace(/&nbsp;|\s/gu, '') === '') return [];
  const outline = openFragment(place.locator.document, html);
  const table = outline.blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') return [];
  return readAppliesTo(table, place.locator.document, facts, ledger).map((row) => {
    const at = <T>(value: { readonly value: T; readonly raw: string; readonly rule: string }) => ({
      ...value,
      locator: { document: place.locator.document, path: place.locator.path ?? '', quote: value.raw },
    });
    return {
      ...(row.organisationType && { organisationType: at(row.organisationType) }),
      ...(row.direction && { direction: at(row.direction) }),
      ...(row.level && { level: at(row.level) }),
    };
  });
}
