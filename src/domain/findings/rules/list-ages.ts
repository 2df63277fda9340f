/** Lists that are older than they should be. */
import type { ListAge } from '../../lists/list-age.ts';
import type { SourceDeclaration } from '../../source.ts';
import { norwegianDate } from '../../text/norwegian-date.ts';
import { describe } from '../messages/describe.ts';
import { dayWords } from '../messages/phrases.ts';
import { type Issue, issueOfList } from './issue.ts';

/** Reports each list that is too old. The texts hold a date and no age, so a finding stays the same while it lasts. */
export function listAges(
  sources: readonly SourceDeclaration[],
  ages: ReadonlyMap<string, readonly ListAge[]>,
): Issue[] {
  return sources.flatMap((source) =>
    (ages.get(source.key) ?? []).map((age) => issueOfList(source, partsOf(age))),
  );
}

function partsOf(age: ListAge): Parameters<typeof issueOfList>[1] {
  const since = norwegianDate(new Date(age.since));
  const about = { field: 'list', found: since };
  switch (age.kind) {
    case 'NOT_READ':
      return {
        ...describe('LIST_NOT_READ', { date: dayWords(since), hours: age.everyHours }),
        severity: age.isStale ? 'ERROR' : 'WARNING',
        ...about,
      };
    case 'OLDER_THAN_STATED':
      return {
        ...describe('LIST_OLDER_THAN_STATED', { date: dayWords(since), days: age.everyDays }),
        severity: 'INFO',
        ...about,
      };
  }
}
