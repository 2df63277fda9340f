/** What a publisher should know of the links in its list. */

import type { ClaimKind } from '../claim.ts';
import { describe } from '../findings/messages/describe.ts';
import { dayWords } from '../findings/messages/phrases.ts';
import { type DeadLink, linksIn } from '../links.ts';
import { norwegianDate } from '../text/norwegian-date.ts';
import type { Context, Item } from './context.ts';

/** Tells of every row that carries a dead link. Rows that are gone from their list carry none. */
export function tellDeadLinks(context: Context, dead: ReadonlyMap<string, DeadLink>): void {
  if (dead.size === 0) return;
  for (const items of Object.values(context.items) as readonly (readonly Item<ClaimKind>[])[]) {
    for (const item of items) {
      if (item.observation !== 'LISTED' && item.observation !== 'SOURCE_STALE') continue;
      for (const [field, url] of linksIn(item.claim)) {
        const link = dead.get(url);
        if (link) tell(context, item, field, url, link);
      }
    }
  }
}

function tell(context: Context, item: Item<ClaimKind>, field: string, url: string, link: DeadLink): void {
  const date = dayWords(norwegianDate(new Date(link.since)));
  context.tell(item, {
    ...(link.status === null
      ? describe('DEAD_LINK.noSite', { url, date })
      : describe('DEAD_LINK.answer', { url, status: link.status, date })),
    severity: 'WARNING',
    field,
    found: url,
  });
}
