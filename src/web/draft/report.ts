/** What a draft would become, in words for the person who wrote it. */
import type { DraftVerdict, DriftKind } from '../../graphql/generated/schema-types.ts';
import { html, Later, type Markup, type Value } from '../console/frame/html.ts';
import type { Text } from '../console/frame/page.ts';
import { pathIn, pathTo } from '../console/params.ts';
import { facts, folded, link, notice } from '../console/parts/components.ts';
import { driftWords } from '../console/parts/findings/drift.ts';
import {
  differenceFields,
  differenceTable,
  type RowDifference,
} from '../console/parts/findings/row-differences.ts';
import { moment } from '../console/parts/times.ts';
import { say, text } from '../console/words/say.ts';
import type { Colour } from '../console/words/words.ts';
import { type DraftFinding, findingTables } from './report-findings.ts';

/** The answer to `draftMutation`. */
export interface Report {
  readonly source: { readonly key: string; readonly title: Text };
  readonly verdict: DraftVerdict;
  readonly previewEndpoint: string | null;
  readonly expiresAt: string | null;
  readonly reasons: readonly { readonly code: string; readonly text: Text }[];
  readonly documents: readonly { readonly sha256: string; readonly bytes: number }[];
  readonly records: readonly { readonly locator: unknown }[];
  readonly findings: readonly DraftFinding[];
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
      code severity recordLabel isPublished message { nb nn en } action { nb nn en } found suggested
    }
    drift { kind detail breaking }
    diff { added changed removed unchanged ${differenceFields} }
  }
}`;

/** The whole report. */
export function draftReport({ source, diff, ...report }: Report): Markup {
  const isRead = report.records.length > 0;
  const { colour, title, meaning } = verdictOf(report);
  return html`<section aria-labelledby="resultat"><h2 class="ds-heading" data-size="md" id="resultat">${say('Resultat for', 'Resultat for', 'Result for')} ${text(source.title)}</h2>
${notice(
  colour,
  html`<h3 class="ds-heading" data-size="2xs">${title}</h3><p>${meaning}</p>
${reasonsShown(report.reasons, isRead)}`,
)}
${
  !isRead
    ? null
    : facts([
        [say('Rader lest', 'Rader lesne', 'Rows read'), report.records.length],
        [say('Nye', 'Nye', 'New'), diff.added],
        [say('Endret', 'Endra', 'Changed'), diff.changed],
        [say('Borte', 'Borte', 'Gone'), diff.removed],
        [say('Som før', 'Som før', 'As before'), diff.unchanged],
      ])
}
${isRead ? previewLink(report) : null}
${isRead ? differenceTable(differs, diff.rows) : null}
${report.verdict === 'FAILED' ? null : findingTables(report.findings)}
${driftList(report.drift)}
<p class="hub-small">${report.documents.map(({ sha256, bytes }) => html`${say('Lest', 'Lese', 'Read')}: ${bytes} ${say('byte', 'byte', 'bytes')}, SHA-256 <code class="hub-path">${sha256}</code>. `)}${link(pathTo('kilde', source.key), say('Se listen slik den er nå', 'Sjå lista slik ho er no', 'See the list as it is now'))}.</p></section>`;
}

/** Where nothing was read the first reason is the cause, and the others are what it leads to. */
function reasonsShown(reasons: Report['reasons'], isRead: boolean): Markup | null {
  const list = (all: Report['reasons']) =>
    html`<ul>${all.map((reason) => html`<li>${text(reason.text)}</li>`)}</ul>`;
  const [cause, ...rest] = reasons;
  if (!cause) return null;
  if (isRead || rest.length === 0) return list(reasons);
  const title = say(
    `Det følger av dette (${rest.length})`,
    `Det følgjer av dette (${rest.length})`,
    `What follows from it (${rest.length})`,
  );
  return html`${list([cause])}${folded(title, list(rest))}`;
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

interface Verdict {
  readonly colour: Colour;
  readonly title: Value;
  readonly meaning: Value;
}

/** The verdict in words. A list of which nothing was read is not one that could be read and would be held. */
export const verdictOf = ({ verdict, records }: Pick<Report, 'verdict' | 'records'>): Verdict =>
  verdict === 'HELD' && records.length === 0 ? emptyHanded : verdicts[verdict];

const emptyHanded: Verdict = {
  colour: 'danger',
  title: say('Ingen rader kunne leses', 'Ingen rader kunne lesast', 'No rows could be read'),
  meaning: say(
    'Huben fant ingen rader i utkastet, og ville fortsatt å vise den forrige listen. Grunnen er:',
    'Huben fann ingen rader i utkastet, og ville ha halde fram med å vise den førre lista. Grunnen er:',
    'The hub found no rows in the draft, and would go on showing the list before. The reason is:',
  ),
};

const verdicts: Readonly<Record<DraftVerdict, Verdict>> = {
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

function driftList(drift: Report['drift']): Markup | null {
  if (drift.length === 0) return null;
  return html`<h3 class="ds-heading" data-size="2xs">${say('Formen er en annen enn den leseren kjenner', 'Forma er ei anna enn den lesaren kjenner', 'The form is not the one that the reader knows')}</h3>
<ul>${drift.map((one) => html`<li>${driftWords(one)}${one.breaking ? say(' (stanser utgaven)', ' (stansar utgåva)', ' (holds the edition)') : null}</li>`)}</ul>`;
}
