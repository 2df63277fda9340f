/** Links in lists that lead nowhere. */
import type { ClaimKind } from '../../claims/claim.ts';
import { type DeadLink, linksIn } from '../../lists/links.ts';
import type { Item } from '../../merge/context.ts';
import type { MergeResult } from '../../merge/merge.ts';
import { norwegianDate } from '../../text/norwegian-date.ts';
import { describe } from '../messages/describe.ts';
import { dayWords } from '../messages/phrases.ts';
import { type Issue, issueOfRow } from './issue.ts';

/** Reports every row that carries a dead link. Rows that are gone from their list carry none. */
export function deadLinks({ made }: MergeResult, dead: ReadonlyMap<string, DeadLink>): Issue[] {
  if (dead.size === 0) return [];
  const items = (Object.values(made.items) as readonly (readonly Item<ClaimKind>[])[]).flat();
  return items.filter(isThere).flatMap((item) =>
    linksIn(item.claim).flatMap(([field, url]) => {
      const link = dead.get(url);
      return link === undefined
        ? []
        : [issueOfRow(item, { ...textsOf(url, link), severity: 'WARNING', field, found: url })];
    }),
  );
}

function textsOf(url: string, { status, since }: DeadLink) {
  const date = dayWords(norwegianDate(new Date(since)));
  return status === null
    ? describe('DEAD_LINK.noSite', { url, date })
    : describe('DEAD_LINK.answer', { url, status, date });
}

/** Whether the row is on its list, as far as is known. */
export const isThere = ({ observation }: Item<ClaimKind>): boolean =>
  observation === 'LISTED' || observation === 'SOURCE_STALE';
