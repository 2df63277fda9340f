/** What a publisher should know of a list that is older than it should be. */

import type { FindingParts } from '../findings/finding.ts';
import { describe } from '../findings/messages/describe.ts';
import { dayWords } from '../findings/messages/phrases.ts';
import type { ListAge } from '../list-age.ts';
import type { SourceDeclaration } from '../source.ts';
import { norwegianDate } from '../text/norwegian-date.ts';
import type { Context } from './context.ts';

/** Tells of each list that is too old. The words hold a date and no age, so a finding stays the same while it lasts. */
export function tellListAges(
  context: Context,
  sources: readonly SourceDeclaration[],
  ages: ReadonlyMap<string, readonly ListAge[]>,
): void {
  for (const source of sources) {
    for (const age of ages.get(source.key) ?? []) context.tellOfList(source, wordsOf(age));
  }
}

function wordsOf(age: ListAge): Omit<FindingParts, 'source' | 'record' | 'recordKey' | 'locator'> {
  const since = norwegianDate(new Date(age.since));
  switch (age.kind) {
    case 'NOT_READ':
      return {
        ...describe('LIST_NOT_READ', { date: dayWords(since), hours: age.everyHours }),
        severity: age.isStale ? 'ERROR' : 'WARNING',
        field: 'list',
        found: since,
      };
    case 'OLDER_THAN_STATED':
      return {
        ...describe('LIST_OLDER_THAN_STATED', { date: dayWords(since), days: age.everyDays }),
        severity: 'INFO',
        field: 'list',
        found: since,
      };
  }
}
