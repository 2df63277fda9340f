/** The form of the message catalogue: what stands there for each code. */
import type { Trilingual } from '../../bilingual.ts';
import type { Severity } from '../../vocabulary.ts';

/** The groups in the order of docs/generated/findings.md. `held`: reasons why a list is held back. */
export const findingGroups = ['row', 'heading', 'lists', 'whole', 'held', 'document'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** What a finding says: a text with `{names}` of what is filled in, and what to do where that differs from the code's own. */
export interface Message {
  readonly text: Trilingual;
  readonly action?: Trilingual;
}

/** What a code is about, and its messages. */
export interface FindingKind {
  /** Where the fault lies; chapters of docs/generated/findings.md. */
  readonly group: FindingGroup;
  /** How grave it may be, the usual first. `BLOCKING`: the list is held, and the last good one goes on being served. */
  readonly severities: readonly Severity[];
  readonly about: Trilingual;
  /** What can be done. */
  readonly remedy: Trilingual;
  /** In the words of a list; invented. */
  readonly example: string;
  /** `usual`, and variants by what they are of. Empty: the code is of a document's shape, which `describeShape` words. */
  readonly messages: Readonly<Record<string, Message>>;
}
