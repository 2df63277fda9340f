/** The findings of a list that are there now, the newest first, each with the form that answers it. */
import type { Locator } from '../../../domain/claims/claim.ts';
import { type FindingRecord, findingAnswers } from '../../../domain/record.ts';
import { recordId } from '../../../graphql/record-ids.ts';
import { html, type Markup, type Value } from '../../console/frame/html.ts';
import { address, pathTo } from '../../console/params.ts';
import { heading, link, pages, quoted, tag, words } from '../../console/parts/components.ts';
import { subjectOf } from '../../console/parts/findings/findings.ts';
import { placeWords } from '../../console/parts/findings/place.ts';
import { moment } from '../../console/parts/times.ts';
import { counted, say, text } from '../../console/words/say.ts';
import { findingStates, severities } from '../../console/words/source-words.ts';
import { answerLabels } from '../labels.ts';
import type { Session } from '../sign-in/session.ts';
import { actionForm, hiddenField, noteField, radios, workbenchPath } from './form-view.ts';

/** Findings on a page. */
const most = 20;

const graveness = Object.keys(severities);

/** Those that are there now: what nobody has answered before what someone has, then the newest, then the gravest. */
export const present = (all: readonly FindingRecord[]): FindingRecord[] =>
  all
    .filter(({ state }) => state !== 'FIXED')
    .sort(
      (a, b) =>
        Number(a.state !== 'OPEN') - Number(b.state !== 'OPEN') ||
        (a.firstSeen < b.firstSeen ? 1 : a.firstSeen > b.firstSeen ? -1 : 0) ||
        graveness.indexOf(a.severity) - graveness.indexOf(b.severity),
    );

/** Seen for the first time at the last reading that saw it, and not answered. */
export const isNew = ({ state, firstRun, lastRun }: FindingRecord) =>
  state === 'OPEN' && firstRun === lastRun;

export function findingsView(
  session: Session,
  source: string,
  findings: readonly FindingRecord[],
  from: number,
): Markup {
  const start = from < findings.length ? from : 0;
  const shown = findings.slice(start, start + most);
  const open = findings.filter(({ state }) => state === 'OPEN').length;
  const fresh = findings.filter(isNew).length;
  const path = workbenchPath(source);
  const next =
    start + most < findings.length ? address(path, { fra: String(start + most) }).at('funn') : null;
  return html`${heading(say('Funn i listen', 'Funn i lista', 'Findings in the list'), 'funn')}
<p>${counted(open, ['åpent funn', 'åpne funn'], ['ope funn', 'opne funn'], ['open finding', 'open findings'])}, ${say(`${fresh} nye`, `${fresh} nye`, `${fresh} new`)}. ${say('Rettes listen, lukkes funnet av seg selv ved neste lesing.', 'Blir lista retta, lukkar funnet seg sjølv ved neste lesing.', 'When the list is mended the finding closes by itself at the next reading.')}</p>
<ol class="hub-work" start="${start + 1}">${shown.map(
    (one, index) => html`
<li>${findingItem(session, source, one, start + index)}</li>`,
  )}
</ol>
${pages(next, start > 0 ? path.at('funn') : null, say('funn', 'funn', 'findings'))}`;
}

function findingItem(session: Session, source: string, finding: FindingRecord, index: number): Markup {
  const { label, colour } = severities[finding.severity];
  const about = subjectOf({ recordLabel: finding.record });
  const isAnswered = finding.state !== 'OPEN';
  const choices = findingAnswers.filter((answer) => answer !== 'OPEN' || isAnswered);
  return html`<p><strong>${link(pathTo('funn', recordId('Finding', source, finding.id)), about)}</strong> ${isNew(finding) ? tag(say('Ny', 'Ny', 'New'), 'warning') : null} ${tag(label, colour)}${isAnswered ? html` ${findingStates[finding.state]}` : null}</p>
<p>${text(finding.message)}${finding.suggested === null ? null : html` ${say('Forslag', 'Framlegg', 'Suggested')}: «${quoted(finding.suggested)}».`}</p>
<p>${todo(finding)}</p>
<p class="hub-small">${finding.locator ? html`${placeOf(finding.locator)} · ` : null}${say('først sett', 'først sett', 'first seen')} ${moment(finding.firstSeen)}</p>
${finding.note ? html`<p class="hub-small">${say('Svaret', 'Svaret', 'The answer')}: «${words(finding.note)}»</p>` : null}
<details class="ds-details"><summary>${isAnswered ? say('Endre svaret', 'Endre svaret', 'Change the answer') : say('Svar', 'Svar', 'Answer')}<span class="ds-sr-only">: ${about}</span></summary><div>${actionForm(
    session,
    source,
    'svar',
    html`${hiddenField('funn', finding.id)}${radios(
      say('Svar', 'Svar', 'Answer'),
      'svar',
      choices.map((answer) => [answer, answerLabels[answer]]),
    )}${noteField(`merknad-${index}`, say('Merknad (kan stå tom)', 'Merknad (kan stå tom)', 'Note (may be empty)'))}`,
    say('Send svaret', 'Send svaret', 'Send the answer'),
  )}</div></details>`;
}

/** What to do: here there is a form for what the finding's own words name a command or a file for. */
function todo({ action, code, unknownWord }: FindingRecord): Value {
  if (unknownWord !== undefined) {
    const teach = link('#ord', say('lær huben ordet', 'lær huben ordet', 'teach the hub the word'));
    return say(
      html`Rett ordet i listen, eller ${teach}.`,
      html`Rett ordet i lista, eller ${teach}.`,
      html`Mend the word in the list, or ${teach}.`,
    );
  }
  if (code === 'FIRST_READING' || code === 'NEW_LAYOUT') {
    const accept = link('#holdt', say('godta lesingen', 'godta lesinga', 'accept the reading'));
    return say(
      html`Se på radene. Er de riktige, ${accept}.`,
      html`Sjå på radene. Er dei rette, ${accept}.`,
      html`Look at the rows. If they are right, ${accept}.`,
    );
  }
  return text(action);
}

const placeOf = ({ sheet, row, column, cell, path, quote }: Locator): Value =>
  placeWords({
    sheet: sheet ?? null,
    row: row ?? null,
    column: column ?? null,
    cell: cell ?? null,
    path: path ?? null,
    quote,
  });
