/** Cells of several lines side by side: `Alfa`, `Beta` beside `12`, `3`. The first line of each belongs together. */
import { readStatus, type StatusTable } from '../../../domain/status/reader.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { readDate } from '../../../domain/text/dates.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Entry } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import type { Issues } from './interpret.ts';

/** The lines of a cell; one where it has no line breaks. */
export function linesOf(fragment: Fragment): readonly string[] {
  return fragment.locator.quote
    .split(/[\r\n•▪◦]/u)
    .map((line) => plainText(line))
    .filter((line) => line !== '');
}

const version = /^(?:versjon|version|vers?\.?|v\.?)?\s*\d[\p{L}\d.,_+-]*(?:\s?\p{L}{1,2})?$/iu;

/** Whether each line is a value by itself, and no part of a text. */
function areValues(field: string, lines: readonly string[], status: StatusTable): boolean {
  switch (field) {
    case 'vendor':
      return lines.every(looksLikeCompany);
    case 'version':
    case 'viaVersion':
    case 'interfaceVersion':
      return lines.every((line) => version.test(line));
    case 'status':
      return lines.every((line) => ['known', 'ambiguous'].includes(readStatus(line, status).kind));
    case 'decidedOn':
    case 'validUntil':
      return lines.every((line) => readDate(line).kind === 'date');
    case 'target':
    case 'interface':
    case 'role':
      return true;
    default:
      return false;
  }
}

/** The entry for one of several products in a cell: of cells with as many lines, only the line beside it. */
export function entryOfLine<F extends string>(
  entry: Entry<F>,
  at: number,
  count: number,
  status: StatusTable,
): Entry<F> {
  if (count < 2) return entry;
  const fields = new Map(
    [...entry.fields].map(([field, fragment]): [F, Fragment] => {
      const lines = linesOf(fragment);
      const line = lines[at];
      const isPaired = line !== undefined && lines.length === count && areValues(field, lines, status);
      return [field, isPaired ? { ...fragment, text: line } : fragment];
    }),
  );
  return { ...entry, fields };
}

/** The version of an entry; none, and an issue, where its cell has several that are not beside as many products. */
export function oneVersion(fragment: Fragment | null, issues: Issues): Fragment | null {
  if (fragment === null) return null;
  const lines = linesOf(fragment);
  const isWhole = lines.length < 2 || lines.some((line) => phraseKey(line) === phraseKey(fragment.text));
  if (isWhole || !lines.every((line) => version.test(line))) return fragment;
  issues.push({ code: 'UNPAIRED_LINES', fragment, field: 'version', found: lines.join(' / ') });
  return null;
}
