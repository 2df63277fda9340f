import { groupAlike } from '../../domain/findings/alike.ts';
import type { Severity } from '../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../console/frame/html.ts';
import type { Text } from '../console/frame/page.ts';
import { quoted, table, tag, words } from '../console/parts/components.ts';
import { wholeDocument } from '../console/parts/findings/findings.ts';
import { say, text } from '../console/words/say.ts';
import { severities } from '../console/words/source-words.ts';

/** A finding of a draft. */
export interface DraftFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly recordLabel: string;
  readonly isPublished: boolean;
  readonly message: Text;
  readonly action: Text;
  readonly found: string | null;
  readonly suggested: string | null;
}

/** Findings that are new with the draft, and those that the published list has too. */
export function findingTables(findings: readonly DraftFinding[]): Markup {
  const [old, fresh] = [true, false].map((known) =>
    findings.filter(({ isPublished }) => isPublished === known),
  );
  return html`${
    fresh?.length
      ? findingTable(
          say(
            `Nytt med utkastet: dette bør dere se på (${fresh.length})`,
            `Nytt med utkastet: dette bør de sjå på (${fresh.length})`,
            `New with the draft: what you should look at (${fresh.length})`,
          ),
          fresh,
        )
      : html`<p>${say('Utkastet gir ingen nye funn.', 'Utkastet gjev ingen nye funn.', 'The draft gives no new findings.')}</p>`
  }${
    old?.length
      ? findingTable(
          say(
            `Gjelder også listen som er publisert (${old.length})`,
            `Gjeld også lista som er publisert (${old.length})`,
            `Also in the list that is published (${old.length})`,
          ),
          old,
        )
      : null
  }`;
}

/** The other rows with the same fault, behind one line. */
function moreRows(others: readonly DraftFinding[]): Markup {
  const [one, many] = [others.length === 1, others.length];
  return html`<details class="ds-details"><summary>${say(
    one ? 'og 1 rad til' : `og ${many} rader til`,
    one ? 'og 1 rad til' : `og ${many} rader til`,
    one ? 'and 1 more row' : `and ${many} more rows`,
  )}</summary><ul>${others.map(({ recordLabel }) => html`<li>${words(recordLabel)}</li>`)}</ul></details>`;
}

/** The message of a finding says where in the document. */
function findingTable(caption: Value, findings: readonly DraftFinding[]): Markup {
  return table(
    caption,
    [
      say('Rad', 'Rad', 'Row'),
      say('Alvor', 'Alvor', 'Severity'),
      say('Hva', 'Kva', 'What'),
      say('Gjør dette', 'Gjer dette', 'Do this'),
    ],
    groupAlike(findings).map(
      ({ first: { recordLabel, severity, message, action, found, suggested }, others }) => [
        html`${recordLabel ? words(recordLabel) : wholeDocument}${others.length === 0 ? null : moreRows(others)}`,
        tag(severities[severity].label, severities[severity].colour),
        html`${text(message)}
${found === null ? null : html`<span class="hub-line">${say('Funnet', 'Funne', 'Found')}: ${quoted(found)}</span>`}${suggested === null ? null : html`<span class="hub-line">${say('Forslag', 'Framlegg', 'Suggested')}: ${quoted(suggested)}</span>`}`,
        text(action),
      ],
    ),
  );
}
