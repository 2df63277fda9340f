/** The attacks of `npm run bench abuse` in small: each is answered or refused, none is a fault of the hub, and it goes on. */
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attacks } from '../../../bench/abuse/attacks.ts';
import { isFault, type Outcome, shoot } from '../../../bench/abuse/shoot.ts';
import { from, type Known } from '../../../bench/abuse/shot.ts';
import { usualLoadLimits } from '../../../src/web/load/load-limits.ts';
import { openHub } from '../../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let url = '';
const agent = new Agent({ connections: 4, pipelining: 1 });
const known: Known = {
  products: ['pro_1'],
  vendors: ['ven_1'],
  targets: ['VKP'],
  profiles: ['ehr-gp-office'],
};

beforeAll(async () => {
  hub = await openHub({ load: { ...usualLoadLimits, trustedProxies: ['127.0.0.1'] } });
  await hub.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(hub.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await agent.close();
  await hub.app.close();
});

const told = (name: string, { status, codes }: Outcome) => `${name}: ${status} ${codes}`;

it('no attack makes the hub fail', { timeout: 120_000 }, async () => {
  const faults: string[] = [];
  for (const [i, { name, shot }] of attacks.entries()) {
    const outcome = await shoot(url, from(shot(i, known), `192.0.2.${i}`), agent);
    if (isFault(outcome)) faults.push(told(name, outcome));
  }
  expect(faults).toEqual([]);
  expect(hub.world.log.filter((line) => line.includes('not expected'))).toEqual([]);
});

it('all at once from one address spend its budget, and nobody else’s', { timeout: 120_000 }, async () => {
  const all = await Promise.all(
    attacks.map(({ shot }, i) => shoot(url, from(shot(100 + i, known), '203.0.113.1'), agent)),
  );
  expect(all.filter((one) => one.codes.includes('INTERNAL_SERVER_ERROR'))).toEqual([]);
  const dear = attacks.find(({ name }) => name.startsWith('every field'));
  for (let i = 0; i < 20; i += 1) if (dear) await shoot(url, from(dear.shot(i, known), '203.0.113.1'), agent);
  const last = dear && (await shoot(url, from(dear.shot(99, known), '203.0.113.1'), agent));
  expect(last?.status).toBe(429);
  const other = await shoot(
    url,
    from({ method: 'GET', path: '/graphql?query={dataMode}' }, '203.0.113.2'),
    agent,
  );
  expect(other.status).toBe(200);
});
