/** Who is listed for a service or register, and the choices that narrow it. */
import type { Headline } from '../../../../graphql/generated/schema-types.ts';
import { choosing, compareAll } from '../../basket.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { type Address, address, type Params, pathTo } from '../../params.ts';
import { heard, pages } from '../../parts/components.ts';
import { type Chip, chips } from '../../parts/filters/chips.ts';
import { choicesOf, type Facet, unlisted } from '../../parts/filters/facets.ts';
import { hidden, searchForm, textField } from '../../parts/filters/forms.ts';
import { choices, hitsHeading, hitsPart, narrowing } from '../../parts/filters/narrowing.ts';
import { productTable } from '../../parts/listings/integrations.ts';
import { goneIn, goneRows, observedBy } from '../../parts/listings/on-lists.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { counted, inWords, say, text } from '../../words/say.ts';
import { categories, headlines, interfaceWord, oneOf, processes } from '../../words/words.ts';
import type { Target } from './target-query.ts';

const uses = {
  true: say('I bruk ifølge listen', 'I bruk ifølgje lista', 'In use by the list'),
  false: say('Ikke i bruk ifølge listen', 'Ikkje i bruk ifølgje lista', 'Not in use by the list'),
} as const;

const askedOf = (params: Params) => ({
  q: params.get('q'),
  status: oneOf(headlines, params.get('status')) ?? ('' as const),
  fase: oneOf(processes, params.get('fase')) ?? ('' as const),
  grensesnitt: params.get('grensesnitt'),
  kategori: oneOf(categories, params.get('kategori')) ?? ('' as const),
  bruk: oneOf(uses, params.get('bruk')) ?? ('' as const),
  borte: goneIn(params),
});

type Asked = ReturnType<typeof askedOf>;

/** The condition on listings that the address of the page makes. */
export function filterOf(params: Params) {
  const { q, status, fase, grensesnitt, kategori, bruk } = askedOf(params);
  return {
    ...(q && { text: q }),
    ...(status && { headline: [status] }),
    ...(fase && { process: [fase] }),
    ...(grensesnitt && { interfaceKeys: [grensesnitt] }),
    ...(kategori && { category: [kategori] }),
    ...(bruk && { inUse: bruk === 'true' }),
  };
}

/** What is chosen, each with the address without it. */
export function chosenOf(target: Target, params: Params): Chip[] {
  const asked = askedOf(params);
  const face = target.interfaces.find(({ key }) => key === asked.grensesnitt);
  const labels: readonly (readonly [keyof Asked, Value])[] = [
    ['q', asked.q && say(`«${asked.q}»`, `«${asked.q}»`, `“${asked.q}”`)],
    ['status', asked.status && headlines[asked.status].label],
    ['fase', asked.fase && processes[asked.fase]],
    ['grensesnitt', asked.grensesnitt && (face ? inWords(face.name) : asked.grensesnitt)],
    ['kategori', asked.kategori && categories[asked.kategori]],
    ['bruk', asked.bruk && uses[asked.bruk]],
  ];
  const path = pathTo('tjeneste', target.key);
  return labels.flatMap(([name, label]) =>
    label ? [{ label, href: address(path, { ...asked, [name]: null }).at(hitsPart) }] : [],
  );
}

/** The number of listings in words. */
export const listings = (count: number): Value =>
  counted(count, ['oppføring', 'oppføringer'], ['oppføring', 'oppføringar'], ['listing', 'listings']);

/** The list with its choices, its tools and its pages. */
export function listed(target: Target, params: Params, held: ReadonlySet<string>): Markup {
  const { integrations } = target;
  const path = pathTo('tjeneste', target.key);
  const asked = askedOf(params);
  const here = address(path, asked);
  const conditions = { ...filterOf(params), ...observedBy(params), targetKeys: [target.key] };
  const caption = html`${say('Oppført for', 'Oppført for', 'Listed for')} ${text(target.name)}`;
  const rows = integrations.nodes;
  return html`${form(path, asked)}
<div id="resultat" class="hub-split">${facetChoices(target, path, asked)}
<div>${hitsHeading(listings(integrations.totalCount))}${chips(chosenOf(target, params), path)}
<p>${
    integrations.totalCount === 0
      ? say(
          'Ingen oppføringer passer. Det betyr ikke at ingen produkter kan brukes.',
          'Ingen oppføringar passar. Det tyder ikkje at ingen produkt kan brukast.',
          'No listings match. It does not mean that no product can be used.',
        )
      : say(
          'Ett produkt kan ha flere, én for hvert grensesnitt.',
          'Eitt produkt kan ha fleire, éi for kvart grensesnitt.',
          'One product may have several, one for each interface.',
        )
  }</p>
${goneRows(target.gone.totalCount, params, path, asked)}
${rows.length === integrations.totalCount ? compareAll(rows.map(({ product }) => product)) : null}
${rows.length > 0 ? choosing(path, asked, productTable(heard(caption), target.key, rows, here, held)) : null}
${integrations.totalCount > 0 ? tableTools('integrations', { filter: conditions }) : null}
${pages(
  integrations.pageInfo.hasNextPage
    ? address(path, { ...asked, etter: integrations.pageInfo.endCursor })
    : null,
  params.get('etter') ? address(path, asked) : null,
  say('oppføringene', 'oppføringane', 'the listings'),
)}</div></div>`;
}

const form = (path: Address, { q, ...rest }: Asked): Markup =>
  searchForm(
    path.at(hitsPart),
    say('Vis treff', 'Vis treff', 'Show hits'),
    [
      textField('q', say('Produkt eller leverandør', 'Produkt eller leverandør', 'Product or vendor'), q),
      hidden(rest),
    ],
    true,
  );

function facetChoices(target: Target, path: Address, query: Asked): Markup {
  const { facets } = target.integrations;
  const of = (field: string) => facets.find((one) => one.field === field);
  const chosen = { path, query };
  const none = unlisted(of('category'));
  const category = say('Kategori', 'Kategori', 'Category');
  const group = (
    title: Value,
    name: keyof Asked,
    facet: Facet | undefined,
    words: Readonly<Record<string, Value>>,
  ) =>
    choices(
      title,
      choicesOf(chosen, name, facet, (value) => words[value] ?? null),
    );
  const statuses = Object.fromEntries(
    (Object.keys(headlines) as Headline[]).map((key) => [key, headlines[key].label]),
  );
  return narrowing(html`${group('Status', 'status', of('headline'), statuses)}
${group(say('Fase', 'Fase', 'Phase'), 'fase', of('process'), processes)}
${group(interfaceWord(target.key), 'grensesnitt', of('interface'), {})}
${group(category, 'kategori', of('category'), categories)}
${group(say('Bruk', 'Bruk', 'Use'), 'bruk', of('inUse'), uses)}
${none ? html`<p class="hub-small">${category}: ${none}</p>` : null}`);
}
