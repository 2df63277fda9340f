/** The workbench of one list: what is held, findings, unknown words, subscriptions, readings, and what was done. */
import type { WebhookSubscription } from '../../../domain/findings/notice.ts';
import type { RecordedAction } from '../../../domain/publisher-action.ts';
import type { FindingRecord, Run } from '../../../domain/record.ts';
import { html, type Markup, type Value } from '../../console/frame/html.ts';
import { address, pathTo } from '../../console/params.ts';
import { heading, link, table, tag, words } from '../../console/parts/components.ts';
import { differenceCounts } from '../../console/parts/findings/row-differences.ts';
import { moment } from '../../console/parts/times.ts';
import { counted, say } from '../../console/words/say.ts';
import { outcomes } from '../../console/words/source-words.ts';
import { notRead } from '../actions.ts';
import { wordKinds } from '../labels.ts';
import type { OpenWord } from '../ports.ts';
import type { List } from '../query.ts';
import type { Session } from '../sign-in/session.ts';
import { findingsView } from './findings-view.ts';
import { actionForm, hiddenField, noteField, workbenchPath } from './form-view.ts';
import { heldView } from './held-view.ts';
import { stateOf } from './overview-page.ts';
import { trailTable } from './trail-view.ts';

/** All that is shown of a list. */
export interface ListWork {
  readonly list: List;
  /** Those that are there now, in the order in which they are shown. */
  readonly findings: readonly FindingRecord[];
  /** Number of findings before the first that is shown. */
  readonly from: number;
  readonly words: readonly OpenWord[];
  readonly lastReading: Run | null;
  readonly subscriptions: readonly WebhookSubscription[];
  readonly trail: readonly RecordedAction[];
  /** What was written as the address of a subscription and could not be used. */
  readonly url: string;
}

/** Words on a page. */
const mostWords = 20;

export function listPage(session: Session, work: ListWork): Markup {
  const { list } = work;
  return html`<p>${stateOf(list)}</p>
<nav aria-label="${say('På denne siden', 'På denne sida', 'On this page')}"><ul class="hub-tabs">${parts(
    work,
  ).map(([id, name]) => html`<li><a class="ds-link" href="#${id}">${name}</a></li>`)}</ul></nav>
${heldView(session, list, work.lastReading)}
${findingsView(session, list.key, work.findings, work.from)}
${wordsView(session, list.key, work.words)}
${subscriptionsView(session, list.key, work)}
${heading(say('Lesinger', 'Lesingar', 'Readings'), 'lesinger')}
${readings(list)}
${heading(say('Hva som er gjort', 'Kva som er gjort', 'What was done'), 'gjort')}
${trailTable(work.trail, [list])}
<p>${link(workbenchPath().at('gjort'), say('Alt som er gjort på listene dine', 'Alt som er gjort på listene dine', 'All that was done on your lists'))}</p>`;
}

const parts = ({ lastReading, words: open }: ListWork): (readonly [string, Value])[] => [
  ...(lastReading?.outcome === 'HELD'
    ? [['holdt', say('Holdes tilbake', 'Blir halden tilbake', 'Held')] as const]
    : []),
  ['funn', say('Funn', 'Funn', 'Findings')],
  ...(open.length > 0 ? [['ord', say('Ukjente ord', 'Ukjende ord', 'Unknown words')] as const] : []),
  ['abonner', say('Abonner', 'Abonner', 'Subscribe')],
  ['lesinger', say('Lesinger', 'Lesingar', 'Readings')],
  ['gjort', say('Hva som er gjort', 'Kva som er gjort', 'What was done')],
];

function wordsView(session: Session, source: string, open: readonly OpenWord[]): Markup | null {
  if (open.length === 0) return null;
  return html`${heading(say('Ord huben ikke kjenner', 'Ord huben ikkje kjenner', 'Words that the hub does not know'), 'ord')}
<p>${say('Velg hva ordet betyr i denne listen. Listen leses på nytt med en gang, og ordet gjelder for alle senere lesinger.', 'Vel kva ordet tyder i denne lista. Lista blir lesen på nytt med ein gong, og ordet gjeld for alle seinare lesingar.', 'Choose what the word means in this list. The list is read again at once, and the word holds for all later readings.')}</p>
<ol class="hub-work">${open.slice(0, mostWords).map(
    (one, index) => html`
<li><p><strong>«${words(one.word)}»</strong> · ${wordKinds[one.kind]} · ${counted(one.times, ['gang', 'ganger'], ['gong', 'gonger'], ['time', 'times'])}</p>${wordForm(session, source, one, index)}</li>`,
  )}
</ol>
${open.length > mostWords ? html`<p>${say(`${open.length - mostWords} til vises når disse er besvart.`, `${open.length - mostWords} til blir viste når desse er svara på.`, `${open.length - mostWords} more are shown when these are answered.`)}</p>` : null}`;
}

function wordForm(
  session: Session,
  source: string,
  { kind, word, nearest, choices }: OpenWord,
  index: number,
): Markup {
  const id = `betydning-${index}`;
  return actionForm(
    session,
    source,
    'ord',
    html`${hiddenField('ord', word)}${hiddenField('slag', kind)}<div class="ds-field"><label class="ds-label" for="${id}">${say('Betyr det samme som', 'Tyder det same som', 'Means the same as')}</label>
<select class="ds-input" id="${id}" name="betydning" required><option value="">${say('Velg', 'Vel', 'Choose')}</option>${
      kind === 'heading'
        ? html`<option value="${notRead}">${say('Skal ikke leses', 'Skal ikkje lesast', 'Not to be read')}</option>`
        : null
    }${choices.map(([first = '']) => html`<option value="${first}">${first}${first === nearest ? say(' (ligner mest)', ' (liknar mest)', ' (nearest)') : null}</option>`)}</select></div>
${noteField(`grunn-${index}`, say('Hvordan du vet det (kan stå tom)', 'Korleis du veit det (kan stå tom)', 'How you know (may be empty)'))}`,
    say('Lær huben ordet', 'Lær huben ordet', 'Teach the hub the word'),
    'secondary',
  );
}

const states: Readonly<Record<WebhookSubscription['state'], Value>> = {
  PENDING: tag(say('Venter på første svar', 'Ventar på første svar', 'Waits for the first answer'), 'info'),
  ACTIVE: tag(say('I gang', 'I gang', 'Active'), 'success'),
  DISABLED: tag(say('Stanset', 'Stansa', 'Stopped'), 'warning'),
};

function subscriptionsView(session: Session, source: string, { subscriptions, url }: ListWork): Markup {
  const feed = `/kilder/${encodeURIComponent(source)}/funn.atom`;
  return html`${heading(say('Abonner', 'Abonner', 'Subscribe'), 'abonner')}
<p>${link(feed, say('Funn og lesinger som Atom-strøm', 'Funn og lesingar som Atom-straum', 'Findings and readings as an Atom feed'))}. ${say('Eller få beskjed med en gang: huben sender signerte meldinger (webhook) til en adresse hos dere.', 'Eller få beskjed med ein gong: huben sender signerte meldingar (webhook) til ei adresse hos dykk.', 'Or be notified at once: the hub sends signed messages (webhook) to an address of yours.')}</p>
${
  subscriptions.length === 0
    ? null
    : table(
        say('Abonnementer', 'Abonnement', 'Subscriptions'),
        [
          say('Adresse', 'Adresse', 'Address'),
          say('Tilstand', 'Tilstand', 'State'),
          say('Sist levert', 'Sist levert', 'Last delivered'),
          say('Endre', 'Endre', 'Change'),
        ],
        subscriptions.map((one) => [
          words(one.url),
          states[one.state],
          one.deliveredAt ? moment(one.deliveredAt) : say('Ingenting ennå', 'Ingenting enno', 'Nothing yet'),
          html`${actionForm(session, source, 'nokkel', hiddenField('abonnement', one.id), say('Ny nøkkel', 'Ny nøkkel', 'New key'), 'secondary')}${actionForm(session, source, 'avslutt', hiddenField('abonnement', one.id), say('Avslutt', 'Avslutt', 'End'), 'secondary')}`,
        ]),
      )
}
${actionForm(
  session,
  source,
  'abonner',
  html`<div class="ds-field"><label class="ds-label" for="felt-adresse">${say('Adresse som skal få beskjed', 'Adresse som skal få beskjed', 'Address to be notified')}</label>
<input class="ds-input" type="url" id="felt-adresse" name="adresse" value="${url}" maxlength="2000" required></div>`,
  say('Begynn abonnementet', 'Byrj abonnementet', 'Begin the subscription'),
  'secondary',
)}`;
}

function readings({ key, runs }: List): Markup {
  if (!runs || runs.nodes.length === 0)
    return html`<p>${say('Ingen kan vises nå.', 'Ingen kan visast no.', 'None can be shown now.')}</p>`;
  return html`${table(
    say('De siste lesingene', 'Dei siste lesingane', 'The latest readings'),
    [say('Når', 'Når', 'When'), say('Utfall', 'Utfall', 'Outcome'), say('Rader', 'Rader', 'Rows')],
    runs.nodes.map((run) => [
      link(pathTo('forsok', run.id), moment(run.startedAt)),
      outcomes[run.outcome],
      html`${run.counts.read}<span class="hub-small">${differenceCounts(run.counts)}</span>`,
    ]),
  )}
<p>${link(pathTo('kilde', key).at('forsok'), say('Alle lesinger av listen', 'Alle lesingar av lista', 'All readings of the list'))}. ${link(address('/sjekk', { kilde: key }), say('Sjekk et utkast', 'Sjekk eit utkast', 'Check a draft'))}.</p>`;
}
