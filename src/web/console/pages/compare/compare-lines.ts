/** The rows of a comparison: what is said of each product, and what it is listed for. */

import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Text } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import { evidence, joined, link, stated, words } from '../../parts/components.ts';
import { type HeadlineCounts, headlineCounts } from '../../parts/listings/headline-counts.ts';
import { heldMark, type Row } from '../../parts/listings/integration-row.ts';
import { onLists } from '../../parts/listings/on-lists.ts';
import { speaksAgainst, statusDetails } from '../../parts/listings/status-details.ts';
import { vendorName } from '../../parts/listings/vendor-name.ts';
import { type Note, Notes } from '../../parts/notes.ts';
import { day } from '../../parts/times.ts';
import { say, text } from '../../words/say.ts';
import { careSettings, categories, roles } from '../../words/words.ts';
import type { Product } from './compare-query.ts';

/** One row of the comparison: what it is about, and what each product has there. */
export interface Line {
  readonly label: Value;
  readonly cells: readonly Value[];
  readonly differs: boolean;
}

const differ = (all: readonly string[]) => new Set(all).size > 1;

/** The listings that are compared, by status; those that are gone are counted beside them. */
function countedIn({ integrations: { nodes }, gone }: Product): HeadlineCounts {
  const standing = nodes.filter(({ status }) => onLists.includes(status.observation));
  const buckets = [...Map.groupBy(standing, ({ status }) => status.headline)].map(([value, rows]) => ({
    value,
    count: rows.length,
  }));
  const codes = standing.flatMap(({ status }) => status.warnings.map(({ code }) => code));
  const warnings = [...Map.groupBy(codes, (code) => code)].map(([value, own]) => ({
    value,
    count: own.length,
  }));
  const facets = [{ buckets }, { field: 'warning', buckets: warnings }];
  return { integrations: { totalCount: standing.length, facets }, gone };
}

/** What is said of the products themselves. */
export function own(products: readonly Product[]): Line[] {
  return [
    {
      label: say('Leverandør', 'Leverandør', 'Vendor'),
      cells: products.map(
        ({ id, name, vendor }) =>
          html`${vendor ? vendorName(vendor) : stated(null)} ${evidence(id, 'vendor', name)}`,
      ),
      differs: differ(products.map(({ vendor }) => vendor?.id ?? '')),
    },
    {
      label: say('Oppføringer etter status', 'Oppføringar etter status', 'Listings by status'),
      cells: products.map((product) => headlineCounts(countedIn(product))),
      differs: differ(products.map((product) => JSON.stringify(countedIn(product)))),
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

/** What any of the products is listed for. */
export function points(products: readonly Product[], held: ReadonlySet<string>, notes: Notes): Line[] {
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
<span class="hub-small">${joined(
          [
            ...(face
              ? [html`${text(face.name)}${interfaceVersion ? html` (${words(interfaceVersion)})` : null}`]
              : []),
            ...(role ? [roles[role]] : []),
            ...(via ? [html`${say('Sammen med', 'Saman med', 'Together with')} ${words(via)}`] : []),
          ],
          '. ',
        )}</span>`,
        cells: rows.map((row) =>
          row
            ? statusOf(row, held, notes)
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

/**
 * Remarks that many of the compared listings have, in the order in which they are met. What speaks against relying on an
 * approval is not among them: it stands in words by each listing that it holds for.
 */
export const commonRemarks = (products: readonly Product[]): Notes =>
  new Notes(
    products
      .flatMap(({ integrations }) => integrations.nodes.flatMap(({ status }) => status.warnings))
      .filter(({ code }) => !speaksAgainst.has(code))
      .map(remark),
  );

const remark = ({ text: said }: { readonly text: Text }): Note => ({
  key: said.nb ?? '',
  content: text(said),
});

function statusOf(row: Row, held: ReadonlySet<string>, notes: Notes): Markup {
  const ofHeld = row.approvals.find(({ source }) => source && held.has(source.key));
  const warnings = row.status.warnings.filter((one) => notes.reference(remark(one)) === null);
  return html`${statusDetails({ ...row.status, warnings })}${row.status.warnings.map((one) => notes.reference(remark(one)))}${row.status.since ? html`<span class="hub-small">${say('Fra', 'Frå', 'From')} ${day(row.status.since)}</span>` : null}${heldMark(ofHeld?.source ?? null, held)}
${evidence(row.id, 'status', html`${words(row.product.name)}, ${text(row.interface?.name ?? row.target.name)}`)}`;
}
