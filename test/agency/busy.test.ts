import { expect, it, onTestFinished } from 'vitest';
import { createPublisherCommands } from '../../src/harvest/publisher-commands.ts';
import { openHubOverTime } from '../evidence/hub-over-time.ts';
import { until } from '../support/until.ts';

it('an answer that is given while another harvester is at work is seen when that is done', async () => {
  const hub = await openHubOverTime('2026-03-01T06:00:00Z');
  onTestFinished(() => hub.close());
  await hub.harvest('nhn-vkp');
  const { archive, store } = hub.harvesting;
  const commands = createPublisherCommands({ ...hub.harvesting, clock: hub.clock });
  const [finding] = archive.findings.list('nhn-vkp');
  if (!finding) throw new Error('no finding');
  const stored = async () => JSON.stringify(await store.get('index', ['findings:nhn-vkp']));
  const before = await stored();

  const lease = await store.acquireLease('another', 60_000);
  if (!lease) throw new Error('no lease');
  const answered = commands.answerFinding({
    source: 'nhn-vkp',
    finding: finding.id,
    state: 'WONT_FIX',
    note: 'So it shall be.',
  });
  await until(() => archive.findings.list('nhn-vkp')[0]?.state === 'WONT_FIX');
  expect(await stored()).toBe(before);
  await store.releaseLease(lease);
  expect(await answered).toMatchObject({ state: 'WONT_FIX', note: 'So it shall be.' });
  await until(async () => (await stored()) !== before);
}, 60_000);
