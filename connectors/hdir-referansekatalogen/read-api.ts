import { z } from 'zod';
import { type Fragment, type Ledger, openFragment, pieceFragment, sourced } from '../../src/kit.ts';
import { readAppliesTo } from './applies-to.ts';
import { boundIn } from './bound-items.ts';
import { type Draft, type Facts, identifierIn } from './draft.ts';
import { type Said, withEndings } from './endings.ts';
import { ignored } from './lookups.ts';
import { StandardFacts } from './standard-facts.ts';

const words = z.string().nullish();

/** The parts of an `ehelsestandard` that are read; the rest is let through, and reported where nobody knows it. */
const infobit = z.looseObject({
  tittel: z.string().trim().min(1),
  infoType: words,
  url: words,
  forstPublisert: words,
  sistFagligOppdatert: words,
  data: z.looseObject({ idStandard: words, typeStandard: words, standardenGjelderFor: words }).nullish(),
});

type Standard = z.infer<typeof infobit>;

/** Where an element stands, and what is gathered while it is read. */
interface ElementPlace {
  readonly document: string;
  readonly pointer: string;
  readonly facts: Facts;
  readonly ledger: Ledger;
}

/** Standards as the API gives them: a list, or one. An element that is no standard is a drift signal. */
export function readApi(root: unknown, document: string, facts: Facts, ledger: Ledger): Draft[] {
  const list = Array.isArray(root) ? root : [root];
  const stated = new Set<string>();
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
    const at = { document, pointer, facts, ledger };
    countKeys(at, parsed.data, stated);
    return [readStandard(at, parsed.data)];
  });
}

/** Counts the keys that are not read. Every element has the same keys: one that nobody knows is reported once. */
function countKeys(
  { document, pointer, facts, ledger }: ElementPlace,
  standard: Standard,
  stated: Set<string>,
): void {
  for (const [path, value] of keysOf(standard)) {
    if (readKeys.has(path) || (labelOfKey(path) !== null && typeof value === 'string')) continue;
    const unit = `${pointer}/${path}`;
    const unknown = !ignoredKeys.has(path) && !isEmpty(value);
    ledger.mark(unit, unknown ? 'reported' : 'ignored');
    if (unknown && !stated.has(path)) facts.heading(keyFragment(path, document, unit));
    if (unknown) stated.add(path);
  }
}

/** The words of a key, counted as read. */
function fragmentAt(
  { document, pointer, ledger }: ElementPlace,
  path: string,
  value: string,
  text = value,
): Fragment {
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
}

function readStandard(at: ElementPlace, standard: Standard): Draft {
  const { document, facts, ledger } = at;
  const { tittel, url, forstPublisert, sistFagligOppdatert, data } = standard;
  const from = (path: string, value: string, text = value) => fragmentAt(at, path, value, text);
  const date = (path: string, value: string | null | undefined) =>
    value ? facts.date(from(path, value, value.slice(0, 10)), path) : undefined;
  const title = from('tittel', tittel);
  const page = new StandardFacts(facts, ledger);
  if (data?.typeStandard)
    page.take('Type standard', from('data/typeStandard', data.typeStandard, spaced(data.typeStandard)));
  const prose: Said[] = [{ fragment: title, kind: 'name' }];
  for (const [path, value] of keysOf(standard)) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    const label = labelOfKey(path);
    const text = textOf(document, value);
    if (label !== null) page.take(label, from(path, value, text));
    else if (proseKeys.has(path))
      for (const line of text.split('\n')) prose.push({ fragment: from(path, value, line), kind: 'prose' });
  }
  const identifier = data?.idStandard
    ? sourced(data.idStandard, from('data/idStandard', data.idStandard))
    : identifierIn(title);
  const changedOn = date('sistFagligOppdatert', sistFagligOppdatert);
  const publishedOn = date('forstPublisert', forstPublisert);
  const draft: Draft = {
    title: sourced(tittel, title),
    facts: {
      ...page.said,
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
  };
  return withEndings(draft, [...page.endings, ...prose], facts);
}

/** Keys that nobody has seen yet, of what pages say by labels. */
const labelKeys: Readonly<Record<string, string>> = {
  hjemmel: 'Hjemmel',
  lovhjemmel: 'Hjemmel',
  rettsligGrunnlag: 'Hjemmel',
  merknad: 'Merknad',
  merknader: 'Merknad',
  tema: 'Tema',
  status: 'Status',
  statusStandard: 'Status',
  livssyklus: 'Status',
  tilstand: 'Status',
};

/** The label that a key, of `data` or of the element itself, stands for. */
const labelOfKey = (path: string): string | null => labelKeys[path.replace(/^data\//u, '')] ?? null;

const proseKeys: ReadonlySet<string> = new Set(['intro', 'tekst', 'data/formalBruksomrade']);

/** `utgaattStandard` is `utgått standard`; a phrase of several words stays as it is. */
const spaced = (key: string): string =>
  /\s/u.test(key)
    ? key
    : key
        .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
        .toLowerCase()
        .replaceAll('aa', 'å');

/** The words of HTML within a string. */
function textOf(document: string, html: string): string {
  if (!/[<&]/u.test(html)) return html;
  return openFragment(document, html)
    .blocks.flatMap((block) =>
      block.kind === 'text'
        ? [block.item.text]
        : block.kind === 'list'
          ? block.items.map(({ text }) => text)
          : [],
    )
    .join('\n');
}

const readKeys: ReadonlySet<string> = new Set([
  'tittel',
  'url',
  'forstPublisert',
  'sistFagligOppdatert',
  'data/idStandard',
  'data/typeStandard',
  'data/standardenGjelderFor',
]);
const ignoredKeys: ReadonlySet<string> = new Set(ignored.flatMap(({ names }) => names));
const isEmpty = (value: unknown) =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0);

/** Every key of an element with its value, those of `data` by path. */
function keysOf({ data, ...top }: z.infer<typeof infobit>): readonly (readonly [string, unknown])[] {
  return [
    ...Object.entries(top),
    ...Object.entries(data ?? {}).map(([key, value]) => [`data/${key}`, value] as const),
  ];
}

function keyFragment(path: string, document: string, unit: string): Fragment {
  const locator = { document, path: unit, quote: path.replace(/^data\//u, '') };
  return { text: path, locator, struck: false, marks: [], isoDate: null, via: 'json/key', unit };
}

/** Who is bound, in a table or list that the API carries as HTML within a string. It is found by the string's pointer. */
function rowsIn(html: string, place: Fragment, facts: Facts, ledger: Ledger): Draft['rows'] {
  if (html.replace(/&nbsp;|\s/gu, '') === '') return [];
  const { document, path = '' } = place.locator;
  const { blocks } = openFragment(document, html);
  const table = blocks.find((block) => block.kind === 'table');
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const read =
    table?.kind === 'table'
      ? readAppliesTo(table, document, facts, ledger)
      : items.flatMap((item) => boundIn(pieceFragment(item, document, 'item'), facts));
  // Prose is no organisation type, but it may say who is bound.
  if (!table && items.length === 0) {
    ledger.mark(place.unit, 'reported');
    const [text] = blocks.flatMap((block) => (block.kind === 'text' ? [block.item.text] : []));
    facts.appliesTo({ ...place, text: text ?? place.text });
  }
  return read.map((row) => {
    const at = <T>(value: { readonly value: T; readonly raw: string; readonly rule: string }) => ({
      ...value,
      locator: { document, path, quote: value.raw },
    });
    return {
      ...(row.organisationType && { organisationType: at(row.organisationType) }),
      ...(row.direction && { direction: at(row.direction) }),
      ...(row.level && { level: at(row.level) }),
      ...(row.hasNoLevel && { hasNoLevel: true }),
    };
  });
}
