/** Whether a list is older than it should be: by our own readings, or by what its publisher says of it. */

import type { SourceState } from '../record.ts';
import type { SourceDeclaration } from '../source.ts';
import { isLate, isStale } from './freshness.ts';

/** In what way a list is too old. Instants are those of the last good sign, so that they stand still while time passes. */
export type ListAge =
  /** Not read well for longer than its cadence allows; `isStale`: too long for what is listed. */
  | {
      readonly kind: 'NOT_READ';
      readonly since: string;
      readonly everyHours: number;
      readonly isStale: boolean;
    }
  /** Not changed by its publisher for longer than the publisher itself means to let pass. */
  | { readonly kind: 'OLDER_THAN_STATED'; readonly since: string; readonly everyDays: number };

const day = 24 * 3_600_000;

/** Every way in which the list is too old at `now`. A list that was never read well, or has no date, is of unknown age. */
export function listAges(
  {
    expectedEveryHours,
    updatedEveryDays,
  }: Pick<SourceDeclaration, 'expectedEveryHours' | 'updatedEveryDays'>,
  state: Pick<SourceState, 'lastGood' | 'sourcePublishedAt'> | null,
  now: Date,
): readonly ListAge[] {
  const ages: ListAge[] = [];
  if (state?.lastGood && isLate(state, expectedEveryHours, now)) {
    ages.push({
      kind: 'NOT_READ',
      since: state.lastGood,
      everyHours: expectedEveryHours,
      isStale: isStale(state, expectedEveryHours, now),
    });
  }
  const since = state?.sourcePublishedAt;
  if (since && updatedEveryDays !== undefined && now.getTime() - Date.parse(since) > updatedEveryDays * day) {
    ages.push({ kind: 'OLDER_THAN_STATED', since, everyDays: updatedEveryDays });
  }
  return ages;
}
