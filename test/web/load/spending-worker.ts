/** Spends a unit at a time, as fast as it can. */
import { workerData } from 'node:worker_threads';
import { type BudgetMemory, SharedBudget } from '../../../src/web/load/shared-budget.ts';

const budget = new SharedBudget(workerData as BudgetMemory);
for (let i = 0; i < 50_000; i++) budget.spend('a', 1);
