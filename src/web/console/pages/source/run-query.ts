import type { DriftKind, RunOutcome, RunReleaseKind } from '../../../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../../frame/page.ts';
import { type Finding, findingFragment } from '../../parts/findings/findings.ts';
import { differenceFields, type RowDifference } from '../../parts/findings/row-differences.ts';

/** One attempt to read a list, whole. */
export interface Run {
  readonly __typename: string;
  readonly id: string;
  readonly source: { readonly key: string; readonly title: Text } | null;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly outcome: RunOutcome;
  readonly promoted: boolean;
  readonly parserVersion: string;
  readonly baseline: { readonly id: string; readonly startedAt: string } | null;
  readonly counts: {
    readonly read: number;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  readonly cells: {
    readonly read: number;
    readonly mapped: number;
    readonly ignored: number;
    readonly reported: number;
  };
  readonly documents: readonly {
    readonly name: string;
    readonly url: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly archive: string;
  }[];
  readonly drift: readonly {
    readonly kind: DriftKind;
    readonly detail: string;
    readonly breaking: boolean;
  }[];
  readonly reasons: readonly { readonly code: string; readonly text: Text }[];
  readonly quarantined: readonly { readonly recordLabel: string }[];
  readonly released: RunReleaseKind | null;
  readonly release: {
    readonly byConfirmation: boolean;
    readonly confirmations: number;
    readonly confirmationsNeeded: number | null;
    readonly earliestAt: string | null;
    readonly text: Text;
    readonly rule: { readonly url: string };
  } | null;
  readonly diff: { readonly omitted: number; readonly rows: readonly RowDifference[] } | null;
  readonly findings: readonly Finding[] | null;
}

/** The answer to `query`. */
export interface Data {
  readonly node: Run | null;
}

/** The page's query. */
export const query = `query Forsok($id: ID!) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Run {
      id: permanentId
      source { key title { nb nn en } }
      startedAt
      durationMs
      outcome
      promoted
      parserVersion
      baseline { id: permanentId startedAt }
      counts { read added changed removed unchanged rejected }
      cells { read mapped ignored reported }
      documents { name url bytes sha256 archive }
      drift { kind detail breaking }
      reasons { code text { nb nn en } }
      quarantined { recordLabel }
      released
      release { byConfirmation confirmations confirmationsNeeded earliestAt text { nb nn en } rule { url } }
      diff { omitted ${differenceFields} }
      findings { ...Funn }
    }
  }
}
${findingFragment}
${frameFragment}`;
