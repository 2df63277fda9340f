/** A normal client beside attackers who each do what their budget allows. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Agent } from 'undici';
import type { AttackersWork } from './attackers.ts';
import { isFault, shoot } from './shoot.ts';
import { from, post, type Shot } from './shot.ts';
import type { MeasuredHub } from './start-server.ts';

/** How long a normal client waited, in milliseconds, and what the attackers got. */
export interface CrowdResult {
  readonly median: number;
  readonly p99: number;
  readonly asked: number;
  /** Answers by status, of attackers. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Answers of the normal client that say that the hub failed. */
  readonly faults: number;
}

/** Measures the normal client for so many seconds; the attackers have a thread of their own, so that they hold up the hub alone. */
export async function crowd(
  hub: MeasuredHub,
  { attackers, seconds }: { readonly attackers: number; readonly seconds: number },
): Promise<CrowdResult> {
  const work: AttackersWork = {
    url: hub.url,
    known: hub.known,
    attackers,
    seconds,
    only: process.env.ATTACK,
  };
  const thread = new Worker(new URL('./attackers.ts', import.meta.url), { workerData: work });
  const answer = once(thread, 'message') as Promise<[CrowdResult['statuses']]>;
  const agent = new Agent({ connections: 1, pipelining: 1 });
  const times: number[] = [];
  let faults = 0;
  const end = performance.now() + seconds * 1000;
  for (let n = 0; performance.now() < end; n += 1) {
    const started = performance.now();
    const outcome = await shoot(hub.url, from(usual(n, hub), '198.51.100.7'), agent);
    times.push(performance.now() - started);
    if (isFault(outcome) || outcome.status !== 200) faults += 1;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  await agent.close();
  const [statuses] = await answer;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p99: at(0.99), asked: times.length, statuses, faults };
}

/** A list of 20 with what a page shows of each, never the same twice. */
const usual = (n: number, { known }: MeasuredHub): Shot =>
  post(
    'query($k:[String!]){integrations(filter:{targetKeys:$k},first:20){totalCount nodes{id status{headline} product{name vendor{name}} target{key}}}}',
    { k: [known.targets[n % known.targets.length], `none-${n}`] },
  );
