import type { ProductCategory } from '../../../../graphql/generated/schema-types.ts';
import { html } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { Address, pathTo } from '../../params.ts';
import { joined, link, words } from '../../parts/components.ts';
import { say, text } from '../../words/say.ts';
import { categories } from '../../words/words.ts';

/** A checklist as a way in. */
export interface Entrance {
  readonly key: string;
  readonly title: Text;
  readonly categories: readonly ProductCategory[];
  readonly products: { readonly totalCount: number };
}

interface Data {
  readonly profiles: readonly (Entrance & { readonly owner: string })[];
}

const query = `query Scenarier {
  ...Frame
  profiles { key title { nb nn en } owner categories products(first: 0) { totalCount } }
}
${frameFragment}`;

const title = say('Hva skal du kjøpe?', 'Kva skal du kjøpe?', 'What are you buying?');

/** The checklists that lead from a need to a tender annex. */
export const scenariosPage: Page<Data> = {
  path: '/scenario',
  query,
  parameters: {},
  variables: () => ({}),
  render({ profiles }) {
    return {
      title,
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="hub-lead">${say(
        'Velg, så ser du hva det må oppfylle, hvilke produkter som gjør det etter listene, og får et vedlegg til konkurransen.',
        'Vel, så ser du kva det må oppfylle, kva produkt som gjer det etter listene, og får eit vedlegg til konkurransen.',
        'Choose, and see what it must meet, which products do by the lists, and get an annex for your tender.',
      )}</p>
<div class="hub-entries">${profiles.map(
        ({ key, title: name, owner, categories: kinds, products }) =>
          html`<section><h2 class="ds-heading" data-size="xs">${link(pathTo('scenario', key), text(name))}</h2>
<p>${kinds.length > 0 ? html`${joined(kinds.map((kind) => categories[kind]))} (${products.totalCount}). ` : null}${say('Sjekklisten er laget av ', 'Sjekklista er laga av ', 'The checklist is made by ')}${words(owner)}.</p></section>`,
      )}</div>
<p>${say(
        html`Finner du ikke det du skal kjøpe? ${link(new Address('/krav'), 'Se alle krav')} og avgrens selv.`,
        html`Finn du ikkje det du skal kjøpe? ${link(new Address('/krav'), 'Sjå alle krav')} og avgrens sjølv.`,
        html`Not what you are buying? ${link(new Address('/krav'), 'See all requirements')} and narrow them down yourself.`,
      )}</p>`,
    };
  },
};
