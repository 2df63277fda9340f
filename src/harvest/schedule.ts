import { createTask, type ScheduledTask } from 'node-cron';
import type { SourceDeclaration } from '../domain/source.ts';

export interface ScheduleDeps {
  readonly sources: readonly SourceDeclaration[];
  readonly harvest: (source: string) => Promise<unknown>;
  readonly onProblem: (source: string, error: unknown) => void;
}

/** Up to this long is added at random, so that a partner is not met by every hub on the stroke of the hour. */
const JITTER_MS = 5 * 60_000;

/**
 * Harvests each source by its own cron expression, in Norwegian time. A source that is still being harvested when its
 * time comes round again is skipped that time.
 */
export function startSchedule({ sources, harvest, onProblem }: ScheduleDeps): { stop(): Promise<void> } {
  const tasks: ScheduledTask[] = sources.map((source) =>
    createTask(
      source.schedule,
      () => harvest(source.key).catch((error: unknown) => onProblem(source.key, error)),
      { name: source.key, timezone: 'Europe/Oslo', noOverlap: true, maxRandomDelay: JITTER_MS },
    ),
  );
  for (const task of tasks) void task.start();
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
