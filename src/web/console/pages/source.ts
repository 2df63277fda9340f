import { facts, link, pages, stated, table, tag, unavailable, words } from '../components.ts';
import { searchForm, selectField } from '../forms.ts';
import { html, type Markup } from '../html.ts';
import type { Page } from '../page.ts';
import { address, type Params, pathTo } from '../params.ts';
import { placeWords } from '../place.ts';
import { driftKinds, findingStates, freshnessStates, outcomes, severities } from '../source-words.ts';
import { day, moment } from '../times.ts';
import { legalEffects, oneOf } from '../words.ts';
import type { Data, Source } from './source-query.ts';

import { query } from './source-query.ts';
import { percent } from './sources.ts';

const queryOf = (params: Params) => ({
  tilstand: oneOf(findingStates, params.get('tilstand')) ?? '',
  alvor: oneOf(severities, params.get('alvor')) ?? '',
});

/** One list: what it means, how it is read, every attempt and every finding. */
export const sourcePage: Page<Data> = {
  path: '/kilde/:subject',
  query,
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
    const title = source.title.nb ?? source.key;
    return {
      title,
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${words(title)}</h1>
${hasGaps ? unavailable('Forsøk og funn') : null}
${about(source)}
<h2 class="ds-heading" data-size="sm" id="funn">Funn</h2>
${findings(source, params)}
<h2 class="ds-heading" data-size="sm" id="forsok">Forsøk på å lese listen</h2>
${runs(source, params)}
<h2 class="ds-heading" data-size="sm">Når en ny utgave slipper gjennom</h2>
${contract(source)}`,
    };
  },
};

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
  return facts([
    ['Utgiver', stated(publisher?.name.nb)],
    ['Utgiverens side', link(url, url)],
    ['Hva en oppføring betyr', words(meaning.nb ?? '')],
    ['Virkning', legalEffects[legalEffect]],
    ['Lisens', html`${words(licenceText.nb ?? '')}${licence ? html` ${link(licence, licence)}` : null}`],
    [
      'Tilstand',
      html`${tag(label, colour)} ${health.reason?.nb}${health.since ? html` Siden ${moment(health.since)}.` : null}`,
    ],
    ['Sist lest', html`${moment(health.checkedAt)} (skal leses hver ${expectedEveryHours}. time)`],
    [
      'Fersk siste 90 dager',
      health.sloAttainment90d === null ? stated(null) : percent(health.sloAttainment90d),
    ],
    ['Sist endret, sett av huben', moment(health.changedAt)],
    [
      'Sist endret, sier utgiveren',
      health.sourcePublishedAt ? day(health.sourcePublishedAt.slice(0, 10)) : stated(null),
    ],
  ]);
}

function findings({ key, findings: found }: Source, params: Params): Markup {
  if (!found) return unavailable('Funnene');
  const path = pathTo('kilde', key);
  const query = queryOf(params);
  return html`<p>${link(`${pathTo('kilder', key)}/funn.atom`, 'Følg funn og lesinger som Atom-strøm')}
${link(`/sjekk?kilde=${encodeURIComponent(key)}`, 'Sjekk et utkast mot denne listen')}</p>
${searchForm(`${path}#funn`, 'Vis funn', [
  selectField(
    'tilstand',
    'Tilstand',
    Object.entries(findingStates).map(([value, label]) => ({ value, label })),
    query.tilstand,
  ),
  selectField(
    'alvor',
    'Alvor',
    Object.entries(severities).map(([value, { label }]) => ({ value, label })),
    query.alvor,
  ),
])}
${
  found.nodes.length === 0
    ? html`<p>Ingen funn.</p>`
    : table(
        `${found.totalCount} funn`,
        ['Gjelder', 'Alvor', 'Hva er funnet', 'Hva bør gjøres', 'Hvor i dokumentet', 'Sett'],
        found.nodes.map((one) => [
          html`${words(one.recordLabel || 'Hele dokumentet')}`,
          html`${tag(severities[one.severity].label, severities[one.severity].colour)}<span class="hub-small">${findingStates[one.state]}</span>`,
          html`${words(one.message.nb ?? '')}${one.found ? html`<span class="hub-small">Funnet: «${words(one.found)}»</span>` : null}<span class="hub-small"><code>${one.code}</code></span>`,
          html`${words(one.action.nb ?? '')}${one.suggested ? html`<span class="hub-small">Forslag: «${words(one.suggested)}»</span>` : null}`,
          one.locator
            ? html`${placeWords(one.locator)}<span class="hub-small">«${words(one.locator.quote)}»</span>`
            : 'Hele dokumentet',
          html`<span class="hub-small">Først ${moment(one.firstSeenAt)}</span><span class="hub-small">Sist ${moment(one.lastSeenAt)}</span>`,
        ]),
      )
}
${pages(
  found.pageInfo.hasNextPage
    ? `${address(path, { ...query, funnEtter: found.pageInfo.endCursor })}#funn`
    : null,
  params.get('funnEtter') ? `${address(path, query)}#funn` : null,
  'funnene',
)}`;
}

function runs({ key, runs: all }: Source, params: Params): Markup {
  if (!all) return unavailable('Forsøkene');
  if (all.nodes.length === 0) return html`<p>Listen er ikke forsøkt lest ennå.</p>`;
  const path = pathTo('kilde', key);
  return html`${table(
    `${all.totalCount} forsøk, nyeste først`,
    ['Når', 'Utfall', 'Rader', 'Endringer', 'Avvik', 'Dokumenter'],
    all.nodes.map(({ startedAt, outcome, promoted, counts, documents, drift, reasons, quarantined }) => [
      moment(startedAt),
      html`${outcomes[outcome]}${promoted ? html`<span class="hub-small">Tatt i bruk</span>` : null}${reasons.map(({ text }) => html`<span class="hub-small">${words(text.nb ?? '')}</span>`)}${quarantined.length > 0 ? html`<span class="hub-small">Holdt tilbake fra fjerning: ${quarantined.map(({ recordLabel }) => recordLabel).join('; ')}</span>` : null}`,
      html`${counts.read}${counts.rejected > 0 ? html`<span class="hub-small">${counts.rejected} kunne ikke brukes</span>` : null}`,
      `${counts.added} nye, ${counts.changed} endret, ${counts.removed} borte`,
      drift.length === 0
        ? 'Ingen'
        : drift.map(
            ({ kind, detail }) => html`<span class="hub-line">${driftKinds[kind]}: ${words(detail)}</span>`,
          ),
      documents.length === 0
        ? 'Ingen'
        : documents.map(
            ({ name, archive }) =>
              html`<span class="hub-line">${link(archive, html`Last ned ${words(name)}`)}</span>`,
          ),
    ]),
  )}
${pages(
  all.pageInfo.hasNextPage
    ? `${address(path, { ...queryOf(params), forsokEtter: all.pageInfo.endCursor })}#forsok`
    : null,
  params.get('forsokEtter') ? `${address(path, queryOf(params))}#forsok` : null,
  'forsøkene',
)}`;
}

function contract({ contract: bounds }: Source): Markup {
  if (!bounds) return html`<p>${stated(null)}</p>`;
  const required = bounds.fields.filter(({ handling }) => handling === 'REQUIRED');
  const filled = bounds.fields.flatMap(({ name, fillRateMin }) =>
    fillRateMin === null ? [] : `${name}: minst ${percent(fillRateMin)}`,
  );
  return facts([
    ['Rader', `${bounds.minRows} til ${bounds.maxRows}`],
    ['Kan forsvinne på én gang', `${percent(bounds.maxRemovedShare)} av radene, men alltid én`],
    ['Regnes som borte etter', `${bounds.confirmRemovalAfter} lesinger på rad uten raden`],
    [
      'Ord som må stå der',
      bounds.canaries.length === 0
        ? stated(null)
        : bounds.canaries.map((one) => html`<span class="hub-line">«${one}»</span>`),
    ],
    [
      'Felt som må finnes',
      required.length === 0 ? stated(null) : required.map(({ name }) => name).join(', '),
    ],
    ['Felt som må være fylt ut', filled.length === 0 ? stated(null) : filled.join(', ')],
    ['Kontraktens versjon', bounds.version],
  ]);
}
