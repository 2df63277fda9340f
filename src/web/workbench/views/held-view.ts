/** A list that is held: why, what would let it through, and the forms that do. */
import type { Run } from '../../../domain/record.ts';
import { releaseOf } from '../../../graphql/publishers/release.ts';
import { recordId } from '../../../graphql/record-ids.ts';
import { html, type Markup } from '../../console/frame/html.ts';
import { pathTo } from '../../console/params.ts';
import { facts, heading, link, notice, words } from '../../console/parts/components.ts';
import { moment } from '../../console/parts/times.ts';
import { counted, say, text } from '../../console/words/say.ts';
import type { List } from '../query.ts';
import type { Session } from '../sign-in/session.ts';
import { actionForm, hiddenField, noteField, radios } from './form-view.ts';

/** Rows that can be chosen one by one; beyond them all are confirmed, or none. */
const mostRows = 200;

/** Null: the list is not held. */
export function heldView(session: Session, list: List, run: Run | null): Markup | null {
  if (run?.outcome !== 'HELD') return null;
  const release = releaseOf(run, list, { lastReading: run.id });
  if (!release) return null;
  const isLayout = run.reasons.every(({ code }) => code === 'FIRST_READING' || code === 'NEW_LAYOUT');
  return html`${heading(say('Listen holdes tilbake', 'Lista blir halden tilbake', 'The list is held'), 'holdt')}
${notice(
  'warning',
  html`<ul>${run.reasons.map((reason) => html`<li>${text(reason)}</li>`)}</ul>
<p>${say('Dette slipper den gjennom', 'Dette slepp henne gjennom', 'This lets it through')}: ${text(release.text)}</p>`,
)}
${
  release.confirmationsNeeded === null
    ? null
    : facts([
        [
          say(
            'Lesinger som har savnet de samme radene',
            'Lesingar som har sakna dei same radene',
            'Readings that missed the same rows',
          ),
          say(
            `${release.confirmations} av ${release.confirmationsNeeded}`,
            `${release.confirmations} av ${release.confirmationsNeeded}`,
            `${release.confirmations} of ${release.confirmationsNeeded}`,
          ),
        ],
        [say('Tidligst', 'Tidlegast', 'At the earliest'), moment(release.earliestAt)],
      ])
}
<p>${link(pathTo('forsok', recordId('Run', run.id)), say('Se lesingen med alle radene', 'Sjå lesinga med alle radene', 'See the reading with all its rows'))}</p>
${isLayout ? acceptForm(session, list, run) : null}${release.byConfirmation ? removalsForm(session, list, run) : null}`;
}

const acceptForm = (session: Session, { key }: List, { id, counts }: Run) =>
  actionForm(
    session,
    key,
    'godta',
    html`${hiddenField('lesing', id)}<p>${say(
      `Lesingen har ${counts.read} rader. Se på dem før du godtar den: fra nå av leses lister med samme oppbygning uten at noen ser på dem.`,
      `Lesinga har ${counts.read} rader. Sjå på dei før du godtek henne: frå no av blir lister med same oppbygging lesne utan at nokon ser på dei.`,
      `The reading has ${counts.read} rows. Look at them before you accept it: from now on lists in the same layout are read without anyone looking.`,
    )}</p>${noteField('godta-merknad', say('Hva du har sett på (kan stå tom)', 'Kva du har sett på (kan stå tom)', 'What you looked at (may be empty)'))}`,
    say('Godta lesingen', 'Godta lesinga', 'Accept the reading'),
  );

function removalsForm(session: Session, { key }: List, { id, quarantined }: Run): Markup {
  const all = counted(
    quarantined.length,
    ['rad skal bort', 'rader skal bort'],
    ['rad skal bort', 'rader skal bort'],
    ['row is meant to be gone', 'rows are meant to be gone'],
  );
  const some = say('Bare de jeg krysser av', 'Berre dei eg kryssar av', 'Only those that I tick');
  const shown = quarantined.slice(0, mostRows);
  const canChoose = quarantined.length > 1;
  return actionForm(
    session,
    key,
    'borte',
    html`${hiddenField('lesing', id)}${
      canChoose
        ? radios(
            say('Hvilke rader skal bort?', 'Kva rader skal bort?', 'Which rows are meant to be gone?'),
            'hvilke',
            [
              ['alle', html`${say('Alle', 'Alle', 'All')}: ${all}`],
              ['noen', some],
            ],
          )
        : html`${hiddenField('hvilke', 'alle')}<p>${all}: ${shown.map(({ label }) => words(label))}</p>`
    }
${
  canChoose
    ? html`<fieldset class="ds-fieldset" id="felt-rader"><legend class="ds-label">${some}</legend>${
        quarantined.length > mostRows
          ? html`<p class="hub-small">${say(`De første ${mostRows}; resten kan bare bekreftes sammen med alle.`, `Dei første ${mostRows}; resten kan berre stadfestast saman med alle.`, `The first ${mostRows}; the rest can only be confirmed with all.`)}</p>`
          : null
      }${shown.map(({ label }, index) => html`<label class="hub-check hub-line"><input class="ds-input" type="checkbox" name="rad" value="${index}"> ${words(label)}</label>`)}</fieldset>`
    : null
}${noteField('borte-merknad', say('Hvorfor (kan stå tom)', 'Kvifor (kan stå tom)', 'Why (may be empty)'))}`,
    say(
      'Bekreft at radene skal bort',
      'Stadfest at radene skal bort',
      'Confirm that the rows are meant to be gone',
    ),
  );
}
