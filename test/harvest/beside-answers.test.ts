/** What a harvest of a long list costs the thread that answers, in its share of the work: a loaded machine makes no difference to that. */
import { afterEach, describe, expect, it } from 'vitest';
import { openHubOverTime } from '../evidence/hub-over-time.ts';
import { publish, row } from '../findings/vkp-list.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Seconds of CPU: of this thread, of all threads, and the most that this thread spent without coming round. */
async function costOf(work: () => Promise<unknown>) {
  const mine = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1e6;
  };
  const all = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const before = { mine: mine(), all: all() };
  let longest = 0;
  let turns = 0;
  let last = mine();
  const timer = setInterval(() => {
    const now = mine();
    longest = Math.max(longest, now - last);
    last = now;
    turns += 1;
  }, 5);
  await work();
  clearInterval(timer);
  longest = Math.max(longest, mine() - last);
  return { mine: mine() - before.mine, all: all() - before.all, longest, turns };
}

/** The rows of a list whose products all begin with this. */
const rows = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => row(`${name} ${String(at).padStart(5, '0')}`));

describe('a harvest of a long list', { timeout: 600_000 }, () => {
  it.each([
    // More rows than the list may have: judged whole, and held.
    { count: 20_000, outcomes: ['HELD'] },
    // Taken, recorded and published; then all rows are others, compared with those that were there, and held.
    { count: 4_900, outcomes: ['OK', 'HELD'] },
  ])('of $count rows leaves the thread that answers alone', async ({ count, outcomes }) => {
    const hub = await openHubOverTime('2026-03-01T06:00:00Z');
    closing.push(() => hub.close());
    // The modules of all threads are loaded.
    await hub.harvest('nhn-sfm');
    for (const [at, outcome] of outcomes.entries()) {
      publish(hub.site, rows(count, `Oppdiktnes ${at}`));
      const { mine, all, longest, turns } = await costOf(async () => {
        const run = (await hub.harvest('nhn-vkp')).get('nhn-vkp');
        expect(run?.outcome).toBe(outcome);
        expect(run?.counts.read).toBe(count);
      });
      expect(mine / all).toBeLessThan(0.2);
      expect(longest / all).toBeLessThan(0.03);
      expect(turns).toBeGreaterThan(50);
    }
  });
});
