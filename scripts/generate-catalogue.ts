/** Writes the snapshot of an invented catalogue: node scripts/generate-catalogue.ts --integrations 1000000 --out big.snapshot */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateColumns } from '../bench/generate-catalogue.ts';
import { sealColumns } from '../src/catalogue/snapshot/encode-snapshot.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    vendors: { type: 'string', default: '20000' },
    products: { type: 'string', default: '100000' },
    integrations: { type: 'string', default: '1000000' },
    out: { type: 'string', default: 'generated.snapshot' },
  },
});
const started = performance.now();
const { content, digest } = sealColumns(
  generateColumns({
    seed: Number(values.seed),
    vendors: Number(values.vendors),
    products: Number(values.products),
    integrations: Number(values.integrations),
  }),
);
writeFileSync(values.out, content);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${values.out}: ${content.length} bytes, digest ${digest}, ${seconds} s`);
