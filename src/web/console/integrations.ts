import type {
  ApprovalBasis,
  Headline,
  InterfaceRole,
  Observation,
  ProcessPhase,
  Standing,
} from '../../graphql/generated.ts';
import { evidence, heard, joined, link, quoted, stated, statedText, table, words } from './components.ts';
import { html, type Markup, type Value } from './html.ts';
import { onLists } from './on-lists.ts';
import type { Text } from './page.ts';
import { pathTo } from './params.ts';
import { say, text } from './say.ts';
import { statusDetails } from './status-details.ts';
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
    readonly observation: Observation;
    readonly missingSince: string | null;
    readonly inUse: boolean | null;
    readonly trial: { readonly phaseStated: boolean } | null;
    readonly warnings: readonly { readonly text: Text }[];
  };
  readonly contradictions: readonly { readonly field: string }[];
  readonly approvals: readonly {
    readonly issuer: { readonly name: Text } | null;
    readonly source: { readonly key: string; readonly title: Text } | null;
    readonly basis: ApprovalBasis;
    readonly statusText: string | null;
    readonly observation: Observation;
    readonly scope: { readonly verbatim: string | null };
    readonly conditions: Text | null;
  }[];
}

/** The part of a query that gives `Row`. */
export const rowFragment = `fragment Row on Integration {
  id: permanentId
  product { id: permanentId name vendor { id: permanentId name } }
  target { key name { nb nn en } }
  interface { key name { nb nn en } }
  role
  via
  status { headline process standing since validUntil observation missingSince inUse trial { phaseStated } warnings { text { nb nn en } } }
  contradictions { field }
  approvals {
    issuer { name { nb nn en } }
    source { key title { nb nn en } }
    basis
    statusText
    observation
    scope { verbatim }
    conditions { nb nn en }
  }
}`;

/** Products or targets in a row's first cell: what the page is not about itself. */
export type First = 'product' | 'target';

/** A table of integrations, with the way to the evidence of each value. */
export function integrationTable(caption: Value, rows: readonly Row[], first: First): Markup {
  const columns = [
    first === 'product'
      ? say('Produkt og leverandør', 'Produkt og leverandør', 'Product and vendor')
      : say('Tjeneste eller register', 'Teneste eller register', 'Service or register'),
    say('Grensesnitt og rolle', 'Grensesnitt og rolle', 'Interface and role'),
    'Status',
    say('Dato og versjon', 'Dato og versjon', 'Date and version'),
    say('Hvem sier det', 'Kven seier det', 'Who says so'),
  ];
  return table(
    caption,
    columns,
    rows.map((row) => [
      first === 'product'
        ? productCell(row)
        : link(pathTo('tjeneste', row.target.key), text(row.target.name)),
      faceCell(row),
      statusCell(row),
      dateCell(row),
      sayers(row),
    ]),
  );
}

const nameOf = (row: Row): Markup =>
  html`${words(row.product.name)}, ${row.interface ? text(row.interface.name) : row.target.key}`;

function productCell({ product }: Row): Markup {
  return html`${link(pathTo('produkt', product.id), words(product.name))}
<span class="hub-small">${product.vendor ? link(pathTo('leverandor', product.vendor.id), words(product.vendor.name)) : html`${say('Leverandør', 'Leverandør', 'Vendor')}: ${stated(null)}`}</span>`;
}

function faceCell(row: Row): Markup {
  return html`${statedText(row.interface?.name)}
<span class="hub-small">${say('Rolle', 'Rolle', 'Role')}: ${row.role ? roles[row.role] : notStated}</span>
${row.via ? html`<span class="hub-small">${say('Sammen med', 'Saman med', 'Together with')} ${words(row.via)}</span>` : null}
${evidence(row.id, 'interface', nameOf(row))}`;
}

function statusCell(row: Row): Markup {
  return html`${statusDetails(row.status)}
${row.status.inUse === null ? null : html`<span class="hub-small">${use(row.status.inUse)} ${evidence(row.id, 'inUse', nameOf(row))}</span>`}
${row.contradictions.map(({ field }) => html`<span class="hub-small hub-warning">${disagreement(fields[field] ?? field)}</span>`)}
${evidence(row.id, 'status', nameOf(row))}`;
}

const use = (inUse: boolean): Value =>
  inUse
    ? say('I bruk ifølge listen', 'I bruk ifølgje lista', 'In use by the list')
    : say('Ikke i bruk ifølge listen', 'Ikkje i bruk ifølgje lista', 'Not in use by the list');

const disagreement = (of: Value): Value =>
  say(
    html`Kildene er uenige om ${of}; belegget viser hva hver av dem sier.`,
    html`Kjeldene er usamde om ${of}; belegget viser kva kvar av dei seier.`,
    html`The sources disagree on the ${of}; the evidence shows what each of them says.`,
  );

function dateCell(row: Row): Markup {
  const { since, validUntil } = row.status;
  const versions = [...new Set(row.approvals.map(({ scope }) => scope.verbatim))];
  return html`${day(since)}${validUntil ? html`<span class="hub-small">${say('Gjelder til', 'Gjeld til', 'Valid until')} ${day(validUntil)}</span>` : null}
${since ? evidence(row.id, 'since', nameOf(row)) : null}
<span class="hub-small">${say('Versjon', 'Versjon', 'Version')}: ${joined(versions.map((version) => stated(version)))}</span>`;
}

/** Who says it, on what ground and in which words. */
function sayers(row: Row): Markup {
  return html`${row.approvals.map(
    ({
      issuer,
      source,
      basis,
      statusText,
      observation,
      conditions,
    }) => html`<span class="hub-line">${statedText(issuer?.name)}${statusText ? html`: ${quote(statusText, observation)}` : null}
<span class="hub-small">${bases[basis]}${conditions?.nb ? html`. ${say('Vilkår', 'Vilkår', 'Conditions')}: ${text(conditions)}` : null}</span>
${source ? html`<span class="hub-small">${link(pathTo('kilde', source.key), html`${say('Om listen', 'Om lista', 'About the list')}${heard(html` ${text(source.title)}`)}`)}</span>` : null}</span>`,
  )}
${evidence(row.id, 'approvals', nameOf(row))}`;
}

/** A list's own words, struck through where the list no longer says them. */
export const quote = (statusText: string, observation: Observation): Markup =>
  onLists.includes(observation)
    ? html`«${quoted(statusText)}»`
    : html`<s>«${quoted(statusText)}»</s>${heard(say(' (står ikke på listen lenger)', ' (står ikkje på lista lenger)', ' (no longer on the list)'))}`;

/** Keys of the lists that the rows are of. */
export const listsOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap(({ approvals }) => approvals.flatMap(({ source }) => source?.key ?? []))),
];
