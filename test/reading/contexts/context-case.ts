/** A small document whose rows stand in a context, and what a correct reading makes of each. */
import { connectors } from '../../../connectors/index.ts';
import type { Claim, Sourced } from '../../../src/domain/claims/claim.ts';
import { guard } from '../../../src/domain/guard/guard.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { settle } from '../../../src/domain/status/headline.ts';
import type { Headline, ProcessPhase, Standing } from '../../../src/domain/vocabulary.ts';
import type { Box } from '../../page-grammar/contexts/document.ts';
import { writeContextBook } from '../../page-grammar/contexts/write-book.ts';

/**
 * A headline: the row is read so. `ended`: withdrawn or expired. `blocked`: no approval, and a finding. `reported`: a finding,
 * whatever the value. `absent`: no claim. `negative`: no claim, and an explicit no or a finding. `listed`: a claim, without a
 * status or of a kind that has none. An object: a claim with these values, null for not stated.
 */
export type Want =
  | Headline
  | 'ended'
  | 'blocked'
  | 'reported'
  | 'absent'
  | 'negative'
  | 'listed'
  | Readonly<Record<string, string | null>>;

export interface ContextCase {
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  readonly title: string;
  /** What stands in `main` below the title. */
  readonly html?: string;
  readonly head?: string;
  readonly sheets?: readonly {
    readonly name: string;
    readonly rows: readonly (readonly (string | Box)[])[];
  }[];
  readonly text?: { readonly content: string; readonly mediaType: string };
  /** Name of the document within its source; `list` if not given. */
  readonly document?: string;
  /** By name: of the product, or the vendor where there is no product, or `product @ interface`. No other claim may be there. */
  readonly rows: Readonly<Record<string, Want>>;
  /** The batch must be held. */
  readonly held?: true;
  /** Words that a finding must carry. */
  readonly finding?: string;
}

const asOf = '2026-11-30';
const bookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const valuesOf = (claim: Claim): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(claim.fields as Record<string, Sourced<unknown>>).map(([name, { value }]) => [
      name,
      String(value),
    ]),
  );

const connectorOf = (source: string) => {
  const found = connectors.find((one) => one.source.key === source);
  if (found === undefined) throw new Error(`No connector ${source}`);
  return found;
};

/** The document's bytes and media type. */
function contentOf({ title, html = '', head = '', sheets, text }: ContextCase): {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
} {
  if (sheets !== undefined) {
    const blocks = sheets.flatMap(({ name, rows }) => {
      const lines = rows.map((row) => ({
        boxes: row.map((one) => (typeof one === 'string' ? { text: one } : one)),
      }));
      return [
        { kind: 'heading', text: name, as: 'h2' } as const,
        { kind: 'grid', form: 'table', heads: lines.slice(0, 1), lines: lines.slice(1) } as const,
      ];
    });
    return { bytes: writeContextBook({ title, blocks }, true), mediaType: bookType };
  }
  const encode = (words: string) => new TextEncoder().encode(words);
  if (text !== undefined) return { bytes: encode(text.content), mediaType: text.mediaType };
  return {
    bytes: encode(
      `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><header><nav><a href="/">Forside</a></nav></header><main><h1>${title}</h1>\n${html}\n</main><footer><p>Kontakt oss</p></footer></body></html>`,
    ),
    mediaType: 'text/html; charset=utf-8',
  };
}

/** The reading of the case's document by its connector. */
export function readCase(one: ContextCase): Reading {
  const { source, read } = connectorOf(one.source);
  const name = one.document ?? 'list';
  return read([{ name, url: source.url, ...contentOf(one), sha256: '' }]);
}

const nameFields = ['product', 'vendor', 'municipality', 'title', 'activity', 'standard', 'flow', 'register'];
const nameOf = (claim: Claim): string => {
  const values = valuesOf(claim);
  return nameFields.map((field) => values[field]).find((value) => value != null) ?? '';
};

const headline = (claim: Claim): Headline => {
  const values = valuesOf(claim);
  return settle({
    process: (values.process ?? 'NOT_STATED') as ProcessPhase,
    standing: (values.standing ?? 'NOT_STATED') as Standing,
    observation: 'LISTED',
    basis: (values.basis ?? 'AUTHORITY_LISTING') as 'AUTHORITY_LISTING',
    validUntil: values.validUntil ?? null,
    asOf,
  }).headline;
};

const said = ({ record, recordKey, found, locator, message }: Reading['findings'][number]): string =>
  [record, recordKey, found, locator?.quote, message.nb].join('\n').toLowerCase();

/** What the guard says of a first reading of a source. */
export const guardCase = (source: string, reading: Reading) =>
  guard({ source, previous: null, reading, contract: connectorOf(source).source.contract });

/** What is wrong with the reading; nothing where all is as wanted. */
export function problemsOf(one: ContextCase): readonly string[] {
  const reading = readCase(one);
  const held = guardCase(one.source, reading).verdict === 'held';
  const claims = reading.claims.filter(({ kind }) => kind !== 'negative');
  const negatives = reading.claims.filter(({ kind }) => kind === 'negative');
  const reports = (words: string) =>
    held || reading.findings.some((finding) => said(finding).includes(words.toLowerCase()));
  const left = new Set(claims);
  const problems: string[] = [];
  if (one.held && !held) problems.push('accepted, and should be held');
  if (
    one.finding !== undefined &&
    !reading.findings.some((finding) => said(finding).includes(one.finding?.toLowerCase() ?? ''))
  )
    problems.push(`no finding speaks of “${one.finding}”`);
  for (const [key, want] of Object.entries(one.rows)) {
    const [name = '', place] = key.split(' @ ');
    const fits = (claim: Claim) =>
      nameOf(claim) === name &&
      (place === undefined ||
        [valuesOf(claim).interface, valuesOf(claim).target, valuesOf(claim).role].includes(place));
    const found = claims.filter(fits);
    for (const claim of found) left.delete(claim);
    problems.push(...problemsOfRow(key, want, found, negatives.some(fits), reports(name), one.held === true));
  }
  for (const claim of left)
    problems.push(`claims “${nameOf(claim)}” (${headline(claim)}), which no row says`);
  return problems;
}

function problemsOfRow(
  key: string,
  want: Want,
  found: readonly Claim[],
  negative: boolean,
  reported: boolean,
  held: boolean,
): readonly string[] {
  const headlines = found.map(headline);
  const read = headlines.length === 0 ? 'no claim' : headlines.join(', ');
  const unless = (fine: boolean, wanted: string) => (fine ? [] : [`“${key}”: ${read}; wanted ${wanted}`]);
  if (typeof want === 'object') {
    const fine = found.some((claim) => {
      const values = valuesOf(claim);
      return Object.entries(want).every(([field, value]) => (values[field] ?? null) === value);
    });
    return unless(fine, `${JSON.stringify(want)}, read ${JSON.stringify(found.map(valuesOf))}`);
  }
  const approved = headlines.includes('APPROVED');
  switch (want) {
    case 'absent':
      return unless(found.length === 0, 'no claim');
    case 'negative':
      return unless(found.length === 0 && (negative || reported), 'no claim, and a no or a finding');
    case 'blocked':
      return unless(!approved && reported, 'no approval and a finding');
    case 'reported':
      return unless(reported, 'a finding');
    case 'ended':
      return unless(
        headlines.length > 0 && headlines.every((one) => one === 'WITHDRAWN' || one === 'EXPIRED'),
        'an end',
      );
    case 'listed':
      return unless(found.length > 0 && !approved, 'a claim that is no approval');
    default:
      // A held batch serves nothing, so a value that is wanted and untold is no fault there.
      return unless((found.length > 0 && headlines.every((one) => one === want)) || held, want);
  }
}
