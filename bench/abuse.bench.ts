/**
 * What hostile requests cost a running hub: `npm run bench abuse [-- --large]`. Each attack is sent alone, each time anew,
 * and the process's own CPU and memory are read before and after. Linux only, for the greatest memory of a request.
 */
import { Agent } from 'undici';
import { attacks } from './abuse/attacks.ts';
import { isFault, shoot } from './abuse/shoot.ts';
import { startMeasuredHub } from './abuse/start-server.ts';
import { printTable, short } from './measure.ts';

const integrations = process.argv.includes('--large') ? 100_000 : 10_000;
const rounds = Number(process.env.ROUNDS ?? 3);
const only = process.env.ATTACK;
const [maxCpu, maxMemory] = [200, 50];

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const chosen = attacks.filter(({ name }) => only === undefined || name.includes(only));
const hub = await startMeasuredHub(integrations, false);
const agent = new Agent({ connections: 1, pipelining: 1 });
// All that is made once is made before: compiled code, young memory, files.
for (const { shot } of chosen) await shoot(hub.url, shot(1_000, hub.known), agent);

const rows: Record<string, string | number>[] = [];
let failures = 0;
for (const { name, shot } of chosen) {
  const cpu: number[] = [];
  const memory: number[] = [];
  let last = { status: 0, bytes: 0, codes: [] as readonly string[] };
  for (let round = 0; round < rounds; round += 1) {
    const before = await hub.begin();
    hub.resetPeak();
    const start = hub.memory().now;
    last = await shoot(hub.url, shot(round, hub.known), agent);
    const { peak } = hub.memory();
    const after = await hub.end();
    cpu.push(after.cpu - before.cpu);
    memory.push(peak - start);
  }
  const isTooDear = median(cpu) > maxCpu || median(memory) > maxMemory || isFault(last);
  failures += isTooDear ? 1 : 0;
  if (process.env.VERBOSE) console.log(name, cpu.map(short), memory.map(short), last.status, last.codes);
  rows.push({
    attack: name,
    'CPU ms': short(Math.max(0, median(cpu))),
    MB: short(Math.max(0, median(memory))),
    status: last.status,
    kB: short(last.bytes / 1000),
    answer: `${last.codes.slice(0, 2).join(' ')}${isTooDear ? ' TOO DEAR' : ''}`,
  });
}
printTable(`One request each, at ${integrations} integrations; medians of ${rounds}`, rows);
console.log(
  `\n${chosen.length} attacks, ${failures} beyond ${maxCpu} ms of CPU or ${maxMemory} MB, or a fault of the hub.`,
);
await agent.close();
await hub.stop();
process.exitCode = failures > 0 ? 1 : 0;
