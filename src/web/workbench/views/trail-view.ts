/** The audit trail as a table. */
import type { RecordedAction } from '../../../domain/publisher-action.ts';
import { findingAnswers } from '../../../domain/record.ts';
import { recordId } from '../../../graphql/record-ids.ts';
import { html, type Markup, type Value } from '../../console/frame/html.ts';
import { pathTo } from '../../console/params.ts';
import { link, table, words } from '../../console/parts/components.ts';
import { moment } from '../../console/parts/times.ts';
import { counted, say, text } from '../../console/words/say.ts';
import { actionLabels, answerLabels, outcomeLabel } from '../labels.ts';
import type { List } from '../query.ts';

/** What was done, newest first, with who by role and pseudonym. */
export function trailTable(
  actions: readonly RecordedAction[],
  lists: readonly Pick<List, 'key' | 'title'>[],
): Markup {
  if (actions.length === 0)
    return html`<p>${say('Ingen har gjort noe her ennå.', 'Ingen har gjort noko her enno.', 'Nobody has done anything here yet.')}</p>`;
  const titles = new Map(lists.map(({ key, title }) => [key, title]));
  return table(
    say('Hva som er gjort, nyeste først', 'Kva som er gjort, nyaste først', 'What was done, newest first'),
    [
      say('Når', 'Når', 'When'),
      say('Hva', 'Kva', 'What'),
      say('Liste', 'Liste', 'List'),
      say('Hvem', 'Kven', 'Who'),
      say('Utfall', 'Utfall', 'Outcome'),
    ],
    actions.map((action) => {
      const title = titles.get(action.source);
      return [
        moment(action.at),
        html`${actionLabels[action.kind]}${detailOf(action)}`,
        title
          ? link(pathTo('kilde', action.source), text(title))
          : say('En annen utgivers', 'Ein annan utgivar sin', 'Another publisher’s'),
        html`${words(action.role)}<span class="hub-small">${say('Person', 'Person', 'Person')} <code>${action.subject}</code></span>`,
        outcomeLabel(action.outcome),
      ];
    }),
  );
}

const small = (value: Value) => html`<span class="hub-small">${value}</span>`;

function detailOf({ source, detail }: RecordedAction): Value {
  const { finding, run, state, word, means, rows, host, note } = detail;
  const answer = findingAnswers.find((one) => one === state);
  const see = say('Se funnet', 'Sjå funnet', 'See the finding');
  return [
    answer ? small(answerLabels[answer]) : null,
    finding ? small(link(pathTo('funn', recordId('Finding', source, finding)), see)) : null,
    word
      ? small(
          html`«${words(word)}» = ${means ? html`«${words(means)}»` : say('leses ikke', 'blir ikkje lesen', 'not read')}`,
        )
      : null,
    rows ? small(counted(Number(rows), ['rad', 'rader'], ['rad', 'rader'], ['row', 'rows'])) : null,
    run
      ? small(
          link(pathTo('forsok', recordId('Run', run)), say('Se lesingen', 'Sjå lesinga', 'See the reading')),
        )
      : null,
    host ? small(words(host)) : null,
    note ? small(html`«${words(note)}»`) : null,
  ];
}
