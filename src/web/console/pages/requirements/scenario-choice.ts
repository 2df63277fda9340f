/** The choice of products on the page of a scenario. */

import { html, type Markup, type Value } from '../../frame/html.ts';
import { Address, address } from '../../params.ts';
import { heard, link, words } from '../../parts/components.ts';
import { selectField } from '../../parts/filters/forms.ts';
import { say } from '../../words/say.ts';

/** Products side by side on one page; more are read in the annex or by the API. */
export const mostOffers = 5;

/** A product that may be offered. */
export interface Offered {
  readonly id: string;
  readonly name: string;
  readonly vendor: { readonly name: string } | null;
}

/** Products by kind, with those of which none is stated. */
export interface Unstated {
  readonly totalCount: number;
  readonly facets: readonly {
    readonly buckets: readonly { readonly value: string; readonly count: number }[];
  }[];
}

/** Which products to hold against the checklist, and what the buyer keeps. */
export function chooser(
  { nodes, totalCount }: { readonly totalCount: number; readonly nodes: readonly Offered[] },
  kept: readonly Offered[],
  action: Address,
  chosen: readonly string[],
  has: string,
): Markup {
  if (nodes.length === 0)
    return html`<p>${say('Ingen kilde sier om noe produkt at det er av denne typen.', 'Inga kjelde seier om noko produkt at det er av denne typen.', 'No source says of any product that it is of this kind.')} ${link(new Address('/sok'), say('Søk i alle produkter', 'Søk i alle produkt', 'Search all products'))}.</p>`;
  return html`<p>${link(address(action, { id: nodes.slice(0, mostOffers).map(({ id }) => id), har: has }), say(`Vis de ${Math.min(mostOffers, nodes.length)} første av ${totalCount}`, `Vis dei ${Math.min(mostOffers, nodes.length)} første av ${totalCount}`, `Show the first ${Math.min(mostOffers, nodes.length)} of ${totalCount}`))}, ${say(`eller velg opptil ${mostOffers}:`, `eller vel opptil ${mostOffers}:`, `or choose up to ${mostOffers}:`)}</p>
<form class="hub-form" action="${action}" method="get">
<fieldset class="ds-fieldset hub-choice"><legend>${say('Produkter', 'Produkt', 'Products')}</legend>${nodes.map(
    ({ id, name, vendor }): Value =>
      html`<label class="hub-check"><input type="checkbox" name="id" value="${id}"${chosen.includes(id) ? html` checked` : null}> <span>${words(name)}${vendor ? html` – ${words(vendor.name)}` : null}</span></label>`,
  )}</fieldset>
${selectField(
  'har',
  say(
    'Journalsystemet dere har og beholder',
    'Journalsystemet de har og held på',
    'The EHR that you have and keep',
  ),
  kept.map(({ id, name }) => ({ value: id, label: name })),
  has,
  say('Ikke valgt', 'Ikkje valt', 'Not chosen'),
)}
<button class="ds-button" type="submit">${say('Se hvordan de dekker kravene', 'Sjå korleis dei dekkjer krava', 'See how they meet it')}</button></form>`;
}

/** How many products there are of which no source says what they are. */
export function unstatedShown({ totalCount, facets }: Unstated): Markup | null {
  const count = facets[0]?.buckets.find(({ value }) => value === 'NOT_STATED')?.count ?? 0;
  return count === 0
    ? null
    : html`<p>${say(
        `Om ${count} av ${totalCount} produkter sier ingen kilde hva slags produkt det er. De kan også være aktuelle.`,
        `Om ${count} av ${totalCount} produkt seier inga kjelde kva slags produkt det er. Dei kan òg vere aktuelle.`,
        `Of ${count} of ${totalCount} products no source says what kind they are. They may be relevant too.`,
      )} ${link(new Address('/sok'), html`${say('Søk i alle', 'Søk i alle', 'Search all')}${heard(say(' produkter', ' produkt', ' products'))}`)}.</p>`;
}
