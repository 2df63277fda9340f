import { createInterface } from 'node:readline/promises';
import { openTeaching } from '../app/commands/open-teaching.ts';
import { readConfig } from '../config/config.ts';
import type { TaughtWord } from '../domain/lists/taught-words.ts';
import type { Connector } from '../domain/source.ts';
import { phraseKey } from '../domain/text/phrase.ts';
import { appendTaughtWords, readTaughtFile } from '../harvest/teaching/taught-words.ts';
import { isSame, lastDocuments, type WordToTeach, wordsToTeach } from '../harvest/teaching/teach.ts';
import { connectorOf } from './connector-of.ts';
import { printLines } from './print/print.ts';
import { UsageError } from './usage-error.ts';

/** Rounds of reading again: what a taught heading uncovers may have words of its own. */
const ROUNDS = 5;

/**
 * Walks through the unknown words of a source's last reading and writes what is answered to the file of taught words. Gives
 * the exit code: 0 where the list then reads without an unknown word, else 1. Throws UsageError where there is nothing to read.
 */
export async function runTeach(key: string, by: string): Promise<number> {
  const connector = connectorOf(key);
  if (connector.knownWords === undefined)
    throw new UsageError(`“${key}” can be taught no words: how it is read stands in connectors/${key}.`);
  const config = readConfig();
  const file = readTaughtFile(config.vocabulary);
  if (!file.ok) throw new UsageError(`${config.vocabulary} cannot be used: ${file.problems.join('; ')}.`);
  const { deps, close } = await openTeaching(config);
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    process.stdout.write(question);
    const { value, done } = await answers.next();
    return done === true ? null : String(value).trim();
  };
  try {
    const documents = lastDocuments(deps.archive, key);
    if (documents === null)
      throw new UsageError(`“${key}” was never read here. Run \`hub harvest ${key}\` first.`);
    const skipped = new Set<string>();
    const idOf = ({ kind, word }: WordToTeach) => `${kind} ${phraseKey(word)}`;
    let taught = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const reading = await deps.reader.read(key, documents);
      const open = wordsToTeach(reading, connector).filter((word) => !skipped.has(idOf(word)));
      if (round === 0)
        printLines([`${connector.source.title.en}: ${open.length} unknown words in the last reading.`]);
      if (open.length === 0) break;
      const words = await askAll(connector, open, by, ask);
      if (words === null) break;
      for (const word of open) skipped.add(idOf(word));
      if (words.length === 0) break;
      appendTaughtWords(config.vocabulary, words);
      taught += words.length;
    }
    const reading = await deps.reader.read(key, documents);
    const left = wordsToTeach(reading, connector);
    printLines([
      '',
      taught === 0 ? 'Nothing was taught.' : `${taught} words written to ${config.vocabulary}.`,
      `The last reading now gives ${reading.claims.length} rows and ${left.length} unknown words.`,
      ...(taught === 0
        ? []
        : [`Review the file, then run \`hub harvest ${key}\`: the archived bytes are read again.`]),
    ]);
    return left.length === 0 ? 0 : 1;
  } finally {
    lines.close();
    await close();
  }
}

/** What is answered for each word; null: there is nobody left to ask. */
async function askAll(
  { source }: Connector,
  open: readonly WordToTeach[],
  by: string,
  ask: (question: string) => Promise<string | null>,
): Promise<readonly TaughtWord[] | null> {
  const words: TaughtWord[] = [];
  for (const [at, word] of open.entries()) {
    printLines(questionLines(word, at + 1, open.length));
    const answer = await answerFor(word, ask);
    if (answer === null) return words.length > 0 ? words : null;
    if (answer === 'skip') continue;
    const given = (await ask('Why, so that another person can follow? ')) ?? '';
    const why = given.length < 3 ? 'Plain from the list itself.' : given.slice(0, 500);
    const today = new Date().toISOString().slice(0, 10);
    words.push({ source: source.key, word: word.word, ...answer, by, at: today, why });
  }
  return words;
}

async function answerFor(
  { kind, choices }: WordToTeach,
  ask: (question: string) => Promise<string | null>,
): Promise<Pick<TaughtWord, 'kind' | 'means'> | 'skip' | null> {
  for (;;) {
    const answer = await ask(
      kind === 'heading'
        ? 'Number, known word, - to ignore, or Enter to skip: '
        : 'Number, known word, or Enter to skip: ',
    );
    if (answer === null) return null;
    if (answer === '') return 'skip';
    if (answer === '-' && kind === 'heading') return { kind: 'ignore', means: 'taught: not read' };
    const chosen = choices[Number(answer) - 1]?.[0] ?? choices.flat().find((known) => isSame(known, answer));
    if (chosen !== undefined) return { kind, means: chosen };
    printLines([`“${answer}” is none of these.`]);
  }
}

function questionLines(
  { kind, word, nearest, times, finding, choices }: WordToTeach,
  at: number,
  of: number,
): string[] {
  const places = {
    heading: 'the heading',
    ignore: 'the heading',
    status: 'the status',
    place: 'the service or interface',
    role: 'the role',
  };
  return [
    '',
    `${at} of ${of}: ${places[kind]} “${word}”${times > 1 ? `, ${times} times` : ''}`,
    `  ${finding.message.en}`,
    ...choices.map(([choice = ''], index) => {
      const mark = index === 0 && nearest !== null ? `   (nearest: ${nearest})` : '';
      return `  ${String(index + 1).padStart(3)}  ${choice}${mark}`;
    }),
  ];
}
