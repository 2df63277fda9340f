import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHub } from '../graphql/open-hub.ts';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';

const token = 'et-hemmelig-ord-for-test';
const answer = `mutation ($id: ID!, $state: FindingState!, $note: String) {
  answerFinding(id: $id, state: $state, note: $note) { id state note answeredAt } }`;
const confirm = `mutation ($run: ID!, $keys: [String!], $note: String) {
  confirmRemovals(run: $run, recordKeys: $keys, note: $note) { id outcome released counts { removed } } }`;

/** A publisher answers, over the API of a real hub. */
describe('what publishers say', () => {
  const site = copySampleSite();
  const env = { HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root, HUB_ADMIN_TOKEN: token };
  const original = site.read(vkp);
  let hub: RunningHub;
  beforeAll(async () => {
    hub = await startHubProcess(env);
  }, 120_000);
  afterAll(() => hub?.stop());

  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  async function ask(query: string, variables: unknown = {}, given: string | null = null): Promise<any> {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(given && { authorization: `Bearer ${given}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { readonly errors?: readonly { readonly extensions: object }[] };
    return { status: response.status, code: undefined, ...body.errors?.[0]?.extensions, ...body };
  }
  const misspelt = async () => {
    const { data } = await ask(`{ sources(keys: ["nhn-vkp"]) { findings(first: 1000) { nodes {
      id code found state note answeredAt } } } }`);
    return data.sources[0].findings.nodes.find(({ found }: { found: string }) => found === 'Godkjnt');
  };
  /** A start harvests beside what is asked of it: a list that is edited meanwhile would be read twice. */
  const harvestedSince = (start: string) =>
    until(async () => {
      const { data } = await ask('{ sources(keys: ["nhn-vkp"]) { lastAttempt { startedAt } } }');
      return data.sources.every(
        ({ lastAttempt }: { lastAttempt: { startedAt: string } | null }) =>
          lastAttempt === null || lastAttempt.startedAt > start,
      );
    }, 240_000);
  const harvest = async () => {
    const before = (await hub.ready()).snapshot?.version;
    const { code } = await runHub(['harvest', 'nhn-vkp'], env);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { code, before };
  };

  it('is taken from whoever has the token, and from nobody else', async () => {
    const { id } = await misspelt();
    const variables = { id, state: 'DISPUTED', note: 'Slik skal det stå.' };
    expect(await ask(answer, variables)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await ask(answer, variables, 'et-annet-hemmelig-ord')).toMatchObject({ status: 401 });
    expect(await misspelt()).toMatchObject({ state: 'OPEN', note: null, answeredAt: null });
    const { data } = await ask(answer, variables, token);
    expect(data.answerFinding).toMatchObject({ id, state: 'DISPUTED', note: 'Slik skal det stå.' });
    // Everyone reads it, at once.
    expect(await misspelt()).toEqual({ ...(await misspelt()), ...data.answerFinding });
    const again = await ask(answer, variables, token);
    expect(again.data.answerFinding.answeredAt).toBe(data.answerFinding.answeredAt);
  });

  it('is refused where it says nothing that can be said', async () => {
    const { id } = await misspelt();
    for (const wrong of [
      { id, state: 'FIXED' },
      { id: 'nei', state: 'OPEN' },
      { id, state: 'OPEN', note: 'x'.repeat(2_001) },
    ])
      expect(await ask(answer, wrong, token)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await ask(confirm, { run: 'nei' }, token)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await ask(confirm, { run: 'nei' })).toMatchObject({ status: 401 });
    expect(await misspelt()).toMatchObject({ state: 'DISPUTED' });
  });

  it('outlives a fault that is mended and comes back, and a hub that is killed', async () => {
    site.edit(vkp, (text) => text.replace('Godkjnt', 'Godkjent'));
    await harvest();
    await until(async () => (await misspelt())?.state === 'FIXED', 20_000);
    site.edit(vkp, () => original);
    await harvest();
    await until(async () => (await misspelt()).state === 'DISPUTED', 20_000);
    await hub.stop('SIGKILL');
    const restarted = new Date().toISOString();
    hub = await startHubProcess(env);
    expect(await misspelt()).toMatchObject({ state: 'DISPUTED', note: 'Slik skal det stå.' });
    await harvestedSince(restarted);
  }, 400_000);

  it('can be taken back, on the command line too', async () => {
    const { id } = await misspelt();
    const { code, stdout } = await runHub(['answer', id, 'wont_fix', '--note', 'Lar det stå.'], env);
    expect([code, stdout]).toEqual([0, expect.stringContaining('WONT_FIX')]);
    await until(async () => (await misspelt()).state === 'WONT_FIX', 20_000);
    expect((await runHub(['answer', id, 'kanskje'], env)).code).toBe(2);
    const { data } = await ask(answer, { id, state: 'OPEN' }, token);
    expect(data.answerFinding).toMatchObject({ state: 'OPEN', note: null, answeredAt: null });
  });

  const latest = `{ sources(keys: ["nhn-vkp"]) { contract { releaseAfter } findings(severity: BLOCKING, state: OPEN) { nodes { code message { nb } } }
    runs(first: 1) { totalCount nodes { id outcome durationMs baseline { id } released
      diff { omitted rows { kind label } } quarantined { recordKey recordLabel }
      release { byConfirmation confirmations confirmationsNeeded earliestAt text { nb } rule { url } } } } } }`;

  it('says why a list is held, what would have changed, and what would let it through; a word lets it through', async () => {
    // Every third section of the list is lost.
    site.edit(vkp, (text) => text.replace(/<h2>Hent pasientinformasjon<\/h2>[\s\S]*?<\/table><\/div>/u, ''));
    expect((await harvest()).code).toBe(1);
    await until(async () => (await ask(latest)).data.sources[0].runs.nodes[0].release !== null, 20_000);
    const [source] = (await ask(latest)).data.sources;
    const [run] = source.runs.nodes;
    expect(source.findings.nodes.map(({ code }: { code: string }) => code)).toEqual(['TOO_MANY_REMOVED']);
    expect(run.release).toMatchObject({ byConfirmation: true, confirmations: 1, confirmationsNeeded: 5 });
    expect(source.contract.releaseAfter).toBe(5);
    expect((await (await fetch(hub.url + run.release.rule.url)).text()).startsWith('# release/1')).toBe(true);
    const gone = run.diff.rows.filter(({ kind }: { kind: string }) => kind === 'REMOVED');
    expect(gone.length).toBe(run.quarantined.length);
    expect([run.diff.omitted, run.durationMs >= 0, run.baseline.id.length > 5]).toEqual([0, true, true]);

    const keys = [...run.quarantined.map(({ recordKey }: { recordKey: string }) => recordKey), 'ingen'];
    expect(await ask(confirm, { run: run.id, keys }, token)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { data } = await ask(confirm, { run: run.id, note: 'Brukstilfellet er avviklet.' }, token);
    expect(data.confirmRemovals).toMatchObject({ released: 'CONFIRMED', counts: { removed: gone.length } });
    const [after] = (await ask(latest)).data.sources;
    expect(after.findings.nodes).toEqual([]);
    expect(after.runs.nodes[0]).toMatchObject({ id: data.confirmRemovals.id, release: null });
    expect(await ask(confirm, { run: run.id }, token)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('answers for every run ever, by its id and in pages', async () => {
    const page = `query ($after: String, $outcome: RunOutcome) { sources(keys: ["nhn-vkp"]) {
      runs(first: 2, after: $after, outcome: $outcome) { totalCount nodes { id outcome } pageInfo { hasNextPage endCursor } } } }`;
    const seen: { readonly id: string; readonly outcome: string }[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const { runs }: any = (await ask(page, { after })).data.sources[0];
      seen.push(...runs.nodes);
      total = runs.totalCount;
      after = runs.pageInfo.hasNextPage ? runs.pageInfo.endCursor : null;
    } while (after);
    expect([seen.length, new Set(seen.map(({ id }) => id)).size]).toEqual([total, total]);
    const oldest = seen.at(-1)?.id;
    const { data } = await ask('query ($id: ID!) { node(id: $id) { id ... on Run { outcome } } }', {
      id: oldest,
    });
    expect(data.node.id).toBe(oldest);
    const held = (await ask(page, { outcome: 'HELD' })).data.sources[0].runs;
    expect(held.totalCount).toBe(seen.filter(({ outcome }) => outcome === 'HELD').length);
  });
});

describe('a process that keeps no record', () => {
  it.each([
    [{ adminToken: token }, token, 'READ_ONLY'],
    [{ adminToken: token }, 'feil', 'UNAUTHENTICATED'],
    [{ adminToken: null }, token, 'CHANGES_DISABLED'],
  ])('%j takes nothing', async (deps, given, code) => {
    const { app } = await openHub(deps);
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${given}` },
      payload: { query: answer, variables: { id: 'x', state: 'OPEN' } },
    });
    expect(response.json().errors[0].extensions.code).toBe(code);
    await app.close();
  });
});
