import { html, type Markup } from '../../frame/html.ts';
import { facts, joined, percent, stated } from '../../parts/components.ts';
import { say } from '../../words/say.ts';
import type { Source } from './source-query.ts';

/** What a reading must hold for the list to be replaced, as its publisher may read it. */
export function contractShown({ contract: bounds }: Source): Markup {
  if (!bounds) return html`<p>${stated(null)}</p>`;
  const required = bounds.fields.filter(({ handling }) => handling === 'REQUIRED');
  const filled = bounds.fields.flatMap(({ name, fillRateMin }) =>
    fillRateMin === null
      ? []
      : [say(`${name}: minst `, `${name}: minst `, `${name}: at least `), percent(fillRateMin)],
  );
  return facts([
    [say('Rader', 'Rader', 'Rows'), `${bounds.minRows}–${bounds.maxRows}`],
    [
      say('Kan forsvinne på én gang', 'Kan forsvinne på éin gong', 'May disappear at once'),
      html`${percent(bounds.maxRemovedShare)} ${say('av radene, men alltid én', 'av radene, men alltid éi', 'of the rows, but always one')}`,
    ],
    [
      say('Regnes som borte etter', 'Blir rekna som borte etter', 'Counts as gone after'),
      say(
        `${bounds.confirmRemovalAfter} lesinger på rad uten raden`,
        `${bounds.confirmRemovalAfter} lesingar på rad utan rada`,
        `${bounds.confirmRemovalAfter} readings in a row without it`,
      ),
    ],
    [
      say('Ord som må stå der', 'Ord som må stå der', 'Words that must stand there'),
      bounds.canaries.length === 0
        ? stated(null)
        : bounds.canaries.map((one) => html`<span class="hub-line">«${one}»</span>`),
    ],
    [
      say('Felt som må finnes', 'Felt som må finnast', 'Fields that must be there'),
      required.length === 0 ? stated(null) : required.map(({ name }) => name).join(', '),
    ],
    [
      say('Felt som må være fylt ut', 'Felt som må vere fylte ut', 'Fields that must be filled in'),
      filled.length === 0 ? stated(null) : joined(filled),
    ],
    [say('Kontraktens versjon', 'Versjonen av kontrakten', 'Version of the contract'), bounds.version],
  ]);
}
