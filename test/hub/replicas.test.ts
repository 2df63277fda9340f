import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { copySampleSite, type SampleCopy, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';

const count = '{ integrations(filter: { targetKeys: ["VKP"] }) { totalCount } }';
const trial = `{ integrations(filter: { targetKeys: ["VKP"], text: "Oppdiktmyr Medisinlogg" }) {
  nodes { status { process headline } } } }`;

/** One harvester and two API processes that share nothing but Redis. */
describe('replicas on Redis', () => {
  let redis: TestRedis;
  let site: SampleCopy;
  let harvester: RunningHub;
  let apis: readonly RunningHub[];
  const harvesterData = newFolder();
  const env = () => ({ REDIS_URL: redis.url, HUB_SAMPLE_SITE: site.root });

  const versions = () => Promise.all(apis.map(async (api) => (await api.ready()).snapshot?.version));

  beforeAll(async () => {
    redis = await startRedis();
    site = copySampleSite();
    harvester = await startHubProcess({ ...env(), HUB_ROLE: 'harvester', HUB_DATA_DIR: harvesterData });
    apis = await Promise.all(
      [1, 2].map(() => startHubProcess({ ...env(), HUB_ROLE: 'api', HUB_DATA_DIR: newFolder() })),
    );
    await until(async () => (await versions()).every((version) => version !== undefined), 60_000);
  }, 90_000);

  afterAll(async () => {
    await Promise.all([harvester, ...apis].map((hub) => hub?.stop()));
    await redis?.stop();
  });

  it('serve the same snapshot, evidence included', async () => {
    const [first, second] = await versions();
    expect(first).toBe(second);
    const { data, errors } = await apis[0]!.query<{
      integrations: { nodes: { evidence: { document: { sha256: string } }[] }[] };
    }>('{ integrations(first: 1) { nodes { evidence { document { sha256 } } } } }');
    expect(errors).toBeUndefined();
    const sha256 = data.integrations.nodes[0]!.evidence[0]!.document.sha256;
    expect((await fetch(`${apis[1]!.url}/documents/${sha256}`)).status).toBe(200);
  });

  it('show a new harvest within two seconds on both', async () => {
    site.edit(vkp, (page) => page.replace(/(Oppdiktmyr Medisinlogg.*?)Under utprøving/u, '$1Godkjent'));
    const before = await versions();
    const harvest = await runHub(['harvest', 'nhn-vkp'], { ...env(), HUB_DATA_DIR: harvesterData });
    const ended = performance.now();
    expect(harvest.stdout).toContain('new snapshot');
    await until(async () => (await versions()).every((version, at) => version !== before[at]), 2_000);
    expect(performance.now() - ended).toBeLessThan(2_000);
    for (const api of apis) {
      const { data } = await api.query<{ integrations: { nodes: { status: unknown }[] } }>(trial);
      expect(data.integrations.nodes[0]?.status).toEqual({ process: 'APPROVED', headline: 'APPROVED' });
    }
  });

  it('get the snapshot again when Redis was emptied, without a restart', async () => {
    const [version] = await versions();
    await redis.flush();
    await until(async () => (await redis.client.keys('hub:v1:*current')).length === 1, 15_000);
    const late = await startHubProcess({ ...env(), HUB_ROLE: 'api', HUB_DATA_DIR: newFolder() });
    await until(async () => (await late.ready()).snapshot?.version === version, 15_000);
    await late.stop();
  });

  it('go on answering while Redis is dead, and say so', async () => {
    const { data: before } = await apis[0]!.query(count);
    await redis.kill();
    await until(async () => (await apis[0]!.ready()).store.state !== 'READY', 10_000);
    expect((await apis[0]!.query(count)).data).toEqual(before);
    expect((await apis[0]!.ready()).ready).toBe(true);

    await redis.restart();
    await until(async () => (await redis.client.keys('hub:v1:*current')).length === 1, 20_000);
  });

  it('are found well by the doctor', async () => {
    const doctor = await runHub(['doctor'], { ...env(), HUB_DATA_DIR: harvesterData });
    expect(doctor.stdout).toContain('✓ redis store answers, serving snapshot');
  }, 240_000);

  it('have one harvester at a time', async () => {
    const data = { ...env(), HUB_DATA_DIR: harvesterData };
    // The first one is stopped in its midst, so that the second finds it at work however fast it is.
    let stopped = 0;
    const atWork = Promise.withResolvers<void>();
    const first = runHub(['harvest'], data, (_text, pid) => {
      if (stopped === 0) process.kill(pid, 'SIGSTOP');
      stopped = pid;
      atWork.resolve();
    });
    await Promise.race([atWork.promise, first]);
    const second = await runHub(['harvest'], data, (text) => {
      if (text.includes('Another harvester')) process.kill(stopped, 'SIGCONT');
    });
    expect(second.stderr).toContain('Another harvester holds this data');
    expect((await first).code).toBe(0);
    // It waits a little, and harvests then or says that it did not.
    if (second.code !== 0) expect(second.stderr).toContain('Another harvester is running');
  }, 120_000);

  it('are not filled by a harvester with another archive, unless a person says so', async () => {
    const before = await versions();
    const other = { ...env(), HUB_DATA_DIR: newFolder() };
    const refused = await runHub(['harvest', 'nhn-vkp'], other);
    expect([refused.code, refused.stdout]).toEqual([
      1,
      expect.stringContaining('Redis is another installation'),
    ]);
    expect(await versions()).toEqual(before);
    const doctor = await runHub(['doctor'], other);
    expect([doctor.code, doctor.stdout]).toEqual([1, expect.stringContaining('--take-over')]);

    await harvester.stop();
    expect((await runHub(['harvest', 'nhn-vkp', '--take-over'], other)).code).toBe(0);
    await until(async () => (await versions()).every((version, at) => version !== before[at]), 5_000);
    const back = await runHub(['harvest', 'nhn-vkp'], { ...env(), HUB_DATA_DIR: harvesterData });
    expect([back.code, back.stdout]).toEqual([1, expect.stringContaining('Redis is another installation')]);
  }, 240_000);
});
