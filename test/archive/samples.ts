import { createHash } from 'node:crypto';
import type { Finding } from '../../src/domain/reading.ts';
import type { Batch, BatchEntry, Run, SnapshotRef } from '../../src/domain/record.ts';
import type { Fetched } from '../../src/ports/fetcher.ts';

const digestOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** An instant `minutes` after the start of all tests. */
export const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();

export function aDocument(
  content: string,
  parts: Partial<Fetched> = {},
  url = 'https://a.example/list',
): Fetched {
  const bytes = new TextEncoder().encode(content);
  const document = { name: 'list', url, bytes, mediaType: 'text/html', sha256: digestOf(bytes) };
  return { document, fetchedAt: at(0), etag: '"1"', lastModified: null, notModified: false, ...parts };
}

export function anEntry(index: number, status = 'Godkjent'): BatchEntry {
  const locator = { document: 'list', row: index + 2, column: 'Status', quote: status };
  const fields = { statusText: { value: status, raw: status, locator, rule: 'text' } };
  return {
    claim: { kind: 'integration', key: `row-${index}`, fields },
    documents: { list: digestOf('list') },
    observation: 'LISTED',
    firstSeen: at(0),
    firstRun: 'run-1',
    missing: null,
  };
}

export function aBatch(source: string, run: string, entries: readonly BatchEntry[]): Batch {
  return { id: digestOf(JSON.stringify(entries)), source, run, createdAt: at(1), entries };
}

export function aFinding(id: string, parts: Partial<Finding> = {}): Finding {
  return {
    id,
    code: 'UNKNOWN_STATUS',
    severity: 'WARNING',
    recordKey: id,
    record: `Record ${id}`,
    locator: null,
    message: { nb: 'Ukjent status', nn: 'Ukjent status', en: 'Unknown status' },
    action: { nb: 'Rett', nn: 'Rett', en: 'Correct it' },
    found: 'kanskje',
    suggested: null,
    ...parts,
  };
}

export function aRun(id: string, parts: Partial<Run> = {}): Run {
  return {
    id,
    source: 'nhn-vkp',
    startedAt: at(0),
    finishedAt: at(1),
    outcome: 'OK',
    promoted: false,
    parserVersion: '1',
    documents: [],
    counts: { read: 0, added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0 },
    cells: { read: 0, mapped: 0, ignored: 0, reported: 0 },
    layouts: ['table'],
    drift: [],
    reasons: [],
    findings: [],
    quarantined: [],
    ...parts,
  };
}

export function aSnapshot(version: string, batches: Record<string, string> = {}): SnapshotRef {
  return { version, digest: digestOf(version), createdAt: at(2), previous: null, batches };
}
