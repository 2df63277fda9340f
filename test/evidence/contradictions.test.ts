import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import type { Connector } from '../../src/domain/source.ts';
import { statusRule } from '../../src/domain/status/leading-approval.ts';
import { createPublisher } from '../../src/harvest/publish/publish.ts';
import { aRun } from '../archive/samples.ts';
import { batch, claim, source } from '../domain/build.ts';
import { vkp } from '../support/sample-copy.ts';
import { type HubOverTime, openHubOverTime } from './hub-over-time.ts';

const product = 'Diktastrand Medisinlogg';

describe('two rows of one list that contradict each other', () => {
  let hub: HubOverTime;
  beforeEach(async () => {
    hub = await openHubOverTime('2026-03-02T08:00:00.000Z');
  });
  afterEach(() => hub?.close());

  const contradictions = () =>
    hub.harvesting.archive.findings.list('nhn-vkp').filter(({ code }) => code === 'CONTRADICTION');

  it('show the least favourable, tell which approvals disagree, and make findings that are fixed when they agree', async () => {
    const good = hub.site.read(vkp);
    const row = new RegExp(`<tr><td>[^<]*</td><td>${product}</td>.*?</tr>\\n?`, 'u');
    // The second row names no version, so it may be about the version of the first.
    const revoked = (line: string) => line.replace('>2025.1<', '><').replace('>Godkjent<', '>Tilbakekalt<');
    hub.site.edit(vkp, (page) => page.replace(row, (line) => line + revoked(line)));
    await hub.harvest('redaksjon', 'nhn-vkp');
    const { status, approvals, contradicted } = hub.integration(product);
    expect(status).toMatchObject({ standing: 'REVOKED_BY_AUTHORITY', headline: 'WITHDRAWN' });
    expect(status.warnings).toContain('CONTRADICTED');
    expect(contradicted).toEqual(['standing']);
    expect(approvals.map(({ statusText }) => statusText).sort()).toEqual(['Godkjent', 'Tilbakekalt']);
    const found = contradictions();
    expect(found.map(({ found: words }) => words).sort()).toEqual(['Godkjent', 'Tilbakekalt']);
    for (const finding of found) {
      expect(finding).toMatchObject({ state: 'OPEN', message: { en: expect.stringContaining(statusRule) } });
    }

    hub.site.edit(vkp, () => good);
    hub.pass({ days: 1 });
    await hub.harvest('nhn-vkp');
    expect(hub.integration(product)).toMatchObject({ contradicted: [], status: { headline: 'APPROVED' } });
    expect(new Set(contradictions().map(({ state }) => state))).toEqual(new Set(['FIXED']));
  });
});

describe('two sources that contradict each other', () => {
  it('are each told what the other says, and the archive keeps it', async () => {
    const hub = await openHubOverTime('2026-03-02T08:00:00.000Z');
    const archive = openArchive(`${hub.folder}/two.sqlite`);
    try {
      const row = (process: 'APPROVED' | 'IN_TEST', statusText: string) =>
        claim('integration', {
          vendor: 'Dikta AS',
          product,
          version: '1',
          target: 'VKP',
          process,
          statusText,
        });
      const batches = [
        batch('nhn-vkp', [row('APPROVED', 'Godkjent')]),
        batch('fhi-leverandorer', [row('IN_TEST', 'Under test')]),
      ];
      for (const each of batches) {
        archive.runs.record(aRun(`run-${each.source}`, { source: each.source, promoted: true }), each, 1);
      }
      const publish = createPublisher({
        archive,
        codec: { encode: encodeSnapshot, decode: (content) => dataOf(decodeSnapshot(content)) },
        connectors: batches.map((each) => ({ source: source(each.source) }) as Connector),
        mode: 'SAMPLE',
        clock: hub.clock,
        staleSources: () => new Set(),
      });
      const content = archive.snapshots.content(publish(1)?.snapshot.version ?? '');
      const [integration] = dataOf(decodeSnapshot(content!)).integrations;
      expect(integration).toMatchObject({
        contradicted: ['process'],
        status: { process: 'IN_TEST', headline: 'UNCERTAIN' },
      });
      expect(integration?.approvals.map((approval) => approval.claim.source)).toEqual([
        'fhi-leverandorer',
        'nhn-vkp',
      ]);
      for (const [own, other] of [
        ['nhn-vkp', 'fhi-leverandorer: Under test'],
        ['fhi-leverandorer', 'nhn-vkp: Godkjent'],
      ] as const) {
        expect(archive.findings.list(own).filter(({ code }) => code === 'CONTRADICTION')).toMatchObject([
          { state: 'OPEN', message: { nb: expect.stringContaining(other) } },
        ]);
      }
    } finally {
      archive.close();
      await hub.close();
    }
  });
});
