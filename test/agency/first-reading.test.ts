import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../src/domain/record.ts';
import { createPublisherCommands } from '../../src/harvest/publisher-commands.ts';
import { type HubOverTime, openHubOverTime } from '../evidence/hub-over-time.ts';
import { vkp } from '../support/sample-copy.ts';

const page = (headings: readonly string[], rows: readonly (readonly string[])[]) => {
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<!doctype html><html lang="nb"><body><main><h1>VKP (SAMPLE)</h1><table>${row('th', headings)}${rows
    .map((cells) => row('td', cells))
    .join('')}</table></main></body></html>`;
};
const vendors = ['Eksempel Alfa AS', 'Eksempel Beta AS', 'Eksempel Gamma AS'];
const plain = (count = 3, headings = ['Leverandør', 'Produkt', 'Status']) =>
  page(
    headings,
    vendors.slice(0, count).map((vendor, at) => [vendor, `Diktaprodukt ${at}A`, 'Godkjent']),
  );

/** The first days of a list where nobody has looked at how it is read: real HTTP, a real record, a clock that the test holds. */
describe('a list whose layout nobody has looked at', () => {
  let hub: HubOverTime;
  let commands: ReturnType<typeof createPublisherCommands>;
  beforeAll(async () => {
    hub = await openHubOverTime('2026-03-01T06:00:00Z', { HUB_FIRST_READING: 'hold' });
    commands = createPublisherCommands({ ...hub.harvesting, clock: hub.clock });
  }, 120_000);
  afterAll(() => hub?.close());

  const read = async (text?: string): Promise<Run> => {
    hub.pass({ days: 1 });
    if (text !== undefined) hub.site.edit(vkp, () => text);
    const run = (await hub.harvest('nhn-vkp')).get('nhn-vkp');
    if (!run) throw new Error('no run');
    return run;
  };
  const codes = (run: Run) => run.reasons.map(({ code }) => code);
  const accept = (run: string) => commands.acceptLayout({ run, by: 'redaksjon', note: null });
  let first: Run;

  it('is held, and nothing of it is served', async () => {
    first = await read(plain());
    expect(first).toMatchObject({
      outcome: 'HELD',
      promoted: false,
      layout: expect.stringMatching(/^layout_/u),
    });
    expect(codes(first)).toEqual(['FIRST_READING']);
    expect(hub.harvesting.archive.batches.current('nhn-vkp')).toBeNull();
    expect(first.findings.map(({ code }) => code)).toContain('FIRST_READING');
  }, 120_000);

  it('stays held by the next readings, however many', async () => {
    for (let day = 0; day < 6; day += 1) expect((await read()).outcome).toBe('HELD');
  }, 120_000);

  it('cannot be accepted by a reading that another has followed, nor by one that never was', async () => {
    expect(await accept(first.id)).toBe('NOT_HELD');
    expect(await accept('run_0')).toBe('NO_SUCH_RUN');
  });

  it('is served as soon as someone has looked, which is kept with who and when', async () => {
    const held = await read();
    const run = await accept(held.id);
    expect(run).toMatchObject({ outcome: 'OK', promoted: true, layout: first.layout });
    expect(hub.harvesting.archive.layouts.accepted('nhn-vkp')).toEqual([
      {
        source: 'nhn-vkp',
        fingerprint: first.layout,
        run: held.id,
        acceptedBy: 'redaksjon',
        note: null,
        at: hub.clock.now().toISOString(),
      },
    ]);
    const open = hub.harvesting.archive.findings.list('nhn-vkp').filter(({ state }) => state !== 'FIXED');
    expect(open.map(({ code }) => code)).not.toContain('FIRST_READING');
  }, 120_000);

  it('needs nobody while its headings mean the same: other rows, another spelling', async () => {
    expect((await read(plain(2))).outcome).toBe('OK');
    expect((await read(plain(3, ['Firma', 'Produktnavn', 'Status']))).outcome).toBe('OK');
  }, 120_000);

  it('waits again when a column comes, and the list before is served meanwhile', async () => {
    const run = await read(
      page(
        ['Leverandør', 'Produkt', 'Status', 'Gyldig til'],
        vendors.map((vendor, at) => [vendor, `Diktaprodukt ${at}A`, 'Godkjent', '31.12.2027']),
      ),
    );
    expect(run.outcome).toBe('HELD');
    expect(codes(run)).toEqual(['NEW_LAYOUT']);
    expect(hub.harvesting.archive.batches.current('nhn-vkp')?.entries).toHaveLength(3);
    expect(await accept(run.id)).toMatchObject({ outcome: 'OK', promoted: true });
  }, 120_000);

  it('stays held for what else is wrong with it', async () => {
    const run = await read(page(['Leverandør', 'Produkt', 'Fase'], []));
    expect(run.outcome).toBe('HELD');
    expect(await accept(run.id)).not.toMatchObject({ promoted: true });
  }, 120_000);
});
