import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { freePort } from '../support/redis.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';

const token = 'et-hemmelig-ord-for-test';

/** The receiver that docs/webhooks.md prints, run as it stands there, against a real hub. */
describe('the receiver of docs/webhooks.md', () => {
  const site = copySampleSite();
  const env = { HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root, HUB_ADMIN_TOKEN: token };
  const original = site.read(vkp);
  let hub: RunningHub;
  let receiver: ChildProcess | null = null;
  let output = '';
  let port = 0;

  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  async function ask(query: string, given: string | null = token): Promise<any> {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(given && { authorization: `Bearer ${given}` }) },
      body: JSON.stringify({ query }),
    });
    return response.json();
  }

  function startReceiver(secret: string): void {
    const text = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
    const [, code = ''] = /```js\n([\s\S]*?)```/u.exec(text) ?? [];
    const file = join(newFolder(), 'receiver.mjs');
    writeFileSync(file, code);
    receiver = spawn(process.execPath, [file], {
      env: { ...process.env, SECRET: secret, PORT: String(port) },
    });
    receiver.stdout?.on('data', (chunk) => (output += chunk));
  }
  const isListening = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  const got = () =>
    output
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  beforeAll(async () => {
    hub = await startHubProcess(env);
    port = await freePort();
  }, 300_000);
  afterAll(async () => {
    receiver?.kill();
    await hub?.stop();
  });

  it('is told once of what a publisher’s edit opens and closes, and of nothing when nothing changes', async () => {
    const mutation = `mutation { watch(input: { source: "nhn-vkp", url: "http://127.0.0.1:${port}/" }) { secret watch { id state } } }`;
    expect((await ask(mutation, null)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const { data } = await ask(mutation);
    startReceiver(data.watch.secret);
    await until(() => isListening(), 20_000);
    // The first try came before the receiver was there; a new key takes the watch up at once, and the old one still signs.
    await ask(`mutation { rotateSecret(id: "${data.watch.watch.id}") { watch { id } } }`);
    await until(() => got().length === 1, 20_000);
    expect(got()[0]).toMatchObject({ type: 'hub.ping' });

    site.edit(vkp, (text) => text.replace('Godkjnt', 'Godkjent').replace('Klarert', 'Kjlarert'));
    await runHub(['harvest', 'nhn-vkp'], env);
    await until(() => got().length === 2, 20_000);
    expect(got()[1]).toMatchObject({
      type: 'source.changed',
      timestamp: expect.stringMatching(/Z$/u),
      data: {
        source: 'nhn-vkp',
        dataMode: 'SAMPLE',
        closedCount: 1,
        trouble: null,
        closed: [{ code: 'UNKNOWN_STATUS' }],
      },
    });
    await runHub(['harvest', 'nhn-vkp'], env);
    site.edit(vkp, () => original);
    await runHub(['harvest', 'nhn-vkp'], env);
    await until(() => got().length === 3, 20_000);
    expect(got()[2]).toMatchObject({ data: { openedCount: 1, closedCount: 0 } });
    const { data: after } = await ask('{ watches { state failures deliveredAt source { key } } }');
    expect(after.watches).toMatchObject([{ state: 'ACTIVE', failures: 0, source: { key: 'nhn-vkp' } }]);
    expect(JSON.stringify(await ask('{ watches { url } }', null))).not.toContain(String(port));
    expect(hub.output()).not.toContain(data.watch.secret);
  }, 300_000);
});
