import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { openConsole } from '../console/open-console.ts';
import { newFolder, type RunningHub, startHubProcess } from '../support/hub-process.ts';
import { freePort } from '../support/redis.ts';
import { copySampleSite } from '../support/sample-copy.ts';
import { client, startProvider } from '../support/sign-in-provider.ts';
import { Client, tokenIn } from './browser-like.ts';

describe('without a sign-in that is set up', () => {
  it('the workbench is off, and says so in three languages', async () => {
    const { app } = await openConsole();
    for (const [path, words] of [
      ['/arbeidsbord', 'Arbeidsbordet er ikke slått på'],
      ['/nn/arbeidsbord', 'Arbeidsbordet er ikkje slått på'],
      ['/en/arbeidsbord/nhn-vkp', 'The workbench is not switched on'],
    ] as const) {
      const { statusCode, body, headers } = await app.inject({ url: path });
      expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
      expect(body).toContain(words);
    }
    const sent = await app.inject({ url: '/arbeidsbord/nhn-vkp/svar', method: 'POST' });
    expect(sent.statusCode).toBe(404);
    await app.close();
  });
});

/** Real processes: the hub, and a provider of OpenID Connect; a client that can forge what a browser would not. */
describe('whoever signs in', () => {
  const dataDir = newFolder();
  let hub: RunningHub;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let kari: Client;

  beforeAll(async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    provider = await startProvider(url, await freePort());
    hub = await startHubProcess({
      PORT: String(port),
      HUB_PUBLIC_URL: url,
      HUB_DATA_DIR: dataDir,
      HUB_SAMPLE_SITE: copySampleSite().root,
      HUB_VOCABULARY: join(dataDir, 'vocabulary.yaml'),
      HUB_OIDC_ISSUER: provider.issuer,
      HUB_OIDC_CLIENT_ID: client.id,
      HUB_OIDC_CLIENT_SECRET: client.secret,
      HUB_OIDC_SCOPE: 'openid roles',
    });
  }, 300_000);
  afterAll(async () => {
    await hub?.stop();
  });

  const list = () => `${hub.url}/arbeidsbord/nhn-vkp`;
  const actions = (publisher: string) => {
    const archive = openArchive(join(dataDir, 'sample/archive.sqlite'), { readOnly: true });
    try {
      return archive.publisherActions.list({ publisher, source: null, before: null, first: 100 });
    } finally {
      archive.close();
    }
  };
  /** A form as the page sends it, but for what a test changes. */
  const send = async (
    from: Client,
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = { origin: hub.url },
  ) => from.go(`${hub.url}/arbeidsbord/${path}`, { body: new URLSearchParams(fields), headers });

  it('is asked to, and comes back to the page that was asked for, in its language', async () => {
    kari = new Client();
    const before = await kari.go(list());
    expect(before.status).toBe(401);
    expect(before.text).toContain('/arbeidsbord/logg-inn?til=%2Farbeidsbord%2Fnhn-vkp');
    const after = await kari.signIn(hub.url, 'kari', '/arbeidsbord/nhn-vkp');
    expect([after.status, after.url]).toEqual([200, list()]);
    expect(after.text).toContain('hub-nhn (NHN)');
    expect(after.headers.get('cache-control')).toBe('no-store');
    const english = new Client();
    await english.go(`${hub.url}/en/arbeidsbord`);
    const form = await english.go(`${hub.url}/en/arbeidsbord/logg-inn`);
    const action = /<form[^>]*action="([^"]+)"/u.exec(form.text)?.[1] ?? '';
    const body = new URLSearchParams({ prompt: 'login', login: 'kari', password: 'x' });
    expect((await english.go(new URL(action, form.url).href, { body })).url).toBe(
      `${hub.url}/en/arbeidsbord`,
    );
  });

  it('has cookies that no script, no other site and no plain connection gets', () => {
    const own = kari.set.filter((line) => line.startsWith('__Host-hub-'));
    expect(own.length).toBeGreaterThanOrEqual(3);
    for (const line of own) expect(line).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/u);
  });

  it('sends PKCE, state and nonce, which are others each time', async () => {
    const ask = async () => {
      const { headers } = await new Client().go(`${hub.url}/arbeidsbord/logg-inn`, {}, false);
      return new URL(headers.get('location') ?? '').searchParams;
    };
    const [one, two] = [await ask(), await ask()];
    expect(one.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(one.get(name)?.length).toBeGreaterThan(20);
      expect(one.get(name)).not.toBe(two.get(name));
    }
  });

  it.each([
    ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['without a code', (url: URL) => url.searchParams.delete('code')],
    ['with a code that was never given', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['with another issuer', (url: URL) => url.searchParams.set('iss', 'https://issuer.example')],
    ['with an error of the provider', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('is nobody when coming back %s', async (_name, forge) => {
    const one = new Client();
    const form = await one.go(`${hub.url}/arbeidsbord/logg-inn`);
    const action = /<form[^>]*action="([^"]+)"/u.exec(form.text)?.[1] ?? '';
    const body = new URLSearchParams({ prompt: 'login', login: 'kari', password: 'x' });
    let reply = await one.go(new URL(action, form.url).href, { body }, false);
    while (!(reply.headers.get('location') ?? '').startsWith(hub.url))
      reply = await one.go(new URL(reply.headers.get('location') ?? '', reply.url).href, {}, false);
    const back = new URL(reply.headers.get('location') ?? '');
    forge(back);
    const refused = await one.go(back.href);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Innloggingen ble avbrutt');
    expect((await one.go(list())).status).toBe(401);
  });

  it('is nobody without the sign-in having begun in that browser', async () => {
    const stranger = new Client();
    const { status } = await stranger.go(`${hub.url}/arbeidsbord/innlogget?code=x&state=y`);
    expect(status).toBe(400);
  });

  it('is led to no other site', async () => {
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/arbeidsbord/../sok']) {
      const one = new Client();
      const { url } = await one.signIn(hub.url, 'kari', to);
      expect(url).toBe(`${hub.url}/arbeidsbord`);
    }
  });

  it('without a role for a publisher gets a page that says so, and no session', async () => {
    const guest = new Client();
    const page = await guest.signIn(hub.url, 'gjest');
    expect(page.status).toBe(403);
    expect(page.text).toContain('ingen rolle for en utgiver');
    expect((await guest.go(list())).status).toBe(401);
  });

  it('answers a finding of their own list, and it stands in the trail with role and pseudonym', async () => {
    const page = await kari.go(list());
    const finding = /name="funn" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
    const sent = await send(kari, 'nhn-vkp/svar', {
      skjema: tokenIn(page),
      funn: finding,
      svar: 'DISPUTED',
      merknad: 'Stemmer ikke.',
    });
    expect([sent.status, sent.url]).toEqual([200, list()]);
    expect(sent.text).toContain('Det er gjort, og står i sporet');
    const [last] = actions('NHN');
    expect(last).toMatchObject({
      publisher: 'NHN',
      role: 'hub-nhn',
      kind: 'ANSWER_FINDING',
      source: 'nhn-vkp',
      detail: { finding, state: 'DISPUTED', note: 'Stemmer ikke.' },
      outcome: 'DONE',
    });
    expect(last?.subject).toMatch(/^[\w-]{16}$/u);
    expect(sent.text).toContain(last?.subject);
    expect(JSON.stringify(last)).not.toContain('kari');
    expect(hub.output()).not.toContain('kari');
  });

  it.each(['svar', 'borte', 'godta', 'ord', 'abonner', 'avslutt', 'nokkel'])(
    'cannot do “%s” on the list of another publisher, and the attempt stands in the trail',
    async (action) => {
      const token = tokenIn(await kari.go(list()));
      const before = actions('NHN').length;
      const fields = { skjema: token, funn: 'x', svar: 'DISPUTED', hvilke: 'alle', betydning: 'Godkjent' };
      const adresse = 'http://localhost:1/';
      const sent = await send(kari, `fhi-leverandorer/${action}`, { ...fields, adresse });
      expect(sent.status).toBe(403);
      expect(sent.text).toContain('hører til en annen utgiver');
      const [last] = actions('NHN');
      expect(actions('NHN').length).toBe(before + 1);
      expect(last).toMatchObject({ source: 'fhi-leverandorer', outcome: 'NOT_ALLOWED', detail: {} });
      expect(actions('FHI')).toEqual([]);
      expect((await kari.go(`${hub.url}/arbeidsbord/fhi-leverandorer`)).status).toBe(403);
    },
  );

  it('of another publisher sees nothing of the first one’s trail, and cannot act on its list', async () => {
    const ola = new Client();
    const page = await ola.signIn(hub.url, 'ola');
    expect(page.text).not.toContain('/arbeidsbord/nhn-vkp');
    expect((await ola.go(list())).status).toBe(403);
    const sent = await send(ola, 'nhn-vkp/svar', { skjema: tokenIn(page), funn: 'x', svar: 'DISPUTED' });
    expect(sent.status).toBe(403);
    expect(actions('FHI')).toMatchObject([{ role: 'hub-fhi', source: 'nhn-vkp', outcome: 'NOT_ALLOWED' }]);
  });

  it.each([
    ['without the token', {}, undefined],
    ['with a token of another length', { skjema: 'x' }, undefined],
    ['with another session’s token', { skjema: 'OTHER' }, undefined],
    ['from another origin', { skjema: 'OWN' }, { origin: 'https://evil.example' }],
    ['from an origin that is hidden', { skjema: 'OWN' }, { origin: 'null' }],
    ['from nowhere', { skjema: 'OWN' }, {}],
    [
      'from another site, by the browser’s word',
      { skjema: 'OWN' },
      { origin: 'HUB', 'sec-fetch-site': 'cross-site' },
    ],
  ] as const)('cannot be made to act by a form %s', async (_name, fields, headers) => {
    const other = new Client();
    const otherToken = tokenIn(await other.signIn(hub.url, 'kari'));
    const token = tokenIn(await kari.go(list()));
    const before = actions('NHN').length;
    const given = 'skjema' in fields ? { OWN: token, OTHER: otherToken, x: 'x' }[fields.skjema] : undefined;
    const sent = await send(
      kari,
      'nhn-vkp/svar',
      { ...(given && { skjema: given }), funn: 'x', svar: 'DISPUTED' },
      headers &&
        Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, value === 'HUB' ? hub.url : value]),
        ),
    );
    expect(sent.status).toBe(403);
    expect(sent.text).toContain('Ingenting er gjort');
    expect(actions('NHN').length).toBe(before);
  });

  it('gets a page for a form that is none: too large, or of another kind', async () => {
    const token = tokenIn(await kari.go(list()));
    const large = await send(kari, 'nhn-vkp/svar', { skjema: token, merknad: 'x'.repeat(300_000) });
    expect([large.status, large.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8']);
    const other = await send(
      kari,
      'nhn-vkp/svar',
      { skjema: token },
      { origin: hub.url, 'content-type': 'multipart/form-data; boundary=x' },
    );
    expect([other.status, other.headers.get('content-type')]).toEqual([415, 'text/html; charset=utf-8']);
  });

  it('is told what to mend in a form, and nothing is done', async () => {
    const page = await kari.go(list());
    const before = actions('NHN').length;
    const sent = await send(kari, 'nhn-vkp/abonner', { skjema: tokenIn(page), adresse: 'ikke en adresse' });
    expect(sent.status).toBe(400);
    expect(sent.text).toContain('For å gå videre må du rette dette');
    expect(sent.text).toContain('value="ikke en adresse"');
    expect(actions('NHN').length).toBe(before);
    // A finding that is none is refused by the record itself.
    const none = await send(kari, 'nhn-vkp/svar', { skjema: tokenIn(page), funn: 'fnd_0', svar: 'OPEN' });
    expect(none.status).toBe(409);
    expect(actions('NHN')[0]).toMatchObject({ outcome: 'NO_SUCH_FINDING' });
  });

  it('subscribes, is told the key once, gets a new one, and ends it', async () => {
    const page = await kari.go(list());
    const skjema = tokenIn(page);
    const sent = await send(kari, 'nhn-vkp/abonner', {
      skjema,
      adresse: 'http://localhost:9/mottak?hemmelig=1',
    });
    expect(sent.text).toMatch(/whsec_[\w+/=]{40,}/u);
    expect((await kari.go(list())).text).not.toContain('whsec_');
    const abonnement = /name="abonnement" value="(wch_\w+)"/u.exec(sent.text)?.[1] ?? '';
    // Another publisher who knows its name has no say over it.
    const ola = new Client();
    const own = await ola.signIn(hub.url, 'ola');
    const stolen = await send(ola, 'fhi-leverandorer/avslutt', { skjema: tokenIn(own), abonnement });
    expect(stolen.status).toBe(409);
    const renewed = await send(kari, 'nhn-vkp/nokkel', { skjema, abonnement });
    expect(renewed.text).toMatch(/whsec_/u);
    const ended = await send(kari, 'nhn-vkp/avslutt', { skjema, abonnement });
    expect(ended.text).not.toContain(abonnement);
    const kinds = actions('NHN').slice(0, 3);
    expect(kinds.map(({ kind }) => kind)).toEqual(['UNSUBSCRIBE', 'NEW_WEBHOOK_KEY', 'SUBSCRIBE']);
    expect(kinds[2]?.detail).toEqual({ host: 'localhost:9' });
  });

  it('cannot have a trail that is changed: the record itself refuses', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(join(dataDir, 'sample/archive.sqlite'), { timeout: 10_000 });
    for (const sql of [
      "UPDATE actions SET role = 'annen'",
      'DELETE FROM actions',
      "UPDATE action_outcomes SET outcome = 'DONE'",
      'DELETE FROM action_outcomes',
    ])
      expect(() => db.exec(sql)).toThrow(/kept/u);
    db.close();
  });

  it('is nobody any more after signing out, with the old cookie too', async () => {
    const jar = kari.cookies.get(new URL(hub.url).host);
    const session = jar?.get('__Host-hub-session') ?? '';
    const page = await kari.go(list());
    await send(kari, 'logg-ut', { skjema: 'feil' });
    expect((await kari.go(list())).status).toBe(200);
    await send(kari, 'logg-ut', { skjema: tokenIn(page) });
    expect(jar?.has('__Host-hub-session')).toBe(false);
    jar?.set('__Host-hub-session', session);
    expect((await kari.go(list())).status).toBe(401);
  });

  it('is told when the provider does not answer, and the hub goes on', async () => {
    const one = new Client();
    const form = await one.go(`${hub.url}/arbeidsbord/logg-inn`);
    const action = /<form[^>]*action="([^"]+)"/u.exec(form.text)?.[1] ?? '';
    const body = new URLSearchParams({ prompt: 'login', login: 'kari', password: 'x' });
    let reply = await one.go(new URL(action, form.url).href, { body }, false);
    while (!(reply.headers.get('location') ?? '').startsWith(hub.url))
      reply = await one.go(new URL(reply.headers.get('location') ?? '', reply.url).href, {}, false);
    await provider.close();
    const back = await one.go(reply.headers.get('location') ?? '');
    expect(back.status).toBe(503);
    expect(back.text).toContain('Innloggingstjenesten svarer ikke');
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
    // What the log tells of it holds nothing of the query, which had the code.
    expect(hub.output()).not.toContain(new URL(back.url).searchParams.get('code'));
  });
});
