import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { verify } from '../app/commands/verify-receipt.ts';
import { readConfig } from '../config/config.ts';
import type { Receipt, Verification } from '../graphql/history/receipt.ts';
import { printLines } from './print/print.ts';
import { reasonOf } from './reason-of.ts';
import { UsageError } from './usage-error.ts';

/** Asks the question of a receipt again and prints what came of it; gives the exit code. Throws UsageError for no receipt. */
export async function runVerify(given: string): Promise<number> {
  const receipt = readReceipt(given);
  const verification = await verify(readConfig(), receipt);
  printLines(verifyLines(receipt, verification));
  return verification.state === 'SAME' ? 0 : 1;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 of 64 hexadecimal digits');
const receipt = z.object({ snapshot: z.string(), query: hash, result: hash, url: z.string() });
/** A receipt alone, or the whole answer that it came with. */
const file = z.union([
  receipt,
  z.object({ extensions: z.object({ receipt }) }).transform(({ extensions }) => extensions.receipt),
]);

/** The receipt in a file, or given as it is. Throws UsageError for what is none. */
export function readReceipt(given: string): Receipt {
  const text = given.trimStart().startsWith('{') ? given : readText(given);
  const parsed = file.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new UsageError('That is no receipt. Give the JSON of extensions.receipt, or a file that holds it.');
}

/** Far above any answer with a receipt. */
const MOST_BYTES = 64 * 1024 * 1024;

function readText(path: string): string {
  try {
    const found = statSync(path);
    // A pipe or a device may have no end.
    const isOther = !found.isFile() && !found.isDirectory();
    if (isOther || found.size > MOST_BYTES) throw new UsageError(`${path} is no file with a receipt.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(
      isMissing ? `There is no file ${path}.` : `${path} cannot be read: ${reasonOf(error)}.`,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What came of it, in plain words. */
export function verifyLines({ snapshot, result }: Receipt, verification: Verification): string[] {
  switch (verification.state) {
    case 'SAME':
      return [
        '✓ The same question in the same snapshot gives the same bytes.',
        `  snapshot ${snapshot}`,
        `  result ${result}`,
      ];
    case 'DIFFERENT':
      return [
        '✗ The same question in the same snapshot now gives another answer.',
        `  then ${result}`,
        `  now  ${verification.result}`,
      ];
    case 'ALTERED':
      return ['✗ The question in the address is not the one that the receipt was given for.'];
    case 'NO_SNAPSHOT':
      return [
        '✗ The snapshot is not kept here: it is past retention, or is another hub’s.',
        `  snapshot ${snapshot}`,
      ];
    case 'REFUSED':
      return ['✗ The question can no longer be asked.', `  ${verification.reason}`];
  }
}
