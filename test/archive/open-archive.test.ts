import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { LeaseLost } from '../../src/domain/lease.ts';
import type { Severity } from '../../src/domain/vocabulary.ts';
import type { Archive } from '../../src/ports/archive/archive.ts';
import { aBatch, aDocument, aFinding, anEntry, aRun, aSnapshot, at } from './samples.ts';

const TOKEN = 1;
let folder: string;
let file: string;
let archive: Archive;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  file = join(folder, 'hub.sqlite');
  archive = openArchive(file, { keepSnapshots: 3 });
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true, force: true });
});

function reopen(): void {
  archive.close();
  archive = openArchive(file, { keepSnapshots: 3 });
}

const asText = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

/** Counts rows from outside, as another process would. */
function count(table: string): number {
  const db = new DatabaseSync(file);
  const row = db.prepare(`SELECT count(*) AS n FROM ${table}`).get();
  db.close();
  return Number(row?.n);
}

describe('documents', () => {
  it('keeps the bytes once, whatever address gave them', () => {
    const first = aDocument('<table>');
    archive.documents.save(first, 'https://a.example/list');
    archive.documents.save(
      aDocument('<table>', { fetchedAt: at(9) }, 'https://b.example/copy'),
      'https://b.example/copy',
    );
    reopen();
    expect(asText(archive.documents.bytes(first.document.sha256))).toBe('<table>');
    expect(archive.documents.find(['f'.repeat(64), first.document.sha256])).toEqual([
      null,
      {
        sha256: first.document.sha256,
        url: 'https://a.example/list',
        mediaType: 'text/html',
        bytes: 7,
        fetchedAt: at(0),
        sourcePublishedAt: null,
        etag: '"1"',
      },
    ]);
    expect(count('blobs')).toBe(1);
  });

  it('remembers the validators of the address that was asked for and of the one that answered', () => {
    const fetched = aDocument('x', { etag: '"7"', lastModified: 'Thu, 01 Oct 2026 08:00:00 GMT' });
    archive.documents.save(fetched, 'https://a.example/old');
    reopen();
    const expected = {
      sha256: fetched.document.sha256,
      etag: '"7"',
      lastModified: 'Thu, 01 Oct 2026 08:00:00 GMT',
      mediaType: 'text/html',
      fetchedAt: fetched.fetchedAt,
    };
    expect(archive.documents.validators('https://a.example/old')).toEqual(expected);
    expect(archive.documents.validators('https://a.example/list')).toEqual(expected);
    expect(archive.documents.validators('https://a.example/none')).toBeNull();
    expect(archive.documents.find([fetched.document.sha256])[0]?.sourcePublishedAt).toBe(
      '2026-10-01T08:00:00.000Z',
    );
  });

  it.each(['', 'yesterday', 'Thu, 99 Oct 2026 08:00:00 GMT'])(
    'does not guess when %j was',
    (lastModified) => {
      const fetched = aDocument('x', { lastModified });
      archive.documents.save(fetched, fetched.document.url);
      expect(archive.documents.find([fetched.document.sha256])[0]?.sourcePublishedAt).toBeNull();
    },
  );

  it('remembers to the day when a document was last sent whole, and not when it was said to be the same', () => {
    const sentAt = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString();
    const save = (days: number, notModified: boolean, etag: string | null = null) =>
      archive.documents.save(
        { ...aDocument('x', { etag }), fetchedAt: sentAt(days), notModified },
        'https://a.example/x',
      );
    const kept = () => archive.documents.validators('https://a.example/x')?.fetchedAt;
    save(0, false);
    save(2, true);
    save(3, true, '"new"');
    expect(kept()).toBe(sentAt(0));
    save(9, false, '"new"');
    expect(kept()).toBe(sentAt(9));
  });

  it('keeps an empty document, and one that does not compress', () => {
    const noise = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(33 + ((i * 7919) % 90))).join(
      '',
    );
    for (const content of ['', 'a', noise]) {
      const fetched = aDocument(content);
      archive.documents.save(fetched, fetched.document.url);
      expect(asText(archive.documents.bytes(fetched.document.sha256))).toBe(content);
    }
  });

  it.each(['raw', 'zstd'])('serves no bytes (%s) that have changed on the disk', (encoding) => {
    const content = encoding === 'raw' ? 'ab' : 'a'.repeat(500);
    const fetched = aDocument(content);
    archive.documents.save(fetched, fetched.document.url);
    const db = new DatabaseSync(file);
    const column = db.prepare('SELECT encoding, content FROM blobs').get();
    expect(column?.encoding).toBe(encoding);
    const damaged = Buffer.from(column?.content as Uint8Array);
    const last = damaged.length - 1;
    damaged[last] = (damaged[last] ?? 0) ^ 1;
    db.prepare('UPDATE blobs SET content = ?').run(damaged);
    db.close();
    expect(() => archive.documents.bytes(fetched.document.sha256)).toThrow(
      expect.objectContaining({ name: 'ArchiveUnavailable', code: 'CORRUPT' }),
    );
  });
});

describe('batches', () => {
  it('gives the current batch back as it was, over many chunks', () => {
    const entries = Array.from({ length: 1_000 }, (_, index) => anEntry(index));
    const batch = aBatch('nhn-vkp', 'run-1', entries);
    archive.runs.record(aRun('run-1', { promoted: true }), batch, TOKEN);
    reopen();
    expect(archive.batches.current('nhn-vkp')).toEqual(batch);
    expect(archive.batches.find(batch.id)).toEqual(batch);
    expect(archive.batches.find('none')).toBeNull();
    expect(archive.batches.current('none')).toBeNull();
  });

  it('does not store an identical batch again, and of a changed one only the chunks that changed', () => {
    const entries = Array.from({ length: 640 }, (_, index) => anEntry(index));
    archive.runs.record(aRun('run-1'), aBatch('nhn-vkp', 'run-1', entries), TOKEN);
    expect(count('blobs')).toBe(10);
    archive.runs.record(aRun('run-2', { finishedAt: at(5) }), aBatch('nhn-vkp', 'run-2', entries), TOKEN);
    expect([count('batches'), count('blobs')]).toEqual([1, 10]);
    expect(archive.batches.current('nhn-vkp')?.run).toBe('run-1');
    expect(archive.runs.sourceStates()[0]?.changedAt).toBe(at(1));
    const changed = entries.with(300, anEntry(300, 'I test'));
    archive.runs.record(aRun('run-3', { finishedAt: at(7) }), aBatch('nhn-vkp', 'run-3', changed), TOKEN);
    expect([count('batches'), count('blobs')]).toEqual([2, 11]);
    expect(archive.runs.sourceStates()[0]?.changedAt).toBe(at(7));
  });

  it('says the empty batches of two sources apart', () => {
    archive.runs.record(aRun('run-1', { source: 'a' }), aBatch('a', 'run-1', []), TOKEN);
    archive.runs.record(aRun('run-2', { source: 'b' }), aBatch('b', 'run-2', []), TOKEN);
    expect(archive.batches.current('a')?.source).toBe('a');
    expect(archive.batches.current('b')?.run).toBe('run-2');
  });
});

describe('runs', () => {
  it('keeps every run, newest first, paged and by outcome', () => {
    for (let i = 1; i <= 7; i++) {
      archive.runs.record(aRun(`run-${i}`, { outcome: i % 2 ? 'OK' : 'FAILED' }), null, TOKEN);
    }
    archive.runs.record(aRun('other', { source: 'fhi' }), null, TOKEN);
    reopen();
    const ids = (options: Parameters<Archive['runs']['list']>[1]) =>
      archive.runs.list('nhn-vkp', options).map(({ id }) => id);
    expect(ids({ first: 3 })).toEqual(['run-7', 'run-6', 'run-5']);
    expect(ids({ first: 3, before: 'run-5' })).toEqual(['run-4', 'run-3', 'run-2']);
    expect(ids({ first: 9, outcome: 'FAILED' })).toEqual(['run-6', 'run-4', 'run-2']);
    expect(ids({ first: 9, before: 'no such run' })).toEqual([]);
    expect(archive.runs.ids('nhn-vkp')).toHaveLength(7);
    expect(archive.runs.find('run-3')).toEqual(aRun('run-3'));
    expect(archive.runs.find('none')).toBeNull();
  });

  it('keeps the state of each source', () => {
    const fetched = aDocument('x', { lastModified: 'Thu, 01 Oct 2026 08:00:00 GMT' });
    archive.documents.save(fetched, fetched.document.url);
    const { name, url, sha256, mediaType } = fetched.document;
    const documents = [{ name, url, sha256, mediaType, bytes: 1, fetchedAt: at(0) }];
    archive.runs.record(aRun('run-1', { documents }), aBatch('nhn-vkp', 'run-1', [anEntry(1)]), TOKEN);
    archive.runs.record(aRun('run-2', { outcome: 'FAILED', finishedAt: at(60) }), null, TOKEN);
    expect(archive.runs.sourceStates()).toEqual([
      {
        source: 'nhn-vkp',
        lastAttempt: at(60),
        lastOutcome: 'FAILED',
        lastRun: 'run-2',
        lastGood: at(1),
        lastGoodRun: 'run-1',
        lastReading: 'run-1',
        changedAt: at(1),
        sourcePublishedAt: '2026-10-01T08:00:00.000Z',
        layouts: [],
      },
    ]);
  });

  it('takes unchanged documents for good only if they were good when they were read', () => {
    archive.runs.record(aRun('run-1'), null, TOKEN);
    archive.runs.record(aRun('run-2', { outcome: 'NOT_MODIFIED', finishedAt: at(2) }), null, TOKEN);
    expect(archive.runs.sourceStates()[0]?.lastGood).toBe(at(2));
    archive.runs.record(aRun('run-3', { outcome: 'HELD', finishedAt: at(3) }), null, TOKEN);
    archive.runs.record(aRun('run-4', { outcome: 'FAILED', finishedAt: at(4) }), null, TOKEN);
    archive.runs.record(aRun('run-5', { outcome: 'NOT_MODIFIED', finishedAt: at(5) }), null, TOKEN);
    expect(archive.runs.sourceStates()[0]).toMatchObject({
      lastGood: at(2),
      lastGoodRun: 'run-2',
      lastRun: 'run-5',
    });
  });
});

describe('findings', () => {
  const harvest = (
    id: string,
    minutes: number,
    ids: string[],
    outcome: 'OK_WITH_FINDINGS' | 'HELD' | 'FAILED' = 'OK_WITH_FINDINGS',
  ) =>
    archive.runs.record(
      aRun(id, { finishedAt: at(minutes), outcome, findings: ids.map((finding) => aFinding(finding)) }),
      null,
      TOKEN,
    );
  const lives = () =>
    archive.findings
      .list('nhn-vkp')
      .map(({ id, state, firstRun, lastRun }) => `${id} ${state} ${firstRun} ${lastRun}`);

  it('live over runs: seen again, fixed, opened again', () => {
    harvest('run-1', 1, ['a', 'b']);
    harvest('run-2', 2, ['a', 'c']);
    expect(lives()).toEqual(['a OPEN run-1 run-2', 'b FIXED run-1 run-1', 'c OPEN run-2 run-2']);
    harvest('run-3', 3, [], 'FAILED');
    expect(lives()).toEqual(['a OPEN run-1 run-2', 'b FIXED run-1 run-1', 'c OPEN run-2 run-2']);
    harvest('run-4', 4, ['b']);
    expect(lives()).toEqual(['a FIXED run-1 run-2', 'b OPEN run-1 run-4', 'c FIXED run-2 run-2']);
    expect(archive.findings.list('nhn-vkp')[1]).toMatchObject({ firstSeen: at(1), lastSeen: at(4) });
    reopen();
    expect(lives()).toHaveLength(3);
  });

  it('of the list that is served stand while another is held; what held it goes when it no longer does', () => {
    const held = (id: string, minutes: number, severities: Record<string, Severity>) =>
      archive.runs.record(
        aRun(id, {
          outcome: 'HELD',
          finishedAt: at(minutes),
          findings: Object.entries(severities).map(([one, severity]) => aFinding(one, { severity })),
        }),
        null,
        TOKEN,
      );
    const states = () => archive.findings.list('nhn-vkp').map(({ id, state }) => `${id} ${state}`);
    harvest('run-1', 1, ['a']);
    held('run-2', 2, { new: 'WARNING', lost: 'BLOCKING' });
    expect(states()).toEqual(['a OPEN', 'lost OPEN', 'new OPEN']);
    held('run-3', 3, { shape: 'BLOCKING' });
    expect(states()).toEqual(['a OPEN', 'lost FIXED', 'new OPEN', 'shape OPEN']);
    harvest('run-4', 4, ['a']);
    expect(states()).toEqual(['a OPEN', 'lost FIXED', 'new FIXED', 'shape FIXED']);
  });

  it('that hold a list come back without the answer to the time before', () => {
    const lost = (found: string) => aFinding('lost', { severity: 'BLOCKING', found });
    const held = (id: string, found: string) =>
      archive.runs.record(aRun(id, { outcome: 'HELD', findings: [lost(found)] }), null, TOKEN);
    const answer = () =>
      archive.findings.recordAnswer({
        source: 'nhn-vkp',
        finding: 'lost',
        state: 'WONT_FIX',
        note: 'moved',
        at: at(9),
      });
    const told = () => archive.findings.list('nhn-vkp').map(({ state, note }) => [state, note]);
    held('run-1', '26 rows');
    answer();
    held('run-2', '26 rows');
    expect(told()).toEqual([['WONT_FIX', 'moved']]);
    held('run-3', '9 other rows');
    expect(told()).toEqual([['OPEN', undefined]]);
    answer();
    harvest('run-4', 4, []);
    held('run-5', '9 other rows');
    expect(told()).toEqual([['OPEN', undefined]]);
  });

  it('are left alone by a run that read nothing', () => {
    harvest('run-1', 1, ['a']);
    archive.runs.record(aRun('run-2', { outcome: 'NOT_MODIFIED' }), null, TOKEN);
    expect(lives()).toEqual(['a OPEN run-1 run-1']);
  });

  it('tell what the latest run says of them', () => {
    harvest('run-1', 1, ['a']);
    archive.runs.record(aRun('run-2', { findings: [aFinding('a', { found: 'nei' })] }), null, TOKEN);
    expect(archive.findings.list('nhn-vkp')[0]).toMatchObject({ found: 'nei', firstRun: 'run-1' });
  });

  it("keep a person's answer, also over being fixed and coming back", () => {
    harvest('run-1', 1, ['a']);
    const db = new DatabaseSync(file);
    db.exec("UPDATE findings SET answer = 'DISPUTED'");
    db.close();
    harvest('run-2', 2, ['a']);
    expect(lives()).toEqual(['a DISPUTED run-1 run-2']);
    harvest('run-3', 3, []);
    expect(lives()).toEqual(['a FIXED run-1 run-2']);
    harvest('run-4', 4, ['a']);
    expect(lives()).toEqual(['a DISPUTED run-1 run-4']);
  });

  it('are never capped', () => {
    harvest(
      'run-1',
      1,
      Array.from({ length: 2_000 }, (_, i) => `f${i}`),
    );
    expect(archive.findings.list('nhn-vkp')).toHaveLength(2_000);
  });
});

describe('snapshots', () => {
  const change = (entity: string, snapshot: string) =>
    ({
      kind: 'APPEARED',
      cause: 'SOURCE',
      entity,
      field: null,
      before: null,
      after: null,
      effectiveOn: null,
      observedAt: at(1),
      run: null,
      snapshot,
    }) as const;

  it('makes the last one current and keeps the contents of the newest', () => {
    expect(archive.snapshots.current()).toBeNull();
    for (let i = 1; i <= 5; i++) {
      archive.snapshots.record(
        aSnapshot(`v${i}`, { a: `b${i}` }),
        Buffer.from(`content ${i}`),
        [],
        [],
        TOKEN,
      );
    }
    reopen();
    expect(archive.snapshots.current()).toMatchObject(aSnapshot('v5', { a: 'b5' }));
    expect(archive.snapshots.list(9).map(({ version }) => version)).toEqual(['v5', 'v4', 'v3', 'v2', 'v1']);
    expect(asText(archive.snapshots.content('v3'))).toBe('content 3');
    expect(archive.snapshots.content('v2')).toBeNull();
    expect(archive.snapshots.content('none')).toBeNull();
    expect(count('blobs')).toBe(3);
  });

  it('keeps content that another snapshot or a document still has', () => {
    const document = aDocument('shared');
    archive.documents.save(document, document.document.url);
    for (const content of ['shared', 'same', 'x', 'same', 'y']) {
      archive.snapshots.record(aSnapshot(`v${count('snapshots')}`), Buffer.from(content), [], [], TOKEN);
    }
    expect(asText(archive.documents.bytes(document.document.sha256))).toBe('shared');
    expect(asText(archive.snapshots.content('v3'))).toBe('same');
  });

  it('numbers changes without a gap, also after a snapshot that failed', () => {
    archive.snapshots.record(
      aSnapshot('v1'),
      Buffer.from('1'),
      [],
      [change('a', 'v1'), change('b', 'v1')],
      TOKEN,
    );
    const again = () =>
      archive.snapshots.record(aSnapshot('v1'), Buffer.from('2'), [], [change('lost', 'v1')], TOKEN);
    expect(again).toThrow(/UNIQUE/);
    archive.snapshots.record(aSnapshot('v2'), Buffer.from('2'), [], [change('c', 'v2')], TOKEN);
    expect(archive.changes.list({ after: 0, first: 9 }).map(({ seq, entity }) => [seq, entity])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(archive.changes.list({ after: 1, first: 1 })).toEqual([{ seq: 2, ...change('b', 'v1') }]);
  });

  it('keeps ids for ever; a key that was minted again answers to the later one', () => {
    const mint = (key: string, id: string, kind = 'vendor') => ({ kind, key, id });
    archive.snapshots.record(
      aSnapshot('v1'),
      Buffer.from('1'),
      [mint('orgnr:1', 'ven_a'), mint('name:x', 'ven_b')],
      [],
      1,
    );
    archive.snapshots.record(aSnapshot('v2'), Buffer.from('1'), [mint('name:x', 'ven_a')], [], 1);
    reopen();
    expect([...archive.ids.current()].sort()).toEqual([
      ['vendor|name:x', 'ven_a'],
      ['vendor|orgnr:1', 'ven_a'],
    ]);
    expect(count('ids')).toBe(3);
    const stolen = () =>
      archive.snapshots.record(aSnapshot('v3'), Buffer.from('1'), [mint('k', 'ven_a', 'product')], [], 1);
    expect(stolen).toThrow(/taken by another kind/);
    expect(archive.snapshots.current()?.version).toBe('v2');
  });
});

describe('the lease', () => {
  const now = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1_000);

  it('has one owner until it is released or has run out', () => {
    const first = archive.leases.acquire('a', 10_000, now(0));
    expect(first).not.toBeNull();
    expect(archive.leases.acquire('b', 10_000, now(9))).toBeNull();
    expect(archive.leases.renew('a', first!, 10_000, now(9))).toBe(true);
    expect(archive.leases.acquire('b', 10_000, now(18))).toBeNull();
    const second = archive.leases.acquire('b', 10_000, now(19));
    expect(second).toBeGreaterThan(first!);
    expect(archive.leases.renew('a', first!, 10_000, now(19))).toBe(false);
    archive.leases.release('a', first!);
    expect(archive.leases.acquire('c', 10_000, now(20))).toBeNull();
    archive.leases.release('b', second!);
    expect(archive.leases.acquire('c', 10_000, now(20))).toBeGreaterThan(second!);
  });

  it('gives rising tokens over restarts, and when the clock goes back', () => {
    const first = archive.leases.acquire('a', 1, now(100))!;
    reopen();
    const second = archive.leases.acquire('a', 1, now(0))!;
    expect(second).toBeGreaterThan(first);
  });

  it('runs by the uptime of the machine, whatever the clock is set to', () => {
    const tomorrow = now(86_400);
    archive.leases.acquire('a', 10_000, tomorrow, { uptimeMs: 1_000 });
    expect(archive.leases.acquire('b', 10_000, now(0), { uptimeMs: 10_999 })).toBeNull();
    expect(archive.leases.acquire('b', 10_000, now(0), { uptimeMs: 11_000 })).not.toBeNull();
  });

  it('does not outlive a restart of the machine, which begins its uptime anew', () => {
    archive.leases.acquire('a', 10_000, now(0), { uptimeMs: 90_000_000 });
    expect(archive.leases.acquire('b', 10_000, now(1), { uptimeMs: 5_000 })).not.toBeNull();
  });

  it('is broken by who says so, and the one who had it writes nothing more', () => {
    const first = archive.leases.acquire('a', 10_000, now(0))!;
    const second = archive.leases.acquire('b', 10_000, now(1), { breakLease: true })!;
    expect(archive.leases.renew('a', first, 10_000, now(2))).toBe(false);
    archive.runs.record(aRun('run-1'), aBatch('nhn-vkp', 'run-1', [anEntry(1)]), second);
    expect(() => archive.runs.record(aRun('run-2'), null, first)).toThrow(LeaseLost);
  });

  it('refuses an old token and writes nothing for it', () => {
    const old = archive.leases.acquire('a', 1_000, now(0))!;
    const young = archive.leases.acquire('b', 1_000, now(5))!;
    const batch = aBatch('nhn-vkp', 'run-1', [anEntry(1)]);
    expect(() => archive.runs.record(aRun('run-1'), batch, old)).toThrow(LeaseLost);
    expect(() => archive.snapshots.record(aSnapshot('v1'), Buffer.from('1'), [], [], old)).toThrow(LeaseLost);
    expect([count('runs'), count('batches'), count('snapshots')]).toEqual([0, 0, 0]);
    archive.runs.record(aRun('run-1'), batch, young);
    expect(archive.batches.current('nhn-vkp')).toEqual(batch);
  });

  it('learns of tokens that were issued elsewhere', () => {
    archive.runs.record(aRun('run-1'), null, 50);
    expect(() => archive.runs.record(aRun('run-2'), null, 49)).toThrow(LeaseLost);
    expect(archive.leases.acquire('a', 1, new Date(0))).toBe(51);
  });
});
