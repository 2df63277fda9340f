/** Which integrations have a date within a range. */
import type { DateRange, IntegrationFilter } from '../catalogue.ts';
import { type Columns, wordOf } from '../snapshot/columns.ts';

/** Whether a row fits the dates that the filter asks for; null: it asks for none. */
export function datesFit(columns: Columns, filter: IntegrationFilter): ((row: number) => boolean) | null {
  const conditions: ((row: number) => boolean)[] = [];
  const { since, validUntil, decidedOn } = filter;
  if (since) {
    const fits = wordFits(columns, since);
    conditions.push((row) => fits(columns.integrationSince[row]));
  }
  if (validUntil) {
    const fits = wordFits(columns, validUntil);
    conditions.push((row) => fits(columns.integrationValidUntil[row]));
  }
  if (decidedOn) {
    const fits = wordFits(columns, decidedOn);
    const { integrationApprovalsAt, approvalDecidedOn } = columns;
    conditions.push((row) => {
      const end = integrationApprovalsAt[row + 1] ?? 0;
      for (let i = integrationApprovalsAt[row] ?? 0; i < end; i++)
        if (fits(approvalDecidedOn[i])) return true;
      return false;
    });
  }
  return conditions.length === 0 ? null : (row) => conditions.every((fits) => fits(row));
}

/** Each date of the snapshot is held against the range once. */
function wordFits(columns: Columns, range: DateRange): (reference: number | undefined) => boolean {
  const known = new Map<number, boolean>();
  return (reference) => {
    if (!reference) return false;
    const before = known.get(reference);
    if (before !== undefined) return before;
    const fits = isWithin(wordOf(columns, reference) ?? '', range);
    known.set(reference, fits);
    return fits;
  };
}

/** Whether a date can only lie within the range: `2025-10` does where the range holds all of October. */
export function isWithin(date: string, { from, to }: DateRange): boolean {
  return (from == null || firstDay(date) >= firstDay(from)) && (to == null || lastDay(date) <= lastDay(to));
}

/** Months in which quarters begin and end: `2025-Q4` is from October to December. */
const quarters: Readonly<Record<string, readonly [first: string, last: string]>> = {
  Q1: ['01', '03'],
  Q2: ['04', '06'],
  Q3: ['07', '09'],
  Q4: ['10', '12'],
};

/** The first day that a date of any precision can be. */
export function firstDay(date: string): string {
  const quarter = quarters[date.slice(5)];
  return quarter ? `${date.slice(0, 5)}${quarter[0]}-01` : date + '-01-01'.slice(date.length - 4);
}

/** The last day that a date of any precision can be. */
export function lastDay(date: string): string {
  const quarter = quarters[date.slice(5)];
  if (quarter) return lastDay(`${date.slice(0, 5)}${quarter[1]}`);
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()).padStart(2, '0')}`;
}
