import { html, type Markup } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { address, type Params, pathTo } from '../../params.ts';
import { freshnessChart } from '../../parts/charts/freshness-strip.ts';
import {
  facts,
  folded,
  heading,
  joined,
  link,
  notice,
  pages,
  percent,
  plain,
  stated,
  statedText,
  table,
  tag,
  unavailable,
  words,
} from '../../parts/components.ts';
import { optionsOf, searchForm, selectField } from '../../parts/filters/forms.ts';
import { driftWords } from '../../parts/findings/drift.ts';
import { findingTable } from '../../parts/findings/findings.ts';
import { qualityTable } from '../../parts/findings/quality.ts';
import { differenceCounts } from '../../parts/findings/row-differences.ts';
import { day, moment } from '../../parts/times.ts';
import { counted, inWords, say, text } from '../../words/say.ts';
import {
  cadence,
  documentName,
  findingStates,
  freshnessStates,
  outcomes,
  severities,
} from '../../words/source-words.ts';
import { legalEffects, oneOf } from '../../words/words.ts';
import { contractShown } from './source-contract.ts';
import type { Data, Source } from './source-query.ts';
import { query } from './source-query.ts';

const queryOf = (params: Params) => ({
  tilstand: oneOf(findingStates, params.get('tilstand')) ?? '',
  alvor: oneOf(severities, params.get('alvor')) ?? '',
});

/** One list: what it means, how it is read, every attempt and every finding. */
export const sourcePage: Page<Data> = {
  path: '/kilde/:subject',
  query,
  parameters: {
    tilstand: Object.keys(findingStates),
    alvor: Object.keys(severities),
    forsokEtter: null,
    funnEtter: null,
  },
  variables(params) {
    const { tilstand, alvor } = queryOf(params);
    return {
      key: params.subject,
      runsAfter: params.get('forsokEtter') || null,
      findingsAfter: params.get('funnEtter') || null,
      state: tilstand || null,
      severity: alvor || null,
    };
  },
  render({ list: [source] }, params, hasGaps) {
    if (!source) return null;
    return {
      title: inWords(source.title),
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${text(source.title)}</h1>
${hasGaps ? unavailable(say('Lesinger og funn', 'Lesingar og funn', 'Readings and findings')) : null}
${held(source)}
${about(source)}
${heading(say('Kvalitet', 'Kvalitet', 'Quality'), 'kvalitet')}
${qualityTable(source) ?? unavailable(say('Tallene', 'Tala', 'The figures'))}
${heading(say('Funn', 'Funn', 'Findings'), 'funn')}
${findings(source, params)}
${heading(say('Lesinger av listen', 'Lesingar av lista', 'Readings of the list'), 'forsok')}
${runs(source, params)}
${heading(say('Slik blir listen publisert', 'Slik blir lista publisert', 'How the list is published'))}
${contractShown(source)}`,
    };
  },
};

/** Said first where the list as it stands now is not the one that is shown. */
function held({ health, lastAttempt }: Source): Markup | null {
  if (!lastAttempt || (health.lastOutcome !== 'HELD' && health.lastOutcome !== 'FAILED')) return null;
  return notice(
    'warning',
    html`<h2 class="ds-heading" data-size="2xs">${outcomes[health.lastOutcome]}</h2><p>${link(pathTo('forsok', lastAttempt.id), say('Se hvorfor, og hva som skal til', 'Sjå kvifor, og kva som skal til', 'See why, and what it takes'))}</p>`,
  );
}

function about({
  publisher,
  url,
  meaning,
  legalEffect,
  licence,
  licenceText,
  health,
  expectedEveryHours,
}: Source): Markup {
  const { label, colour } = freshnessStates[health.state];
  return html`<p><strong>${say('Hva en oppføring betyr', 'Kva ei oppføring tyder', 'What a listing means')}:</strong> ${text(meaning)}</p>
${facts([
  [
    say('Utgiver', 'Utgivar', 'Publisher'),
    html`${statedText(publisher?.name)}${url.startsWith('http') ? html` (${link(url, say('utgiverens side', 'sida til utgivaren', 'the publisher’s page'))})` : null}`,
  ],
  [
    say('Tilstand', 'Tilstand', 'State'),
    html`${tag(label, colour)} ${text(health.reason)}${health.since ? html` ${say('Siden', 'Sidan', 'Since')} ${moment(health.since)}.` : null}`,
  ],
  [
    say('Sist lest', 'Sist lesen', 'Last read'),
    html`${moment(health.checkedAt)} (${cadence(expectedEveryHours)})`,
  ],
  [
    say('Fersk siste 90 dager', 'Fersk siste 90 dagar', 'Fresh in the last 90 days'),
    health.sloAttainment90d === null ? stated(null) : percent(health.sloAttainment90d),
  ],
])}
${health.days ? freshnessChart(health.days) : null}
${folded(
  say('Mer om listen', 'Meir om lista', 'More about the list'),
  facts([
    [say('Virkning', 'Verknad', 'Effect'), legalEffects[legalEffect]],
    [
      say('Lisens', 'Lisens', 'Licence'),
      html`${text(licenceText)}${licence ? html` ${link(licence, licence)}` : null}`,
    ],
    [say('Utgiverens side', 'Sida til utgivaren', 'The publisher’s page'), link(url, url)],
    [
      say('Sist endret, sett av huben', 'Sist endra, sett av huben', 'Last changed, as the hub saw it'),
      moment(health.changedAt),
    ],
    [
      say(
        'Sist endret, sier utgiveren',
        'Sist endra, seier utgivaren',
        'Last changed, as the publisher says',
      ),
      health.sourcePublishedAt ? day(health.sourcePublishedAt.slice(0, 10)) : stated(null),
    ],
  ]),
)}`;
}

function findings({ key, findings: found }: Source, params: Params): Markup {
  if (!found) return unavailable(say('Funnene', 'Funna', 'The findings'));
  const path = pathTo('kilde', key);
  const query = queryOf(params);
  return html`<p>${link(`/kilder/${encodeURIComponent(key)}/funn.atom`, say('Abonner på funn og lesinger (Atom)', 'Abonner på funn og lesingar (Atom)', 'Subscribe to findings and readings (Atom)'))}.
${link(address('/sjekk', { kilde: key }), say('Sjekk et utkast mot denne listen', 'Sjekk eit utkast mot denne lista', 'Check a draft against this list'))}.</p>
${searchForm(path.at('funn'), say('Vis funn', 'Vis funn', 'Show findings'), [
  selectField('tilstand', say('Tilstand', 'Tilstand', 'State'), optionsOf(findingStates), query.tilstand),
  selectField('alvor', say('Alvor', 'Alvor', 'Severity'), optionsOf(severities), query.alvor),
])}
${
  found.nodes.length === 0
    ? html`<p>${say('Ingen funn.', 'Ingen funn.', 'No findings.')}</p>`
    : findingTable(
        counted(found.totalCount, ['funn', 'funn'], ['funn', 'funn'], ['finding', 'findings']),
        found.nodes,
      )
}
${pages(
  found.pageInfo.hasNextPage
    ? address(path, { ...query, funnEtter: found.pageInfo.endCursor }).at('funn')
    : null,
  params.get('funnEtter') ? address(path, query).at('funn') : null,
  say('funnene', 'funna', 'the findings'),
)}`;
}

const none = say('Ingen', 'Ingen', 'None');

function runs({ key, runs: all }: Source, params: Params): Markup {
  if (!all) return unavailable(say('Lesingene', 'Lesingane', 'The readings'));
  if (all.nodes.length === 0)
    return html`<p>${say('Listen er ikke forsøkt lest ennå.', 'Lista er ikkje forsøkt lesen enno.', 'Nobody has tried to read the list yet.')}</p>`;
  const path = pathTo('kilde', key);
  const readings = counted(
    all.totalCount,
    ['lesing', 'lesinger'],
    ['lesing', 'lesingar'],
    ['reading', 'readings'],
  );
  return html`${table(
    say(html`${readings}, nyeste først`, html`${readings}, nyaste først`, html`${readings}, newest first`),
    [
      say('Når', 'Når', 'When'),
      plain(say('Utfall', 'Utfall', 'Outcome')),
      say('Rader', 'Rader', 'Rows'),
      plain(say('Endringer', 'Endringar', 'Changes')),
      plain(say('Avvik', 'Avvik', 'Drift')),
      plain(say('Dokumenter', 'Dokument', 'Documents')),
    ],
    all.nodes.map(({ id, startedAt, outcome, promoted, counts, documents, drift, reasons, quarantined }) => [
      link(pathTo('forsok', id), moment(startedAt)),
      html`${outcomes[outcome]}${promoted ? html`<span class="hub-small">${say('Tatt i bruk', 'Teke i bruk', 'Taken into use')}</span>` : null}${reasons.map((one) => html`<span class="hub-small">${text(one.text)}</span>`)}${
        quarantined.length > 0
          ? html`<span class="hub-small">${say('Holdt tilbake fra fjerning', 'Haldne tilbake frå fjerning', 'Held back from removal')}: ${joined(
              quarantined.map(({ recordLabel }) => words(recordLabel)),
              '; ',
            )}</span>`
          : null
      }`,
      html`${counts.read}${counts.rejected > 0 ? html`<span class="hub-small">${say(`${counts.rejected} kunne ikke brukes`, `${counts.rejected} kunne ikkje brukast`, `${counts.rejected} could not be used`)}</span>` : null}`,
      differenceCounts(counts),
      drift.length === 0 ? none : drift.map((one) => html`<span class="hub-line">${driftWords(one)}</span>`),
      documents.length === 0
        ? none
        : documents.map(
            ({ name, archive }) =>
              html`<span class="hub-line">${link(archive, html`${say('Last ned', 'Last ned', 'Download')} ${documentName(name)}`)}</span>`,
          ),
    ]),
  )}
${pages(
  all.pageInfo.hasNextPage
    ? address(path, { ...queryOf(params), forsokEtter: all.pageInfo.endCursor }).at('forsok')
    : null,
  params.get('forsokEtter') ? address(path, queryOf(params)).at('forsok') : null,
  say('lesingene', 'lesingane', 'the readings'),
)}`;
}
