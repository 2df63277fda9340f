import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createFetcher, type FetcherOptions } from '../../src/http/fetcher.ts';
import type { FetchResult } from '../../src/ports/fetcher.ts';
import { dialTo, type Handler, startSite, startSocketSite } from './raw-site.ts';

const clock = { now: () => new Date('2026-01-02T03:04:05Z') };
const source = { hosts: ['www.nhn.no'] };
const request = { name: 'list', url: 'https://www.nhn.no/list' };
const ok: Handler = (_, response) => void response.writeHead(200).end('hello');
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const { close } of open.splice(0).reverse()) await close();
});

function fetcher(options: Partial<FetcherOptions>) {
  const waits: number[] = [];
  const made = createFetcher({
    contact: 'mailto:hub@example.invalid',
    clock,
    sleep: async (ms) => void waits.push(Math.round(ms)),
    ...options,
  });
  open.push(made);
  return Object.assign(made, { waits });
}

async function site(routes: Record<string, Handler>) {
  const started = await startSite(routes);
  open.push(started);
  return started;
}

/** A site in sample mode and a fetcher for it. */
async function sampled(routes: Record<string, Handler>, options: Partial<FetcherOptions> = {}) {
  const started = await site(routes);
  return { site: started, hub: fetcher({ sample: { port: started.port }, ...options }) };
}

/** The same in live mode: every public address leads to the site. */
async function lived(routes: Record<string, Handler>, options: Partial<FetcherOptions> = {}) {
  const started = await site(routes);
  const dialled: string[] = [];
  const resolve = async () => [{ address: '193.75.1.1', family: 4 }];
  const hub = fetcher({ dial: dialTo(started.port, dialled), resolve, intervalMs: 0, ...options });
  return { site: started, hub, dialled };
}

const codeOf = (result: FetchResult) => (result.ok ? 'OK' : result.failure.code);
const textOf = (result: FetchResult) =>
  result.ok ? Buffer.from(result.value.document.bytes).toString() : result.failure.en;

describe('a document', () => {
  test('comes with its digest, its validators, its mapped address and when it was fetched', async () => {
    const { site, hub } = await sampled({
      '/list': (_, response) =>
        response
          .writeHead(200, {
            etag: '"1"',
            'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
            'content-type': 'text/html; charset=utf-8',
          })
          .end('hello'),
    });
    const result = await hub.fetch(request, source, null);
    expect(result).toEqual({
      ok: true,
      value: {
        document: {
          name: 'list',
          url: `http://www.nhn.no.localhost:${site.port}/list`,
          bytes: Buffer.from('hello'),
          mediaType: 'text/html; charset=utf-8',
          sha256: createHash('sha256').update('hello').digest('hex'),
        },
        fetchedAt: '2026-01-02T03:04:05.000Z',
        etag: '"1"',
        lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT',
        notModified: false,
        serverTime: expect.any(String),
      },
    });
    const asked = site.requests.at(-1)?.headers;
    expect(asked?.host).toBe(`www.nhn.no.localhost:${site.port}`);
    expect(asked?.['user-agent']).toMatch(
      /^helseteknologi-hub\/\d+\.\d+\.\d+ \(\+mailto:hub@example\.invalid\)$/,
    );
  });

  test.each([
    ['gzip', gzipSync('hello')],
    ['br', brotliCompressSync('hello')],
    ['zstd', zstdCompressSync('hello')],
    ['deflate', deflateSync('hello')],
    ['deflate', deflateRawSync('hello')],
    ['gzip, br', brotliCompressSync(gzipSync('hello'))],
    ['identity', Buffer.from('hello')],
  ])('is unpacked: %s', async (encoding, body) => {
    const { hub } = await sampled({
      '/list': (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body),
    });
    expect(textOf(await hub.fetch(request, source, null))).toBe('hello');
  });

  test('in live mode is fetched from the address that was checked', async () => {
    const { hub, dialled } = await lived({ '/list': ok });
    const result = await hub.fetch(request, source, null);
    expect(result.ok && result.value.document.url).toBe('https://www.nhn.no/list');
    expect(dialled).toEqual(['https://www.nhn.no=193.75.1.1']);
  });
});

describe('a conditional request', () => {
  const bytes = Buffer.from('hello');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const validators = { sha256, etag: '"1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' };
  const unlessKnown: Handler = (request, response) =>
    request.headers['if-none-match'] === '"1"' &&
    request.headers['if-modified-since'] === 'Thu, 01 Jan 2026 00:00:00 GMT'
      ? void response.writeHead(304).end()
      : void response.writeHead(200, { etag: '"1"' }).end('hello');

  test('gives the archived bytes when nothing changed, also in a new process', async () => {
    const { site, hub } = await sampled({ '/list': unlessKnown });
    const first = await hub.fetch(request, source, null);
    expect(first.ok && first.value.notModified).toBe(false);
    const later = fetcher({ sample: { port: site.port } });
    const second = await later.fetch(request, source, {
      validators,
      bytes: () => bytes,
      mediaType: 'text/html',
    });
    expect(second.ok && second.value).toMatchObject({
      document: { bytes, sha256, mediaType: 'text/html' },
      etag: '"1"',
      lastModified: validators.lastModified,
      notModified: true,
    });
  });

  test.each([
    ['are gone', null],
    ['are not what they were', Buffer.from('other')],
  ])('is asked again without conditions when the archived bytes %s', async (_, archived) => {
    const { site, hub } = await sampled({ '/list': unlessKnown });
    const result = await hub.fetch(request, source, { validators, bytes: () => archived, mediaType: null });
    expect(result.ok && result.value.notModified).toBe(false);
    expect(textOf(result)).toBe('hello');
    expect(site.paths()).toEqual(['/list', '/list']);
  });

  test('leaves out validators that are no header values', async () => {
    const { hub } = await sampled({ '/list': ok });
    const bad = { sha256, etag: '"a\r\nx: y"', lastModified: 'ø' };
    expect(
      codeOf(await hub.fetch(request, source, { validators: bad, bytes: () => null, mediaType: null })),
    ).toBe('OK');
  });

  test('that was none is not answered by 304', async () => {
    const { hub } = await sampled({ '/list': (_, response) => void response.writeHead(304).end() });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('HTTP_ERROR');
  });
});

describe('a status', () => {
  test.each([
    [401, 'UNAUTHORISED', 1],
    [403, 'UNAUTHORISED', 1],
    [404, 'NOT_FOUND', 1],
    [410, 'NOT_FOUND', 1],
    [400, 'HTTP_ERROR', 1],
    [204, 'HTTP_ERROR', 1],
    [300, 'HTTP_ERROR', 1],
    [500, 'HTTP_ERROR', 2],
    [502, 'HTTP_ERROR', 2],
    [503, 'HTTP_ERROR', 3],
    [429, 'RATE_LIMITED', 3],
  ])('%i is %s after %i tries', async (status, code, tries) => {
    const { site, hub } = await sampled({ '/list': (_, response) => void response.writeHead(status).end() });
    const result = await hub.fetch(request, source, null);
    expect(result).toMatchObject({
      ok: false,
      failure: { code, status, url: expect.stringContaining('/list') },
    });
    expect(site.paths()).toHaveLength(tries);
  });
});

test('the status counts, also when the rest of its page never arrives', async () => {
  const half: Handler = (_, response) => {
    response.writeHead(404, { 'content-length': 100 });
    response.write('half', () => response.destroy());
  };
  const { hub } = await sampled({ '/list': half });
  expect(codeOf(await hub.fetch(request, source, null))).toBe('NOT_FOUND');
});

describe('a site that asks for patience', () => {
  const busyOnce = (headers: Record<string, string>, status = 429): Handler => {
    let times = 0;
    return (_, response) => void response.writeHead(times++ === 0 ? status : 200, headers).end('hello');
  };

  test.each([
    ['seconds', '7', 7_000],
    ['a date', 'Fri, 02 Jan 2026 03:04:35 GMT', 30_000],
  ])('is waited for: %s', async (_, header, ms) => {
    const { hub } = await sampled({ '/list': busyOnce({ 'retry-after': header }) });
    expect(textOf(await hub.fetch(request, source, null))).toBe('hello');
    expect(hub.waits).toHaveLength(1);
    expect(Math.abs((hub.waits[0] ?? 0) - ms)).toBeLessThan(1_000);
  });

  test('longer than the limit is not waited for, and the failure says how long', async () => {
    const { site, hub } = await sampled({ '/list': busyOnce({ 'retry-after': '3600' }, 503) });
    const result = await hub.fetch(request, source, null);
    expect(codeOf(result)).toBe('RATE_LIMITED');
    expect(textOf(result)).toContain('60 minutes');
    expect(site.paths()).toHaveLength(1);
    expect(hub.waits).toEqual([]);
  });

  test('is asked one request at a time, with its Crawl-delay between, up to a limit', async () => {
    const robots: Handler = (_, response) => void response.end('User-agent: *\nCrawl-delay: 3\n');
    const { hub } = await sampled({ '/robots.txt': robots, '/list': ok }, { maxCrawlDelayMs: 2_000 });
    await Promise.all([1, 2, 3].map(() => hub.fetch(request, source, null)));
    expect(hub.waits.length).toBeGreaterThanOrEqual(2);
    expect(hub.waits[0]).toBeGreaterThan(1_500);
    expect(hub.waits[0]).toBeLessThanOrEqual(2_000);
  });

  test('in live mode is given a pause between requests', async () => {
    const { hub } = await lived({ '/list': ok }, { intervalMs: 1_000 });
    await hub.fetch(request, source, null);
    expect(hub.waits).toHaveLength(1);
  });
});

describe('robots.txt', () => {
  const robots =
    (text: string, status = 200): Handler =>
    (_, response) =>
      void response.writeHead(status).end(text);

  test('that disallows is obeyed, and asked for once', async () => {
    const { site, hub } = await sampled({
      '/robots.txt': robots('User-agent: *\nDisallow: /list'),
      '/list': ok,
      '/b': ok,
    });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('ROBOTS_DISALLOWED');
    expect(codeOf(await hub.fetch({ name: 'b', url: 'https://www.nhn.no/b' }, source, null))).toBe('OK');
    expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/b']);
  });

  test('is read for our own name', async () => {
    const text = 'User-agent: helseteknologi-hub\nDisallow: /\n\nUser-agent: *\nAllow: /';
    const { hub } = await sampled({ '/robots.txt': robots(text), '/list': ok });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('ROBOTS_DISALLOWED');
  });

  test.each([404, 403])('that gives %i allows', async (status) => {
    const { hub } = await sampled({ '/robots.txt': robots('', status), '/list': ok });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('OK');
  });

  test.each([500, 503, 429])('that gives %i allows nothing for now', async (status) => {
    const { site, hub } = await sampled({ '/robots.txt': robots('', status), '/list': ok });
    const result = await hub.fetch(request, source, null);
    expect(result).toMatchObject({ ok: false, failure: { code: 'ROBOTS_DISALLOWED', status } });
    expect(textOf(result)).toContain(`error ${status}`);
    expect(site.paths()).toEqual([]);
  });

  test('that leads to another site is a failure that says so', async () => {
    const away: Handler = (_, response) =>
      void response.writeHead(302, { location: 'https://evil.example/robots.txt' }).end();
    const { site, hub } = await sampled({ '/robots.txt': away, '/list': ok });
    const result = await hub.fetch(request, source, null);
    expect(codeOf(result)).toBe('HOST_NOT_ALLOWED');
    expect(textOf(result)).toContain('robots.txt');
    expect(site.paths()).toEqual([]);
  });

  test('is asked for once by fetches at the same time', async () => {
    const { site, hub } = await sampled({ '/robots.txt': robots('', 404), '/list': ok });
    await Promise.all([1, 2, 3].map(() => hub.fetch(request, source, null)));
    expect(site.requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1);
  });

  test('of any length is cut, not held in memory', async () => {
    const text = `User-agent: *\nDisallow: /list\n${'# filler\n'.repeat(200_000)}`;
    const { hub } = await sampled({ '/robots.txt': robots(text), '/list': ok });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('ROBOTS_DISALLOWED');
  });

  test('is asked for at the host that a redirect leads to as well', async () => {
    const { site, hub } = await sampled({
      '/robots.txt': (asked, response) =>
        void response.end(asked.headers.host?.startsWith('www.') ? '' : 'User-agent: *\nDisallow: /'),
      '/list': (_, response) => void response.writeHead(302, { location: 'https://nhn.no/other' }).end(),
      '/other': ok,
    });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('ROBOTS_DISALLOWED');
    expect(site.paths()).toEqual(['/list']);
  });
});

describe('a redirect', () => {
  const to =
    (location: string, status = 302): Handler =>
    (_, response) =>
      void response.writeHead(status, { location }).end();

  test('within the hosts is followed, and the address recorded is the last', async () => {
    const { site, hub } = await sampled({
      '/list': to('/b', 301),
      '/b': to('https://nhn.no/c', 308),
      '/c': ok,
    });
    const result = await hub.fetch(request, source, null);
    expect(result.ok && result.value.document.url).toBe(`http://nhn.no.localhost:${site.port}/c`);
  });

  test.each([
    ['http://127.0.0.1/', 'PRIVATE_ADDRESS'],
    ['http://[::1]:6379/', 'PRIVATE_ADDRESS'],
    ['http://169.254.169.254/latest', 'PRIVATE_ADDRESS'],
    ['https://evil.example/', 'HOST_NOT_ALLOWED'],
    ['http://www.nhn.no/', 'HOST_NOT_ALLOWED'],
    ['https://www.nhn.no:6379/', 'HOST_NOT_ALLOWED'],
    ['file:///etc/passwd', 'BAD_URL'],
    ['https://me:secret@www.nhn.no/', 'BAD_URL'],
    ['https://', 'BAD_URL'],
  ])('in live mode to %s is refused: %s', async (location, code) => {
    const { site, hub, dialled } = await lived({ '/list': to(location) });
    const result = await hub.fetch(request, source, null);
    expect(codeOf(result)).toBe(code);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(site.paths()).toEqual(['/list']);
    expect(new Set(dialled)).toEqual(new Set(['https://www.nhn.no=193.75.1.1']));
  });

  test('in a ring ends', async () => {
    const { site, hub } = await sampled({ '/list': to('/b'), '/b': to('/list') });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TOO_MANY_REDIRECTS');
    expect(site.paths()).toHaveLength(6);
  });

  test('that says not where is an error', async () => {
    const { hub } = await sampled({ '/list': (_, response) => void response.writeHead(302).end() });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('HTTP_ERROR');
  });
});

describe('a name', () => {
  test.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['193.75.1.1', '10.0.0.1']],
    [['::ffff:10.0.0.1']],
    [['fd00::1']],
  ])('that resolves to %s is not connected to', async (addresses) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const { site, hub } = await lived({ '/list': ok }, { resolve: async () => found });
    const result = await hub.fetch(request, source, null);
    expect(codeOf(result)).toBe('PRIVATE_ADDRESS');
    expect(JSON.stringify(result)).not.toContain(addresses[0]);
    expect(site.requests).toEqual([]);
  });

  test('is resolved once a connection, so that it cannot change between check and use', async () => {
    let times = 0;
    const resolve = async () => [{ address: times++ === 0 ? '193.75.1.1' : '127.0.0.1', family: 4 }];
    const { hub, dialled } = await lived({ '/list': ok }, { resolve });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('OK');
    expect(dialled).toEqual(['https://www.nhn.no=193.75.1.1']);
    expect(times).toBe(1);
  });

  test('that the real resolver finds on this machine is refused by the real dialler', async () => {
    const { port } = await site({ '/': ok });
    const hub = fetcher({});
    expect(codeOf(await hub.fetchAddress('http://localhost/'))).toBe('PRIVATE_ADDRESS');
    expect(codeOf(await hub.fetchAddress(`http://127.0.0.1:${port}/`))).toBe('PRIVATE_ADDRESS');
  });

  test('that does not exist is a failure in plain words', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const { hub } = await lived({}, { resolve });
    const result = await hub.fetch(request, source, null);
    expect(codeOf(result)).toBe('HOST_NOT_FOUND');
    expect(textOf(result)).toContain('not found in DNS');
  });
});

describe('a secret', () => {
  const secrets = { HDIR_API_KEY: 'very-secret-key' };
  const api = { hosts: ['api.helsedirektoratet.no', 'www.helsedirektoratet.no'] };
  const asked = {
    name: 'api',
    url: 'https://api.helsedirektoratet.no/list',
    secret: 'HDIR_API_KEY',
  } as const;
  const keyOf = (requests: { headers: NodeJS.Dict<string | string[]> }[]) =>
    requests.map(({ headers }) => headers['ocp-apim-subscription-key']);

  test('goes to the host that the request names, not with robots.txt', async () => {
    const { site, hub } = await lived({ '/list': ok }, { secrets });
    expect(codeOf(await hub.fetch(asked, api, null))).toBe('OK');
    expect(keyOf(site.requests)).toEqual([undefined, 'very-secret-key']);
  });

  test('does not follow a redirect to another host, even one that is allowed', async () => {
    const away: Handler = (_, response) =>
      void response.writeHead(302, { location: 'https://www.helsedirektoratet.no/b' }).end();
    const { site, hub } = await lived({ '/list': away, '/b': ok }, { secrets });
    expect(codeOf(await hub.fetch(asked, api, null))).toBe('OK');
    const pages = site.requests.filter(({ url }) => url !== '/robots.txt');
    expect(keyOf(pages)).toEqual(['very-secret-key', undefined]);
  });

  test.each([
    ['a host that is not declared', 'https://evil.example/list', 'HOST_NOT_ALLOWED'],
    ['plain http', 'http://api.helsedirektoratet.no/list', 'UNAUTHORISED'],
  ])('is not sent to %s', async (_, url, code) => {
    const { site, hub } = await lived({ '/list': ok }, { secrets });
    const result = await hub.fetch({ ...asked, url }, api, null);
    expect(codeOf(result)).toBe(code);
    expect(site.requests).toEqual([]);
    expect(JSON.stringify(result)).not.toContain('very-secret-key');
  });

  test('is not told to the sample site, nor to requests that name none', async () => {
    const { site, hub } = await sampled({ '/list': ok }, { secrets });
    expect(codeOf(await hub.fetch(asked, api, null))).toBe('OK');
    const other = await lived({ '/list': ok }, { secrets });
    expect(codeOf(await other.hub.fetch(request, source, null))).toBe('OK');
    expect(keyOf([...site.requests, ...other.site.requests]).filter((key) => key !== undefined)).toEqual([]);
  });

  test('that is not configured is a failure that names it', async () => {
    const { hub } = await lived({ '/list': ok });
    const result = await hub.fetch(asked, api, null);
    expect(codeOf(result)).toBe('UNAUTHORISED');
    expect(textOf(result)).toContain('HDIR_API_KEY');
  });

  test('that the site refuses is not repeated in the failure', async () => {
    const refused: Handler = (_, response) => void response.writeHead(401).end('very-secret-key is wrong');
    const { hub } = await lived({ '/list': refused }, { secrets });
    const result = await hub.fetch(asked, api, null);
    expect(codeOf(result)).toBe('UNAUTHORISED');
    expect(JSON.stringify(result)).not.toContain('very-secret-key');
  });
});

describe('hostile input', () => {
  test('200 MB is cut at the limit, with memory bounded', async () => {
    let written = 0;
    const flood: Handler = (_, response) => {
      const chunk = Buffer.alloc(256 * 1024, 'x');
      response.writeHead(200);
      const pump = () => {
        while (written < 200 * 1024 * 1024 && !response.destroyed) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pump);
        }
        response.end();
      };
      pump();
    };
    const { hub } = await sampled({ '/list': flood }, { maxBytes: 4 * 1024 * 1024 });
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TOO_LARGE');
    expect(written).toBeLessThan(50 * 1024 * 1024);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('a length past the limit is believed at once', async () => {
    const huge: Handler = (_, response) => {
      response.writeHead(200, { 'content-length': 200 * 1024 * 1024 });
      response.write('x');
    };
    const { hub } = await sampled({ '/list': huge });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TOO_LARGE');
  });

  const zeros = Buffer.alloc(64 * 1024 * 1024);
  test.each([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['zstd', zstdCompressSync(zeros)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
  ])('a %s bomb is stopped while it unpacks', async (encoding, bomb) => {
    const { hub } = await sampled({
      '/list': (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TOO_LARGE');
  });

  test('what swells beyond all measure is stopped before the limit', async () => {
    const { hub } = await sampled(
      {
        '/list': (_, response) =>
          void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(zeros)),
      },
      { maxBytes: 1024 * 1024 * 1024 },
    );
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TOO_LARGE');
  });

  const endlessName = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
    Buffer.alloc(2_000_000, 'x'),
  ]);
  test.each([
    ['unpacked', gzipSync(Buffer.alloc(2_000_000))],
    ['as sent, though nothing comes out of it', endlessName],
  ])('the limit holds for a body %s', async (_, body) => {
    const { hub } = await sampled(
      { '/list': (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).write(body) },
      { maxBytes: 1_000_000 },
    );
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TOO_LARGE');
  });

  test.each([
    ['gzip', Buffer.from('this is not gzip')],
    ['gzip', gzipSync('hello '.repeat(1000)).subarray(0, 20)],
    ['br', Buffer.from('this is not brotli')],
    ['zstd', Buffer.from('this is not zstd')],
    ['compress', Buffer.from('hello')],
    ['gzip, gzip, gzip', Buffer.from('hello')],
  ])('a body that is not what it says (%s) is a failure', async (encoding, body) => {
    const { hub } = await sampled({
      '/list': (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(body),
    });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('BAD_ENCODING');
  });

  test('a truncated body is a failure, tried once more', async () => {
    const cut: Handler = (_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half', () => response.destroy());
    };
    const { site, hub } = await sampled({ '/list': cut });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('NETWORK');
    expect(site.paths()).toHaveLength(2);
  });

  test('a body that trickles for ever ends by the time for the whole', async () => {
    const drips: NodeJS.Timeout[] = [];
    const slow: Handler = (_, response) => {
      response.writeHead(200);
      drips.push(setInterval(() => response.write('.'), 20));
    };
    const { hub } = await sampled({ '/list': slow }, { timeouts: { total: 300, silence: 10_000 } });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TIMEOUT');
    for (const drip of drips) clearInterval(drip);
  });

  test('a server that never answers is a timeout', async () => {
    const { hub } = await sampled({ '/list': () => undefined }, { timeouts: { total: 300 } });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('TIMEOUT');
  });

  test.each([
    ['a malformed header', 'HTTP/1.1 200 OK\r\nbad header\u0000: x\r\n\r\nhello'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(10_000)}\r\n`],
  ])('%s is a failure', async (_, bytes) => {
    const started = await startSocketSite((socket) => socket.end(bytes));
    open.push(started);
    const hub = fetcher({ sample: { port: started.port } });
    expect(codeOf(await hub.fetch(request, source, null))).toBe('NETWORK');
  });

  test('a port where nobody listens is a failure, and the fetcher goes on', async () => {
    const { site, hub } = await sampled({ '/list': ok });
    const gone = fetcher({ sample: { port: 1 } });
    expect(codeOf(await gone.fetch(request, source, null))).toBe('NETWORK');
    expect(codeOf(await hub.fetch(request, source, null))).toBe('OK');
    expect(site.paths()).toEqual(['/list']);
  });
});

describe('stopping', () => {
  test('ends a fetch that runs, as a failure', async () => {
    const control = new AbortController();
    const { hub } = await sampled({ '/list': () => control.abort() });
    const result = await hub.fetch(request, source, null, control.signal);
    expect(codeOf(result)).toBe('NETWORK');
    expect(textOf(result)).toContain('stopped');
  });

  test('ends a fetch that waits for its turn', async () => {
    const control = new AbortController();
    const { hub } = await sampled(
      { '/list': (_, response) => void response.writeHead(429, { 'retry-after': '30' }).end() },
      {
        sleep: async (_, signal) => {
          control.abort();
          signal?.throwIfAborted();
        },
      },
    );
    expect(textOf(await hub.fetch(request, source, null, control.signal))).toContain('stopped');
  });

  test('before the start asks nothing', async () => {
    const { site, hub } = await sampled({ '/list': ok });
    expect(codeOf(await hub.fetch(request, source, null, AbortSignal.abort()))).toBe('NETWORK');
    expect(site.paths()).toEqual([]);
  });
});

describe('an address that a person gives', () => {
  test('may be any host on the open internet', async () => {
    const { hub } = await lived({ '/draft': ok });
    expect(textOf(await hub.fetchAddress('https://draft.example.org/draft'))).toBe('hello');
  });

  test('may be held to the hosts of a source', async () => {
    const { hub } = await lived({ '/draft': ok });
    expect(codeOf(await hub.fetchAddress('https://draft.example.org/draft', source))).toBe(
      'HOST_NOT_ALLOWED',
    );
  });

  test('may be on this machine in sample mode, where that is asked for', async () => {
    const { site, hub } = await sampled({ '/draft': ok });
    const url = `http://127.0.0.1:${site.port}/draft`;
    expect(codeOf(await hub.fetchAddress(url))).toBe('PRIVATE_ADDRESS');
    expect(textOf(await hub.fetchAddress(url, { allowLoopback: true }))).toBe('hello');
  });
});
