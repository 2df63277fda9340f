import type { Headline, WarningCode } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { counted, say } from '../../words/say.ts';
import { headlines, warningLabels } from '../../words/words.ts';
import { headlineTag, joined } from '../components.ts';
import { speaksAgainst } from './status-details.ts';

/** Listings of one thing by status, and how many are gone from their list. */
export interface HeadlineCounts {
  readonly integrations: {
    readonly totalCount: number;
    readonly facets: readonly {
      readonly field?: string;
      readonly buckets: readonly { readonly value: string; readonly count: number }[];
    }[];
  };
  readonly gone: { readonly totalCount: number };
}

/** The part of a query that gives it: of the listings that `listed` is true of, and those that `off` is. */
export const headlineCountFields = `integrations(filter: $listed, first: 0) { totalCount facets(fields: ["headline", "warning"]) { field buckets { value count } } }
      gone: integrations(filter: $off, first: 0) { totalCount }`;

const order = Object.keys(headlines);

/** Each status with its number, in one order on all pages; what is gone is shown apart, and counts as none of them. */
export function headlineCounts({ integrations, gone }: HeadlineCounts): Value {
  const buckets = headlineBuckets(integrations.facets).toSorted(
    (a, b) => order.indexOf(a.value) - order.indexOf(b.value),
  );
  return [
    integrations.totalCount === 0
      ? html`<span class="hub-count-tag">${say('Ingen på listene nå', 'Ingen på listene no', 'None on the lists now')}</span>`
      : buckets.map(
          ({ value, count }) => html`<span class="hub-count-tag">${headlineTag(value)} ${count}</span> `,
        ),
    goneCount(gone.totalCount),
    objections(integrations.facets),
  ];
}

type Facets = HeadlineCounts['integrations']['facets'];

/** The counts by status among those by other properties. */
export const headlineBuckets = (facets: Facets) =>
  facets
    .filter(({ field }) => field !== 'warning')
    .flatMap(({ buckets }) => buckets.map(({ value, count }) => ({ value: value as Headline, count })));

/** How many of the counted listings there is something to say against, by what it is; nothing where there is none. */
export function objections(facets: Facets): Value {
  const found = facets
    .filter(({ field }) => field === 'warning')
    .flatMap(({ buckets }) => buckets)
    .filter(({ value }) => speaksAgainst.has(value as WarningCode));
  if (found.length === 0) return null;
  const said = found.map(({ value, count }) => html`${warningLabels[value as WarningCode]} (${count})`);
  return html`<span class="hub-small hub-warning">${say('Merk', 'Merk', 'Note')}: ${joined(said)}</span>`;
}

const goneCount = (count: number): Markup | null =>
  count === 0
    ? null
    : html`<span class="hub-count-tag hub-warning">${counted(count, ['borte fra listen', 'borte fra listene'], ['borte frå lista', 'borte frå listene'], ['gone from the list', 'gone from the lists'])}</span>`;
