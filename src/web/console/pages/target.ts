import type { Headline } from '../../../graphql/generated/schema-types.ts';
import {
  abbreviation,
  choices,
  evidence,
  facts,
  heading,
  link,
  pages,
  quoted,
  statedText,
  toHits,
  words,
} from '../components.ts';
import { deniedTable } from '../denied.ts';
import { downloads } from '../downloads.ts';
import { choicesOf, type Facet, unlisted } from '../facets.ts';
import { hidden, optionsOf, searchForm, selectField, textField } from '../forms.ts';
import { html, type Markup } from '../html.ts';
import { listsOf, productTable } from '../integrations.ts';
import { linksShown } from '../links.ts';
import { goneIn, goneRows, observedBy, offLists } from '../on-lists.ts';
import type { Page } from '../page.ts';
import { address, type Params, pathTo } from '../params.ts';
import { counted, inWords, say, text } from '../say.ts';
import { day } from '../times.ts';
import { categories, headlines, interfaceWord, oneOf, processes, stages } from '../words.ts';
import { interfaceDetails } from './target-interface.ts';
import type { Data, Target } from './target-query.ts';
import { query } from './target-query.ts';

/** A national service or register: who is listed for it, at which step, on which interface. */
export const targetPage: Page<Data> = {
  path: '/tjeneste/:subject',
  query,
  parameters: {
    q: null,
    status: Object.keys(headlines),
    fase: Object.keys(processes),
    grensesnitt: null,
    kategori: Object.keys(categories),
    bruk: ['true', 'false'],
    borte: ['vis'],
    etter: null,
  },
  variables: (params) => ({
    key: params.subject,
    filter: { ...filterOf(params), ...observedBy(params) },
    off: { ...filterOf(params), observation: offLists },
    after: params.get('etter') || null,
  }),
  render({ targets: [target] }, params) {
    if (!target) return null;
    const name = html`${text(target.name)}`;
    return {
      title: inWords(target.name),
      reserved: true,
      lists: listsOf(target.integrations.nodes),
      main: html`<h1 class="ds-heading" data-size="lg">${name}${abbreviation(target.key)}</h1>
${about(target, name)}
${heading(say('Hvem er oppført, og hva sier myndigheten om dem?', 'Kven er oppført, og kva seier styresmakta om dei?', 'Who is listed, and what does the authority say of them?'), 'oppforte')}
${listed(target, params)}
${target.interfaces.length > 0 ? html`${heading(interfaceWord(target.key))}${target.interfaces.map(interfaceDetails)}` : null}
${negatives(target)}
${linksShown(target.links)}
${municipalities(target)}`,
    };
  },
};

const narrow = say('Avgrens', 'Avgrens', 'Narrow down');

function queryOf(params: Params) {
  return {
    q: params.get('q'),
    status: oneOf(headlines, params.get('status')) ?? '',
    fase: oneOf(processes, params.get('fase')) ?? '',
    grensesnitt: params.get('grensesnitt'),
    kategori: oneOf(categories, params.get('kategori')) ?? '',
    bruk: oneOf(uses, params.get('bruk')) ?? '',
    borte: goneIn(params),
  };
}

const uses = {
  true: say('I bruk ifølge listen', 'I bruk ifølgje lista', 'In use by the list'),
  false: say('Ikke i bruk ifølge listen', 'Ikkje i bruk ifølgje lista', 'Not in use by the list'),
} as const;

function filterOf(params: Params) {
  const { q, status, fase, grensesnitt, kategori, bruk } = queryOf(params);
  return {
    ...(q && { text: q }),
    ...(status && { headline: [status] }),
    ...(fase && { process: [fase] }),
    ...(grensesnitt && { interfaceKeys: [grensesnitt] }),
    ...(kategori && { productCategory: [kategori] }),
    ...(bruk && { inUse: bruk === 'true' }),
  };
}

function about(target: Target, name: Markup): Markup {
  const isRegister = target.__typename === 'HealthRegister';
  const { stage, since, endsText } = target.lifecycle;
  return facts([
    [
      say('Hva', 'Kva', 'What'),
      isRegister
        ? say('Nasjonalt helseregister', 'Nasjonalt helseregister', 'National health register')
        : say('Nasjonal e-helsetjeneste', 'Nasjonal e-helseteneste', 'National e-health service'),
    ],
    [
      say('Eier', 'Eigar', 'Owner'),
      html`${statedText(target.owner?.name)} ${evidence(target.id, 'owner', name)}`,
    ],
    ...(isRegister
      ? [
          [
            say('Dataansvarlig', 'Dataansvarleg', 'Data controller'),
            html`${statedText(target.controller?.name)} ${evidence(target.id, 'controller', name)}`,
          ] as const,
        ]
      : []),
    [
      say('Livsløp', 'Livsløp', 'Lifecycle'),
      html`${stages[stage]}${since ? html` ${say('fra', 'frå', 'from')} ${day(since)}` : null}${endsText ? html`, «${quoted(endsText)}»` : null} ${evidence(target.id, 'lifecycle', name)}${target.contradictions.length > 0 ? html`<span class="hub-small hub-warning">${say('Kildene er uenige om livsløpet; belegget viser hva hver av dem sier.', 'Kjeldene er usamde om livsløpet; belegget viser kva kvar av dei seier.', 'The sources disagree on the lifecycle; the evidence shows what each of them says.')}</span>` : null}`,
    ],
    ...(target.url
      ? [
          [
            say('Eierens side', 'Sida til eigaren', 'The owner’s page'),
            html`${link(target.url, target.url)} ${evidence(target.id, 'url', name)}`,
          ] as const,
        ]
      : []),
  ]);
}

function listed(target: Target, params: Params): Markup {
  const { integrations, interfaces } = target;
  const path = pathTo('tjeneste', target.key);
  const query = queryOf(params);
  const chosen = { path, query };
  const of = (field: string) => integrations.facets.find((one) => one.field === field);
  const none = unlisted(of('category'));
  const form = searchForm(path, say('Vis treff', 'Vis treff', 'Show hits'), [
    textField(
      'q',
      say('Produkt eller leverandør', 'Produkt eller leverandør', 'Product or vendor'),
      query.q,
      say(
        'Ord eller begynnelsen på ord, for eksempel «hjemme»',
        'Ord eller byrjinga på ord slik dei står i listene, til dømes «hjemme»',
        'Words or the beginning of words, such as “hjemme”',
      ),
    ),
    selectField('status', 'Status', optionsOf(headlines), query.status),
    ...phaseField(of('process'), query.fase),
    selectField(
      'grensesnitt',
      interfaceWord(target.key),
      interfaces.map(({ key, name }) => ({ value: key, label: inWords(name) })),
      query.grensesnitt,
    ),
    ...categoryField(of('category'), query.kategori),
    hidden({ bruk: query.bruk, borte: query.borte }),
  ]);
  return html`<div class="hub-split"><aside aria-label="${narrow}"><h3 class="ds-heading" data-size="2xs">${narrow}</h3>${toHits(integrations.totalCount)}${form}
${choices(
  'Status',
  choicesOf(chosen, 'status', of('headline'), (value) => headlines[value as Headline]?.label ?? null),
)}
${choices(
  say('Fase', 'Fase', 'Phase'),
  choicesOf(chosen, 'fase', of('process'), (value) => processes[value as keyof typeof processes] ?? null),
)}
${choices(
  interfaceWord(target.key),
  choicesOf(chosen, 'grensesnitt', of('interface'), () => null),
)}
${choices(
  say('Kategori', 'Kategori', 'Category'),
  choicesOf(
    chosen,
    'kategori',
    of('category'),
    (value) => categories[value as keyof typeof categories] ?? null,
  ),
)}
${choices(
  say('Bruk', 'Bruk', 'Use'),
  choicesOf(chosen, 'bruk', of('inUse'), (value) => uses[value as keyof typeof uses] ?? null),
)}
${none ? html`<p class="hub-small">${say('Kategori', 'Kategori', 'Category')}: ${none}</p>` : null}</aside>
<div id="treff"><p role="status">${
    integrations.totalCount === 0
      ? say(
          'Ingen oppføringer passer. Det betyr ikke at ingen produkter kan brukes.',
          'Ingen oppføringar passar. Det tyder ikkje at ingen produkt kan brukast.',
          'No listings match. It does not mean that no product can be used.',
        )
      : html`${counted(integrations.totalCount, ['oppføring', 'oppføringer'], ['oppføring', 'oppføringar'], ['listing', 'listings'])}. ${say('Ett produkt kan ha flere, én for hvert grensesnitt.', 'Eitt produkt kan ha fleire, éi for kvart grensesnitt.', 'One product may have several, one for each interface.')}`
  }</p>
${goneRows(target.gone.totalCount, params, path, query)}
${integrations.nodes.length > 0 ? productTable(html`${say('Oppført for', 'Oppført for', 'Listed for')} ${text(target.name)}`, target.key, integrations.nodes) : null}
${integrations.totalCount > 0 ? downloads('integrations', { filter: { ...filterOf(params), ...observedBy(params), targetKeys: [target.key] } }) : null}
${pages(
  integrations.pageInfo.hasNextPage
    ? address(path, { ...query, etter: integrations.pageInfo.endCursor })
    : null,
  params.get('etter') ? address(path, query) : null,
  say('oppføringene', 'oppføringane', 'the listings'),
)}</div></div>`;
}

/** A choice among the phases that are listed. */
function phaseField(facet: Facet | undefined, chosen: string): Markup[] {
  const listed = new Set([...(facet?.buckets ?? []).map(({ value }) => value), chosen]);
  const options = optionsOf(processes).filter(({ value }) => value !== 'NOT_STATED' && listed.has(value));
  return options.length === 0 ? [] : [selectField('fase', say('Fase', 'Fase', 'Phase'), options, chosen)];
}

/** A choice among the categories that are listed; none where no source states any. */
function categoryField(facet: Facet | undefined, chosen: string): Markup[] {
  const listed = new Set([...(facet?.buckets ?? []).map(({ value }) => value), chosen]);
  const options = optionsOf(categories).filter(({ value }) => listed.has(value));
  return options.length === 0
    ? []
    : [selectField('kategori', say('Kategori', 'Kategori', 'Category'), options, chosen)];
}

/** What lists say no to: in none of the rows and counts above. */
function negatives({ negatives: all, name }: Target): Markup | null {
  if (all.length === 0) return null;
  return html`${heading(say('Det listene sier nei til', 'Det listene seier nei til', 'What the lists say no to'), 'nei')}
${deniedTable(
  say(
    html`Nei i listene til ${text(name)}`,
    html`Nei i listene til ${text(name)}`,
    html`No in the lists for ${text(name)}`,
  ),
  say('Produkt', 'Produkt', 'Product'),
  all,
  ({ product }) => link(pathTo('produkt', product.id), words(product.name)),
)}`;
}

function municipalities({ municipalities: all, name }: Target): Markup | null {
  if (!all || all.length === 0) return null;
  return html`${heading(say('Kommuner der tjenesten er i bruk', 'Kommunar der tenesta er i bruk', 'Municipalities where the service is in use'))}
<details class="ds-details"><summary>${counted(all.length, ['kommune ifølge kildene', 'kommuner ifølge kildene'], ['kommune ifølgje kjeldene', 'kommunar ifølgje kjeldene'], ['municipality by the sources', 'municipalities by the sources'])}</summary><div>
<p>${say(html`En kommune som mangler, kan bruke ${text(name)} likevel.`, html`Ein kommune som manglar, kan bruke ${text(name)} likevel.`, html`A municipality that is missing may use ${text(name)} all the same.`)}</p>
<ul class="hub-columns">${all.map((one) => html`<li>${words(one.name)} ${evidence(one.id, 'uses', one.name)}</li>`)}</ul></div></details>`;
}
