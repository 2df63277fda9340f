import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import type { Decision } from '../../domain/resolution/decisions.ts';
import { type DecisionReading, readDecisions } from '../../domain/resolution/decisions.ts';

/** Reads the reviewed file of decisions. What is wrong with it is a value, because a person wrote it. */
export function readDecisionFile(file: string): DecisionReading {
  try {
    return readDecisions(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof YAMLParseError) return { ok: false, problems: [`the file: ${error.message}`] };
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOENT') throw error;
    return { ok: false, problems: ['the file is not there'] };
  }
}

/** The same decisions in any order have the same digest. */
export function digestOfDecisions(decisions: readonly Decision[]): string {
  const sorted = decisions.map((decision) => JSON.stringify(decision)).sort();
  return createHash('sha256').update(sorted.join('\n')).digest('hex');
}
