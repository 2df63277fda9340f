import type { Config } from '../../config/config.ts';
import { readRecordId } from '../../graphql/record-ids.ts';
import { createPublisherCommands } from '../../harvest/publisher-commands.ts';
import { requireArchive } from '../installation/open-record.ts';
import { systemClock } from '../installation/paths.ts';
import { openHarvesting } from '../open-harvesting.ts';

/**
 * What publishers do, for the operator, who needs no token: whoever has the disk has the record. Ids are those of the API.
 * Null from a function: the id names no such thing. Throws NoArchive.
 */
export async function openPublisherCommands(config: Config) {
  requireArchive(config);
  const harvesting = await openHarvesting(config);
  const commands = createPublisherCommands({ ...harvesting, clock: systemClock });
  return {
    answerFinding(
      id: string,
      state: Parameters<typeof commands.answerFinding>[0]['state'],
      note: string | null,
    ) {
      const record = readRecordId(id);
      const [source = '', finding = ''] = record?.type === 'Finding' ? record.name : [];
      return commands.answerFinding({ source, finding, state, note });
    },
    acceptLayout(id: string, by: string, note: string | null) {
      return commands.acceptLayout({ run: runOf(id), by, note });
    },
    confirmRemovals(id: string, note: string | null) {
      return commands.confirmRemovals({ run: runOf(id), keys: null, note });
    },
    close: () => harvesting.close(),
  };
}

/** A run by its id in the API, or as reports of harvests print it. */
function runOf(id: string): string {
  const record = readRecordId(id);
  return record?.type === 'Run' ? (record.name[0] ?? '') : id;
}
