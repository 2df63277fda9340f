/** Enhetsregisteret harvested over real HTTP from a server that answers in the shapes that others have recorded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { brregEnhetsregisteret as connector } from '../../connectors/brreg-enhetsregisteret/connector.ts';
import { nhnVkp } from '../../connectors/nhn-vkp/connector.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { VendorRow } from '../../src/domain/model.ts';
import type { Batch } from '../../src/domain/record.ts';
import { knownVendors } from '../../src/domain/resolution/known-vendors.ts';
import { harvestSource } from '../../src/harvest/source/harvest-source.ts';
import { createSourceReader, type SourceReader } from '../../src/harvest/source/source-reader.ts';
import { createFetcher, type HttpFetcher } from '../../src/http/fetcher.ts';
import type { Archive } from '../../src/ports/archive/archive.ts';
import { batch, claim, mergeAndReport } from '../domain/build.ts';

const active = '311234560';
const unknown = '340864174';
const deleted = '339629609';
const byName = '312469138';
const spaceMs = 200;

const entity = (number: string, name: string, more: object = {}) => ({
  organisasjonsnummer: number,
  navn: name,
  organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
  konkurs: false,
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  respons_klasse: 'Enhet',
  ...more,
});

/** A register: 150 companies have the searched words in their names, and just one has the whole name. */
class RecordedRegister {
  legalName = 'EKSEMPELFJORD LEGESYSTEM AS';
  isDown = false;
  /** Requests to refuse with 429 before answering. */
  refusals = 0;
  readonly asked: string[] = [];
  /** When each request came, on the clock that the throttle goes by. */
  readonly times: number[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://register');
      this.asked.push(url.pathname + url.search);
      this.times.push(performance.now());
      const send = (status: number, body: unknown, headers: Record<string, string> = {}) =>
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(body === null ? '' : JSON.stringify(body));
      if (url.pathname === '/robots.txt') return send(404, null);
      if (this.isDown) return send(503, null, { 'retry-after': '3600' });
      if (this.refusals > 0) {
        this.refusals -= 1;
        return send(429, null, { 'retry-after': '2' });
      }
      const number = url.pathname.split('/').at(-1);
      if (number === active) return send(200, entity(active, this.legalName));
      if (number === deleted) {
        const left = {
          organisasjonsnummer: deleted,
          slettedato: '2025-06-30',
          respons_klasse: 'SlettetEnhet',
        };
        return send(410, left);
      }
      if (number !== 'enheter') return send(404, { status: 404, error: 'Not Found' });
      return send(
        200,
        this.#page(Number(url.searchParams.get('page')), Number(url.searchParams.get('size'))),
      );
    });
  }

  #page(page: number, size: number): object {
    const all = Array.from({ length: 150 }, (_, index) =>
      entity(`${900_000_000 + index}`, `OPPDIKTFJORD JOURNAL ${index} AS`),
    );
    all[120] = entity(byName, 'OPPDIKTFJORD JOURNAL AS');
    return {
      _embedded: { enheter: all.slice(page * size, (page + 1) * size) },
      page: { size, totalElements: all.length, totalPages: Math.ceil(all.length / size), number: page },
    };
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const lists = batch('nhn-vkp', [
  claim('integration', {
    vendor: 'Eksempelfjord Legesystem AS',
    organisationNumber: active,
    product: 'A',
    target: 'VKP',
  }),
  claim('integration', {
    vendor: 'Prøvelund Omsorg AS',
    organisationNumber: unknown,
    product: 'B',
    target: 'VKP',
  }),
  claim('integration', {
    vendor: 'Påhittlund Pleie AS',
    organisationNumber: deleted,
    product: 'C',
    target: 'VKP',
  }),
  claim('integration', { vendor: 'Oppdiktfjord Journal A/S', product: 'D', target: 'VKP' }),
  claim('integration', { vendor: 'Fantasifjord', product: 'E', target: 'VKP' }),
]);

let register: RecordedRegister;
let fetcher: HttpFetcher;
let archive: Archive;
let reader: SourceReader;
let folder: string;
let day: number;

beforeEach(async () => {
  // Time passes only where the throttle sleeps, and then at once.
  vi.useFakeTimers({ toFake: ['performance'] });
  register = new RecordedRegister();
  const port = await register.listen();
  fetcher = createFetcher({
    contact: 'mailto:hub@example.invalid',
    clock: { now },
    sample: { port },
    intervalMs: spaceMs,
    sleep: async (ms) => void vi.advanceTimersByTime(Math.ceil(ms)),
  });
  folder = mkdtempSync(join(tmpdir(), 'hub-brreg-'));
  archive = openArchive(join(folder, 'archive.sqlite'));
  reader = createSourceReader();
  day = 1;
});

afterEach(async () => {
  await reader.close();
  await fetcher.close();
  archive.close();
  await register.close();
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

const now = () => new Date(`2025-11-${String(day).padStart(2, '0')}T06:00:00Z`);

async function harvest() {
  const known = () => knownVendors([lists]);
  const parserVersionOf = () => '1';
  const deps = {
    fetcher,
    reader,
    archive,
    clock: { now },
    parserVersionOf,
    secrets: new Set<string>(),
    known,
    firstReading: 'serve' as const,
  };
  const token = archive.leases.acquire('test', 60_000, now());
  if (token === null) throw new Error('no lease');
  const harvested = await harvestSource(connector, deps);
  archive.runs.record(harvested.run, harvested.batch, token);
  archive.leases.release('test', token);
  day += 1;
  return harvested.run;
}

function catalogue() {
  const current = archive.batches.current(connector.source.key);
  return mergeAndReport({
    mode: 'SAMPLE',
    asOf: '2025-11-22',
    sources: [nhnVkp.source, connector.source],
    batches: [lists, current].filter((one): one is Batch => one !== null),
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  });
}

function vendorOf(product: string): VendorRow | undefined {
  const { products, vendors } = catalogue().data;
  const id = products.find(({ name }) => name === product)?.vendor;
  return vendors.find((vendor) => vendor.id === id);
}

describe('a harvest of the register', () => {
  it('says what is registered, unknown and deleted, and finds a number by the exact name on a later page', async () => {
    expect((await harvest()).outcome).toBe('OK');
    expect(vendorOf('A')).toMatchObject({
      name: 'Eksempelfjord Legesystem AS',
      registryState: 'ACTIVE',
      names: [
        { value: 'Eksempelfjord Legesystem AS', kind: 'ALIAS_IN_SOURCE' },
        { value: 'EKSEMPELFJORD LEGESYSTEM AS', kind: 'LEGAL' },
      ],
    });
    expect(vendorOf('B')).toMatchObject({ organisationNumber: unknown, registryState: 'NOT_REGISTERED' });
    expect(vendorOf('C')).toMatchObject({ organisationNumber: deleted, registryState: 'DELETED' });
    expect(vendorOf('D')).toMatchObject({
      organisationNumber: byName,
      registryState: 'ACTIVE',
      resolution: [{ method: 'register/name-exact', right: byName }],
    });
    expect(vendorOf('E')).toMatchObject({ organisationNumber: null, registryState: 'UNKNOWN' });
    const { data, findings } = catalogue();
    const warned = data.integrations.filter(({ status }) => status.warnings.includes('VENDOR_DEREGISTERED'));
    expect(warned.map(({ product }) => data.products.find(({ id }) => id === product)?.name)).toEqual(['C']);
    expect(findings.get('nhn-vkp')?.map(({ code, found }) => [code, found])).toEqual(
      expect.arrayContaining([
        ['UNREGISTERED_ORGANISATION_NUMBER', unknown],
        ['DEREGISTERED_ORGANISATION_NUMBER', deleted],
      ]),
    );
  });

  it('asks for each vendor once, with its pages, and never for roles', async () => {
    await harvest();
    const search = '/enhetsregisteret/api/enheter?navn=oppdiktfjord+journal+AS&size=100&page=';
    expect(register.asked.toSorted()).toEqual([
      `/enhetsregisteret/api/enheter/${active}`,
      `/enhetsregisteret/api/enheter/${deleted}`,
      `/enhetsregisteret/api/enheter/${unknown}`,
      `${search}0`,
      `${search}1`,
      '/robots.txt',
    ]);
  });

  it('stays under its rate, and waits as long as a 429 asks', async () => {
    register.refusals = 2;
    expect((await harvest()).outcome).toBe('OK');
    const { times } = register;
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(gaps).toHaveLength(7);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(spaceMs);
    expect(gaps.filter((gap) => gap >= 2_000)).toHaveLength(2);
  });

  it('keeps the name that a company had, with what it is called now', async () => {
    await harvest();
    register.legalName = 'EKSEMPELFJORD NYTT NAVN AS';
    expect((await harvest()).outcome).toBe('OK');
    const names = [
      { value: 'EKSEMPELFJORD LEGESYSTEM AS', kind: 'FORMER' },
      { value: 'EKSEMPELFJORD NYTT NAVN AS', kind: 'LEGAL' },
    ];
    expect(vendorOf('A')).toMatchObject({ name: 'EKSEMPELFJORD NYTT NAVN AS' });
    expect(vendorOf('A')?.names).toEqual(expect.arrayContaining(names));
    // The earlier name outlives the harvests that confirm that it is gone.
    for (let more = 0; more < 4; more += 1) await harvest();
    expect(vendorOf('A')?.names).toEqual(expect.arrayContaining(names));
    const codes = catalogue()
      .findings.get('nhn-vkp')
      ?.map(({ code }) => code);
    expect(codes).toContain('RENAMED_IN_REGISTER');
  });

  it('keeps what it knew when the register fails, and every vendor is there all the same', async () => {
    register.isDown = true;
    expect((await harvest()).outcome).toBe('FAILED');
    expect(catalogue().data.vendors).toHaveLength(5);
    register.isDown = false;
    await harvest();
    register.isDown = true;
    const run = await harvest();
    expect(run.outcome).toBe('FAILED');
    expect(run.reasons[0]?.code).toBe('RATE_LIMITED');
    expect(catalogue().data.vendors).toHaveLength(5);
    expect(vendorOf('C')?.registryState).toBe('DELETED');
    expect(vendorOf('D')?.organisationNumber).toBe(byName);
  });
});
