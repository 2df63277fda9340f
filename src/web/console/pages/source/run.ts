import type { RunReleaseKind } from '../../../../graphql/generated/schema-types.ts';
import { html, Later, type Markup, type Value } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import {
  facts,
  folded,
  heading,
  link,
  notice,
  stated,
  table,
  unavailable,
  words,
} from '../../parts/components.ts';
import { driftWords } from '../../parts/findings/drift.ts';
import { type Finding, findingTable } from '../../parts/findings/findings.ts';
import { differenceCounts, differenceTable } from '../../parts/findings/row-differences.ts';
import { moment } from '../../parts/times.ts';
import { counted, inWords, say, text } from '../../words/say.ts';
import { documentName, outcomes, severities } from '../../words/source-words.ts';
import { type Data, query, type Run } from './run-query.ts';

/** One attempt to read a list: what came of it, what differs, and what would let it through where it is held. */
export const runPage: Page<Data> = {
  path: '/forsok/:subject',
  query,
  parameters: {},
  variables: (params) => ({ id: params.subject }),
  render({ node: run }) {
    if (run?.__typename !== 'Run') return null;
    const name = run.source ? text(run.source.title) : stated(null);
    const title = say('Lesing av listen', 'Lesing av lista', 'Reading of the list');
    return {
      title: run.source ? [title, ': ', inWords(run.source.title)] : title,
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${title}: ${name}</h1>
${verdict(run)}
${about(run)}
${heading(say('Forskjell fra den forrige gode lesingen', 'Skilnad frå den førre gode lesinga', 'Difference from the last good reading'))}
${difference(run)}
${heading(say('Funn', 'Funn', 'Findings'))}
${findings(run)}
${heading(say('Dokumenter', 'Dokument', 'Documents'))}
${documents(run)}`,
    };
  },
};

function verdict(run: Run): Markup {
  const isBad = run.outcome === 'HELD' || run.outcome === 'FAILED';
  return html`${notice(
    isBad ? 'warning' : 'success',
    html`<h2 class="ds-heading" data-size="2xs">${outcomes[run.outcome]}</h2>
${run.reasons.length === 0 ? null : html`<ul>${run.reasons.map((reason) => html`<li>${text(reason.text)}</li>`)}</ul>`}
${run.released ? html`<p>${releases[run.released]}</p>` : null}`,
  )}${run.release ? release(run, run.release) : null}`;
}

const releases: Readonly<Record<RunReleaseKind, Value>> = {
  CONFIRMED: say(
    'Listen slapp gjennom fordi en person har sagt at radene skal være borte.',
    'Lista slapp gjennom fordi ein person har sagt at radene skal vere borte.',
    'The list went through because a person has said that the rows are meant to be gone.',
  ),
  READINGS: say(
    'Listen slapp gjennom fordi mange nok lesinger har savnet de samme radene.',
    'Lista slapp gjennom fordi mange nok lesingar har sakna dei same radene.',
    'The list went through because enough readings have missed the same rows.',
  ),
};

function release({ id, source, quarantined }: Run, release: NonNullable<Run['release']>): Markup {
  const { byConfirmation, confirmations, confirmationsNeeded, earliestAt, rule } = release;
  return html`${heading(say('Hva som ville sluppet den gjennom', 'Kva som ville sleppt henne gjennom', 'What would let it through'))}
<p>${text(release.text)} ${link(rule.url, say('Les regelen', 'Les regelen', 'Read the rule'))}.</p>
${
  confirmationsNeeded === null
    ? null
    : facts([
        [
          say(
            'Lesinger som har savnet de samme radene',
            'Lesingar som har sakna dei same radene',
            'Readings that missed the same rows',
          ),
          say(
            `${confirmations} av ${confirmationsNeeded}`,
            `${confirmations} av ${confirmationsNeeded}`,
            `${confirmations} of ${confirmationsNeeded}`,
          ),
        ],
        [say('Tidligst', 'Tidlegast', 'At the earliest'), moment(earliestAt)],
      ])
}
${
  byConfirmation
    ? html`<p>${confirmHere(source)}</p>
${folded(
  say(
    'For maskiner og den som drifter huben',
    'For maskiner og den som driftar huben',
    'For machines and whoever runs the hub',
  ),
  html`<p>${say('Den som har nøkkelen, kan si at radene skal bort:', 'Den som har nøkkelen, kan seie at radene skal bort:', 'Whoever has the token can say that the rows are meant to be gone:')}</p>
<pre><code>mutation { confirmRemovals(run: ${JSON.stringify(id)}) { outcome } }</code></pre>
<p>${say('På maskinen der huben går:', 'På maskina der huben går:', 'On the machine that the hub runs on:')} <code class="hub-path">npx hub confirm ${id}</code></p>`,
)}`
    : null
}
<details class="ds-details"><summary>${counted(quarantined.length, ['rad som ville forsvunnet', 'rader som ville forsvunnet'], ['rad som ville forsvunne', 'rader som ville forsvunne'], ['row that would disappear', 'rows that would disappear'])}</summary><div><ul>${quarantined.map((row) => html`<li>${words(row.recordLabel)}</li>`)}</ul></div></details>`;
}

function about(run: Run): Markup {
  const { counts, cells, baseline } = run;
  return facts([
    [
      say('Liste', 'Liste', 'List'),
      run.source ? link(pathTo('kilde', run.source.key), text(run.source.title)) : stated(null),
    ],
    [say('Begynte', 'Byrja', 'Began'), moment(run.startedAt)],
    [say('Varte', 'Varte', 'Took'), seconds(run.durationMs)],
    [
      say('Tatt i bruk', 'Teken i bruk', 'Taken into use'),
      run.promoted ? say('Ja', 'Ja', 'Yes') : say('Nei', 'Nei', 'No'),
    ],
    [
      say('Rader', 'Rader', 'Rows'),
      say(
        `${counts.read} lest, ${counts.rejected} kunne ikke brukes`,
        `${counts.read} lesne, ${counts.rejected} kunne ikkje brukast`,
        `${counts.read} read, ${counts.rejected} could not be used`,
      ),
    ],
    [
      say('Celler', 'Celler', 'Cells'),
      say(
        `${cells.read} lest: ${cells.mapped} tatt med, ${cells.ignored} utelatt med vilje, ${cells.reported} meldt som funn`,
        `${cells.read} lesne: ${cells.mapped} tekne med, ${cells.ignored} utelatne med vilje, ${cells.reported} melde som funn`,
        `${cells.read} read: ${cells.mapped} used, ${cells.ignored} left out on purpose, ${cells.reported} told as findings`,
      ),
    ],
    [
      say('Sammenlignet med', 'Samanlikna med', 'Compared with'),
      baseline ? link(pathTo('forsok', baseline.id), moment(baseline.startedAt)) : stated(null),
    ],
    [
      say('Avvik i formen', 'Avvik i forma', 'Differences of form'),
      run.drift.length === 0
        ? say('Ingen', 'Ingen', 'None')
        : run.drift.map((one) => html`<span class="hub-line">${driftWords(one)}</span>`),
    ],
    [
      say('Leserens versjon', 'Versjonen av lesaren', 'Version of the reader'),
      html`<code>${run.parserVersion}</code>`,
    ],
  ]);
}

const seconds = (ms: number) =>
  new Later(({ language }) => `${(ms / 1000).toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO')} s`);

function difference({ diff, counts }: Run): Markup {
  const figures = html`${differenceCounts(counts)}.`;
  if (!diff) return html`<p>${figures}</p>`;
  const { omitted, rows } = diff;
  return html`<p>${figures}${omitted > 0 ? say(` De siste ${omitted} vises ikke.`, ` Dei siste ${omitted} blir ikkje viste.`, ` The last ${omitted} are not shown.`) : null}</p>
${differenceTable(say('Rader som er annerledes', 'Rader som er annleis', 'Rows that differ'), rows)}`;
}

function findings({ findings: found }: Run): Markup {
  if (found === null) return unavailable(say('Funnene', 'Funna', 'The findings'));
  if (found.length === 0) return html`<p>${say('Ingen funn.', 'Ingen funn.', 'No findings.')}</p>`;
  return findingTable(
    counted(found.length, ['funn', 'funn'], ['funn', 'funn'], ['finding', 'findings']),
    found.toSorted((a, b) => graveness(a) - graveness(b)),
  );
}

const order = Object.keys(severities);
const graveness = ({ severity }: Pick<Finding, 'severity'>) => order.indexOf(severity);

function documents({ documents: all }: Run): Markup {
  if (all.length === 0)
    return html`<p>${say('Ingen ble hentet.', 'Ingen vart henta.', 'None was fetched.')}</p>`;
  return table(
    say('Dokumenter som ble lest', 'Dokument som vart lesne', 'Documents that were read'),
    [
      say('Navn', 'Namn', 'Name'),
      say('Adresse', 'Adresse', 'Address'),
      say('Størrelse', 'Storleik', 'Size'),
      'SHA-256',
      say('Kopi', 'Kopi', 'Copy'),
    ],
    all.map(({ name, url, bytes, sha256, archive }) => [
      documentName(name),
      link(url, words(url)),
      `${bytes} B`,
      html`<code class="hub-path">${sha256}</code>`,
      link(archive, say('Last ned', 'Last ned', 'Download')),
    ]),
  );
}

/** The way to the workbench, where a publisher's editor says that rows are meant to be gone. */
function confirmHere(source: Run['source']): Value {
  const words = say('på arbeidsbordet', 'på arbeidsbordet', 'at the workbench');
  const here = source ? link(pathTo('arbeidsbord', source.key), words) : words;
  return say(
    html`Utgiverens redaktører kan bekrefte ${here} at radene skal bort.`,
    html`Redaktørane til utgivaren kan stadfeste ${here} at radene skal bort.`,
    html`The publisher’s editors can confirm ${here} that the rows are meant to be gone.`,
  );
}
