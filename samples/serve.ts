/** Runs the sample site alone: `node samples/serve.ts [port]`. Ends with Ctrl-C. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSampleSite } from './server.ts';

const root = join(import.meta.dirname, 'site');
const port = process.argv[2];
const site = await startSampleSite({ root, ...(port === undefined ? {} : { port: Number(port) }) });
console.log('Sample data, all vendors and approvals invented:');
for (const host of readdirSync(root)) console.log(`  http://${host}.localhost:${site.port}/`);

const stop = () => void site.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
