/** What answering threads share: kept by the main thread, and reached by the others through memory or calls. */
import { LRUCache } from 'lru-cache';
import type { Config } from '../../config/config.ts';
import type { PersistedDocuments } from '../../graphql/server.ts';
import { ClientNames, type NamingState } from '../../web/load/client.ts';
import { ConnectionCounts } from '../../web/load/connections.ts';
import type { Budgets } from '../../web/load/guard-load.ts';
import { type BudgetMemory, budgetMemory, SharedBudget } from '../../web/load/shared-budget.ts';
import type { SharedState } from '../../web/threads/shared-state.ts';

/** As much as Apollo gives them by itself. */
const documentBytes = 30 * 2 ** 20;

/** What a thread is started with. */
export interface SharedMemory {
  /** Null: there is no limit. */
  readonly budgets: { readonly api: BudgetMemory; readonly pages: BudgetMemory } | null;
  readonly naming: NamingState;
}

/** The state as the main thread has it. */
export interface MainState {
  readonly ofMainThread: SharedState;
  readonly connections: ConnectionCounts;
  /** Of this moment. */
  memory(): SharedMemory;
}

/** Opens what is shared. */
export function openSharedState({ load: { costPerMinute } }: Config): MainState {
  const budgets =
    costPerMinute === null ? null : { api: budgetMemory(costPerMinute), pages: budgetMemory(costPerMinute) };
  const names = new ClientNames();
  const connections = new ConnectionCounts();
  return {
    ofMainThread: { budgets: openBudgets(budgets), names, connections, documents: documentMemory() },
    connections,
    memory: () => ({ budgets, naming: names.state }),
  };
}

/** The budgets in the memory. */
export const openBudgets = (memory: SharedMemory['budgets']): Budgets | null =>
  memory && { api: new SharedBudget(memory.api), pages: new SharedBudget(memory.pages) };

/** Keeps documents in bounded memory of the thread. */
export function documentMemory(): PersistedDocuments {
  const kept = new LRUCache<string, string>({
    maxSize: documentBytes,
    sizeCalculation: (document, key) => 2 * (document.length + key.length),
  });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
  };
}
