/** What the answering threads of one process share, so that a client meets one hub whichever of them it is connected to. */
import type { PersistedDocuments } from '../../graphql/server.ts';
import type { ClientNames } from '../load/client.ts';
import type { CountConnections } from '../load/connections.ts';
import type { Budgets } from '../load/guard-load.ts';

/** Handed in where several threads answer. */
export interface SharedState {
  /** Null: there is no limit. */
  readonly budgets: Budgets | null;
  readonly names: ClientNames;
  readonly connections: CountConnections;
  /** Automatically persisted documents. */
  readonly documents: PersistedDocuments;
}
