import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { SourceDocument } from '../../src/domain/source.ts';
import { createSourceReader } from '../../src/harvest/source/source-reader.ts';
import { until } from '../support/until.ts';

const row = (at: number) =>
  `<tr><td>Eksempel ${at} AS</td><td>Produkt ${at}</td><td>Innsending</td><td>Avsender</td><td>Godkjent</td></tr>`;
const page = (rows: number): SourceDocument => ({
  name: 'list',
  url: 'https://list.example/',
  mediaType: 'text/html',
  sha256: '0'.repeat(64),
  bytes: new TextEncoder().encode(
    `<table><tr><th>Leverandør</th><th>Produkt</th><th>Bruksområde</th><th>Rolle</th><th>Status</th></tr>${Array.from({ length: rows }, (_, at) => row(at)).join('')}</table>`,
  ),
});

/** How reading a huge page ends, and how long it took. */
async function readHuge(timeoutMs: number) {
  const reader = createSourceReader({ memoryMb: 64, timeoutMs });
  const from = performance.now();
  const read = reader.read('nhn-vkp', [page(40_000)]).then(
    () => 'READ',
    ({ code }) => code,
  );
  const end = await Promise.race([read, sleep(timeoutMs + 5_000, 'NEVER', { ref: false })]);
  const tookMs = performance.now() - from;
  // The next thread has the same short time, and a busy machine may need more than one.
  const next = await until(() => reader.read('nhn-vkp', [page(1)]).catch(() => null), 20_000);
  await reader.close();
  return { end, tookMs, next: next.claims.length };
}

it('a page that takes all memory just as its time is up costs the thread, and nobody else anything', async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', note);
  onTestFinished(() => void process.off('uncaughtException', note));

  const { end, tookMs } = await readHuge(60_000);
  expect(end).toBe('READER_OUT_OF_MEMORY');
  for (const share of [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1]) {
    const { end, next } = await readHuge(Math.round(tookMs * share));
    expect(['READER_OUT_OF_MEMORY', 'READER_TIMEOUT']).toContain(end);
    expect(next).toBe(1);
  }
  expect(uncaught).toEqual([]);
}, 120_000);
