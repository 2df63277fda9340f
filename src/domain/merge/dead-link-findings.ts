/** What a publisher should know of the links in its list. */
import type { ClaimKind } from '../claim.ts';
import { type DeadLink, linksIn } from '../links.ts';
import { norwegianDate, writtenDay } from '../text/norwegian-date.ts';
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
  const since = norwegianDate(new Date(link.since));
  const why =
    link.status === null
      ? { nb: 'nettstedet finnes ikke', en: 'there is no such site' }
      : { nb: `nettstedet svarer ${link.status}`, en: `the site answers ${link.status}` };
  context.tell(item, {
    code: 'DEAD_LINK',
    severity: 'WARNING',
    field,
    message: {
      nb: `Lenken ${url} fører ingen steder: ${why.nb}, første gang ${writtenDay(since)}.`,
      en: `The link ${url} leads nowhere: ${why.en}, first on ${since}.`,
    },
    action: { nb: 'Rett lenken, eller ta den bort.', en: 'Correct the link, or take it out.' },
    found: url,
  });
}
