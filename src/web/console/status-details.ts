import type { Headline, Observation, ProcessPhase, Standing } from '../../graphql/generated.ts';
import { headlineTag } from './components.ts';
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
  readonly warnings: readonly { readonly text: Text }[];
}

/** The three axes of a status in words, beside its headline, and everything that a buyer should know besides. */
export function statusDetails(status: ShownStatus): Markup {
  const gone = goneSince(status);
  const axes = html`${say('Trinn', 'Trinn', 'Step')}: ${processes[status.process]}${status.standing === 'NOT_STATED' ? null : html`. ${say('Vedtak', 'Vedtak', 'Decision')}: ${standings[status.standing]}`}`;
  return html`${headlineTag(status.headline)}
${gone ? html`<span class="hub-small hub-warning hub-gone">${gone}</span>` : null}
<span class="hub-small">${gone ? html`${say('Sa sist', 'Sa sist', 'Last said')}: <s>${axes}</s>` : axes}</span>
${status.warnings.map((warning) => html`<span class="hub-small hub-warning">${say('Merk', 'Merk', 'Note')}: ${text(warning.text)}</span>`)}`;
}
