#!/usr/bin/env node
/** The `hub` command. Exit codes: 0 done, 1 held, failed or not in order, 2 called wrongly. */
import { CommanderError } from 'commander';
import { createProgram } from './cli/program.ts';
import { reasonOf } from './cli/reason-of.ts';

/** Errors whose message is all there is to say, in one line. */
const calledWrongly: ReadonlySet<string> = new Set(['UsageError', 'ConfigError', 'NoArchive']);
/** What is left open is not waited for longer than this. */
const LINGER_MS = 3_000;

let lost: string | null = null;
// `hub … | head` closes the pipe early: whoever reads has what they wanted, and what was begun is still done to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') lost ??= reasonOf(error);
});
process.stderr.on('error', () => undefined);

let code: number;
try {
  code = await createProgram().run(process.argv);
} catch (error) {
  code = report(error);
}
if (lost !== null) {
  console.error(`The output could not be written: ${lost}.`);
  code ||= 1;
}
process.exitCode = code;
setTimeout(() => process.exit(), LINGER_MS).unref();

/** Says what went wrong in one line; gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isBug =
    error instanceof Error && /^(Type|Range|Reference|Syntax)?Error$/.test(error.name) && !error.cause;
  const path =
    error instanceof Error && 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  console.error(isBug && path === '' ? `${error.name}: ${reasonOf(error)}` : `${path}${reasonOf(error)}`);
  return error instanceof Error && calledWrongly.has(error.name) ? 2 : 1;
}
