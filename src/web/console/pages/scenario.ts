import { permanentId } from '../../../domain/history/moment-id.ts';
import type { CoverageState } from '../../../graphql/generated/schema-types.ts';
import { heading, heard, joined, link, notice, plain, table, words } from '../components.ts';
import {
  type Cell,
  cellFragment,
  cellShown,
  countsShown,
  type Line,
  lineBasis,
  lineFragment,
  lineLabel,
  stateMeanings,
} from '../coverage-cells.ts';
import { selectField } from '../forms.ts';
import { html, Later, type Markup, type Value } from '../html.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { Address, address, type Params, pathTo } from '../params.ts';
import { say, text } from '../say.ts';
import { day } from '../times.ts';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly vendor: { readonly name: string } | null;
}

interface Profile {
  readonly key: string;
  readonly title: Text;
  readonly owner: string;
  readonly version: string;
  readonly lines: readonly Line[];
  readonly products: { readonly totalCount: number; readonly nodes: readonly Product[] };
  readonly coverage?: {
    readonly on: string;
    readonly baskets: readonly {
      readonly products: readonly Product[];
      readonly counts: readonly { readonly state: CoverageState; readonly count: number }[];
      readonly cells: readonly Cell[];
    }[];
  } | null;
}

interface Data {
  /** Null: there is no such checklist. */
  readonly profiles: readonly Profile[] | null;
  readonly kept: { readonly nodes: readonly Product[] };
  readonly unstated: {
    readonly totalCount: number;
    readonly facets: readonly {
      readonly buckets: readonly { readonly value: string; readonly count: number }[];
    }[];
  };
}

const query = `query Scenario($key: String!, $baskets: [[ID!]!]!, $existing: [ID!], $offered: Boolean!) {
  ...Frame
  profiles(keys: [$key]) {
    key
    title { nb nn en }
    owner
    version
    lines { ...Line }
    products(first: 100) { totalCount nodes { id: permanentId name vendor { name } } }
    coverage(baskets: $baskets, existing: $existing) @include(if: $offered) {
      on
      baskets { products { id: permanentId name vendor { name } } counts { state count } cells { ...Cell } }
    }
  }
  kept: products(filter: { category: [EHR] }, first: 200) { nodes { id: permanentId name vendor { name } } }
  unstated: products(first: 0) { totalCount facets(fields: ["category"]) { buckets { value count } } }
}
${lineFragment}
${cellFragment}
${frameFragment}`;

/** Products side by side on one page; more are read in the annex or by the API. */
const most = 5;
const offered = (params: Params) => [...new Set(params.all('id').map(permanentId))].slice(0, most);

/** What it must meet, which products there are, how far they meet it, and the annex: all of it one address. */
export const scenarioPage: Page<Data> = {
  path: '/scenario/:subject',
  query,
  parameters: { id: null, har: null },
  allowsUnknown: true,
  variables(params) {
    const ids = offered(params);
    const kept = params.get('har');
    return {
      key: params.subject,
      baskets: ids.map((id) => [id]),
      existing: kept ? [permanentId(kept)] : [],
      offered: ids.length > 0,
    };
  },
  render({ profiles, kept, unstated }, params) {
    const profile = profiles?.[0];
    if (!profile) return null;
    const { key, title, lines, coverage } = profile;
    const own = pathTo('scenario', key);
    const baskets = coverage?.baskets ?? [];
    const ids = baskets.flatMap(({ products }) => products.map(({ id }) => id));
    const wrong = offered(params).length > 0 && !coverage;
    return {
      title: text(title),
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${text(title)}</h1>
<p>${say('Sjekklisten er et utkast fra ', 'Sjekklista er eit utkast frå ', 'The checklist is a draft by ')}${words(profile.owner)} (${words(profile.version)}). ${say('Den godkjenner ingenting; hver kjøper bestemmer hva som skal kreves.', 'Ho godkjenner ingenting; kvar kjøpar avgjer kva som skal krevjast.', 'It approves nothing; each buyer decides what to demand.')}</p>
${wrong ? notice('warning', html`<p>${say('Noe av det du valgte, er ikke et produkt vi kjenner.', 'Noko av det du valde, er ikkje eit produkt vi kjenner.', 'Some of what you chose is not a product that we know.')}</p>`) : null}
${baskets.length > 0 ? covered(profile, baskets, params) : null}
${baskets.length > 0 ? null : heading(say('1. Hva må det oppfylle?', '1. Kva må det oppfylle?', '1. What must it meet?'))}
${
  baskets.length > 0
    ? null
    : table(
        say(`${lines.length} krav`, `${lines.length} krav`, `${lines.length} requirements`),
        [say('Krav', 'Krav', 'Requirement'), basis],
        lines.map((line) => [lineLabel(line), lineBasis(line)]),
      )
}
${heading(baskets.length > 0 ? say('Andre produkter', 'Andre produkt', 'Other products') : say('2. Hvilke produkter?', '2. Kva produkt?', '2. Which products?'), 'produkter')}
${chooser(profile, kept.nodes, own, ids, params.get('har'))}
${unstatedShown(unstated)}`,
    };
  },
};

const basis = plain(say('Nivå og hjemmel', 'Nivå og heimel', 'Level and basis'));

function covered(
  profile: Profile,
  baskets: NonNullable<Profile['coverage']>['baskets'],
  params: Params,
): Markup {
  const { key, lines, coverage } = profile;
  const names = baskets.map(({ products }) =>
    joined(
      products.map(({ name }) => words(name)),
      ' + ',
    ),
  );
  return html`${heading(say('3. Hvor langt dekker de kravene?', '3. Kor langt dekkjer dei krava?', '3. How far do they meet it?'))}
<ul>${baskets.map(({ products, counts }) => html`<li>${products.map(({ id, name }) => link(pathTo('produkt', id), words(name)))}: ${countsShown(counts)} ${markLinks(key, products[0]?.id ?? '')}</li>`)}</ul>
${annexLinks(key, params)}
${table(
  say(
    html`Etter det kildene sier, ${day(coverage?.on ?? null)}`,
    html`Etter det kjeldene seier, ${day(coverage?.on ?? null)}`,
    html`By what the sources say, ${day(coverage?.on ?? null)}`,
  ),
  [say('Krav', 'Krav', 'Requirement'), basis, ...names],
  lines.map((line, index) => [
    lineLabel(line),
    lineBasis(line),
    ...baskets.map(({ cells }, at) => {
      const cell = cells[index];
      return cell ? cellShown(cell, html`${names[at]}`) : null;
    }),
  ]),
)}
${stateMeanings()}`;
}

/** The annex of this offer as files, in the page's language. */
function annexLinks(key: string, params: Params): Markup {
  const ids = offered(params);
  const kept = params.get('har');
  const query = new URLSearchParams([
    ...ids.map((id) => ['id', id]),
    ...(kept ? [['har', permanentId(kept)]] : []),
  ] as [string, string][]);
  const href = (ending: string) => inLanguage(`/vedlegg/${encodeURIComponent(key)}.${ending}`, query);
  return html`<p>${say('4. Vedlegg til konkurransen:', '4. Vedlegg til konkurransen:', '4. Annex for the tender:')} ${joined(
    (
      [
        ['xlsx', 'Excel'],
        ['docx', 'Word'],
        ['md', 'Markdown'],
      ] as const
    ).map(([ending, name]) => link(href(ending), name)),
  )}</p>`;
}

const markLinks = (key: string, id: string): Markup =>
  link(
    inLanguage(`/merke/${encodeURIComponent(key)}/${encodeURIComponent(id)}.svg`, new URLSearchParams()),
    say('Merke', 'Merke', 'Mark'),
  );

/** A file in the page's language. */
const inLanguage = (path: string, query: URLSearchParams): Later =>
  new Later(({ language }) => {
    const all = new URLSearchParams(query);
    if (language !== 'nb') all.set('sprak', language);
    return all.size === 0 ? path : `${path}?${all}`;
  });

function chooser(
  { products: { nodes, totalCount } }: Profile,
  kept: readonly Product[],
  action: Address,
  chosen: readonly string[],
  has: string,
): Markup {
  if (nodes.length === 0)
    return html`<p>${say('Ingen kilde sier om noe produkt at det er av denne typen.', 'Inga kjelde seier om noko produkt at det er av denne typen.', 'No source says of any product that it is of this kind.')} ${link(new Address('/sok'), say('Søk i alle produkter', 'Søk i alle produkt', 'Search all products'))}.</p>`;
  return html`<p>${link(address(action, { id: nodes.slice(0, most).map(({ id }) => id), har: has }), say(`Vis de ${Math.min(most, nodes.length)} første av ${totalCount}`, `Vis dei ${Math.min(most, nodes.length)} første av ${totalCount}`, `Show the first ${Math.min(most, nodes.length)} of ${totalCount}`))}, ${say(`eller velg opptil ${most}:`, `eller vel opptil ${most}:`, `or choose up to ${most}:`)}</p>
<form class="hub-form" action="${action}" method="get">
<fieldset class="ds-fieldset hub-choice"><legend>${say('Produkter', 'Produkt', 'Products')}</legend>${nodes.map(
    ({ id, name, vendor }): Value =>
      html`<label class="hub-check"><input type="checkbox" name="id" value="${id}"${chosen.includes(id) ? html` checked` : null}> ${words(name)}${vendor ? html` – ${words(vendor.name)}` : null}</label>`,
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
function unstatedShown({ totalCount, facets }: Data['unstated']): Markup | null {
  const count = facets[0]?.buckets.find(({ value }) => value === 'NOT_STATED')?.count ?? 0;
  return count === 0
    ? null
    : html`<p>${say(
        `Om ${count} av ${totalCount} produkter sier ingen kilde hva slags produkt det er. De kan også være aktuelle.`,
        `Om ${count} av ${totalCount} produkt seier inga kjelde kva slags produkt det er. Dei kan òg vere aktuelle.`,
        `Of ${count} of ${totalCount} products no source says what kind they are. They may be relevant too.`,
      )} ${link(new Address('/sok'), html`${say('Søk i alle', 'Søk i alle', 'Search all')}${heard(say(' produkter', ' produkt', ' products'))}`)}.</p>`;
}
