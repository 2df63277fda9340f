import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub } from '../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let url = '';
beforeAll(async () => {
  hub = await openHub();
  url = `${await hub.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(() => hub.app.close());

const audits = serverAudits({ url: () => url, fetchFn: fetch });

test('there are audits of every strength', () => {
  for (const strength of ['MUST', 'SHOULD', 'MAY']) {
    expect(audits.some(({ name }) => name.startsWith(strength))).toBe(true);
  }
});

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
  '%s',
  async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  },
);
