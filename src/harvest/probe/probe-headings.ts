import { sourcedFields } from '../../domain/batch.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import type { HeadingUse, Reading } from '../../domain/reading.ts';

/** Findings that are about a heading nobody knows. */
const aboutHeadings = new Set(['UNKNOWN_HEADING', 'HEADER_RENAMED']);

/**
 * What became of the headings. A reader that keeps no account of them is read from its claims, whose places name the
 * columns, and from its findings; the headings that it ignored are then not known.
 */
export function headingsOf(reading: Reading | null): readonly HeadingUse[] {
  if (reading === null) return [];
  if (reading.headings !== undefined) return reading.headings;
  const uses = new Map<string, HeadingUse>();
  const add = (use: HeadingUse) => uses.set(JSON.stringify(use), use);
  for (const claim of reading.claims) {
    for (const [field, { locator }] of sourcedFields(claim)) {
      const { document, sheet = null, column: heading } = locator;
      if (heading !== undefined) add({ document, sheet, heading, use: 'mapped', as: field });
    }
  }
  for (const { code, locator, found, suggested } of reading.findings) {
    if (!aboutHeadings.has(code) || found === null) continue;
    const { document = '', sheet = null } = locator ?? {};
    add({ document, sheet, heading: found, use: 'unknown', as: suggested });
  }
  return [...uses.values()];
}

/** Words above tables that gave a field to the rows below: a vendor's name, a status, an interface. */
export interface WordsAbove {
  readonly field: string;
  /** How many different ones there are, and the first of them. */
  readonly words: number;
  readonly example: string;
}

/** What claims that stand in rows have from outside their row. */
export function wordsAbove(claims: readonly Claim[]): readonly WordsAbove[] {
  const byField = new Map<string, Set<string>>();
  for (const claim of claims) {
    const fields = sourcedFields(claim);
    if (!fields.some(([, { locator }]) => locator.row !== undefined)) continue;
    for (const [field, { locator }] of fields) {
      if (locator.row !== undefined) continue;
      byField.set(field, (byField.get(field) ?? new Set()).add(locator.quote));
    }
  }
  return [...byField].map(([field, words]) => ({ field, words: words.size, example: [...words][0] ?? '' }));
}
