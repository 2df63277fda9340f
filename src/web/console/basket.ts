/** The products chosen for comparison. They stand in the address, so they follow from page to page without script or cookie. */
import { permanentId } from '../../domain/history/moment-id.ts';
import type { Answer } from '../answer/answer-cache.ts';
import { type Ask, read } from './ask.ts';
import { html, Later, type Markup, type Value } from './frame/html.ts';
import { Address, address, basketParameter, maxCompared, type Params, takesBasket } from './params.ts';
import { heard, link, words } from './parts/components.ts';
import { chips } from './parts/filters/chips.ts';
import { basketFields, hidden } from './parts/filters/forms.ts';
import { say } from './words/say.ts';

/** A product in the basket. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** The basket of an address: its products, and what the answer that names them is known by. */
export interface Basket {
  readonly products: readonly Chosen[];
  readonly tag: string;
}

const query = `query Kurv($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Product { id: permanentId name } }
}`;

/** Reads the basket of an address; what it names and is no product is left out. */
export async function readBasket(ask: Ask, path: string, params: Params): Promise<Basket> {
  const ids = takesBasket(path) ? idsIn(params, basketParameter) : [];
  const answer: Answer | null = ids.length === 0 ? null : await ask(query, { ids });
  if (!answer) return { products: [], tag: '' };
  const data = read(answer).data as { readonly nodes: readonly (Partial<Chosen> | null)[] } | null;
  const products = (data?.nodes ?? []).filter((one): one is Chosen => one?.id !== undefined);
  return { products, tag: answer.tag('identity') };
}

/** The ids of products in a parameter, each once, and no more than are compared. */
export const idsIn = (params: Params, name: string): string[] =>
  [...new Set(params.all(name).map(permanentId))].slice(0, maxCompared);

/** The basket as a bar on a page: each product with the way to take it out, and the way to the comparison. */
export function basketBar(products: readonly Chosen[], path: string): Markup | null {
  if (products.length === 0) return null;
  const here = new Address(path);
  const title = say('Til sammenligning', 'Til samanlikning', 'To compare');
  return html`<aside class="hub-basket" aria-label="${title}"><div class="hub-width"><strong>${title}</strong>
${chips(
  products.map(({ id, name }) => ({
    label: words(name),
    href: here.withBasket((basket) => basket.filter((one) => one !== id)),
  })),
)}
${
  products.length > 1
    ? html`<a class="ds-button" href="${address('/sammenlign', { id: products.map(({ id }) => id) })}">${say('Sammenlign', 'Samanlikn', 'Compare')} (${products.length})</a>`
    : html`<span class="hub-small">${say('Velg minst ett til.', 'Vel minst eitt til.', 'Choose at least one more.')}</span>`
}</div></aside>`;
}

/**
 * A form around products: each has a button that puts it in the basket, by which the same page is shown again. `query` is
 * what the page's address says otherwise.
 */
export const choosing = (
  path: string | Address,
  query: Readonly<Record<string, string>>,
  content: Value,
): Markup =>
  html`<form class="hub-choosing" action="${typeof path === 'string' ? new Address(path) : path}" method="get">${hidden(query)}${basketFields}${content}</form>`;

/** The way to compare all products of a list that are few enough to stand side by side; nothing where they are not. */
export function compareAll(products: readonly Chosen[]): Markup | null {
  const ids = [...new Set(products.map(({ id }) => id))];
  if (ids.length < 2 || ids.length > maxCompared) return null;
  return html`<p>${link(
    address('/sammenlign', { id: ids }),
    say(`Sammenlign alle ${ids.length}`, `Samanlikn alle ${ids.length}`, `Compare all ${ids.length}`),
  )}</p>`;
}

/** The id of the element that a product is named in: where the reader is led back to after choosing it. */
export const productPart = (id: string): string => `p-${id}`;

/** Puts a product in the basket, or takes it out; nothing where the basket is full. `here`: the page, with all that it says. */
export const chooseButton = ({ id, name }: Chosen, here: Address): Later =>
  new Later(({ basket = [], ...setting }) => {
    if (basket.includes(id)) {
      const out = here.withBasket((all) => all.filter((one) => one !== id)).at(productPart(id));
      return html`<a class="ds-chip hub-choose" data-removable href="${out}">${say('Valgt', 'Valt', 'Chosen')}${heard(html` ${words(name)}`)}</a>`;
    }
    if (basket.length >= maxCompared) return null;
    // A form has its query from its fields.
    const back = new Address(here.path.split('?')[0] ?? '', () => []).at(productPart(id)).in(setting);
    return html`<button class="ds-chip hub-choose" name="${basketParameter}" value="${id}" formaction="${back}">${say('Sammenlign', 'Samanlikn', 'Compare')}${heard(html` ${words(name)}`)}</button>`;
  });
