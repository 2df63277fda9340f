import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startSampleSite } from '../../samples/server.ts';
import { createFetcher } from '../../src/http/fetcher.ts';
import { newFolder } from '../support/hub-process.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it('names the usual port in addresses when the sample site had to take another', async () => {
  const root = newFolder();
  mkdirSync(join(root, 'www.nhn.no'), { recursive: true });
  writeFileSync(join(root, 'www.nhn.no/index.html'), '<!doctype html><html><body>SAMPLE</body></html>');
  const site = await startSampleSite({ root, port: 0 });
  const fetcher = createFetcher({
    contact: 'https://example.invalid/',
    clock: { now: () => new Date(0) },
    sample: { port: 4010, listensOn: site.port },
  });
  closing.push(
    () => fetcher.close(),
    () => site.close(),
  );

  const first = await fetcher.fetch(
    { name: 'list', url: 'https://www.nhn.no/' },
    { hosts: ['nhn.no'] },
    null,
  );
  expect(first).toMatchObject({
    ok: true,
    value: { document: { url: 'http://www.nhn.no.localhost:4010/' } },
  });
  // A link read from that page names the usual port too, and leads to the same site.
  const again = await fetcher.fetch(
    { name: 'list', url: 'http://www.nhn.no.localhost:4010/' },
    { hosts: ['nhn.no'] },
    null,
  );
  expect(again.ok).toBe(true);
});
