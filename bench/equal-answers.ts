/**
 * Equal answers: a recorded set of queries over the samples, over invented rows with evidence, and over a generated
 * catalogue of 10,000 integrations; and merges of the samples with changed rows: catalogues, ids and findings. A change of the
 * code that changes no behaviour gives the same bytes.
 *
 *   node bench/equal-answers.ts            compares with bench/equal-answers/recorded*.json, ends with 1 where any differs
 *   node bench/equal-answers.ts --write    records
 *   node bench/equal-answers.ts --print=3  also prints that many of the answers that differ
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { connectors } from '../connectors/index.ts';
import { encodeSnapshot } from '../src/catalogue/snapshot/encode-snapshot.ts';
import { reportFindings } from '../src/domain/findings/rules/report.ts';
import { merge } from '../src/domain/merge/merge.ts';
import type { Batch } from '../src/domain/record.ts';
import { createSchema } from '../src/graphql/schema.ts';
import { ask, openHub } from '../test/graphql/open-hub.ts';
import { contents } from './equal-answers/contents.ts';
import { mergeCases } from './equal-answers/merge-cases.ts';
import { wholeObjects } from './equal-answers/whole-objects.ts';
import { generateDocuments, namesIn } from './oracle/generate-documents.ts';

const recordedAt = new URL('equal-answers/recorded.json', import.meta.url);
const mergesAt = new URL('equal-answers/recorded-merges.json', import.meta.url);
const documentsEach = 150;
const mergesMade = 60;
const objectsOfEachType = 12;
const printed = Number(process.argv.find((one) => one.startsWith('--print='))?.slice('--print='.length) ?? 0);

/** Of each content: the digest of its snapshot, and of each question's answers with plans and without. */
type Recorded = Record<string, { readonly snapshot: string; readonly answers: readonly string[] }>;
interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const schema = createSchema();
const now: Recorded = {};
const questions = new Map<string, readonly Question[]>();
const replies = new Map<string, readonly string[]>();
let [count, whole] = [0, 0];
const asked = await contents();
for (const [name, content] of Object.entries(asked)) {
  const planned = await openHub(content.more, content.data);
  const reference = await openHub({ ...content.more, fastPath: false }, content.data);
  const catalogue = planned.world.served?.catalogue;
  if (!catalogue) throw new Error('No catalogue is served.');
  const names = namesIn(catalogue);
  const own = [
    ...[...generateDocuments(schema, { seed: 13, count: documentsEach, names })].flatMap(
      ({ query, variables }) => variables.map((one) => ({ query, variables: one })),
    ),
    ...wholeObjects(schema, catalogue, objectsOfEachType),
  ];
  const texts: string[] = [];
  for (const { query, variables } of own) {
    const pair: string[] = [];
    for (const hub of [planned, reference]) {
      const { status, headers: _, ...body } = await ask(hub, query, variables);
      if (status === 200 && body.errors === undefined) whole += 1;
      // Each error has a number of its own.
      pair.push(`${status} ${JSON.stringify(body).replaceAll(/"errorId":"[^"]*"/g, '"errorId":""')}`);
    }
    count += 1;
    texts.push(pair.join('\n'));
  }
  now[name] = { snapshot: encodeSnapshot(content.data).digest, answers: texts.map(digestOf) };
  questions.set(name, own);
  replies.set(name, texts);
  await planned.app.close();
  await reference.app.close();
}
console.log(`${count} questions, ${2 * count} answers, ${whole} of them whole and without errors`);

const merges = digestsOfMerges(asked.sample.batches ?? []);
console.log(`${merges.length} merges`);

if (process.argv.includes('--write')) {
  writeFileSync(recordedAt, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(mergesAt, `${JSON.stringify(merges, null, 2)}\n`);
} else {
  compare(JSON.parse(readFileSync(recordedAt, 'utf8')) as Recorded);
  compareMerges(JSON.parse(readFileSync(mergesAt, 'utf8')) as string[]);
}

function compare(recorded: Recorded): void {
  let different = 0;
  for (const [name, { snapshot, answers }] of Object.entries(now)) {
    const before = recorded[name];
    if (before?.snapshot !== snapshot) console.log(`${name}: the snapshot has other bytes`);
    if (before?.snapshot !== snapshot || before.answers.length !== answers.length) different += 1;
    for (const [i, answer] of answers.entries()) {
      if (before?.answers[i] === answer) continue;
      different += 1;
      if (different > printed) continue;
      console.log(name, JSON.stringify(questions.get(name)?.[i]), '\n', replies.get(name)?.[i], '\n');
    }
  }
  console.log(`${different} different`);
  process.exitCode = different > 0 ? 1 : 0;
}

/** Each merge is given the ids of the one before. */
function digestsOfMerges(batches: readonly Batch[]): string[] {
  const sources = connectors.map(({ source }) => source);
  const ids = new Map<string, string>();
  return mergeCases(sources, batches, mergesMade).map((one) => {
    const merged = merge({ ...one, ids });
    const { data, minted, redirects } = merged;
    for (const { kind, key, id } of minted) ids.set(`${kind}|${key}`, id);
    return digestOf(JSON.stringify([data, minted, redirects, [...reportFindings(merged, one)]]));
  });
}

function compareMerges(recorded: readonly string[]): void {
  const different = merges.flatMap((digest, i) => (digest === recorded[i] ? [] : [i]));
  console.log(`${different.length} merges are other than recorded: ${different.join(' ')}`);
  if (different.length > 0) process.exitCode = 1;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
