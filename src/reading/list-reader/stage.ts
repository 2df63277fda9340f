/** What a stage of a reading is given beside its input: the rules of the list, and the log that it writes to. */
import type { ListRules } from './list-rules.ts';
import type { ReadingLog } from './reading-log.ts';

export interface Stage<F extends string> {
  readonly rules: ListRules<F>;
  readonly log: ReadingLog;
}
