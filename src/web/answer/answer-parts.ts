import type { GraphqlServer } from '../../graphql/server.ts';
import type { SourceStates } from '../../graphql/sources/source-states.ts';
import type { Lane } from '../lane/lane.ts';
import type { Load } from '../load/guard-load.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { PlannedAnswers } from './planned-answers.ts';

/** What answering needs beside the process's own parts. */
export interface AnswerParts {
  readonly apollo: GraphqlServer;
  readonly cache: AnswerCache;
  readonly states: SourceStates;
  readonly metrics: Metrics;
  /** Absent: nothing is counted. */
  readonly load?: Load;
  /** Learns what it may answer before the framework; absent: it answers nothing. */
  readonly lane?: Lane;
  /** Answers documents that were seen before; absent: the reference answers all. */
  readonly plans?: PlannedAnswers;
}
