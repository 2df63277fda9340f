/** The tables that `scripts/measure/measure-reading.ts --contexts` prints. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ContextCount,
  type ContextMiss,
  measureContexts,
} from '../../test/page-grammar/contexts/measure.ts';
import type { ContextWords } from '../../test/page-grammar/contexts/words.ts';
import type { Profile } from '../../test/page-grammar/profiles.ts';

interface PrintOptions {
  readonly pages: number;
  readonly seed: number;
  readonly misses: number;
  readonly kind?: string;
  /** Folder for the first page of each kind of failure. */
  readonly failures?: string;
}

const figures = [
  'pages',
  'facts',
  'right',
  'wrongSilent',
  'missedSilent',
  'wrongReported',
  'missedReported',
  'falseDenialSilent',
  'falseDenialReported',
] as const;

/** Measures the sources and prints one table by source and one by kind of context. */
export function printContexts(
  profiles: readonly Profile[],
  words: ContextWords,
  options: PrintOptions,
): void {
  let shown = options.misses;
  const written = new Set<string>();
  const onMiss = (miss: ContextMiss) => {
    if (shown > 0) {
      shown -= 1;
      console.log(tellMiss(miss));
    }
    const key = `${miss.page.kind} ${miss.outcome}`;
    if (options.failures === undefined || written.has(key)) return;
    written.add(key);
    writeFailure(options.failures, miss);
  };
  const only = ({ name }: { readonly name: string }) => options.kind === undefined || name === options.kind;
  const counts = profiles.flatMap((profile) =>
    measureContexts(profile, words, options.pages, options.seed, only, onMiss),
  );
  printTable('Source', counts, ({ source }) => `\`${source}\``);
  console.log();
  printTable('Context', counts, ({ kind }) => kind);
}

function printTable(
  title: string,
  counts: readonly ContextCount[],
  nameOf: (count: ContextCount) => string,
): void {
  console.log(
    `| ${title} | Pages | Facts | Right % | Wrong, no finding | Missed, no finding | Wrong, finding | Missed, finding | Approval lost, no finding | Approval lost, finding |`,
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const row = (name: string, own: readonly ContextCount[]) => {
    const sum = figures.map((figure) => own.reduce((total, count) => total + count[figure], 0));
    const [pages = 0, facts = 0, right = 0, ...rest] = sum;
    console.log(
      `| ${name} | ${pages} | ${facts} | ${((100 * right) / Math.max(facts, 1)).toFixed(2)} | ${rest.join(' | ')} |`,
    );
  };
  for (const [name, own] of Map.groupBy(counts, nameOf)) row(name, own);
  row('**All**', counts);
}

function tellMiss({ page, outcome, fact, read, reading }: ContextMiss): string {
  const findings = reading.findings.map(
    ({ code, found, record }) => `${code}(${(found ?? record).slice(0, 40)})`,
  );
  return [
    `${page.source} ${page.kind} seed ${page.seed} ${page.document.mediaType?.slice(0, 20)} ${outcome}`,
    `  expected ${fact === null ? 'no such claim' : JSON.stringify(fact)}`,
    `  read ${JSON.stringify(read)}`,
    `  findings ${[...new Set(findings)].slice(0, 6).join(' ')}`,
  ].join('\n');
}

/** The page, and beside it what was expected and what was read. */
function writeFailure(folder: string, miss: ContextMiss): void {
  const { page } = miss;
  const name = `context-${page.kind}-${miss.outcome}`;
  const type = page.document.mediaType ?? '';
  const extension = type.includes('html') ? 'html' : type.includes('sheet') ? 'xlsx' : 'csv';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.${extension}`), page.document.bytes);
  writeFileSync(join(folder, `${name}.md`), `# ${page.kind}: ${miss.outcome}\n\n${tellMiss(miss)}\n`);
}
