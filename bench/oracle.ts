/**
 * Compares plans with the reference on documents made at random: `node bench/oracle.ts [count] [seed] [inside]`. Ends with 1
 * where any answer differs by a byte. Over connections, headers and all; `inside`: bodies alone, in one process.
 */
import { createSchema } from '../src/graphql/schema.ts';
import { openHub } from '../test/graphql/open-hub.ts';
import { generateCatalogue } from './generate-catalogue.ts';
import { compare } from './oracle/compare.ts';
import { compareInside } from './oracle/compare-inside.ts';
import { generateDocuments, namesIn } from './oracle/generate-documents.ts';

const [count, seed] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 1)];
const isInside = process.argv[4] === 'inside';
const schema = createSchema();
const progress = (done: number, different: number) =>
  console.log(`${done} documents, ${different} different`);
let failed = 0;
for (const content of [
  undefined,
  generateCatalogue({ seed, vendors: 20, products: 60, integrations: 400 }),
]) {
  const [planned, reference] = [await openHub({}, content), await openHub({ fastPath: false }, content)];
  const { catalogue } = planned.world.served ?? {};
  if (!catalogue) throw new Error('No catalogue is served.');
  for (const { app } of [planned, reference]) await app.listen({ port: 0, host: '127.0.0.1' });
  const started = performance.now();
  const documents = generateDocuments(schema, { seed, count: count / 2, names: namesIn(catalogue) });
  const found = isInside
    ? await compareInside(catalogue, planned.details, documents, progress)
    : await compare({ planned: planned.app, reference: reference.app }, documents, progress);
  failed += found.different.length;
  for (const one of found.different.slice(0, 5)) console.log(one.slice(0, 4_000), '\n');
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${found.documents} documents over ${content ? 'invented rows' : 'the sample'}: ${found.answered} answers by plans, ${found.missed} left to the reference, ${found.whole} answers whole, ${found.different.length} different, ${seconds} s`,
  );
  await planned.app.close();
  await reference.app.close();
}
process.exitCode = failed > 0 ? 1 : 0;
