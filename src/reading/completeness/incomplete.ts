/** Whether all of a list was read: what says that a document is a part, and the numbers stated, held against what was read. */
import { makeFinding } from '../../domain/findings/finding.ts';
import { describe } from '../../domain/findings/messages/describe.ts';
import { counted } from '../../domain/findings/messages/phrases.ts';
import type { Finding, Reading } from '../../domain/reading.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { Outline, PartSign, StatedTotal } from '../outline.ts';
import { type ListPage, pageKey } from './list-pages.ts';

/** Numbers said to be about so many may differ by this share. */
const tolerance = 0.2;

/** Findings for a list of which a part was not read: `BLOCKING`, with the words that say so. Empty where all was. */
export function incompleteFindings(
  source: string,
  pages: readonly ListPage[],
  reading: Pick<Reading, 'claims' | 'negatives' | 'findings'>,
): readonly Finding[] {
  if (reading.findings.some(({ code, severity }) => code === 'LIST_INCOMPLETE' && severity === 'BLOCKING'))
    return [];
  const read = countsOf(pages, reading);
  const part = unreadPart(pages, read);
  if (part !== null) {
    const { claims, negatives = [] } = reading;
    return [partFinding(source, part.page, part.sign, claims.length + negatives.length)];
  }
  return (
    totalsOf(pages)
      // Whom municipalities are counted for is reported in many ways: the list of them holds its own numbers (`nhn-vkp-kommuner`).
      .filter(({ total }) => total.of !== 'municipalities')
      .flatMap(({ page, total }) =>
        // `Totalt 10 leverandører` over ten rows of eight vendors counts the rows.
        total.bound === 'exactly' && total.count === read.entries
          ? []
          : totalFinding(source, page, total, read[total.of]),
      )
  );
}

type Counts = Readonly<Record<StatedTotal['of'], number>>;

function countsOf(
  pages: readonly ListPage[],
  { claims, negatives = [] }: Pick<Reading, 'claims' | 'negatives'>,
): Counts {
  const vendors = new Set<string>();
  const products = new Set<string>();
  const municipalities = new Set<string>();
  for (const { fields } of [...claims, ...negatives]) {
    const values = fields as Readonly<Record<string, { readonly value: unknown } | undefined>>;
    const [vendor, product, municipality] = ['vendor', 'product', 'municipality'].map((name) =>
      phraseKey(String(values[name]?.value ?? '')),
    );
    if (vendor) vendors.add(vendor);
    if (product) products.add(`${vendor} ${product}`);
    if (municipality) municipalities.add(municipality);
  }
  const entries = Math.max(claims.length + negatives.length, ...pages.map(({ outline }) => rowsOf(outline)));
  return { vendors: vendors.size, products: products.size, municipalities: municipalities.size, entries };
}

/** Rows and items of a page, whatever they are of. */
function rowsOf({ blocks }: Outline): number {
  let rows = 0;
  for (const block of blocks) {
    if (block.kind === 'table')
      rows += block.rows.filter((row) => row.some(({ heading, text }) => !heading && text !== '')).length;
    else if (block.kind === 'list') rows += block.items.length;
    else if (block.kind === 'definitions') rows += block.groups.length;
  }
  return rows;
}

/** The first sign of a part whose other parts were not all read. */
function unreadPart(pages: readonly ListPage[], read: Counts): { page: ListPage; sign: PartSign } | null {
  const known = new Set(pages.map(({ url }) => pageKey(url)));
  for (const page of pages) {
    for (const sign of page.outline.parts) if (!isRead(sign, pages, known, read)) return { page, sign };
  }
  return null;
}

function isRead(
  sign: PartSign,
  pages: readonly ListPage[],
  known: ReadonlySet<string>,
  read: Counts,
): boolean {
  if (sign.hrefs.length > 0) return sign.hrefs.every((href) => known.has(pageKey(href)));
  const most = Math.max(read.entries, read.vendors, read.products);
  switch (sign.kind) {
    case 'page':
      return pages.length >= (sign.total ?? Number.POSITIVE_INFINITY);
    case 'range':
      return most >= (sign.total ?? Number.POSITIVE_INFINITY);
    case 'more':
      return sign.total !== null && most >= sign.total;
    case 'next':
    case 'letters':
      return false;
  }
}

/** The totals that are of the list as a whole, each thing once: sections' own totals are added up. */
function totalsOf(pages: readonly ListPage[]): { page: ListPage; total: StatedTotal }[] {
  const found = pages.flatMap((page) => page.outline.totals.map((total) => ({ page, total })));
  const byThing = Map.groupBy(found, ({ total }) => total.of);
  return [...byThing.values()].flatMap((stated) => {
    const sections = new Set(stated.map(({ total }) => total.context.at(-1)?.path ?? ''));
    const [first] = stated;
    if (first === undefined) return [];
    const largest = stated.reduce((most, one) => (one.total.count > most.total.count ? one : most), first);
    const sum = stated.reduce((total, one) => total + one.total.count, 0);
    // One number under each of several headings is of each; the same number twice is one number.
    const isOfSections =
      sections.size === stated.length &&
      stated.length > 1 &&
      new Set(stated.map(({ total }) => total.count)).size > 1;
    const isSum =
      isOfSections && stated.every(({ total }) => total.context.length > 1 && total.bound === 'exactly');
    return isSum && sum !== largest.total.count * 2
      ? [{ page: largest.page, total: { ...largest.total, count: sum } }]
      : [largest];
  });
}

function totalFinding(source: string, page: ListPage, total: StatedTotal, read: number): readonly Finding[] {
  const { count, bound, of } = total;
  // A list of vendors says nothing of how many municipalities use them.
  if (read === 0 && of !== 'entries') return [];
  const isFewer = bound === 'about' ? read < count * (1 - tolerance) : bound !== 'at-most' && read < count;
  const isMore = (bound === 'exactly' || bound === 'at-most') && read > count && of !== 'entries';
  if (!isFewer && !isMore) return [];
  return [
    makeFinding({
      source,
      ...describe('LIST_INCOMPLETE.total', { found: total.text, count, read }),
      severity: isFewer ? 'BLOCKING' : 'WARNING',
      recordKey: page.outline.document,
      record: page.outline.document,
      field: `total/${of}`,
      locator: { document: page.outline.document, path: total.path, quote: total.quote },
      found: String(count),
    }),
  ];
}

function partFinding(source: string, { outline }: ListPage, sign: PartSign, read: number): Finding {
  const { document } = outline;
  const { text, path, quote } = sign;
  return makeFinding({
    source,
    ...describe('LIST_INCOMPLETE.part', { found: text, rows: counted(read, 'row') }),
    severity: 'BLOCKING',
    recordKey: document,
    record: document,
    field: 'list',
    locator: { document, path, quote },
    found: text,
  });
}
