import { type Bar, barChart, headlineSorts, processSorts } from '../chart.ts';
import { heading, link } from '../components.ts';
import { searchForm } from '../forms.ts';
import { html, type Markup, type Value } from '../html.ts';
import { onLists } from '../on-lists.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { Address, explorer, pathTo } from '../params.ts';
import { say, text } from '../say.ts';
import type { Entrance } from './scenarios.ts';
import { findAnything } from './trouble.ts';

interface Target {
  readonly __typename: 'NationalService' | 'HealthRegister';
  readonly key: string;
  readonly name: Text;
  readonly integrations: {
    readonly totalCount: number;
    readonly facets: readonly {
      readonly field: string;
      readonly buckets: readonly { readonly value: string; readonly count: number }[];
    }[];
  };
}

interface Data {
  readonly edition: {
    readonly counts: { readonly vendors: number; readonly products: number };
  };
  /** What stands on the lists now. */
  readonly listed: { readonly totalCount: number };
  readonly targets: readonly Target[];
  readonly profiles: readonly Entrance[];
}

const query = `query Forside($filter: IntegrationFilter) {
  ...Frame
  edition: snapshot { counts { vendors products } }
  listed: integrations(filter: $filter, first: 0) { totalCount }
  profiles { key title { nb nn en } categories products(first: 0) { totalCount } }
  targets {
    __typename
    key
    name { nb nn en }
    integrations(filter: $filter, first: 0) {
      totalCount
      facets(fields: ["headline", "process"]) { field buckets { value count } }
    }
  }
}
${frameFragment}`;

/** What this is, and the ways in. */
export const homePage: Page<Data> = {
  path: '/',
  query,
  parameters: {},
  variables: () => ({ filter: { observation: onLists } }),
  render({ edition: { counts }, listed, targets, profiles }) {
    return {
      title: say('Hvem er verifisert for hva', 'Kven er verifisert for kva', 'Who is verified for what'),
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${say('Hvilke produkter er verifisert for hvilke tjenester – og hvem sier det?', 'Kva produkt er verifiserte for kva tenester – og kven seier det?', 'Which products are verified for which services – and who says so?')}</h1>
<p class="hub-lead">${say(
        `Huben samler listene som norske helsemyndigheter publiserer om helseteknologi, og viser ordene hver opplysning bygger på. Den viser nå ${counts.products} produkter fra ${counts.vendors} leverandører, med ${listed.totalCount} oppføringer i listene.`,
        `Huben samlar listene som norske helsestyresmakter publiserer om helseteknologi, og viser orda kvar opplysning byggjer på. Han viser no ${counts.products} produkt frå ${counts.vendors} leverandørar, med ${listed.totalCount} oppføringar i listene.`,
        `The hub gathers the lists that Norwegian health authorities publish about health technology, and shows the words behind each fact. It now shows ${counts.products} products from ${counts.vendors} vendors, with ${listed.totalCount} listings in the lists.`,
      )}</p>
${buying(profiles)}
${searchForm(new Address('/sok'), say('Søk', 'Søk', 'Search'), findAnything())}
<div class="hub-listings">
${entrance(say('Etter nasjonal tjeneste', 'Etter nasjonal teneste', 'By national service'), say('Hvem er oppført for tjenesten, på hvilket trinn.', 'Kven er oppført for tenesta, på kva trinn.', 'Who is listed for the service, at which step.'), targets, 'NationalService')}
${entrance(say('Etter helseregister', 'Etter helseregister', 'By health register'), say('Hvem er oppført for registeret, i bruk eller godkjent.', 'Kven er oppført for registeret, i bruk eller godkjend.', 'Who is listed for the register, in use or approved.'), targets, 'HealthRegister')}
<section><h2 class="ds-heading" data-size="xs">${say('Andre veier inn', 'Andre vegar inn', 'Other ways in')}</h2><ul>
<li>${link(new Address('/sok'), say(`Alle produkter (${counts.products})`, `Alle produkt (${counts.products})`, `All products (${counts.products})`))}</li>
<li>${link(new Address('/sok?type=leverandor'), say(`Alle leverandører (${counts.vendors})`, `Alle leverandørar (${counts.vendors})`, `All vendors (${counts.vendors})`))}</li>
<li>${link(new Address('/sammenlign'), say('Sammenlign produkter', 'Samanlikn produkt', 'Compare products'))}</li>
<li>${link(new Address('/standard'), say('Standarder, og hvem de binder', 'Standardar, og kven dei bind', 'Standards, and whom they bind'))}</li>
<li>${link(new Address('/plan'), say('Plan og veikart', 'Plan og vegkart', 'Plan and roadmap'))}</li>
<li>${link(new Address('/endringer'), say('Hva som er endret i det siste', 'Kva som er endra i det siste', 'What has changed lately'))}</li>
<li>${link(new Address('/kilder'), say('Kildene, og hvor ferske de er', 'Kjeldene, og kor ferske dei er', 'The sources, and how fresh they are'))}</li>
<li>${link(explorer, say('Still dine egne spørsmål (GraphQL)', 'Still dine eigne spørsmål (GraphQL)', 'Ask your own questions (GraphQL)'))}</li>
</ul></section>
</div>
${heading(say('Oppføringer etter tjeneste og status', 'Oppføringar etter teneste og status', 'Entries by service and status'))}
${barChart(
  say(
    'Antall oppføringer for hver tjeneste og hvert register, etter status',
    'Tal på oppføringar for kvar teneste og kvart register, etter status',
    'Number of listings for each service and register, by status',
  ),
  serviceOrRegister,
  barsBy('headline', targets),
  headlineSorts,
)}
${heading(say('Oppføringer etter tjeneste og trinn', 'Oppføringar etter teneste og trinn', 'Entries by service and step'))}
${barChart(
  say(
    'Hvor langt myndighetens prosess er kommet. Et trinn er ikke det samme som en status: et godkjent produkt kan ha fått godkjenningen trukket.',
    'Kor langt prosessen til styresmakta er komen. Eit trinn er ikkje det same som ein status: eit godkjent produkt kan ha fått godkjenninga trekt.',
    'How far the authority’s process has come. A step is not a status: the approval of an approved product may have been withdrawn.',
  ),
  serviceOrRegister,
  barsBy('process', targets),
  processSorts,
)}`,
    };
  },
};

/** The ways from a need to a tender annex. */
function buying(profiles: readonly Entrance[]): Markup | null {
  return profiles.length === 0
    ? null
    : html`${heading(say('Hva skal du kjøpe?', 'Kva skal du kjøpe?', 'What are you buying?'))}
<ul>${profiles.map(({ key, title }) => html`<li>${link(pathTo('scenario', key), text(title))}</li>`)}
<li>${link(new Address('/krav'), say('Noe annet: se alle krav', 'Noko anna: sjå alle krav', 'Something else: see all requirements'))}</li></ul>`;
}

const serviceOrRegister = say('Tjeneste eller register', 'Teneste eller register', 'Service or register');

/** A bar for each target that anything is listed for, the longest first. */
const barsBy = (field: string, targets: readonly Target[]): Bar[] =>
  targets
    .filter(({ integrations }) => integrations.totalCount > 0)
    .toSorted((a, b) => b.integrations.totalCount - a.integrations.totalCount)
    .map(({ key, name, integrations }) => ({
      name: text(name),
      href: pathTo('tjeneste', key),
      counts: new Map(
        integrations.facets
          .filter((facet) => facet.field === field)
          .flatMap(({ buckets }) => buckets.map(({ value, count }) => [value, count] as const)),
      ),
    }));

/** The way in by service or register: those that any list names a product for. All are behind `Tjenester og registre`. */
function entrance(title: Value, lead: Value, targets: readonly Target[], kind: Target['__typename']): Markup {
  return html`<section><h2 class="ds-heading" data-size="xs">${title}</h2><p>${lead}</p><ul>${targets
    .filter(({ __typename, integrations }) => __typename === kind && integrations.totalCount > 0)
    .map(
      ({ key, name, integrations }) =>
        html`<li>${link(pathTo('tjeneste', key), text(name))} <span class="hub-count">(${integrations.totalCount})</span></li>`,
    )}</ul></section>`;
}
