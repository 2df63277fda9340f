import {
  describe,
  type Finding,
  type FindingCode,
  type FindingTexts,
  type Fragment,
  makeFinding,
} from '../../src/kit.ts';
import { spec } from './lookups.ts';

type Issue =
  | 'DUPLICATE_ROW'
  | 'UNREADABLE_ITEM'
  | 'NOT_IN_USE'
  | 'STRUCK_THROUGH'
  | 'UNKNOWN_MUNICIPALITY'
  | 'AMBIGUOUS_MUNICIPALITY'
  | 'PART_OF_MUNICIPALITY'
  | 'CONTRADICTION'
  | 'UNREAD_REMARK';

/** What people read of each issue: `name` is what stands there, `why` the words that speak against it or beside it. */
function textsOf(code: Issue, name: string, why: string): FindingTexts {
  switch (code) {
    case 'DUPLICATE_ROW':
      return describe('DUPLICATE_ROW.municipality', { name });
    case 'UNREADABLE_ITEM':
      return describe('UNREADABLE_ITEM.municipality', { name });
    case 'STRUCK_THROUGH':
      return describe('STRUCK_THROUGH.municipality', { name });
    case 'CONTRADICTION':
      return describe('CONTRADICTION.municipality', { name, why });
    case 'UNREAD_REMARK':
      return describe('UNREAD_REMARK.municipality', { name, why });
    default:
      return describe(code, { name, why });
  }
}

const mild: ReadonlySet<FindingCode> = new Set(['DUPLICATE_ROW', 'UNREAD_REMARK']);

/** The finding of an issue with one name. */
export function issueFinding(
  code: Issue,
  at: Fragment,
  key: string,
  name: string,
  why = '',
  suggested: string | null = null,
): Finding {
  return makeFinding({
    ...textsOf(code, name, why),
    source: spec.source,
    severity: mild.has(code) ? 'INFO' : 'WARNING',
    recordKey: key,
    record: name,
    field: 'municipality',
    locator: at.locator,
    found: why === '' ? name : why,
    suggested,
  });
}

export type { Issue };

/** One cause, stated once: most names of the list are no municipalities of the division. */
export function unknownDivision(names: readonly string[], at: Fragment): Finding {
  const some = names.slice(0, 5).join(', ');
  return makeFinding({
    ...describe('UNKNOWN_MUNICIPALITY.most', { count: names.length, some }),
    source: spec.source,
    severity: 'WARNING',
    recordKey: 'division',
    record: some,
    field: 'division',
    locator: at.locator,
    found: some,
  });
}
