import type {
  ApprovalBasis,
  Headline,
  InterfaceRole,
  ProcessPhase,
  Standing,
} from '../../graphql/generated.ts';
import { evidence, link, stated, statusDetails, table, words } from './components.ts';
import { html, type Markup, type Value } from './html.ts';
import type { Text } from './page.ts';
import { pathTo } from './params.ts';
import { day } from './times.ts';
import { bases, fields, notStated, roles } from './words.ts';

/** An integration as the tables show it. */
export interface Row {
  readonly id: string;
  readonly product: {
    readonly id: string;
    readonly name: string;
    readonly vendor: { readonly id: string; readonly name: string } | null;
  };
  readonly target: { readonly key: string; readonly name: Text };
  readonly interface: { readonly key: string; readonly name: Text } | null;
  readonly role: InterfaceRole | null;
  readonly via: string | null;
  readonly status: {
    readonly headline: Headline;
    readonly process: ProcessPhase;
    readonly standing: Standing;
    readonly since: string | null;
    readonly validUntil: string | null;
    readonly warnings: readonly { readonly text: Text }[];
  };
  readonly contradictions: readonly { readonly field: string }[];
  readonly approvals: readonly {
    readonly issuer: { readonly name: Text } | null;
    readonly source: { readonly key: string; readonly title: Text } | null;
    readonly basis: ApprovalBasis;
    readonly statusText: string | null;
    readonly scope: { readonly verbatim: string | null };
    readonly conditions: Text | null;
  }[];
}

/** The part of a query that gives `Row`. */
export const rowFragment = `fragment Row on Integration {
  id
  product { id name vendor { id name } }
  target { key name { nb } }
  interface { key name { nb } }
  role
  via
  status { headline process standing since validUntil warnings { text { nb } } }
  contradictions { field }
  approvals {
    issuer { name { nb } }
    source { key title { nb } }
    basis
    statusText
    scope { verbatim }
    conditions { nb }
  }
}`;

/** Products or targets in a row's first cell: what the page is not about itself. */
export type First = 'product' | 'target';

/** A table of integrations, with the way to the evidence of each value. */
export function integrationTable(caption: Value, rows: readonly Row[], first: First): Markup {
  const columns = [
    first === 'product' ? 'Produkt og leverandør' : 'Tjeneste eller register',
    'Grensesnitt og rolle',
    'Status',
    'Dato og versjon',
    'Hvem sier det',
  ];
  return table(
    caption,
    columns,
    rows.map((row) => [
      first === 'product'
        ? productCell(row)
        : link(pathTo('tjeneste', row.target.key), words(row.target.name.nb ?? row.target.key)),
      faceCell(row),
      statusCell(row),
      dateCell(row),
      sayers(row),
    ]),
  );
}

const nameOf = (row: Row) => `${row.product.name}, ${row.interface?.name.nb ?? row.target.key}`;

function productCell({ product }: Row): Markup {
  return html`${link(pathTo('produkt', product.id), words(product.name))}
<span class="hub-small">${product.vendor ? link(pathTo('leverandor', product.vendor.id), words(product.vendor.name)) : html`Leverandør: ${stated(null)}`}</span>`;
}

function faceCell(row: Row): Markup {
  return html`${stated(row.interface?.name.nb)}
<span class="hub-small">Rolle: ${row.role ? roles[row.role] : notStated}</span>
${row.via ? html`<span class="hub-small">Sammen med ${words(row.via)}</span>` : null}
${evidence(row.id, 'interface', nameOf(row))}`;
}

function statusCell(row: Row): Markup {
  return html`${statusDetails(row.status)}
${row.contradictions.map(({ field }) => html`<span class="hub-small hub-warning">Kildene er uenige om ${fields[field] ?? field}; belegget viser hva hver av dem sier.</span>`)}
${evidence(row.id, 'status', nameOf(row))}`;
}

function dateCell(row: Row): Markup {
  const { since, validUntil } = row.status;
  const versions = [...new Set(row.approvals.map(({ scope }) => scope.verbatim))];
  return html`${day(since)}${validUntil ? html`<span class="hub-small">Gjelder til ${day(validUntil)}</span>` : null}
${since ? evidence(row.id, 'since', nameOf(row)) : null}
<span class="hub-small">Versjon: ${versions.map((version, index) => html`${index === 0 ? null : ', '}${stated(version)}`)}</span>`;
}

/** Who says it, on what ground and in which words. */
function sayers(row: Row): Markup {
  return html`${row.approvals.map(
    ({
      issuer,
      source,
      basis,
      statusText,
      conditions,
    }) => html`<span class="hub-line">${stated(issuer?.name.nb)}${statusText ? html`: «${words(statusText)}»` : null}
<span class="hub-small">${bases[basis]}${conditions?.nb ? html`. Vilkår: ${words(conditions.nb)}` : null}</span>
${source ? html`<span class="hub-small">${link(pathTo('kilde', source.key), html`Om listen<span class="ds-sr-only"> ${words(source.title.nb ?? source.key)}</span>`)}</span>` : null}</span>`,
  )}
${evidence(row.id, 'approvals', nameOf(row))}`;
}
