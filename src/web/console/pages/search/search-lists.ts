import { html, type Markup } from '../../frame/html.ts';
import { address, type Params, pathTo } from '../../params.ts';
import { type Bar, barChart, goneSort, headlineSorts } from '../../parts/charts/chart.ts';
import {
  abbreviation,
  folded,
  heard,
  link,
  pages,
  plain,
  statedText,
  table,
  words,
} from '../../parts/components.ts';
import { hitsHeading } from '../../parts/filters/narrowing.ts';
import { headlineBuckets, headlineCounts, objections } from '../../parts/listings/headline-counts.ts';
import { vendorName } from '../../parts/listings/vendor-name.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { say, text } from '../../words/say.ts';
import { stages } from '../../words/words.ts';
import { type Asked, parametersOf, types } from './search-asked.ts';
import { numberOf } from './search-products.ts';
import type { Data, Target } from './search-query.ts';

/** Vendors that were found. */
export function vendorHits({ vendors: found }: Data, asked: Asked, params: Params): Markup {
  const query = parametersOf(asked);
  return html`${hitsHeading(numberOf('leverandor', found.totalCount))}
${
  found.nodes.length === 0
    ? null
    : table(
        heard(types.leverandor),
        [
          plain(say('Leverandør', 'Leverandør', 'Vendor')),
          plain(say('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number')),
          plain(types.produkt),
        ],
        found.nodes.map((vendor) => [
          vendorName(vendor),
          vendor.orgnr && words(vendor.orgnr),
          numberOf('produkt', vendor.products.totalCount),
        ]),
      )
}
${found.totalCount > 0 ? tableTools('vendors', { text: asked.q }) : null}
${pages(
  found.pageInfo.hasNextPage ? address('/sok', { ...query, etter: found.pageInfo.endCursor }) : null,
  params.get('etter') ? address('/sok', query) : null,
  say('leverandørene', 'leverandørane', 'the vendors'),
)}`;
}

/** Services and registers that were found, and how many are listed for each. */
export function targetHits(targets: readonly Target[], isSearch: boolean): Markup {
  return html`${hitsHeading(numberOf('tjeneste', targets.length))}
${targets.length === 0 ? null : listed(targets, isSearch)}`;
}

/** Those that nothing is listed for stand below the others, folded away unless someone searches for them. */
function listed(targets: readonly Target[], isSearch: boolean): Markup {
  const [rest = [], known = []] = [true, false].map((isEmpty) =>
    targets.filter(({ integrations, gone }) => (integrations.totalCount + gone.totalCount === 0) === isEmpty),
  );
  const isFolded = !isSearch && known.length > 0 && rest.length > 0;
  return html`${targetTable(isFolded ? known : targets)}
${
  isFolded
    ? folded(
        say(
          `Ingen på listene nå (${rest.length})`,
          `Ingen på listene no (${rest.length})`,
          `None on the lists now (${rest.length})`,
        ),
        targetTable(rest),
      )
    : null
}
${tableTools('targets')}
${chart(targets)}`;
}

const targetTable = (targets: readonly Target[]): Markup =>
  table(
    heard(types.tjeneste),
    [
      say('Navn', 'Namn', 'Name'),
      plain(say('Hva', 'Kva', 'What')),
      plain(say('Eier', 'Eigar', 'Owner')),
      plain(say('Livsløp', 'Livsløp', 'Lifecycle')),
      plain(say('Oppføringer', 'Oppføringar', 'Listings')),
    ],
    targets.map((target) => [
      link(pathTo('tjeneste', target.key), html`${text(target.name)}${abbreviation(target.key)}`),
      target.__typename === 'HealthRegister'
        ? say('Helseregister', 'Helseregister', 'Health register')
        : say('E-helsetjeneste', 'E-helseteneste', 'E-health service'),
      statedText(target.owner?.name),
      target.lifecycle.stage === 'UNKNOWN' ? null : stages[target.lifecycle.stage],
      headlineCounts(target),
    ]),
  );

/** A bar for each that anything is or was listed for, the longest first. */
function chart(targets: readonly Target[]): Markup | null {
  const bars = targets
    .map(({ key, name, integrations, gone }): Bar => {
      const counts = headlineBuckets(integrations.facets).map(({ value, count }): [string, number] => [
        value,
        count,
      ]);
      const left: [string, number][] = gone.totalCount > 0 ? [[goneSort.key, gone.totalCount]] : [];
      return {
        name: text(name),
        href: pathTo('tjeneste', key),
        counts: new Map([...counts, ...left]),
        note: objections(integrations.facets),
      };
    })
    .filter(({ counts }) => counts.size > 0)
    .toSorted((a, b) => totalOf(b) - totalOf(a));
  return bars.length === 0
    ? null
    : folded(
        say('Vis som søyler', 'Vis som søyler', 'Show as bars'),
        barChart(
          say(
            'Oppføringer for hver tjeneste og hvert register, etter status',
            'Oppføringar for kvar teneste og kvart register, etter status',
            'Listings for each service and register, by status',
          ),
          say('Tjeneste eller register', 'Teneste eller register', 'Service or register'),
          bars,
          [...headlineSorts, goneSort],
        ),
      );
}

const totalOf = ({ counts }: Bar) => [...counts.values()].reduce((sum, count) => sum + count, 0);
