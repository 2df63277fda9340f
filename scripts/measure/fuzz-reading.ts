/**
 * Mutates the sample documents and prints how the mutants are read: `node scripts/measure/fuzz-reading.ts --mutants 3000 --seed 1
 * [--source nhn-vkp] [--show 20] [--failures <folder>]`. A failure is a mutant that is accepted with fewer or other claims, or
 * whose denial is passed over, without a new finding. Exit code 1 if there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { saying } from '../../test/connectors/support/compare.ts';
import { fuzz, isFailure, openSamples, type Trial } from '../../test/fuzz/fuzz.ts';

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    source: { type: 'string' },
    show: { type: 'string', default: '0' },
    failures: { type: 'string' },
  },
});
const samples = (await openSamples()).filter(
  ({ connector }) => values.source === undefined || connector.source.key === values.source,
);
const table = new Map<string, Map<string, number>>();
const written = new Set<string>();
let shown = Number(values.show);
let failed = 0;
fuzz(samples, Number(values.mutants), Number(values.seed), (trial) => {
  const row = table.get(trial.mutant.operation) ?? new Map<string, number>();
  row.set(trial.outcome, (row.get(trial.outcome) ?? 0) + 1);
  table.set(trial.mutant.operation, row);
  if (!isFailure(trial.outcome)) return;
  failed += 1;
  if (shown > 0) {
    shown -= 1;
    console.log(describe(trial));
  }
  if (values.failures !== undefined) write(values.failures, trial);
});

const outcomes = ['same', 'held', 'reported', 'other list', 'fewer', 'other', 'ignored', 'throws'];
console.log(`| Operation | ${outcomes.join(' | ')} |\n| --- | ${outcomes.map(() => '---:').join(' | ')} |`);
for (const [operation, row] of [...table].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`| ${operation} | ${outcomes.map((outcome) => row.get(outcome) ?? 0).join(' | ')} |`);
console.log(`\n${values.mutants} mutants, ${failed} accepted with fewer or other claims and no new finding`);
process.exitCode = failed > 0 ? 1 : 0;

function describe({ sample, mutant, outcome, gone, added }: Trial): string {
  return [
    `${sample.connector.source.key} ${mutant.document.name}: ${mutant.operation}: ${outcome}`,
    `  touched ${mutant.touched.map((text) => text.slice(0, 160)).join(' | ')}`,
    ...gone.slice(0, 3).map((claim) => `  gone ${saying(claim)}`),
    ...added.slice(0, 3).map((claim) => `  added ${saying(claim)}`),
    `  (${gone.length} gone, ${added.length} added)`,
  ].join('\n');
}

/** The first mutant of each source, operation and outcome, as it was read. */
function write(folder: string, trial: Trial): void {
  const { sample, mutant, outcome } = trial;
  const name = `fuzz-${mutant.operation}-${outcome}-${sample.connector.source.key}`;
  if (written.has(name)) return;
  written.add(name);
  const type = mutant.document.mediaType ?? '';
  const extension = type.includes('html') ? 'html' : type.includes('json') ? 'json' : 'xlsx';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.${extension}`), mutant.document.bytes);
  writeFileSync(join(folder, `${name}.md`), `# ${mutant.operation}: ${outcome}\n\n${describe(trial)}\n`);
}
