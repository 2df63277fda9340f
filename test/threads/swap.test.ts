import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';
import { answersByThread, post, send, textOf } from './ask-threads.ts';

const list = '{ products(first: 20) { totalCount nodes { id name } } }';
const trial = `{ integrations(filter: { targetKeys: ["VKP"], text: "Oppdiktmyr Medisinlogg" }) {
  nodes { status { headline } evidence { document { sha256 } } } } }`;

/** A hub of two threads in a process of its own; another process harvests. */
describe.each(['the embedded store', 'Redis'])('two threads over %s', (store) => {
  const site = copySampleSite();
  const data = newFolder();
  let redis: TestRedis | null = null;
  let hub: RunningHub;
  let past = '';
  const env = () => ({
    HUB_DATA_DIR: data,
    HUB_SAMPLE_SITE: site.root,
    ...(redis && { REDIS_URL: redis.url }),
  });

  beforeAll(async () => {
    if (store === 'Redis') redis = await startRedis();
    expect((await runHub(['harvest'], env())).code).toBe(0);
    hub = await startHubProcess({
      ...env(),
      HUB_WORKERS: '2',
      HUB_ROLE: 'api',
      // What Redis serves needs nothing else.
      ...(redis && { HUB_DATA_DIR: newFolder() }),
    });
    await until(async () => (await threads()).answering === 2, 60_000);
  });
  afterAll(async () => {
    await hub?.stop();
    await redis?.stop();
  });

  const threads = async () =>
    ((await hub.ready()) as unknown as { threads: { answering: number; wanted: number } }).threads;
  const ofAll = async (query: string) => {
    const texts: string[] = [];
    for (let i = 0; i < 16; i++) texts.push(textOf(await send(`${hub.url}/graphql`, post(query))));
    return new Set(texts);
  };

  it('go over to a new snapshot under load, both and without a failed request', async () => {
    site.edit(vkp, (page) => page.replace(/(Oppdiktmyr Medisinlogg.*?)Under utprøving/u, '$1Godkjent'));
    const before = (await hub.ready()).snapshot?.version;
    past = (await hub.query<{ snapshot: { id: string } }>('{ snapshot { id } }')).data.snapshot.id;
    const agent = new Agent({ connections: 12, pipelining: 1 });
    let isOver = false;
    const statuses = new Set<number>();
    /** By snapshot that an answer names. */
    const answers = new Map<string, number>();
    const load = Promise.all(
      Array.from({ length: 12 }, async () => {
        while (!isOver) {
          const { method, headers, body } = post(list);
          const response = await request(`${hub.url}/graphql`, {
            dispatcher: agent,
            method: method as 'POST',
            headers: headers as Record<string, string>,
            body: body ?? null,
          });
          statuses.add(response.statusCode);
          const { data, extensions } = (await response.body.json()) as {
            data: { products: { nodes: unknown[] } };
            extensions: { snapshot: string };
          };
          expect(data.products.nodes).toHaveLength(20);
          answers.set(extensions.snapshot, (answers.get(extensions.snapshot) ?? 0) + 1);
        }
      }),
    );
    load.catch(() => undefined);
    const harvest = await runHub(['harvest', 'nhn-vkp'], env());
    expect(harvest.stdout).toContain('new snapshot');
    const after = await until(async () => {
      const version = (await hub.ready()).snapshot?.version;
      return version !== before && version;
    }, 10_000);
    // Every thread has it now, whoever asks.
    for (const text of await ofAll(trial)) {
      const { data, extensions } = JSON.parse(text);
      expect(extensions.snapshot).toBe(after);
      expect(data.integrations.nodes[0].status.headline).toBe('APPROVED');
      expect(data.integrations.nodes[0].evidence.length).toBeGreaterThan(0);
    }
    isOver = true;
    await load;
    await agent.close();
    expect([...statuses]).toEqual([200]);
    expect([...answers.keys()].toSorted()).toEqual([before, after].toSorted());
    expect([...(await answersByThread(hub.url)).values()].every((count) => count > 20)).toBe(true);
  });

  it('answer of the snapshot before, from memory that is shared too', async () => {
    const query = `{ catalogue(at: { snapshot: "${past}" }) { integrations(first: 5) { totalCount nodes { id } } } }`;
    const texts = await ofAll(query);
    expect(texts.size).toBe(1);
    expect(JSON.parse([...texts][0] as string).data.catalogue.integrations.nodes).toHaveLength(5);
  });

  it('end at SIGTERM with nothing wrong in the log', async () => {
    const open = Array.from({ length: 8 }, () => send(`${hub.url}/graphql`, post(list)));
    await Promise.all(open);
    expect(await hub.stop()).toBe(0);
    expect(hub.output()).not.toMatch(/"level":(?:50|60)/u);
    await expect(send(`${hub.url}/livez`)).rejects.toThrow('ECONNREFUSED');
  });
});
