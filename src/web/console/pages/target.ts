import type { Headline, Party } from '../../../graphql/generated.ts';
import { choices, evidence, facts, link, pages, stated, toHits, words } from '../components.ts';
import { choicesOf, unlisted } from '../facets.ts';
import { searchForm, selectField, textField } from '../forms.ts';
import { html, type Markup } from '../html.ts';
import { integrationTable } from '../integrations.ts';
import type { Page } from '../page.ts';
import { address, type Params, pathTo } from '../params.ts';
import { day } from '../times.ts';
import { categories, headlines, oneOf, processes, stages } from '../words.ts';
import type { Data, Interface, Target } from './target-query.ts';
import { query } from './target-query.ts';
/** A national service or register: who is listed for it, at which step, on which interface. */
export const targetPage: Page<Data> = {
  path: '/tjeneste/:subject',
  query,
  variables: (params) => ({
    key: params.subject,
    filter: filterOf(params),
    after: params.get('etter') || null,
  }),
  render({ targets: [target] }, params) {
    if (!target) return null;
    const name = target.name.nb ?? target.key;
    return {
      title: name,
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${words(name)} (${words(target.key)})</h1>
${about(target, name)}
<h2 class="ds-heading" data-size="sm" id="oppforte">Hvem er oppført, og hva sier myndigheten om dem?</h2>
${listed(target, params)}
${target.interfaces.length > 0 ? html`<h2 class="ds-heading" data-size="sm">Grensesnitt</h2>${target.interfaces.map(interfaceDetails)}` : null}
${municipalities(target)}`,
    };
  },
};

function queryOf(params: Params) {
  return {
    q: params.get('q'),
    status: oneOf(headlines, params.get('status')) ?? '',
    grensesnitt: params.get('grensesnitt'),
    kategori: oneOf(categories, params.get('kategori')) ?? '',
  };
}

function filterOf(params: Params) {
  const { q, status, grensesnitt, kategori } = queryOf(params);
  return {
    ...(q && { text: q }),
    ...(status && { headline: [status] }),
    ...(grensesnitt && { interfaceKeys: [grensesnitt] }),
    ...(kategori && { productCategory: [kategori] }),
  };
}

function about(target: Target, name: string): Markup {
  const isRegister = target.__typename === 'HealthRegister';
  const { stage, since, endsText } = target.lifecycle;
  return facts([
    ['Hva', isRegister ? 'Nasjonalt helseregister' : 'Nasjonal e-helsetjeneste'],
    ['Eier', html`${stated(target.owner?.name.nb)} ${evidence(target.id, 'owner', name)}`],
    ...(isRegister
      ? [
          [
            'Dataansvarlig',
            html`${stated(target.controller?.name.nb)} ${evidence(target.id, 'controller', name)}`,
          ] as const,
        ]
      : []),
    [
      'Livsløp',
      html`${stages[stage]}${since ? html` fra ${day(since)}` : null}${endsText ? html`. ${words(endsText)}` : null} ${evidence(target.id, 'lifecycle', name)}`,
    ],
    [
      'Eierens side',
      target.url ? html`${link(target.url, target.url)} ${evidence(target.id, 'url', name)}` : stated(null),
    ],
  ]);
}

function listed(target: Target, params: Params): Markup {
  const { integrations, interfaces } = target;
  const path = pathTo('tjeneste', target.key);
  const query = queryOf(params);
  const chosen = { path, query };
  const of = (field: string) => integrations.facets.find((one) => one.field === field);
  const none = unlisted(of('category'));
  const form = searchForm(path, 'Vis treff', [
    textField(
      'q',
      'Produkt eller leverandør',
      query.q,
      'Ord eller begynnelsen på ord, for eksempel «hjemme»',
    ),
    selectField(
      'status',
      'Status',
      Object.entries(headlines).map(([value, { label }]) => ({ value, label })),
      query.status,
    ),
    selectField(
      'grensesnitt',
      'Grensesnitt',
      interfaces.map(({ key, name }) => ({ value: key, label: name.nb ?? key })),
      query.grensesnitt,
    ),
    selectField(
      'kategori',
      'Kategori',
      Object.entries(categories).map(([value, label]) => ({ value, label })),
      query.kategori,
    ),
  ]);
  return html`<div class="hub-split"><aside aria-label="Avgrens"><h3 class="ds-heading" data-size="2xs">Avgrens</h3>${toHits(integrations.totalCount)}${form}
${choices(
  'Status',
  choicesOf(chosen, 'status', of('headline'), (value) => headlines[value as Headline]?.label ?? null),
)}
${choices(
  'Grensesnitt',
  choicesOf(chosen, 'grensesnitt', of('interface'), () => null),
)}
${choices(
  'Kategori',
  choicesOf(
    chosen,
    'kategori',
    of('category'),
    (value) => categories[value as keyof typeof categories] ?? null,
  ),
)}
${none ? html`<p class="hub-small">Kategori: ${none}</p>` : null}</aside>
<div id="treff"><p role="status">${integrations.totalCount === 0 ? 'Ingen oppføringer passer. Det betyr ikke at ingen produkter kan brukes.' : `${integrations.totalCount} oppføringer. Ett produkt kan ha flere, én for hvert grensesnitt.`}</p>
${integrations.nodes.length > 0 ? integrationTable(html`Oppført for ${words(target.name.nb ?? target.key)}`, integrations.nodes, 'product') : null}
${pages(
  integrations.pageInfo.hasNextPage
    ? address(path, { ...query, etter: integrations.pageInfo.endCursor })
    : null,
  params.get('etter') ? address(path, query) : null,
  'oppføringene',
)}</div></div>`;
}

const parties: Readonly<Record<Party, string>> = {
  VENDOR: 'Leverandøren',
  BUYER: 'Den som kjøper og bruker',
  BOTH: 'Begge',
};

function interfaceDetails({
  id,
  key,
  name,
  lifecycle,
  documentation,
  excludes,
  trialRules,
  prerequisites,
}: Interface): Markup {
  const title = name.nb ?? key;
  return html`<details class="ds-details"><summary>${words(title)}</summary><div>
${facts([
  ['Nøkkel', html`${words(key)} ${evidence(id, 'key', title)}`],
  ['Livsløp', html`${stages[lifecycle.stage]} ${evidence(id, 'lifecycle', title)}`],
  [
    'Dokumentasjon',
    documentation
      ? html`${link(documentation, documentation)} ${evidence(id, 'documentation', title)}`
      : stated(null),
  ],
  [
    'Kan ikke kombineres med',
    excludes.length === 0
      ? stated(null)
      : html`${excludes.map((one) => one.name.nb).join(', ')} ${evidence(id, 'excludes', title)}`,
  ],
  [
    'Regler for utprøving',
    trialRules.length === 0
      ? stated(null)
      : html`${trialRules.map((rule) => html`<span class="hub-line">${trialWords(rule)}</span>`)}${evidence(id, 'trialRules', title)}`,
  ],
  [
    'Må være på plass først',
    prerequisites.length === 0
      ? stated(null)
      : html`${prerequisites.map(({ party, text }) => html`<span class="hub-line">${parties[party]}: ${words(text.nb ?? '')}</span>`)}${evidence(id, 'prerequisites', title)}`,
  ],
])}</div></details>`;
}

function trialWords({ phase, maxSites, minDurationDays, unit }: Interface['trialRules'][number]): string {
  const size = maxSites === null ? null : `høyst ${maxSites} (${unit})`;
  const time = minDurationDays === null ? null : `minst ${minDurationDays} dager`;
  return `${processes[phase]}: ${[size, time].filter((part) => part !== null).join(', ') || unit}`;
}

function municipalities({ municipalities: all, name, key }: Target): Markup | null {
  if (!all || all.length === 0) return null;
  return html`<h2 class="ds-heading" data-size="sm">Kommuner der tjenesten er i bruk</h2>
<details class="ds-details"><summary>${all.length} kommuner ifølge kildene</summary><div>
<p>En kommune som mangler, kan bruke ${words(name.nb ?? key)} likevel.</p>
<ul class="hub-columns">${all.map((one) => html`<li>${words(one.name)} ${evidence(one.id, 'uses', one.name)}</li>`)}</ul></div></details>`;
}
