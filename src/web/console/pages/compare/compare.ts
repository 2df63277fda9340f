import { idsIn } from '../../basket.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { Address, address, type Params } from '../../params.ts';
import { aside, heading, joined, link, notice, table, words } from '../../parts/components.ts';
import { chips } from '../../parts/filters/chips.ts';
import { hidden, searchForm, selectField, textField } from '../../parts/filters/forms.ts';
import { cellShown, lineBasis, lineLabel, stateMeanings } from '../../parts/listings/coverage-cells.ts';
import { heldKeys } from '../../parts/listings/integration-row.ts';
import { goneIn, goneRows, observedBy, offLists } from '../../parts/listings/on-lists.ts';
import { feedOf, tableTools } from '../../parts/table-tools.ts';
import { inWords, say, text } from '../../words/say.ts';
import { commonRemarks, own, points } from './compare-lines.ts';
import { type Data, most, type Product, query } from './compare-query.ts';

const title = say('Sammenlign produkter', 'Samanlikn produkt', 'Compare products');

const shown = (params: Params) => idsIn(params, 'id');

/** Products side by side. */
export const comparePage: Page<Data> = {
  path: '/sammenlign',
  query,
  parameters: { id: null, profil: null, bare: ['ulike'], borte: ['vis'] },
  compared: shown,
  missing({ products, profiles }, params) {
    const ids = shown(params).filter((_id, index) => products[index]?.__typename !== 'Product');
    const profile = params.get('profil');
    const isKnown = profile === '' || profiles.some(({ key }) => key === profile);
    return [...ids, ...(isKnown ? [] : [profile])].map((value) => ({ value, nearest: [] }));
  },
  variables: (params) => ({
    ids: shown(params),
    filter: observedBy(params),
    off: { observation: offLists },
    profile: params.get('profil'),
    checked: params.get('profil') !== '' && shown(params).length > 1,
  }),
  render({ products: nodes, profiles, checklist, sources }, params) {
    const products = nodes.filter((node): node is Product => node?.__typename === 'Product');
    const onlyDifferent = params.get('bare') === 'ulike';
    return {
      title: products.length > 1 ? [title, ': ', joined(products.map(({ name }) => name))] : title,
      reserved: true,
      ...(products.length > 1 && {
        feed: feedOf('integrations', { filter: { productIds: products.map(({ id }) => id) } }),
      }),
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
${
  products.length > 1
    ? html`${comparison(products, onlyDifferent, params, heldKeys({ sources }))}
${requirements(products, profiles, checklist, params)}`
    : html`<p>${products[0] ? haveOne(products[0].name) : say('Finn produkter, og velg «Sammenlign» ved dem. Opptil fem vises side om side.', 'Finn produkt, og vel «Samanlikn» ved dei. Opptil fem blir viste side om side.', 'Find products, and choose “Compare” by them. Up to five are shown side by side.')}</p>
${checklistWaits(profiles, params.get('profil'))}
${searchForm(new Address('/sok'), say('Finn produkter', 'Finn produkt', 'Find products'), [textField('q', say('Navn på produkt eller leverandør', 'Namn på produkt eller leverandør', 'Name of a product or vendor'), '')])}`
}`,
    };
  },
};

const haveOne = (name: string): Value =>
  say(
    html`Du har valgt ${words(name)}. Finn ett til å sammenligne med.`,
    html`Du har valt ${words(name)}. Finn eitt til å samanlikne med.`,
    html`You have chosen ${words(name)}. Find another to compare it with.`,
  );

/** What becomes of a checklist in the address while there is nothing to compare. */
function checklistWaits(profiles: Data['profiles'], asked: string): Markup | null {
  if (asked === '') return null;
  const chosen = profiles.find(({ key }) => key === asked);
  return chosen
    ? html`<p>${say('Det trengs minst to produkter for å sammenligne dem mot', 'Det trengst minst to produkt for å samanlikne dei mot', 'It takes at least two products to compare them against')} «${text(chosen.title)}».</p>`
    : null;
}

function comparison(
  products: readonly Product[],
  onlyDifferent: boolean,
  params: Params,
  held: ReadonlySet<string>,
): Markup {
  const ids = products.map(({ id }) => id);
  const borte = goneIn(params);
  const profil = params.get('profil');
  const gone = products.reduce((sum, product) => sum + product.gone.totalCount, 0);
  const notes = commonRemarks(products);
  const lines = [...own(products), ...points(products, held, notes)];
  const visible = onlyDifferent ? lines.filter(({ differs }) => differs) : lines;
  const cut = products.some(({ integrations }) => integrations.totalCount > most);
  const removable = products.map(({ id, name }) => ({
    label: words(name),
    href: address('/sammenlign', {
      id: ids.filter((one) => one !== id),
      bare: params.get('bare'),
      profil,
      borte,
    }),
  }));
  return html`${chips(removable)}
<p>${link(new Address('/sok'), say('Legg til et produkt', 'Legg til eit produkt', 'Add a product'))}</p>
<p>${say('«Ikke oppført» betyr at ingen av listene vi leser, nevner produktet der. Det betyr ikke nei.', '«Ikkje oppført» tyder at ingen av listene vi les, nemner produktet der. Det tyder ikkje nei.', '“Not listed” means that none of the lists that we read names the product there. It does not mean no.')}</p>
<p>${onlyDifferent ? link(address('/sammenlign', { id: ids, profil, borte }), say('Vis alle rader', 'Vis alle rader', 'Show all rows')) : link(address('/sammenlign', { id: ids, profil, bare: 'ulike', borte }), say('Vis bare rader som er ulike', 'Vis berre rader som er ulike', 'Show only rows that differ'))}</p>
${goneRows(gone, params, '/sammenlign', { id: ids, profil, bare: onlyDifferent ? 'ulike' : null })}
${cut ? notice('warning', html`<p>${say(`Bare de første ${most} oppføringene til hvert produkt er med.`, `Berre dei første ${most} oppføringane til kvart produkt er med.`, `Only the first ${most} listings of each product are included.`)}</p>`) : null}
${notes.shown()}
${table(
  say(
    `${products.length} produkter, ${visible.length} rader`,
    `${products.length} produkt, ${visible.length} rader`,
    `${products.length} products, ${visible.length} rows`,
  ),
  [say('Hva', 'Kva', 'What'), aside(say('Likt?', 'Likt?', 'Same?')), ...products.map(({ name }) => name)],
  visible.map(({ label, cells, differs }) => [
    label,
    differs ? html`<strong>${say('Ulikt', 'Ulikt', 'Different')}</strong>` : say('Likt', 'Likt', 'Same'),
    ...cells,
  ]),
  products.length,
)}
${tableTools('integrations', { filter: { ...observedBy(params), productIds: ids } })}`;
}

/** The requirement half: a checklist is chosen, and what the products differ in comes first. */
function requirements(
  products: readonly Product[],
  profiles: Data['profiles'],
  checklist: Data['checklist'],
  params: Params,
): Markup | null {
  if (profiles.length === 0) return null;
  const names = products.map(({ name }) => words(name));
  const rows = checklist?.[0]?.comparison?.rows ?? [];
  const options = profiles.map(({ key, title: name }) => ({ value: key, label: inWords(name) }));
  return html`${heading(say('Mot krav', 'Mot krav', 'Against requirements'))}
<form class="hub-form" action="${new Address('/sammenlign')}" method="get">${products.map(({ id }) => hidden({ id }))}${hidden({ bare: params.get('bare'), borte: goneIn(params) ?? '' })}
${selectField('profil', say('Sjekkliste', 'Sjekkliste', 'Checklist'), options, params.get('profil'), say('Ingen', 'Inga', 'None'))}
<button class="ds-button" data-variant="secondary" type="submit">${say('Vis kravene', 'Vis krava', 'Show the requirements')}</button></form>
${
  rows.length === 0
    ? null
    : html`${table(
        say(
          'Det produktene er ulike i, står først',
          'Det produkta er ulike i, står først',
          'What the products differ in comes first',
        ),
        [say('Krav', 'Krav', 'Requirement'), aside(say('Likt?', 'Likt?', 'Same?')), ...names],
        rows.map(({ differs, line, cells }) => [
          html`${lineLabel(line)}${lineBasis(line)}`,
          differs
            ? html`<strong>${say('Ulikt', 'Ulikt', 'Different')}</strong>`
            : say('Likt', 'Likt', 'Same'),
          ...cells.map((cell, index) => cellShown(cell, html`${names[index]}`)),
        ]),
        names.length,
      )}
${stateMeanings()}`
}`;
}
