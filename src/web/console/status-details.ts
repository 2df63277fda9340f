import type { Headline, Observation, ProcessPhase, Standing } from '../../graphql/generated/schema-types.ts';
import { headlineTag, joined } from './components.ts';
import { html, type Markup } from './html.ts';
import { goneSince } from './on-lists.ts';
import type { Text } from './page.ts';
import { say, text } from './say.ts';
import { processes, standings } from './words.ts';

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
const stepOf = ({ process, trial }: ShownStatus): Markup =>
  trial?.phaseStated === false
    ? html`${say('Under utprøving, uten at trinnet er oppgitt', 'Under utprøving, utan at trinnet er oppgitt', 'In trial, without a stated phase')}`
    : html`${processes[process]}`;

/** The three axes of a status in words, beside its headline, and everything that a buyer should know besides. */
export function statusDetails(status: ShownStatus): Markup {
  const gone = goneSince(status);
  const step =
    status.process === 'NOT_STATED' && status.trial?.phaseStated !== false
      ? []
      : [html`${say('Trinn', 'Trinn', 'Step')}: ${stepOf(status)}`];
  const decision =
    status.standing === 'NOT_STATED'
      ? []
      : [html`${say('Vedtak', 'Vedtak', 'Decision')}: ${standings[status.standing]}`];
  const axes = [...step, ...decision];
  const said = joined(axes, '. ');
  return html`${headlineTag(status.headline)}
${gone ? html`<span class="hub-small hub-warning hub-gone">${gone}</span>` : null}
${axes.length === 0 ? null : html`<span class="hub-small">${gone ? html`${say('Sa sist', 'Sa sist', 'Last said')}: <s>${said}</s>` : said}</span>`}
${status.warnings.map((warning) => html`<span class="hub-small hub-warning">${say('Merk', 'Merk', 'Note')}: ${text(warning.text)}</span>`)}`;
}
