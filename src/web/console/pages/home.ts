import type { ProductCategory } from '../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../frame/html.ts';
import { frameFragment, type Page, type Text } from '../frame/page.ts';
import { Address, address, pathTo } from '../params.ts';
import { heading, link } from '../parts/components.ts';
import type { Facet } from '../parts/filters/facets.ts';
import { searchForm } from '../parts/filters/forms.ts';
import { onLists } from '../parts/listings/on-lists.ts';
import { counted, say, text } from '../words/say.ts';
import { categories } from '../words/words.ts';
import type { Entrance } from './requirements/scenarios.ts';
import { findAnything } from './trouble.ts';

interface Target {
  readonly __typename: 'NationalService' | 'HealthRegister';
  readonly key: string;
  readonly name: Text;
  readonly integrations: { readonly totalCount: number };
}

interface Data {
  readonly edition: {
    readonly counts: { readonly vendors: number; readonly products: number };
  };
  /** What stands on the lists now. */
  readonly listed: { readonly totalCount: number };
  readonly targets: readonly Target[];
  readonly profiles: readonly (Entrance & { readonly lines: readonly unknown[] })[];
  readonly products: { readonly facets: readonly Facet[] };
}

const query = `query Forside($filter: IntegrationFilter) {
  ...Frame
  edition: snapshot { counts { vendors products } }
  listed: integrations(filter: $filter, first: 0) { totalCount }
  profiles { key title { nb nn en } categories products(first: 0) { totalCount } lines { line } }
  products(first: 0) { facets(fields: ["category"]) { field buckets { value label { nb nn en } count } } }
  targets { __typename key name { nb nn en } integrations(filter: $filter, first: 0) { totalCount } }
}
${frameFragment}`;

const products = (count: number): Value =>
  counted(count, ['produkt', 'produkter'], ['produkt', 'produkt'], ['product', 'products']);

/** From a need to what it must meet and to the products; else to a service or register. */
export const homePage: Page<Data> = {
  path: '/',
  query,
  parameters: {},
  variables: () => ({ filter: { observation: onLists } }),
  render({ edition: { counts }, listed, targets, profiles, products: { facets } }) {
    return {
      title: say('Hvem er verifisert for hva', 'Kven er verifisert for kva', 'Who is verified for what'),
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${say('Hvilke produkter er verifisert for hvilke tjenester – og hvem sier det?', 'Kva produkt er verifiserte for kva tenester – og kven seier det?', 'Which products are verified for which services – and who says so?')}</h1>
${searchForm(new Address('/sok').at('treff'), say('Søk', 'Søk', 'Search'), findAnything())}
${buying(profiles)}
${kinds(facets, profiles)}
<div class="hub-columns">
${entrance(say('Etter nasjonal tjeneste', 'Etter nasjonal teneste', 'By national service'), targets, 'NationalService')}
${entrance(say('Etter helseregister', 'Etter helseregister', 'By health register'), targets, 'HealthRegister')}
</div>
<p>${link(new Address('/sok'), say('Alle produkter', 'Alle produkt', 'All products'))} · ${link(new Address('/sammenlign'), say('Sammenlign produkter', 'Samanlikn produkt', 'Compare products'))} · ${link(new Address('/endringer'), say('Hva som er endret i det siste', 'Kva som er endra i det siste', 'What has changed lately'))}</p>
<p class="hub-lead">${say(
        `Huben samler listene som norske helsemyndigheter publiserer om helseteknologi, og viser ordene hver opplysning bygger på. Den viser nå ${counts.products} produkter fra ${counts.vendors} leverandører, med ${listed.totalCount} oppføringer i listene.`,
        `Huben samlar listene som norske helsestyresmakter publiserer om helseteknologi, og viser orda kvar opplysning byggjer på. Han viser no ${counts.products} produkt frå ${counts.vendors} leverandørar, med ${listed.totalCount} oppføringar i listene.`,
        `The hub gathers the lists that Norwegian health authorities publish about health technology, and shows the words behind each fact. It now shows ${counts.products} products from ${counts.vendors} vendors, with ${listed.totalCount} listings in the lists.`,
      )}</p>`,
    };
  },
};

/** The ways from a need to a tender annex: each checklist with how much it asks for and how many products there are. */
function buying(profiles: Data['profiles']): Markup | null {
  return profiles.length === 0
    ? null
    : html`${heading(say('Hva skal du kjøpe?', 'Kva skal du kjøpe?', 'What are you buying?'))}
<ul class="hub-cards">${profiles.map(
        ({ key, title, lines, products: { totalCount } }) => html`
<li>${link(pathTo('scenario', key), text(title))}<span class="hub-small">${say(`${lines.length} krav`, `${lines.length} krav`, `${lines.length} requirements`)}${totalCount > 0 ? html`, ${products(totalCount)}` : null}</span></li>`,
      )}
<li>${link(new Address('/krav'), say('Noe annet: se alle krav', 'Noko anna: sjå alle krav', 'Something else: see all requirements'))}</li></ul>`;
}

/** Kinds of product that lists name, each with its products and what they must meet. */
function kinds(facets: readonly Facet[], profiles: Data['profiles']): Markup | null {
  const all = (facets[0]?.buckets ?? []).filter(({ value }) => value in categories);
  if (all.length === 0) return null;
  const requirements = (kind: string) => {
    const own = profiles.find((one) => one.categories.includes(kind as ProductCategory));
    return own ? pathTo('scenario', own.key) : address('/krav', { hva: kind });
  };
  return html`${heading(say('Etter hva slags produkt', 'Etter kva slags produkt', 'By kind of product'))}
<ul class="hub-list">${all.map(({ value, count }) => {
    const name = categories[value as ProductCategory];
    return html`
<li>${link(address('/sok', { kategori: value }).at('treff'), name)} <span class="hub-count">(${count})</span> <a class="ds-link hub-evidence" href="${requirements(value)}">${say('Krav', 'Krav', 'Requirements')}<span class="ds-sr-only"> ${say('til', 'til', 'for')} ${name}</span></a></li>`;
  })}</ul>`;
}

/** The way in by service or register: those that any list names a product for. All are behind `Tjenester og registre`. */
function entrance(title: Value, targets: readonly Target[], kind: Target['__typename']): Markup | null {
  const own = targets.filter(
    ({ __typename, integrations }) => __typename === kind && integrations.totalCount > 0,
  );
  return own.length === 0
    ? null
    : html`<section><h2 class="ds-heading" data-size="sm">${title}</h2><ul class="hub-list">${own.map(
        ({ key, name, integrations }) =>
          html`<li>${link(pathTo('tjeneste', key), text(name))} <span class="hub-count">(${integrations.totalCount})</span></li>`,
      )}</ul></section>`;
}
