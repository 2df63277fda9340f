import { permanentId } from '../../../domain/history/moment-id.ts';
import type { CareSetting, ProductCategory } from '../../../graphql/generated/schema-types.ts';
import {
  evidence,
  heading,
  heard,
  joined,
  link,
  notice,
  stated,
  statedText,
  table,
  words,
} from '../components.ts';
import {
  type Cell,
  cellFragment,
  cellShown,
  type Line as ListLine,
  lineBasis,
  lineFragment,
  lineLabel,
  stateMeanings,
} from '../coverage-cells.ts';
import { hidden, searchForm, selectField, textField } from '../forms.ts';
import { html, type Markup, type Value } from '../html.ts';
import { type Row, rowFragment } from '../integrations.ts';
import { goneIn, goneRows, observedBy, offLists } from '../on-lists.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { Address, address, type Params, pathTo } from '../params.ts';
import { inWords, say, text } from '../say.ts';
import { statusDetails } from '../status-details.ts';
import { day } from '../times.ts';
import { careSettings, categories, roles } from '../words.ts';

interface Product {
  readonly __typename: 'Product';
  readonly id: string;
  readonly name: string;
  readonly categories: readonly ProductCategory[];
  readonly careSettings: readonly CareSetting[];
  readonly vendor: { readonly id: string; readonly name: string; readonly orgnr: string | null } | null;
  readonly gone: { readonly totalCount: number };
  readonly integrations: { readonly totalCount: number; readonly nodes: readonly Row[] };
}

interface Data {
  readonly products: readonly (Product | { readonly __typename: string } | null)[];
  readonly profiles: readonly { readonly key: string; readonly title: Text }[];
  /** Absent: none is chosen. Null: there is no such checklist. */
  readonly checklist?:
    | readonly {
        readonly title: Text;
        readonly comparison: {
          readonly rows: readonly {
            readonly differs: boolean;
            readonly line: ListLine;
            readonly cells: readonly Cell[];
          }[];
        } | null;
      }[]
    | null;
}

/** Most integrations of one product that are compared. */
const most = 200;

const query = `query Sammenlign($ids: [ID!]!, $filter: IntegrationFilter, $off: IntegrationFilter, $profile: String!, $checked: Boolean!) {
  ...Frame
  products: nodes(ids: $ids) {
    __typename
    ... on Product {
      id: permanentId
      name
      categories
      careSettings
      vendor { id: permanentId name orgnr }
      gone: integrations(filter: $off, first: 0) { totalCount }
      integrations(filter: $filter, first: ${most}) { totalCount nodes { ...Row } }
    }
  }
  profiles { key title { nb nn en } }
  checklist: profiles(keys: [$profile]) @include(if: $checked) {
    title { nb nn en }
    comparison(products: $ids) { rows { differs line { ...Line } cells { ...Cell } } }
  }
}
${lineFragment}
${cellFragment}
${rowFragment}
${frameFragment}`;

/** One row of the comparison: what it is about, and what each product has there. */
interface Line {
  readonly label: Value;
  readonly cells: readonly Value[];
  readonly differs: boolean;
}

const title = say('Sammenlign produkter', 'Samanlikn produkt', 'Compare products');

const shown = (params: Params) => [...new Set(params.all('id').map(permanentId))].slice(0, 5);

/** Products side by side. */
export const comparePage: Page<Data> = {
  path: '/sammenlign',
  query,
  parameters: { id: null, profil: null, bare: ['ulike'], borte: ['vis'] },
  variables: (params) => ({
    ids: shown(params),
    filter: observedBy(params),
    off: { observation: offLists },
    profile: params.get('profil'),
    checked: params.get('profil') !== '' && shown(params).length > 1,
  }),
  render({ products: nodes, profiles, checklist }, params) {
    const products = nodes.filter((node): node is Product => node?.__typename === 'Product');
    const ids = products.map(({ id }) => id);
    const onlyDifferent = params.get('bare') === 'ulike';
    return {
      title: products.length > 1 ? [title, ': ', joined(products.map(({ name }) => name))] : title,
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
${nodes.length > products.length ? notice('warning', html`<p>${say('Noe av det du ba om, er ikke et produkt vi kjenner.', 'Noko av det du bad om, er ikkje eit produkt vi kjenner.', 'Some of what you asked for is not a product that we know.')}</p>`) : null}
${
  products.length > 1
    ? html`${comparison(products, onlyDifferent, params)}
${requirements(products, profiles, checklist, params)}`
    : html`<p>${products[0] ? haveOne(products[0].name) : say('Finn produkter, kryss av for dem, og velg «Sammenlign de valgte». Opptil fem vises side om side.', 'Finn produkt, kryss av for dei, og vel «Samanlikn dei valde». Opptil fem blir viste side om side.', 'Find products, tick them, and choose “Compare the chosen”. Up to five are shown side by side.')}</p>
${searchForm(new Address('/sok'), say('Finn produkter', 'Finn produkt', 'Find products'), [textField('q', say('Navn på produkt eller leverandør', 'Namn på produkt eller leverandør', 'Name of a product or vendor'), ''), hidden({ id: ids[0] ?? '' })])}`
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

function comparison(products: readonly Product[], onlyDifferent: boolean, params: Params): Markup {
  const ids = products.map(({ id }) => id);
  const borte = goneIn(params);
  const gone = products.reduce((sum, product) => sum + product.gone.totalCount, 0);
  const lines = [...own(products), ...points(products)];
  const visible = onlyDifferent ? lines.filter(({ differs }) => differs) : lines;
  const cut = products.some(({ integrations }) => integrations.totalCount > most);
  return html`<p>${say('«Ikke oppført» betyr at ingen av listene vi leser, nevner produktet der. Det betyr ikke nei.', '«Ikkje oppført» tyder at ingen av listene vi les, nemner produktet der. Det tyder ikkje nei.', '“Not listed” means that none of the lists that we read names the product there. It does not mean no.')}</p>
<p>${onlyDifferent ? link(address('/sammenlign', { id: ids, borte }), say('Vis alle rader', 'Vis alle rader', 'Show all rows')) : link(address('/sammenlign', { id: ids, bare: 'ulike', borte }), say('Vis bare rader som er ulike', 'Vis berre rader som er ulike', 'Show only rows that differ'))}</p>
${goneRows(gone, params, '/sammenlign', { id: ids, bare: onlyDifferent ? 'ulike' : null })}
${cut ? notice('warning', html`<p>${say(`Bare de første ${most} oppføringene til hvert produkt er med.`, `Berre dei første ${most} oppføringane til kvart produkt er med.`, `Only the first ${most} listings of each product are included.`)}</p>`) : null}
${table(
  say(
    `${products.length} produkter, ${visible.length} rader`,
    `${products.length} produkt, ${visible.length} rader`,
    `${products.length} products, ${visible.length} rows`,
  ),
  [say('Hva', 'Kva', 'What'), say('Likt?', 'Likt?', 'Same?'), ...products.map(({ name }) => name)],
  visible.map(({ label, cells, differs }) => [
    label,
    differs ? html`<strong>${say('Ulikt', 'Ulikt', 'Different')}</strong>` : say('Likt', 'Likt', 'Same'),
    ...cells,
  ]),
)}
<ul>${products.map(({ id, name }) => html`<li>${link(pathTo('produkt', id), words(name))} – ${link(address('/sammenlign', { id: ids.filter((one) => one !== id), borte }), html`${say('ta bort', 'ta bort', 'remove')}${heard(html` ${words(name)}`)}`)}</li>`)}</ul>`;
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
        [say('Krav', 'Krav', 'Requirement'), say('Likt?', 'Likt?', 'Same?'), ...names],
        rows.map(({ differs, line, cells }) => [
          html`${lineLabel(line)}${lineBasis(line)}`,
          differs
            ? html`<strong>${say('Ulikt', 'Ulikt', 'Different')}</strong>`
            : say('Likt', 'Likt', 'Same'),
          ...cells.map((cell, index) => cellShown(cell, html`${names[index]}`)),
        ]),
      )}
${stateMeanings()}`
}`;
}

const differ = (all: readonly string[]) => new Set(all).size > 1;

function own(products: readonly Product[]): Line[] {
  return [
    {
      label: say('Leverandør', 'Leverandør', 'Vendor'),
      cells: products.map(
        ({ id, name, vendor }) =>
          html`${vendor ? link(pathTo('leverandor', vendor.id), words(vendor.name)) : stated(null)} ${evidence(id, 'vendor', name)}`,
      ),
      differs: differ(products.map(({ vendor }) => vendor?.id ?? '')),
    },
    {
      label: say('Kategori', 'Kategori', 'Category'),
      cells: products.map(({ categories: kinds }) =>
        kinds.length === 0 ? stated(null) : joined(kinds.map((kind) => categories[kind])),
      ),
      differs: differ(products.map(({ categories: kinds }) => kinds.join())),
    },
    {
      label: say('Tjenestested', 'Tenestestad', 'Care setting'),
      cells: products.map(({ careSettings: places }) =>
        places.length === 0 ? stated(null) : joined(places.map((place) => careSettings[place])),
      ),
      differs: differ(products.map(({ careSettings: places }) => places.join())),
    },
  ];
}

const pointOf = ({ target, interface: face, interfaceVersion, role, via }: Row) =>
  JSON.stringify([target.key, face?.key ?? '', interfaceVersion ?? '', role ?? '', via ?? '']);

function points(products: readonly Product[]): Line[] {
  const found = new Map<string, Row>();
  for (const row of products.flatMap(({ integrations }) => integrations.nodes)) found.set(pointOf(row), row);
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b, 'nb'))
    .map(([point, { target, interface: face, interfaceVersion, role, via }]) => {
      const rows = products.map(({ integrations }) =>
        integrations.nodes.find((row) => pointOf(row) === point),
      );
      return {
        label: html`${link(pathTo('tjeneste', target.key), text(target.name))}
<span class="hub-small">${say('Grensesnitt', 'Grensesnitt', 'Interface')}: ${statedText(face?.name)}${interfaceVersion ? html` (${words(interfaceVersion)})` : null}${role ? html`. ${roles[role]}` : null}${via ? html`. ${say('Sammen med', 'Saman med', 'Together with')} ${words(via)}` : null}</span>`,
        cells: rows.map((row) =>
          row
            ? statusOf(row)
            : html`<span class="hub-unknown">${say('Ikke oppført', 'Ikkje oppført', 'Not listed')}</span>`,
        ),
        differs: differ(
          rows.map((row) =>
            row
              ? `${row.status.headline} ${row.status.process} ${row.status.standing} ${row.status.observation} ${row.status.since}`
              : '',
          ),
        ),
      };
    });
}

function statusOf(row: Row): Markup {
  return html`${statusDetails(row.status)}${row.status.since ? html`<span class="hub-small">${say('Fra', 'Frå', 'From')} ${day(row.status.since)}</span>` : null}
${evidence(row.id, 'status', html`${words(row.product.name)}, ${text(row.interface?.name ?? row.target.name)}`)}`;
}
