import type { ClaimOf, Fragment, SaidOfRow } from '../../src/kit.ts';

/** What is read of an activity so far. */
export type Fields = {
  -readonly [F in keyof ClaimOf<'activity'>['fields']]: ClaimOf<'activity'>['fields'][F];
};

/** An activity while its lines are read. */
export interface ActivityDraft {
  readonly fields: Fields;
  /** All that is said of it beside its labels, and above it. */
  readonly said: SaidOfRow[];
  /** Place of the last label of phases, where further lines are phases too; null: the next line is not. */
  phasesAt: string | null;
  /** The label stood alone, so what follows are its values. */
  alone: boolean;
  /** Short lines that were not read, outside lists: one may be a phase. */
  readonly unread: Fragment[];
}

/** An activity of which nothing is read yet. */
export const emptyDraft = (): ActivityDraft => ({
  fields: {},
  said: [],
  phasesAt: null,
  alone: false,
  unread: [],
});
