/**
 * What hostile requests cost a running hub: `[ATTACK=part of a name] npm run bench abuse -- [--large] [--crowd]`. Each attack is sent alone, each time anew,
 * and the process's own CPU and memory are read before and after. Linux only, for the greatest memory of a request.
 */
import { Agent } from 'undici';
import { attacks } from './abuse/attacks.ts';
import { type CrowdResult, crowd } from './abuse/crowd.ts';
import { isFault, shoot } from './abuse/shoot.ts';
import { from } from './abuse/shot.ts';
import { startMeasuredHub } from './abuse/start-server.ts';
import { printTable, short } from './measure.ts';

const integrations = process.argv.includes('--large') ? 100_000 : 10_000;
const rounds = Number(process.env.ROUNDS ?? 3);
const only = process.env.ATTACK;
const [maxCpu, maxMemory] = [200, 50];

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const crowdOnly = process.argv.includes('--crowd');
const chosen = attacks.filter(({ name }) => !crowdOnly && (only === undefined || name.includes(only)));
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
if (only === undefined || crowdOnly) failures += await measureCrowd();
process.exitCode = failures > 0 ? 1 : 0;

/** A normal query alone, and beside eight attackers at the rate that their budgets allow. Gives the number of failures. */
async function measureCrowd(): Promise<number> {
  const limited = await startMeasuredHub(integrations, true);
  const warmUp = new Agent();
  const seconds = Number(process.env.SECONDS ?? 60);
  // Compiled code and files are there before; each of these has a budget of its own.
  for (const [i, { shot }] of attacks.entries())
    await shoot(limited.url, from(shot(9_000, limited.known), `192.0.2.${i}`), warmUp);
  await crowd(limited, { attackers: 0, seconds: 5 });
  const idle = await crowd(limited, { attackers: 0, seconds: seconds / 2 });
  const busy = await crowd(limited, { attackers: 8, seconds });
  await warmUp.close();
  await limited.stop();
  const row = (what: string, { median, p99, asked, statuses, faults }: CrowdResult) => ({
    client: what,
    'median ms': short(median),
    'p99 ms': short(p99),
    queries: asked,
    faults,
    'answers to attackers': JSON.stringify(statuses),
  });
  printTable(`A normal query, ${seconds} seconds`, [row('alone', idle), row('beside 8 attackers', busy)]);
  const ratio = busy.p99 / idle.p99;
  console.log(`\np99 beside attackers is ${short(ratio)} times that alone; the limit is 10.`);
  return ratio > 10 || busy.faults > 0 ? 1 : 0;
}
