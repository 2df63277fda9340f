/** What a draft would become, in words for the person who wrote it. */
import type { DraftVerdict, DriftKind, Severity } from '../graphql/generated.ts';
import { facts, heading, link, notice, quoted, table, tag, words } from './console/components.ts';
import { html, Later, type Markup, type Value } from './console/html.ts';
import type { Frame, Text } from './console/page.ts';
import { Address, pathIn, pathTo } from './console/params.ts';
import { type Place, placeWords } from './console/place.ts';
import { differenceFields, differenceTable, type RowDifference } from './console/row-differences.ts';
import { inWords, say, text } from './console/say.ts';
import { driftKinds, severities } from './console/source-words.ts';
import { moment } from './console/times.ts';
import type { Colour } from './console/words.ts';

/** The answer to `draftMutation`. */
export interface Report {
  readonly source: { readonly key: string; readonly title: Text };
  readonly verdict: DraftVerdict;
  readonly previewEndpoint: string | null;
  readonly expiresAt: string | null;
  readonly reasons: readonly { readonly code: string; readonly text: Text }[];
  readonly documents: readonly { readonly sha256: string; readonly bytes: number }[];
  readonly records: readonly { readonly locator: unknown }[];
  readonly findings: readonly {
    readonly severity: Severity;
    readonly recordLabel: string;
    readonly locator: Place | null;
    readonly message: Text;
    readonly action: Text;
    readonly found: string | null;
    readonly suggested: string | null;
  }[];
  readonly drift: readonly {
    readonly kind: DriftKind;
    readonly detail: string;
    readonly breaking: boolean;
  }[];
  readonly diff: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly rows: readonly RowDifference[];
  };
}

/** Asks for all that the page shows. */
export const draftMutation = `mutation SjekkUtkast($input: DraftInput!) {
  report: checkDraft(input: $input) {
    source { key title { nb nn en } }
    verdict
    previewEndpoint
    expiresAt
    reasons { code text { nb nn en } }
    documents { sha256 bytes }
    records { locator { row } }
    findings {
      severity recordLabel message { nb nn en } action { nb nn en } found suggested
      locator { sheet row column cell path quote }
    }
    drift { kind detail breaking }
    diff { added changed removed unchanged ${differenceFields} }
  }
}`;

/** The form; `chosen` is the key of the source that was chosen last. */
export function draftForm({ sources }: Pick<Frame, 'sources'>, chosen: string): Markup {
  return html`${heading(say('Utkastet ditt', 'Utkastet ditt', 'Your draft'))}
<p>${say('Se hva huben ville lest av en liste før den publiseres. Utkastet leses med de samme reglene som når listene hentes. Utkastet lagres ikke, men kan ses i en forhåndsvisning i en halv time.', 'Sjå kva huben ville lese av ei liste før ho blir publisert. Utkastet blir lese med dei same reglane som når listene blir henta. Utkastet blir ikkje lagra, men kan sjåast i ei førehandsvising i ein halv time.', 'See what the hub would read from a list before it is published. The draft is read by the same rules as when the lists are harvested. The draft is not stored, but can be seen in a preview for half an hour.')}</p>
<form action="${new Address('/sjekk')}" method="post" enctype="multipart/form-data">
<div class="ds-field"><label class="ds-label" for="felt-kilde">${say('Hvilken liste er det utkast til?', 'Kva liste er det utkast til?', 'Which list is it a draft of?')}</label>
<select class="ds-input" id="felt-kilde" name="kilde" required>${sources.map(
    ({ key, title }) =>
      html`<option value="${key}"${key === chosen ? html` selected` : null}>${inWords(title)}</option>`,
  )}</select></div>
<fieldset class="ds-fieldset"><legend class="ds-label">${say('Utkastet: fyll ut ett av feltene', 'Utkastet: fyll ut eitt av felta', 'The draft: fill in one of the fields')}</legend>
<div class="ds-field"><label class="ds-label" for="felt-tekst">${say('Lim inn siden (HTML) eller JSON', 'Lim inn sida (HTML) eller JSON', 'Paste the page (HTML) or JSON')}</label>
<textarea class="ds-input" id="felt-tekst" name="tekst" rows="8" spellcheck="false"></textarea></div>
<div class="ds-field"><label class="ds-label" for="felt-fil">${say('Last opp en fil', 'Last opp ei fil', 'Upload a file')}</label>
<p class="hub-small" id="hint-fil">${say('HTML, JSON eller Excel (.xlsx), høyst 5 MB.', 'HTML, JSON eller Excel (.xlsx), høgst 5 MB.', 'HTML, JSON or Excel (.xlsx), 5 MB at most.')}</p>
<input class="ds-input" type="file" id="felt-fil" name="fil" aria-describedby="hint-fil"></div>
<div class="ds-field"><label class="ds-label" for="felt-adresse">${say('Adressen der utkastet ligger', 'Adressa der utkastet ligg', 'The address of the draft')}</label>
<p class="hub-small" id="hint-adresse">${say('Må være åpen på internett; sider bak innlogging kan ikke hentes.', 'Må vere open på internett; sider bak innlogging kan ikkje hentast.', 'It must be open on the internet; pages behind a login cannot be fetched.')}</p>
<input class="ds-input" type="url" id="felt-adresse" name="adresse" maxlength="2000" aria-describedby="hint-adresse"></div>
</fieldset>
<p><button class="ds-button" type="submit">${say('Sjekk utkastet', 'Sjekk utkastet', 'Check the draft')}</button></p></form>`;
}

/** The whole report. */
export function draftReport({ source, diff, ...report }: Report): Markup {
  const { colour, title, meaning } = verdicts[report.verdict];
  return html`<section aria-labelledby="resultat"><h2 class="ds-heading" data-size="md" id="resultat">${say('Resultat for', 'Resultat for', 'Result for')} ${text(source.title)}</h2>
${notice(
  colour,
  html`<h3 class="ds-heading" data-size="2xs">${title}</h3><p>${meaning}</p>
${report.reasons.length === 0 ? null : html`<ul>${report.reasons.map((reason) => html`<li>${text(reason.text)}</li>`)}</ul>`}`,
)}
${
  report.verdict === 'FAILED'
    ? null
    : facts([
        [say('Rader lest', 'Rader lesne', 'Rows read'), report.records.length],
        [say('Nye', 'Nye', 'New'), diff.added],
        [say('Endret', 'Endra', 'Changed'), diff.changed],
        [say('Borte', 'Borte', 'Gone'), diff.removed],
        [say('Som før', 'Som før', 'As before'), diff.unchanged],
      ])
}
${previewLink(report)}
${differenceTable(differs, diff.rows)}
${findingTable(report.findings)}
${driftList(report.drift)}
<p class="hub-small">${report.documents.map(({ sha256, bytes }) => html`${say('Lest', 'Lese', 'Read')}: ${bytes} byte, SHA-256 <code class="hub-path">${sha256}</code>. `)}${link(pathTo('kilde', source.key), say('Se listen slik den er nå', 'Sjå lista slik ho er no', 'See the list as it is now'))}.</p></section>`;
}

const differs = say(
  'Rader som er annerledes enn det som er publisert',
  'Rader som er annleis enn det som er publisert',
  'Rows that differ from what is published',
);

/** The way to the hub as it would be; a page of its own opens on what the draft changes. */
function previewLink({
  previewEndpoint,
  expiresAt,
}: Pick<Report, 'previewEndpoint' | 'expiresAt'>): Markup | null {
  if (previewEndpoint === null) return null;
  const base = previewEndpoint.replace(/\/graphql$/u, '');
  const inPreview = (path: string) => new Later(({ language }) => pathIn({ base, language }, path));
  return html`<p><a class="ds-button" data-variant="secondary" href="${inPreview('/endringer')}">${say('Åpne forhåndsvisningen', 'Opne førehandsvisinga', 'Open the preview')}</a></p>
<p class="hub-small">${say(
    html`Hele huben slik den ville vært med utkastet, til ${moment(expiresAt)}. Alle som har adressen, kan se den.`,
    html`Heile huben slik han ville vore med utkastet, til ${moment(expiresAt)}. Alle som har adressa, kan sjå han.`,
    html`The whole hub as it would be with the draft, until ${moment(expiresAt)}. Whoever has the address can see it.`,
  )}</p>`;
}

const verdicts: Readonly<
  Record<DraftVerdict, { readonly colour: Colour; readonly title: Value; readonly meaning: Value }>
> = {
  ACCEPTED: {
    colour: 'success',
    title: say(
      'Utkastet ville blitt publisert',
      'Utkastet ville blitt publisert',
      'The draft would be published',
    ),
    meaning: say(
      'Huben kan lese listen, og den ville erstattet den forrige ved neste henting.',
      'Huben kan lese lista, og ho ville ha erstatta den førre ved neste henting.',
      'The hub can read the list, and it would replace the one before at the next harvest.',
    ),
  },
  HELD: {
    colour: 'warning',
    title: say(
      'Utkastet ville blitt holdt tilbake',
      'Utkastet ville blitt halde tilbake',
      'The draft would be held',
    ),
    meaning: say(
      'Huben kan lese listen, men ville fortsatt å vise den forrige, fordi:',
      'Huben kan lese lista, men ville ha halde fram med å vise den førre, fordi:',
      'The hub can read the list, but would go on showing the one before, because:',
    ),
  },
  FAILED: {
    colour: 'danger',
    title: say('Utkastet kunne ikke leses', 'Utkastet kunne ikkje lesast', 'The draft could not be read'),
    meaning: say(
      'Huben ville fortsatt å vise den forrige listen. Grunnen er:',
      'Huben ville ha halde fram med å vise den førre lista. Grunnen er:',
      'The hub would go on showing the list before. The reason is:',
    ),
  },
};

function findingTable(findings: Report['findings']): Markup {
  if (findings.length === 0)
    return html`<p>${say('Ingen funn i listen.', 'Ingen funn i lista.', 'No findings in the list.')}</p>`;
  return table(
    say(
      `Dette bør dere se på (${findings.length})`,
      `Dette bør de sjå på (${findings.length})`,
      `What you should look at (${findings.length})`,
    ),
    [
      say('Rad', 'Rad', 'Row'),
      say('Alvor', 'Alvor', 'Severity'),
      say('Hva', 'Kva', 'What'),
      say('Gjør dette', 'Gjer dette', 'Do this'),
    ],
    findings.map(({ recordLabel, severity, locator, message, action, found, suggested }) => [
      words(recordLabel),
      tag(severities[severity].label, severities[severity].colour),
      html`${text(message)}${locator ? html` <span class="hub-small">${placeWords(locator)}</span>` : null}
${found === null ? null : html`<span class="hub-line">${say('Funnet', 'Funne', 'Found')}: ${quoted(found)}</span>`}${suggested === null ? null : html`<span class="hub-line">${say('Forslag', 'Framlegg', 'Suggested')}: ${quoted(suggested)}</span>`}`,
      text(action),
    ]),
  );
}

function driftList(drift: Report['drift']): Markup | null {
  if (drift.length === 0) return null;
  return html`<h3 class="ds-heading" data-size="2xs">${say('Formen er annerledes enn før', 'Forma er annleis enn før', 'The form is not as before')}</h3>
<ul>${drift.map(({ kind, detail, breaking }) => html`<li>${driftKinds[kind]}: ${words(detail)}${breaking ? say(' (stanser utgaven)', ' (stansar utgåva)', ' (holds the edition)') : null}</li>`)}</ul>`;
}
