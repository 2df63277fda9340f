/** What of a filter can be seen of single rows alone. */
import type { IntegrationFilter } from '../catalogue.ts';
import type { Columns } from '../snapshot/columns.ts';
import { datesFit } from './date-range.ts';
import { warningsFit } from './warnings.ts';

/** Whether a row fits; null: nothing of that kind is asked for. */
export function rowsFit(columns: Columns, filter: IntegrationFilter): ((row: number) => boolean) | null {
  const [dates, warnings] = [datesFit(columns, filter), warningsFit(columns, filter.warnings)];
  return dates && warnings ? (row) => dates(row) && warnings(row) : (dates ?? warnings);
}
