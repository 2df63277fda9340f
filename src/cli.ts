#!/usr/bin/env node
/** The `hub` command. Exit codes: 0 done, 1 held, failed or not in order, 2 called wrongly. */
import { CommanderError } from 'commander';
import { createProgram } from './cli/program.ts';
import { UsageError } from './cli/usage-error.ts';
import { ConfigError } from './config/config.ts';

// `hub … | head` closes the pipe early: whoever reads has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await createProgram().run(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof UsageError || error instanceof ConfigError) {
    console.error(error.message);
    process.exitCode = 2;
  } else {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
    process.exitCode = 1;
  }
}
