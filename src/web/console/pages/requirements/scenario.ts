import { permanentId } from '../../../../domain/history/moment-id.ts';
import type { CoverageState } from '../../../../graphql/generated/schema-types.ts';
import { demandsOf } from '../../../checklist/ways.ts';
import { html, Later, type Markup, type Value } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { type Params, pathTo } from '../../params.ts';
import { heading, joined, link, notice, plain, table, words } from '../../parts/components.ts';
import {
  type Cell,
  cellFragment,
  cellShown,
  countsShown,
  groupLabel,
  groupShown,
  type Line,
  lineBasis,
  lineFragment,
  lineLabel,
  stateMeanings,
} from '../../parts/listings/coverage-cells.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { day } from '../../parts/times.ts';
import { say, text } from '../../words/say.ts';
import { chooser, mostOffers, type Offered, type Unstated, unstatedShown } from './scenario-choice.ts';

interface Profile {
  readonly key: string;
  readonly title: Text;
  readonly owner: string;
  readonly version: string;
  readonly lines: readonly Line[];
  readonly products: { readonly totalCount: number; readonly nodes: readonly Offered[] };
  readonly coverage?: {
    readonly on: string;
    readonly baskets: readonly {
      readonly products: readonly Offered[];
      readonly counts: readonly { readonly state: CoverageState; readonly count: number }[];
      readonly cells: readonly Cell[];
      readonly groups: readonly {
        readonly group: string;
        readonly state: CoverageState;
        readonly because: readonly Text[];
      }[];
    }[];
  } | null;
}

type Baskets = NonNullable<Profile['coverage']>['baskets'];

interface Data {
  /** Null: there is no such checklist. */
  readonly profiles: readonly Profile[] | null;
  readonly kept: { readonly nodes: readonly Offered[] };
  readonly unstated: Unstated;
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
      baskets { products { id: permanentId name vendor { name } } counts { state count } cells { ...Cell } groups { group state because { nb nn en } } }
    }
  }
  kept: products(filter: { category: [EHR] }, first: 200) { nodes { id: permanentId name vendor { name } } }
  unstated: products(first: 0) { totalCount facets(fields: ["category"]) { buckets { value count } } }
}
${lineFragment}
${cellFragment}
${frameFragment}`;

const offered = (params: Params) => [...new Set(params.all('id').map(permanentId))].slice(0, mostOffers);

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
        demandsOf(lines).flatMap(({ group, lines: ways }) => [
          ...(group === null
            ? []
            : [
                [
                  groupLabel(
                    group,
                    ways.map(({ line }) => line.line),
                  ),
                  null,
                ],
              ]),
          ...ways.map(({ line }) => [wayLabel(line, group), lineBasis(line)]),
        ]),
      )
}
${heading(baskets.length > 0 ? say('Andre produkter', 'Andre produkt', 'Other products') : say('2. Hvilke produkter?', '2. Kva produkt?', '2. Which products?'), 'produkter')}
${chooser(profile.products, kept.nodes, own, ids, params.get('har'))}
${unstatedShown(unstated)}`,
    };
  },
};

const basis = plain(say('Nivå og grunnlag', 'Nivå og grunnlag', 'Level and basis'));

function covered(profile: Profile, baskets: Baskets, params: Params): Markup {
  const { key, lines, coverage } = profile;
  const ids = baskets.flatMap(({ products }) => products.map(({ id }) => id));
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
  demandsOf(lines).flatMap(({ group, lines: ways }) => [
    ...(group === null
      ? []
      : [
          groupRow(
            group,
            ways.map(({ line }) => line.line),
            baskets,
          ),
        ]),
    ...ways.map(({ line, at: index }) => [
      wayLabel(line, group),
      lineBasis(line),
      ...baskets.map(({ cells }, at) => {
        const cell = cells[index];
        return cell ? cellShown(cell, html`${names[at]}`) : null;
      }),
    ]),
  ]),
  names.length,
)}
${tableTools('integrations', { filter: { productIds: ids } }, say('Oppføringene som svarene bygger på', 'Oppføringane som svara byggjer på', 'The listings that the answers rest on'))}
${stateMeanings()}`;
}

/** A way of a group stands under its row. */
const wayLabel = (line: Line, group: string | null): Markup =>
  group === null ? lineLabel(line) : html`<div class="hub-way">${lineLabel(line)}</div>`;

/** The demand of a group: how far each offer meets one of its ways. */
function groupRow(group: string, numbers: readonly number[], baskets: Baskets): readonly Value[] {
  return [
    groupLabel(group, numbers),
    null,
    ...baskets.map(({ groups }) => {
      const found = groups.find((one) => one.group === group);
      return found ? groupShown(found) : null;
    }),
  ];
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
