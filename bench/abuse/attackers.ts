/** The thread of the attackers: each takes the attacks in turn as fast as the hub lets it, and goes on when a 429 lets it. */
import { parentPort, workerData } from 'node:worker_threads';
import { Agent } from 'undici';
import { attacks } from './attacks.ts';
import { shoot } from './shoot.ts';
import { from, type Known } from './shot.ts';

/** What the thread is given. */
export interface AttackersWork {
  readonly url: string;
  readonly known: Known;
  readonly attackers: number;
  readonly seconds: number;
  /** Only attacks whose names have this. */
  readonly only?: string | undefined;
}

const { url, known, attackers, seconds, only = '' }: AttackersWork = workerData;
const chosen = attacks.filter(({ name }) => name.includes(only));
/** Requests of one attacker at once. */
const atOnce = 4;
const end = performance.now() + seconds * 1000;
const statuses: Record<string, number> = {};
let shots = 0;

async function attack(number: number): Promise<void> {
  const agent = new Agent({ connections: atOnce, pipelining: 1 });
  const turns = Array.from({ length: atOnce }, async () => {
    while (performance.now() < end) {
      const n = shots++;
      const next = chosen[(n * 7 + number) % chosen.length];
      if (!next) return;
      const { status } = await shoot(url, from(next.shot(n, known), `203.0.113.${number}`), agent);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 429) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  });
  await Promise.all(turns);
  await agent.close();
}

await Promise.all(Array.from({ length: attackers }, (_, i) => attack(i + 1)));
parentPort?.postMessage(statuses);
