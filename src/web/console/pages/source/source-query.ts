import type {
  DriftKind,
  FieldHandling,
  FreshnessState,
  LegalEffect,
  RunOutcome,
} from '../../../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../../frame/page.ts';
import type { Day } from '../../parts/charts/freshness-strip.ts';
import { type Finding, findingFragment } from '../../parts/findings/findings.ts';
import { type Measured, measuredFields } from '../../parts/findings/quality.ts';

/** Where a page of a list stands. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** One attempt to read the list. */
export interface Run {
  readonly id: string;
  readonly startedAt: string;
  readonly outcome: RunOutcome;
  readonly promoted: boolean;
  readonly counts: {
    readonly read: number;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly rejected: number;
  };
  readonly documents: readonly { readonly name: string; readonly archive: string }[];
  readonly drift: readonly { readonly kind: DriftKind; readonly detail: string }[];
  readonly reasons: readonly { readonly text: Text }[];
  readonly quarantined: readonly { readonly recordLabel: string }[];
}

/** The list, with a page of its attempts and of its findings. */
export interface Source extends Measured {
  readonly key: string;
  readonly title: Text;
  readonly publisher: { readonly name: Text } | null;
  readonly url: string;
  readonly licence: string | null;
  readonly licenceText: Text;
  readonly meaning: Text;
  readonly legalEffect: LegalEffect;
  readonly expectedEveryHours: number;
  readonly lastAttempt: { readonly id: string } | null;
  readonly health: {
    readonly lastOutcome: RunOutcome | null;
    readonly state: FreshnessState;
    readonly since: string | null;
    readonly reason: Text | null;
    readonly checkedAt: string | null;
    readonly changedAt: string | null;
    readonly sourcePublishedAt: string | null;
    readonly sloAttainment90d: number | null;
    readonly days: readonly Day[] | null;
  };
  readonly contract: {
    readonly version: string;
    readonly minRows: number;
    readonly maxRows: number;
    readonly maxRemovedShare: number;
    readonly canaries: readonly string[];
    readonly confirmRemovalAfter: number;
    readonly fields: readonly {
      readonly name: string;
      readonly handling: FieldHandling;
      readonly fillRateMin: number | null;
    }[];
  } | null;
  readonly runs: {
    readonly totalCount: number;
    readonly nodes: readonly Run[];
    readonly pageInfo: PageInfo;
  } | null;
  readonly findings: {
    readonly totalCount: number;
    readonly nodes: readonly Finding[];
    readonly pageInfo: PageInfo;
  } | null;
}

/** The answer to `query`. */
export interface Data {
  readonly list: readonly Source[];
}

/** The page's query. */
export const query = `query Kilde($key: String!, $runsAfter: String, $findingsAfter: String, $state: FindingState, $severity: Severity) {
  ...Frame
  list: sources(keys: [$key]) {
    key
    title { nb nn en }
    publisher { name { nb nn en } }
    url
    licence
    licenceText { nb nn en }
    meaning { nb nn en }
    legalEffect
    expectedEveryHours
    lastAttempt { id: permanentId }
    ${measuredFields}
    health { state lastOutcome since reason { nb nn en } checkedAt changedAt sourcePublishedAt sloAttainment90d days { date freshShare } }
    contract { version minRows maxRows maxRemovedShare canaries confirmRemovalAfter fields { name handling fillRateMin } }
    runs(first: 10, after: $runsAfter) {
      totalCount
      nodes {
        id: permanentId
        startedAt
        outcome
        promoted
        counts { read added changed removed rejected }
        documents { name archive }
        drift { kind detail }
        reasons { text { nb nn en } }
        quarantined { recordLabel }
      }
      pageInfo { hasNextPage endCursor }
    }
    findings(first: 50, after: $findingsAfter, state: $state, severity: $severity) {
      totalCount
      nodes { ...Funn }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${findingFragment}
${frameFragment}`;
