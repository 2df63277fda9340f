import type {
  Headline,
  Observation,
  ProcessPhase,
  Standing,
  WarningCode,
} from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Text } from '../../frame/page.ts';
import { say, text } from '../../words/say.ts';
import { headlines, processes, standings } from '../../words/words.ts';
import { headlineTag, joined, tag } from '../components.ts';
import { goneSince, onLists } from './on-lists.ts';

/** Warnings for which an approval should not be relied on as it stands. */
export const speaksAgainst: ReadonlySet<WarningCode> = new Set([
  'VENDOR_DEREGISTERED',
  'PREREQUISITE_UNMET',
  'TARGET_PHASING_OUT',
  'TARGET_RETIRED',
]);

/** A status as pages show it. */
export interface ShownStatus {
  readonly headline: Headline;
  readonly process: ProcessPhase;
  readonly standing: Standing;
  readonly observation: Observation;
  readonly missingSince: string | null;
  /** Of an integration in trial: whether the source says which phase. */
  readonly trial?: { readonly phaseStated: boolean } | null;
  readonly warnings: readonly { readonly text: Text }[];
}

/** «Under utprøving» is no limited trial: a source that does not say which phase has said neither. */
const stepOf = ({ process, trial, headline }: ShownStatus): Markup =>
  trial?.phaseStated === false && headline === 'IN_TRIAL'
    ? html`${say('ikke oppgitt', 'ikkje oppgitt', 'not stated')}`
    : trial?.phaseStated === false
      ? html`${say('Under utprøving, uten at trinnet er oppgitt', 'Under utprøving, utan at trinnet er oppgitt', 'In trial, without a stated phase')}`
      : html`${processes[process]}`;

/** Steps before a trial: what is at one of them and in no other way decided is not approved yet. */
const before: Partial<Record<ProcessPhase, Value>> = {
  IN_DIALOGUE: say(
    'Ikke godkjent ennå – planlagt',
    'Ikkje godkjend enno – planlagd',
    'Not approved yet – planned',
  ),
  IN_TEST: say('Ikke godkjent ennå – i test', 'Ikkje godkjend enno – i test', 'Not approved yet – in test'),
};

/** The status in a word, and for what stands on its list as planned or in test that it is just that. */
const headlineWords = ({ headline, process, standing, observation }: ShownStatus): Value => {
  const isOpen = headline === 'UNCERTAIN' && standing === 'NOT_STATED' && onLists.includes(observation);
  return (isOpen && before[process]) || null;
};

/** The three axes of a status in words, beside its headline, and everything that a buyer should know besides. */
export function statusDetails(status: ShownStatus): Markup {
  const gone = goneSince(status);
  const early = headlineWords(status);
  // A step that the word says already is not said again.
  const isSaid =
    early !== null ||
    status.process === status.headline ||
    status.process === 'NOT_STATED' ||
    (status.process === 'DECLARED_BY_VENDOR' && status.headline === 'CLAIMED');
  const step =
    isSaid && status.trial?.phaseStated !== false
      ? []
      : [html`${say('Trinn', 'Trinn', 'Step')}: ${stepOf(status)}`];
  const decision =
    status.standing === 'NOT_STATED' || status.standing === status.headline
      ? []
      : [html`${say('Vedtak', 'Vedtak', 'Decision')}: ${standings[status.standing]}`];
  const axes = [...step, ...decision];
  const said = joined(axes, '. ');
  return html`${early ? tag(early, headlines.UNCERTAIN.colour) : headlineTag(status.headline)}
${gone ? html`<span class="hub-small hub-warning hub-gone">${gone}</span>` : null}
${axes.length === 0 ? null : html`<span class="hub-small">${gone ? html`${say('Sa sist', 'Sa sist', 'Last said')}: <s>${said}</s>` : said}</span>`}
${status.warnings.map((warning) => html`<span class="hub-small hub-warning">${say('Merk', 'Merk', 'Note')}: ${text(warning.text)}</span>`)}`;
}
