/** What a draft would become, in words for the person who wrote it. */
import type { DraftRowKind, DraftVerdict, DriftKind, Severity } from '../graphql/generated.ts';
import { facts, link, notice, stated, table, tag, words } from './console/components.ts';
import { html, type Markup } from './console/html.ts';
import type { Frame, Text } from './console/page.ts';
import { type Place, placeWords } from './console/place.ts';
import { driftKinds, severities } from './console/source-words.ts';
import { bases, type Colour, fields, processes, standings } from './console/words.ts';

/** The answer to `draftMutation`. */
export interface Report {
  readonly source: { readonly key: string; readonly title: Text };
  readonly verdict: DraftVerdict;
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
    readonly rows: readonly {
      readonly kind: DraftRowKind;
      readonly label: string;
      readonly counterpart: string | null;
      readonly fields: readonly {
        readonly field: string;
        readonly before: string | null;
        readonly after: string | null;
      }[];
    }[];
  };
}

/** Asks for all that the page shows. */
export const draftMutation = `mutation SjekkUtkast($input: DraftInput!) {
  report: checkDraft(input: $input) {
    source { key title { nb } }
    verdict
    reasons { code text { nb } }
    documents { sha256 bytes }
    records { locator { row } }
    findings {
      severity recordLabel message { nb } action { nb } found suggested
      locator { sheet row column cell path quote }
    }
    drift { kind detail breaking }
    diff { added changed removed unchanged rows { kind label counterpart fields { field before after } } }
  }
}`;

/** The form; `chosen` is the key of the source that was chosen last. */
export function draftForm({ sources }: Pick<Frame, 'sources'>, chosen: string): Markup {
  return html`<h2 class="ds-heading" data-size="md">Utkastet ditt</h2>
<p>Se hva huben ville lest av en liste før den publiseres. Utkastet leses med de samme reglene som når listene hentes. Ingenting lagres.</p>
<form action="/sjekk" method="post" enctype="multipart/form-data">
<div class="ds-field"><label class="ds-label" for="felt-kilde">Hvilken liste er det utkast til?</label>
<select class="ds-input" id="felt-kilde" name="kilde" required>${sources.map(
    ({ key, title }) =>
      html`<option value="${key}"${key === chosen ? html` selected` : null}>${title.nb ?? key}</option>`,
  )}</select></div>
<fieldset class="ds-fieldset"><legend class="ds-label">Utkastet: fyll ut ett av feltene</legend>
<div class="ds-field"><label class="ds-label" for="felt-tekst">Lim inn siden (HTML) eller JSON</label>
<textarea class="ds-input" id="felt-tekst" name="tekst" rows="8" spellcheck="false"></textarea></div>
<div class="ds-field"><label class="ds-label" for="felt-fil">Last opp en fil</label>
<p class="hub-small" id="hint-fil">HTML, JSON eller Excel (.xlsx), høyst 5 MB.</p>
<input class="ds-input" type="file" id="felt-fil" name="fil" aria-describedby="hint-fil"></div>
<div class="ds-field"><label class="ds-label" for="felt-adresse">Adressen der utkastet ligger</label>
<p class="hub-small" id="hint-adresse">Må være åpen på internett; sider bak innlogging kan ikke hentes.</p>
<input class="ds-input" type="url" id="felt-adresse" name="adresse" maxlength="2000" aria-describedby="hint-adresse"></div>
</fieldset>
<p><button class="ds-button" type="submit">Sjekk utkastet</button></p></form>`;
}

/** The whole report. */
export function draftReport({ source, diff, ...report }: Report): Markup {
  const { colour, title, meaning } = verdicts[report.verdict];
  const title_ = words(source.title.nb ?? source.key);
  return html`<section aria-labelledby="resultat"><h2 class="ds-heading" data-size="md" id="resultat">Resultat for ${title_}</h2>
${notice(
  colour,
  html`<h3 class="ds-heading" data-size="2xs">${title}</h3><p>${meaning}</p>
${report.reasons.length === 0 ? null : html`<ul>${report.reasons.map(({ text }) => html`<li>${words(text.nb ?? '')}</li>`)}</ul>`}`,
)}
${
  report.verdict === 'FAILED'
    ? null
    : facts([
        ['Rader lest', report.records.length],
        ['Nye', diff.added],
        ['Endret', diff.changed],
        ['Borte', diff.removed],
        ['Som før', diff.unchanged],
      ])
}
${differences(diff.rows)}
${findingTable(report.findings)}
${driftList(report.drift)}
<p class="hub-small">${report.documents.map(({ sha256, bytes }) => html`Lest: ${bytes} byte, SHA-256 <code class="hub-path">${sha256}</code>. `)}${link(`/kilde/${encodeURIComponent(source.key)}`, html`Se listen slik den er nå`)}.</p></section>`;
}

const verdicts: Readonly<
  Record<DraftVerdict, { readonly colour: Colour; readonly title: string; readonly meaning: string }>
> = {
  ACCEPTED: {
    colour: 'success',
    title: 'Utkastet ville blitt publisert',
    meaning: 'Huben kan lese listen, og den ville erstattet den forrige ved neste henting.',
  },
  HELD: {
    colour: 'warning',
    title: 'Utkastet ville blitt holdt tilbake',
    meaning: 'Huben kan lese listen, men ville fortsatt å vise den forrige, fordi:',
  },
  FAILED: {
    colour: 'danger',
    title: 'Utkastet kunne ikke leses',
    meaning: 'Huben ville fortsatt å vise den forrige listen. Grunnen er:',
  },
};

const kinds: Readonly<Record<DraftRowKind, { readonly label: string; readonly colour: Colour }>> = {
  ADDED: { label: 'Ny', colour: 'info' },
  CHANGED: { label: 'Endret', colour: 'warning' },
  REMOVED: { label: 'Borte', colour: 'danger' },
};

function differences(rows: Report['diff']['rows']): Markup | null {
  if (rows.length === 0) return null;
  return table(
    'Rader som er annerledes enn det som er publisert',
    ['Rad', 'Hva', 'Forskjell'],
    rows.map(({ kind, label, counterpart, fields: changed }) => [
      words(label),
      tag(kinds[kind].label, kinds[kind].colour),
      [
        counterpart === null
          ? null
          : html`<span class="hub-line">${kind === 'ADDED' ? 'Trolig nytt navn på' : 'Heter nå trolig'} ${words(counterpart)}.</span>`,
        changed.map(
          ({ field, before, after }) =>
            html`<span class="hub-line">${fieldWords[field] ?? field}: ${stated(inWords(before))} → ${stated(inWords(after))}</span>`,
        ),
      ],
    ]),
  );
}

/** A code of a vocabulary as the other pages say it; any other value as it is. */
const inWords = (value: string | null) => (value === null ? null : (vocabulary.get(value) ?? value));
const vocabulary = new Map([standings, processes, bases].flatMap((words) => Object.entries(words)));

const fieldWords: Readonly<Record<string, string>> = {
  ...fields,
  basis: 'grunnlag',
  statusText: 'ordene i statuskolonnen',
  decidedOn: 'dato',
};

function findingTable(findings: Report['findings']): Markup {
  if (findings.length === 0) return html`<p>Ingen funn i listen.</p>`;
  return table(
    `Dette bør dere se på (${findings.length})`,
    ['Rad', 'Alvor', 'Hva', 'Gjør dette'],
    findings.map(({ recordLabel, severity, locator, message, action, found, suggested }) => [
      words(recordLabel),
      tag(severities[severity].label, severities[severity].colour),
      html`${words(message.nb ?? '')}${locator ? html` <span class="hub-small">${placeWords(locator)}</span>` : null}
${found === null ? null : html`<span class="hub-line">Funnet: ${words(found)}</span>`}${suggested === null ? null : html`<span class="hub-line">Forslag: ${words(suggested)}</span>`}`,
      words(action.nb ?? ''),
    ]),
  );
}

function driftList(drift: Report['drift']): Markup | null {
  if (drift.length === 0) return null;
  return html`<h3 class="ds-heading" data-size="2xs">Formen er annerledes enn før</h3>
<ul>${drift.map(({ kind, detail, breaking }) => html`<li>${driftKinds[kind]}: ${words(detail)}${breaking ? ' (stanser utgaven)' : null}</li>`)}</ul>`;
}
