/** A listing of a product for a service or register, as tables and comparisons show it. */
import type {
  ApprovalBasis,
  Headline,
  InterfaceRole,
  Observation,
  ProcessPhase,
  Standing,
  WarningCode,
} from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup } from '../../frame/html.ts';
import type { Frame, Text } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import { say, text } from '../../words/say.ts';
import { link } from '../components.ts';
import { type NamedVendor, vendorFields } from './vendor-name.ts';

/** The list that a row is of. */
export interface ListOfRow {
  readonly key: string;
  readonly title: Text;
}

/** An integration as the tables show it. */
export interface Row {
  readonly id: string;
  readonly product: {
    readonly id: string;
    readonly name: string;
    readonly vendor: NamedVendor | null;
  };
  readonly target: { readonly key: string; readonly name: Text };
  readonly interface: { readonly key: string; readonly name: Text } | null;
  readonly interfaceVersion: string | null;
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
    readonly warnings: readonly { readonly code: WarningCode; readonly text: Text }[];
  };
  readonly contradictions: readonly { readonly field: string }[];
  readonly approvals: readonly {
    readonly issuer: { readonly name: Text } | null;
    readonly source: ListOfRow | null;
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
  product { id: permanentId name vendor { ${vendorFields} } }
  target { key name { nb nn en } }
  interface { key name { nb nn en } }
  interfaceVersion
  role
  via
  status { headline process standing since validUntil observation missingSince inUse trial { phaseStated } warnings { code text { nb nn en } } }
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

/** Keys of the lists that are held: what is shown of them is from their last good reading. */
export const heldKeys = ({ sources }: Pick<Frame, 'sources'>): ReadonlySet<string> =>
  new Set(sources.flatMap(({ key, health }) => (health.lastOutcome === 'HELD' ? [key] : [])));

/** Said of rows whose list is held. */
export const heldMark = (source: ListOfRow | null, held: ReadonlySet<string>): Markup | null =>
  source && held.has(source.key)
    ? html`<span class="hub-small hub-warning">${link(pathTo('kilde', source.key), say('Listen holdes tilbake', 'Lista blir halden tilbake', 'The list is held'))}${say('; dette er fra siste gode lesing.', '; dette er frå siste gode lesing.', '; this is from its last good reading.')}<span class="ds-sr-only"> ${text(source.title)}</span></span>`
    : null;

/** Keys of the lists that the rows are of. */
export const listsOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.flatMap(({ approvals }) => approvals.flatMap(({ source }) => source?.key ?? []))),
];
