/** What an annex is made of: one question, so that its receipt proves the whole of it. */
import type { BindingLevel, CoverageState, Party } from '../../graphql/generated/schema-types.ts';

/** Words of the API in the hub's languages. */
export interface Words {
  readonly nb: string | null;
  readonly nn: string | null;
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
  readonly line: {
    readonly line: number;
    readonly level: BindingLevel;
    readonly party: Party;
    readonly requirement: {
      readonly title: Words;
      readonly text: Words;
      readonly framework: { readonly title: Words } | null;
      readonly shownOn: { readonly key: string } | null;
      readonly obligations: readonly {
        readonly effectiveFrom: string | null;
        readonly legalReference: {
          readonly title: string;
          readonly section: string | null;
          readonly url: string | null;
        } | null;
      }[];
    } | null;
    readonly anyOf: readonly { readonly label: Words; readonly target?: { readonly label: Words } }[];
  };
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
      cells {
        state
        because { nb nn en }
        validUntil
        integrations { approvals { ${said} } }
        by { vendor { supplierApprovals { ${said} } } }
        line {
          line
          level
          party
          requirement {
            title { nb nn en }
            text { nb nn en }
            framework { title { nb nn en } }
            shownOn { key }
            obligations { effectiveFrom legalReference { title section url } }
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
