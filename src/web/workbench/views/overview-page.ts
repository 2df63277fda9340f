/** The first page of the workbench: the lists of those who are signed in, and what was done. */
import type { RecordedAction } from '../../../domain/publisher-action.ts';
import { html, type Markup, type Value } from '../../console/frame/html.ts';
import { address } from '../../console/params.ts';
import { heading, link, pages, plain, table, tag } from '../../console/parts/components.ts';
import { moment } from '../../console/parts/times.ts';
import { say, text } from '../../console/words/say.ts';
import { freshnessStates, outcomes } from '../../console/words/source-words.ts';
import type { List } from '../query.ts';
import { workbenchPath } from './form-view.ts';
import { trailTable } from './trail-view.ts';

/** A list with what waits for someone. */
export interface ListAtWork {
  readonly list: List;
  readonly open: number;
  readonly fresh: number;
  readonly words: number;
}

export function overviewPage(
  lists: readonly ListAtWork[],
  trail: {
    readonly actions: readonly RecordedAction[];
    readonly next: number | null;
    readonly isFirst: boolean;
  },
): Markup {
  const first = workbenchPath();
  return html`${heading(say('Listene dine', 'Listene dine', 'Your lists'))}
${table(
  say('Listene du svarer for', 'Listene du svarer for', 'Lists that you answer for'),
  [
    say('Liste', 'Liste', 'List'),
    say('Åpne funn', 'Opne funn', 'Open findings'),
    say('Ukjente ord', 'Ukjende ord', 'Unknown words'),
    plain(say('Siste lesing', 'Siste lesing', 'Last reading')),
  ],
  lists.map(({ list, open, fresh, words }) => [
    link(workbenchPath(list.key), text(list.title)),
    html`${open}${fresh > 0 ? html` ${tag(say(`${fresh} nye`, `${fresh} nye`, `${fresh} new`), 'warning')}` : null}`,
    words,
    stateOf(list),
  ]),
)}
${heading(say('Hva som er gjort', 'Kva som er gjort', 'What was done'), 'gjort')}
<p>${say('Alle handlinger på arbeidsbordet blir stående her. Ingen kan endre eller fjerne dem. Personer står med et kjennetegn, ikke med navn.', 'Alle handlingar på arbeidsbordet blir ståande her. Ingen kan endre eller fjerne dei. Personar står med eit kjenneteikn, ikkje med namn.', 'Everything done at the workbench stays here. Nobody can change or remove it. Persons stand with a mark, not with their name.')}</p>
${trailTable(
  trail.actions,
  lists.map(({ list }) => list),
)}
${pages(
  trail.next === null ? null : address(first, { for: String(trail.next) }).at('gjort'),
  trail.isFirst ? null : first.at('gjort'),
  say('handlinger', 'handlingar', 'actions'),
)}`;
}

export function stateOf({ health }: List): Value {
  const { lastOutcome, checkedAt, state } = health;
  const isBad = lastOutcome === 'HELD' || lastOutcome === 'FAILED';
  const { label, colour } = freshnessStates[state];
  return html`${lastOutcome === null ? tag(label, colour) : isBad ? tag(outcomes[lastOutcome], 'warning') : outcomes[lastOutcome]}${checkedAt === null ? null : html`<span class="hub-small">${moment(checkedAt)}</span>`}`;
}
