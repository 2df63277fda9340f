import { openPublisherCommands } from '../app/commands/open-publisher-commands.ts';
import { readConfig } from '../config/config.ts';
import { findingAnswers, type Run } from '../domain/record.ts';
import { eventLines } from './print/print-run.ts';
import { UsageError } from './usage-error.ts';

/** What came of it, for people, and the exit code. */
interface CommandResult {
  readonly lines: readonly string[];
  readonly code: number;
}

/** Answers a finding. Throws UsageError for an answer or an id that there is not. */
export async function answerFinding(id: string, state: string, note: string | null): Promise<CommandResult> {
  const answer = findingAnswers.find((one) => one === state.toUpperCase());
  if (!answer) throw new UsageError(`“${state}” is no answer. There are: ${findingAnswers.join(', ')}.`);
  const commands = await openPublisherCommands(readConfig());
  try {
    const found = await commands.answerFinding(id, answer, note);
    if (!found) throw new UsageError(`“${id}” is no finding. \`sources { findings { id } }\` gives them.`);
    return { lines: [`${found.source}: ${found.record || 'the whole list'}: ${found.state}`], code: 0 };
  } finally {
    await commands.close();
  }
}

const why = {
  NO_SUCH_RUN: 'is no run. `sources { runs { nodes { id } } }` gives them.',
  NOT_HELD: 'is not held, or not the latest reading of its source.',
  OTHER_REASONS: 'is held for other reasons too; mend the list.',
  NO_SUCH_ROWS: 'missed no rows.',
  NO_NEW_LAYOUT: 'is not held for its layout: someone has accepted that already, or nothing was read.',
} as const;

/** Says that a person has looked at a held reading and finds it right, and harvests its source again. */
export async function acceptLayout(id: string, by: string, note: string | null): Promise<CommandResult> {
  if (!/^[\p{Ll}][\p{Ll} -]{1,60}$/u.test(by))
    throw new UsageError(`“${by}” is no role. Say which, in lower case, such as redaksjon; never a name.`);
  const commands = await openPublisherCommands(readConfig());
  try {
    return outcomeOf(id, await commands.acceptLayout(id, by, note));
  } finally {
    await commands.close();
  }
}

/** Says that the rows which a held run missed are meant to be gone, and harvests its source again. */
export async function confirmRemovals(id: string, note: string | null): Promise<CommandResult> {
  const commands = await openPublisherCommands(readConfig());
  try {
    return outcomeOf(id, await commands.confirmRemovals(id, note));
  } finally {
    await commands.close();
  }
}

function outcomeOf(id: string, result: Run | keyof typeof why | 'BUSY'): CommandResult {
  if (result === 'BUSY')
    return { lines: ['Another harvest is at work. The word is kept; the next harvest uses it.'], code: 0 };
  if (typeof result === 'string') throw new UsageError(`“${id}” ${why[result]}`);
  const isHeld = result.outcome === 'HELD' || result.outcome === 'FAILED';
  return { lines: eventLines({ kind: 'finished', run: result }), code: isHeld ? 1 : 0 };
}
