import { connectors } from '../../connectors/index.ts';
import { openReplay } from '../app/commands/open-replay.ts';
import { readConfig } from '../config/config.ts';
import { createReplayer, type Replayer, UnknownStatement } from '../harvest/replay.ts';
import type { Archive } from '../ports/archive/archive.ts';
import { printLines } from './print/print.ts';
import { replayedSourceLines, replayLines } from './print/print-replay.ts';
import { UsageError } from './usage-error.ts';

/** Derives one statement again, or all of them, and prints what came of it; gives the exit code. Throws UsageError. */
export async function runReplay(id: string | undefined, all: boolean): Promise<number> {
  if ((id === undefined) === !all) throw new UsageError('Give a statement id, or --all.');
  const tools = openReplay(readConfig());
  try {
    const replayer = createReplayer(tools.deps);
    return id === undefined ? await replayAll(tools.deps.archive, replayer) : await replayOne(id, replayer);
  } catch (error) {
    throw error instanceof UnknownStatement ? new UsageError(error.message) : error;
  } finally {
    await tools.close();
  }
}

async function replayOne(id: string, replayer: Replayer): Promise<number> {
  const result = await replayer.statement(id);
  printLines(replayLines(result));
  return result.agrees ? 0 : 1;
}

async function replayAll(archive: Pick<Archive, 'batches'>, replayer: Replayer): Promise<number> {
  let allAgree = true;
  for (const { source } of connectors) {
    const batch = archive.batches.current(source.key);
    if (!batch) continue;
    const results = await replayer.batch(batch);
    printLines(replayedSourceLines(source.key, results));
    allAgree &&= results.every(({ agrees }) => agrees);
  }
  return allAgree ? 0 : 1;
}
