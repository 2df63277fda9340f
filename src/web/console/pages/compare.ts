import type { ProductCategory } from '../../../graphql/generated.ts';
import { evidence, link, notice, stated, statusDetails, table, words } from '../components.ts';
import { hidden, searchForm, textField } from '../forms.ts';
import { html, type Markup, type Value } from '../html.ts';
import { type Row, rowFragment } from '../integrations.ts';
import { frameFragment, type Page } from '../page.ts';
import { address, type Params, pathTo } from '../params.ts';
import { day } from '../times.ts';
import { categories, roles } from '../words.ts';

interface Product {
  readonly __typename: 'Product';
  readonly id: string;
  readonly name: string;
  readonly categories: readonly ProductCategory[];
  readonly vendor: { readonly id: string; readonly name: string; readonly orgnr: string | null } | null;
  readonly integrations: { readonly totalCount: number; readonly nodes: readonly Row[] };
}

interface Data {
  readonly products: readonly (Product | { readonly __typename: string } | null)[];
}

/** Most integrations of one product that are compared. */
const most = 200;

const query = `query Sammenlign($ids: [ID!]!) {
  ...Frame
  products: nodes(ids: $ids) {
    __typename
    ... on Product {
      id
      name
      categories
      vendor { id name orgnr }
      integrations(first: ${most}) { totalCount nodes { ...Row } }
    }
  }
}
${rowFragment}
${frameFragment}`;

/** One row of the comparison: what it is about, and what each product has there. */
interface Line {
  readonly label: Value;
  readonly cells: readonly Value[];
  readonly differs: boolean;
}

const shown = (params: Params) => params.all('id').slice(0, 5);

/** Products side by side. */
export const comparePage: Page<Data> = {
  path: '/sammenlign',
  query,
  variables: (params) => ({ ids: shown(params) }),
  render({ products: nodes }, params) {
    const products = nodes.filter((node): node is Product => node?.__typename === 'Product');
    const ids = products.map(({ id }) => id);
    const onlyDifferent = params.get('bare') === 'ulike';
    return {
      title: 'Sammenlign produkter',
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">Sammenlign produkter</h1>
${nodes.length > products.length ? notice('warning', html`<p>Noe av det du ba om, er ikke et produkt vi kjenner.</p>`) : null}
${
  products.length > 1
    ? comparison(products, onlyDifferent, ids)
    : html`<p>${products[0] ? html`Du har valgt ${words(products[0].name)}. Finn ett til å sammenligne med.` : 'Finn produkter, kryss av for dem, og velg «Sammenlign de valgte». Opptil fem vises side om side.'}</p>
${searchForm('/sok', 'Finn produkter', [textField('q', 'Navn på produkt eller leverandør', ''), hidden({ id: ids[0] ?? '' })])}`
}`,
    };
  },
};

function comparison(products: readonly Product[], onlyDifferent: boolean, ids: readonly string[]): Markup {
  const lines = [...own(products), ...points(products)];
  const visible = onlyDifferent ? lines.filter(({ differs }) => differs) : lines;
  const cut = products.some(({ integrations }) => integrations.totalCount > most);
  return html`<p>«Ikke oppført» betyr at ingen av listene vi leser, nevner produktet der. Det betyr ikke nei.</p>
<p>${onlyDifferent ? link(address('/sammenlign', { id: ids }), 'Vis alle rader') : link(address('/sammenlign', { id: ids, bare: 'ulike' }), 'Vis bare rader som er ulike')}</p>
${cut ? notice('warning', html`<p>Bare de første ${most} oppføringene til hvert produkt er med.</p>`) : null}
${table(
  `${products.length} produkter, ${visible.length} rader`,
  ['Hva', 'Likt?', ...products.map(({ name }) => name)],
  visible.map(({ label, cells, differs }) => [
    label,
    differs ? html`<strong>Ulikt</strong>` : 'Likt',
    ...cells,
  ]),
)}
<ul>${products.map(({ id, name }) => html`<li>${link(pathTo('produkt', id), words(name))} – ${link(address('/sammenlign', { id: ids.filter((one) => one !== id) }), html`ta bort<span class="ds-sr-only"> ${words(name)}</span>`)}</li>`)}</ul>`;
}

const differ = (all: readonly string[]) => new Set(all).size > 1;

function own(products: readonly Product[]): Line[] {
  return [
    {
      label: 'Leverandør',
      cells: products.map(
        ({ id, name, vendor }) =>
          html`${vendor ? link(pathTo('leverandor', vendor.id), words(vendor.name)) : stated(null)} ${evidence(id, 'vendor', name)}`,
      ),
      differs: differ(products.map(({ vendor }) => vendor?.id ?? '')),
    },
    {
      label: 'Kategori',
      cells: products.map(({ categories: kinds }) =>
        stated(kinds.map((kind) => categories[kind]).join(', ')),
      ),
      differs: differ(products.map(({ categories: kinds }) => kinds.join())),
    },
  ];
}

const pointOf = ({ target, interface: face, role, via }: Row) =>
  JSON.stringify([target.key, face?.key ?? '', role ?? '', via ?? '']);

function points(products: readonly Product[]): Line[] {
  const found = new Map<string, Row>();
  for (const row of products.flatMap(({ integrations }) => integrations.nodes)) found.set(pointOf(row), row);
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b, 'nb'))
    .map(([point, { target, interface: face, role, via }]) => {
      const rows = products.map(({ integrations }) =>
        integrations.nodes.find((row) => pointOf(row) === point),
      );
      return {
        label: html`${link(pathTo('tjeneste', target.key), words(target.name.nb ?? target.key))}
<span class="hub-small">Grensesnitt: ${stated(face?.name.nb)}${role ? html`. ${roles[role]}` : null}${via ? html`. Sammen med ${words(via)}` : null}</span>`,
        cells: rows.map((row) => (row ? statusOf(row) : html`<span class="hub-unknown">Ikke oppført</span>`)),
        differs: differ(
          rows.map((row) => (row ? `${row.status.headline} ${row.status.process} ${row.status.since}` : '')),
        ),
      };
    });
}

function statusOf(row: Row): Markup {
  return html`${statusDetails(row.status)}${row.status.since ? html`<span class="hub-small">Fra ${day(row.status.since)}</span>` : null}
${evidence(row.id, 'status', `${row.product.name}, ${row.interface?.name.nb ?? row.target.key}`)}`;
}
