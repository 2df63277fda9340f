/** Reports how the headings of a list differ from what is known and required. */

import type { HeadingUse } from '../../../domain/reading.ts';
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import { inCaseOf } from '../../nearest.ts';
import type { BlockContext } from '../context/context.ts';
import { isNearlyRemark } from '../context/remark-headings.ts';
import type { ListRules } from '../list-rules.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Stage } from '../stage.ts';
import { looksLike } from '../words/looks-like.ts';
import { type Column, type ColumnMeaning, fieldsOf, hasField, type Slot } from './table-columns.ts';
import { reportColumn } from './table-issues.ts';
import type { TableShape } from './table-shape.ts';

/** Two columns for one field: the first is used, the other is reported. */
export function dropRepeats<F extends string>(
  log: ReadingLog,
  shape: TableShape<F>,
  document: string,
  sheet: string | null,
): readonly Column<F>[] {
  const seen = new Map<string, Column<F>>();
  return shape.columns.map((column) => {
    const { meaning } = column;
    if (meaning.kind !== 'field') return column;
    const key = `${meaning.field} ${meaning.slot?.key ?? ''}`;
    const first = seen.get(key);
    if (first === undefined || first.cells.at(-1)?.path === column.cells.at(-1)?.path) {
      if (first === undefined) seen.set(key, column);
      return column;
    }
    const same = shape.body.every((row) => {
      const text = plainText(row[column.index]?.text ?? '');
      return isBlankMark(text) || phraseKey(text) === phraseKey(row[first.index]?.text ?? '');
    });
    if (!same) reportColumn(log, column, shape, { document, sheet }, 'DUPLICATE_COLUMN', first.heading);
    return { ...column, meaning: { kind: 'ignored', reason: 'same as another column' } };
  });
}

/** Keeps what became of a column's heading. */
export function noteHeading<F extends string>(
  log: ReadingLog,
  { heading, meaning }: Column<F>,
  document: string,
  sheet: string | null,
): void {
  const became = becameOf(meaning);
  if (became !== null) log.heading({ document, sheet, heading: plainText(heading), ...became });
}

function becameOf<F extends string>(meaning: ColumnMeaning<F>): Pick<HeadingUse, 'use' | 'as'> | null {
  switch (meaning.kind) {
    case 'field':
      return { use: 'mapped', as: meaning.field };
    case 'mark':
      return { use: 'mapped', as: placeName(meaning.slot) ?? 'status' };
    case 'ignored':
      return { use: 'ignored', as: meaning.reason };
    case 'unknown':
      return { use: 'unknown', as: meaning.near?.synonym ?? null };
    case 'empty':
      return null;
  }
}

/** The target, interface or role that the cells of a matrix's column are about. */
function placeName(slot: Slot | null): string | null {
  const { place, role, userGroup } = slot?.meaning ?? {};
  return place?.interface ?? place?.target ?? role ?? userGroup ?? null;
}

/** Required fields that neither a column nor anything above the table gives. */
export function missingFields<F extends string>(
  rules: ListRules<F>,
  columns: readonly Column<F>[],
  context: BlockContext,
): readonly F[] {
  const fields = fieldsOf(columns);
  const paired = hasField(columns, 'vendorAndProduct');
  const marks = columns.some(({ meaning }) => meaning.kind === 'mark');
  return rules.required.filter((field) => {
    if (fields.has(field) || rules.given.has(field)) return false;
    switch (field as string) {
      case 'vendor':
        return !paired && context.vendor === null;
      case 'product':
        return !paired && context.product === null;
      case 'status':
        return !marks && context.status === null;
      case 'target':
      case 'interface':
        return !marks && context.place === null;
      case 'userGroup':
        return context.userGroup === null;
      default:
        return true;
    }
  });
}

/** Reports headings that nobody knows. False: one of them looks as if it held the status. */
export function reportUnknownHeadings<F extends string>(
  stage: Stage<F>,
  shape: TableShape<F>,
  missing: readonly F[],
  place: { readonly document: string; readonly sheet: string | null },
): boolean {
  const fields = fieldsOf(shape.columns);
  let statusIsClear = true;
  for (const column of shape.columns) {
    const { meaning, heading } = column;
    if (meaning.kind !== 'unknown') continue;
    const { near } = meaning;
    // `Kommentar FHI`: its cells are heard as remarks.
    if (missing.length === 0 && near?.field !== 'conditions' && isNearlyRemark(heading, undefined)) continue;
    const content = looksLike(
      shape.body.map((row) => plainText(row[column.index]?.text ?? '')),
      stage.rules.vocabulary,
    );
    if (content === 'status' && !hasField(shape.columns, 'status')) statusIsClear = false;
    const hinted = content !== null && !hasField(shape.columns, content) ? content : null;
    const breaking = missing.length > 0;
    const renamed = breaking || (near !== null && !fields.has(near.field)) || hinted !== null;
    const meant = near?.field ?? (breaking ? missing.join('/') : hinted);
    stage.log.drift({
      kind: renamed ? 'HEADER_RENAMED' : 'COLUMN_ADDED',
      detail: renamed ? `${heading} (${meant})` : heading,
      breaking,
    });
    const [lacking = null, ...others] = missing;
    const guess = others.length === 0 ? (lacking ?? hinted) : null;
    const usual = guess === null ? null : stage.rules.headings.usual(guess);
    const suggested = near === null ? usual : inCaseOf(heading, near.synonym);
    reportColumn(stage.log, column, shape, place, renamed ? 'HEADER_RENAMED' : 'UNKNOWN_HEADING', suggested);
  }
  return statusIsClear;
}
