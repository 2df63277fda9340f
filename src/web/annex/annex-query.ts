/** What an annex is made of: one question, so that its receipt proves the whole of it. */
import type {
  BindingLevel,
  CoverageState,
  InterfaceRole,
  LineResponse,
} from '../../graphql/generated/schema-types.ts';
import { type BasedRequirement, basisFields } from '../checklist/basis.ts';

/** Words of the API in the hub's languages. */
export interface Words {
  readonly nb: string | null;
  readonly nn?: string | null;
  readonly en: string | null;
}

/** Where a status is from. */
interface Said {
  readonly source: { readonly title: Words } | null;
  readonly statusText: string | null;
  readonly decidedOn: string | null;
}

export interface AnnexCell {
  readonly state: CoverageState;
  readonly because: readonly Words[];
  readonly validUntil: string | null;
  readonly integrations: readonly { readonly approvals: readonly Said[] }[];
  readonly by: readonly { readonly vendor: { readonly supplierApprovals: readonly Said[] } | null }[];
  readonly line: AnnexLine;
}

export interface AnnexLine {
  readonly line: number;
  readonly level: BindingLevel;
  readonly role: InterfaceRole | null;
  readonly bothEnds: boolean;
  readonly group: string | null;
  readonly response: LineResponse;
  readonly inferredFields: readonly string[];
  readonly requirement:
    | (BasedRequirement<Words> & {
        readonly title: Words;
        readonly shownOn: { readonly key: string } | null;
      })
    | null;
  readonly anyOf: readonly { readonly label: Words; readonly target?: { readonly label: Words } }[];
}

export interface AnnexData {
  readonly dataMode: 'SAMPLE' | 'LIVE';
  readonly coverage: {
    readonly on: string;
    readonly profile: {
      readonly key: string;
      readonly title: Words;
      readonly owner: string;
      readonly version: string;
    };
    readonly snapshot: { readonly version: string; readonly createdAt: string };
    readonly rule: { readonly key: string; readonly version: string };
    readonly disclaimer: Words;
    readonly withoutSources: readonly { readonly title: Words }[];
    readonly baskets: readonly {
      readonly products: readonly {
        readonly name: string;
        readonly vendor: { readonly name: string } | null;
      }[];
      readonly counts: readonly { readonly state: CoverageState; readonly count: number }[];
      readonly cells: readonly AnnexCell[];
      /** Lines that are ways to one thing, as one demand. */
      readonly groups: readonly {
        readonly group: string;
        readonly lines: readonly number[];
        readonly state: CoverageState;
        readonly because: readonly Words[];
      }[];
    }[];
  };
}

const said = 'source { title { nb nn en } } statusText decidedOn';

/** The question. */
export const annexQuery = `query Vedlegg($input: CoverageInput!) {
  dataMode
  coverage(input: $input) {
    on
    profile { key title { nb nn en } owner version }
    snapshot { version createdAt }
    rule { key version }
    disclaimer { nb nn en }
    withoutSources { title { nb nn en } }
    baskets {
      products { name vendor { name } }
      counts { state count }
      groups { group lines state because { nb nn en } }
      cells {
        state
        because { nb nn en }
        validUntil
        integrations { approvals { ${said} } }
        by { vendor { supplierApprovals { ${said} } } }
        line {
          line
          level
          role
          bothEnds
          group
          response
          inferredFields
          requirement {
            title { nb nn en }
            framework { title { nb nn en } }
            shownOn { key }
            obligations { ${basisFields} }
          }
          anyOf {
            ... on IntegrationTarget { label: name { nb nn en } }
            ... on TargetInterface { label: name { nb nn en } target { label: name { nb nn en } } }
          }
        }
      }
    }
  }
}`;

/** Which lists answer nothing now: the annex's question names them, so that asking it again gives the same. */
export const silentQuery = `query Kilder($input: CoverageInput!) { coverage(input: $input) { withoutSources { key } } }`;
