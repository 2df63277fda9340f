import type { FreshnessState, RunOutcome } from '../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../console/frame/page.ts';

/** A list as the workbench shows it, beside what the record says of its findings and of its last reading. */
export interface List {
  readonly key: string;
  readonly title: Text;
  readonly expectedEveryHours: number;
  readonly health: {
    readonly state: FreshnessState;
    readonly lastOutcome: RunOutcome | null;
    readonly checkedAt: string | null;
  };
  readonly runs: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly startedAt: string;
      readonly outcome: RunOutcome;
      readonly promoted: boolean;
      readonly counts: {
        readonly read: number;
        readonly added: number;
        readonly changed: number;
        readonly removed: number;
      };
    }[];
  } | null;
}

/** The answer to the queries. */
export interface Data {
  readonly lists: readonly List[];
}

const fields = `key title { nb nn en } expectedEveryHours health { state lastOutcome checkedAt }`;

/** All lists of some publishers. */
export const overviewQuery = `query Arbeidsbord($keys: [String!]!) {
  ...Frame
  lists: sources(keys: $keys) { ${fields} }
}
${frameFragment}`;

/** One list with its latest attempts. */
export const listQuery = `query ArbeidsbordListe($keys: [String!]!) {
  ...Frame
  lists: sources(keys: $keys) {
    ${fields}
    runs(first: 6) {
      totalCount
      nodes { id: permanentId startedAt outcome promoted counts { read added changed removed } }
    }
  }
}
${frameFragment}`;
