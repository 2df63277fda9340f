/**
 * Queries made at random from the SDL with hostile values, to a running hub, and mutants of the sample documents, to the readers:
 * `npm run bench random`. Neither may fail, and memory stays as it was. `QUERIES=6000 MUTANTS=3500 SEED=7`.
 */
import { Agent } from 'undici';
import { createSchema } from '../src/graphql/schema.ts';
import { fuzz, openSamples, type Trial } from '../test/fuzz/fuzz.ts';
import { generateQueries } from './abuse/generate-queries.ts';
import { isFault, shoot } from './abuse/shoot.ts';
import { post } from './abuse/shot.ts';
import { startMeasuredHub } from './abuse/start-server.ts';
import { printTable, short } from './measure.ts';

const queries = Number(process.env.QUERIES ?? 6_000);
const mutants = Number(process.env.MUTANTS ?? 3_500);
const seed = Number(process.env.SEED ?? 7);
const parts = 5;

const hub = await startMeasuredHub(1_000, false);
const agent = new Agent({ connections: 4, pipelining: 1 });
const asked: Record<string, string | number>[] = [];
let row = { queries: 0, answered: 0, refused: 0, faults: 0 };
let failures = 0;
for (const { query, variables } of generateQueries(createSchema(), {
  seed,
  count: queries,
  known: hub.known,
})) {
  const outcome = await shoot(hub.url, post(query, variables), agent);
  row.queries += 1;
  if (isFault(outcome)) {
    row.faults += 1;
    console.error(outcome, query.slice(0, 2_000), JSON.stringify(variables).slice(0, 500));
  } else if (outcome.status === 200) row.answered += 1;
  else row.refused += 1;
  if (row.queries < queries / parts) continue;
  await hub.begin();
  asked.push({ ...row, 'MB after GC': short(hub.memory().now) });
  failures += row.faults;
  row = { queries: 0, answered: 0, refused: 0, faults: 0 };
}
printTable(`${queries} generated queries, seed ${seed}`, asked);
await agent.close();
await hub.stop();

const samples = await openSamples();
const read: Record<string, string | number>[] = [];
for (let part = 0; part < parts; part += 1) {
  const outcomes: Record<string, number> = {};
  try {
    // An error of a reader is an outcome of its own; one of another kind ends the part.
    fuzz(samples, mutants / parts, seed * 1_000 + part, ({ outcome }: Trial) => {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      // Whether all was heard is for docs/reading-figures.md: here nothing may break.
      if (outcome === 'throws') failures += 1;
    });
  } catch (error) {
    failures += 1;
    console.error(error);
  }
  globalThis.gc?.();
  read.push({
    mutants: mutants / parts,
    ...outcomes,
    'MB heap after GC': short(process.memoryUsage().heapUsed / 2 ** 20),
  });
}
printTable(`${mutants} mutated documents, seed ${seed}`, read);
process.exitCode = failures > 0 ? 1 : 0;
