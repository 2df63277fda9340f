/** Fixtures of all connectors: `connectors/<key>/fixtures/<case>/` holds documents and `expected.json`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectors } from '../../../connectors/index.ts';
import { type Sheet, writeWorkbook } from '../../../samples/render/workbook.ts';
import { type CheckRecord, toRecord } from '../../../src/domain/claims/check-record.ts';
import { guard } from '../../../src/domain/guard/guard.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import type { Connector, SourceDocument } from '../../../src/domain/source.ts';

const root = join(import.meta.dirname, '../../../connectors');

export interface Fixture {
  readonly connector: Connector;
  readonly name: string;
  readonly folder: string;
  readonly documents: readonly SourceDocument[];
}

export const fixtures: readonly Fixture[] = connectors.flatMap((connector) => {
  const folder = join(root, connector.source.key, 'fixtures');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({
      connector,
      name,
      folder: join(folder, name),
      documents: documentsIn(join(folder, name), connector),
    }));
});

/** `list.html`, `api.json`, `targets.yaml`; `list.workbook.json` describes a workbook, which is built from it. */
function documentsIn(folder: string, connector: Connector): readonly SourceDocument[] {
  return readdirSync(folder)
    .filter((file) => file !== 'expected.json')
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      const name = file.replace(/(\.workbook)?\.\w+$/u, '');
      const address = `${connector.source.url.replace(/\/$/u, '')}/${name}`;
      const url =
        name === 'entry' || connector.source.url.startsWith('repo:') ? connector.source.url : address;
      if (!file.endsWith('.workbook.json')) return document(name, bytes, { url });
      const sheets = JSON.parse(bytes.toString()) as readonly Sheet[];
      return document(name, writeWorkbook(sheets), { url: `${address}.xlsx` });
    });
}

/** A document as fetched. */
export function document(
  name: string,
  content: string | Uint8Array,
  { url, mediaType = null }: { readonly url: string; readonly mediaType?: string | null },
): SourceDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name, url, bytes, mediaType, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What `expected.json` holds: records without their places, codes and kinds as sorted lists. */
export function summaryOf(connector: Connector, documents: readonly SourceDocument[]) {
  const reading = connector.read(documents);
  const asks = connector.follow(documents);
  const codes = [...asks.findings, ...reading.findings].map(({ code, record }) => `${code}: ${record}`);
  return {
    ...(asks.requests.length > 0 && { asks: asks.requests.map(({ name, url }) => `${name}: ${url}`) }),
    verdict: verdictOf(connector, reading),
    layouts: reading.layouts.toSorted(),
    findings: codes.toSorted(),
    drift: reading.drift
      .map(({ kind, detail, breaking }) => `${kind}: ${detail}${breaking ? ' (breaking)' : ''}`)
      .toSorted(),
    records: recordsOf(reading),
  };
}

/** The records of a reading without their places, in an order that does not depend on the layout. */
export function recordsOf(reading: Reading): readonly CheckRecord[] {
  const order = (record: CheckRecord) => JSON.stringify({ ...record, statusText: null });
  return reading.claims
    .map((claim) => {
      const { locator: _, ...record } = toRecord(claim);
      return record;
    })
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** What the guard says of a reading that is the source's first. */
function verdictOf(connector: Connector, reading: Reading): 'accepted' | 'held' {
  return guard({ source: 'test', previous: null, reading, contract: connector.source.contract }).verdict;
}
