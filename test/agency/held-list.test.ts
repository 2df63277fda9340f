import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../src/domain/record.ts';
import { createPublisherCommands } from '../../src/harvest/publisher-commands.ts';
import { type HubOverTime, openHubOverTime } from '../evidence/hub-over-time.ts';
import { vkp } from '../support/sample-copy.ts';

/** A list of so many rows, numbered from `from`. */
const list = (count: number, from = 0) =>
  `<!doctype html><html lang="nb"><body><main><h1>VKP (SAMPLE)</h1><table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr>${Array.from(
    { length: count },
    (_, i) => `<tr><td>Eksempel ${from + i} AS</td><td>Diktaprodukt ${from + i}A</td><td>Godkjent</td></tr>`,
  ).join('')}</table></main></body></html>`;

/** The whole life of a list that loses rows, over real HTTP and a real record, with a clock that the test holds. */
describe('a list that loses rows', () => {
  let hub: HubOverTime;
  let commands: ReturnType<typeof createPublisherCommands>;
  beforeAll(async () => {
    hub = await openHubOverTime('2026-03-01T06:00:00Z');
    commands = createPublisherCommands({ ...hub.harvesting, clock: hub.clock });
  }, 60_000);
  afterAll(() => hub.close());

  const read = async (): Promise<Run> => {
    hub.pass({ hours: 1 / 60 });
    const run = (await hub.harvest('nhn-vkp')).get('nhn-vkp');
    if (!run) throw new Error('no run');
    return run;
  };
  const publish = (text: string) => hub.site.edit(vkp, () => text);
  const listed = () =>
    hub.harvesting.archive.batches
      .current('nhn-vkp')
      ?.entries.filter(({ observation }) => observation === 'LISTED').length;
  const open = () =>
    hub.harvesting.archive.findings
      .list('nhn-vkp')
      .filter(({ state, severity }) => state !== 'FIXED' && severity === 'BLOCKING')
      .map(({ code }) => code);
  const day = () => hub.pass({ days: 1 });

  it('is taken when one of 27 goes, and held when 26 go; the findings say why', async () => {
    publish(list(27));
    expect((await read()).outcome).toBe('OK');
    day();
    publish(list(26));
    expect((await read()).outcome).toBe('OK');
    publish(list(27));
    await read();
    day();
    publish(list(1));
    const run = await read();
    expect(run).toMatchObject({ outcome: 'HELD', promoted: false, watch: { confirmations: 1 } });
    expect(run.quarantined.length).toBe(26);
    expect(run.differences?.filter(({ kind }) => kind === 'removed').length).toBe(26);
    expect(run.baseline).toMatch(/^run_/u);
    expect(open()).toEqual(['TOO_MANY_REMOVED']);
    expect(listed()).toBe(27);
  });

  it('is read again each time although its server says that it is unchanged, and several readings in an hour confirm nothing', async () => {
    for (let i = 2; i <= 6; i += 1) {
      hub.pass({ hours: 0.1 });
      expect(await read()).toMatchObject({ outcome: 'HELD', watch: { confirmations: i } });
    }
    expect(listed()).toBe(27);
  });

  it('goes through once enough readings over enough time have missed the same rows', async () => {
    hub.pass({ days: 3 });
    expect((await read()).outcome).toBe('HELD');
    hub.pass({ hours: 22 });
    expect((await read()).outcome).toBe('HELD');
    hub.pass({ hours: 2 });
    expect(await read()).toMatchObject({
      outcome: 'OK',
      promoted: true,
      released: 'READINGS',
      quarantined: [],
    });
    expect([listed(), open()]).toEqual([1, []]);
  });

  it('begins to count anew when other rows are missing', async () => {
    publish(list(27));
    await read();
    publish(list(2));
    expect(await read()).toMatchObject({ outcome: 'HELD', watch: { confirmations: 1 } });
    publish(list(3));
    expect(await read()).toMatchObject({ outcome: 'HELD', watch: { confirmations: 1 } });
  });

  it('goes through at once by a person’s word, and the rows are delisted without more readings', async () => {
    const held = await read();
    expect(await commands.confirmRemovals({ run: 'run_ingen', keys: null, note: null })).toBe('NO_SUCH_RUN');
    expect(await commands.confirmRemovals({ run: held.id, keys: ['ingen'], note: null })).toBe(
      'NO_SUCH_ROWS',
    );
    hub.pass({ hours: 1 / 60 });
    const run = await commands.confirmRemovals({ run: held.id, keys: null, note: 'Ryddet.' });
    expect(run).toMatchObject({ outcome: 'OK', released: 'CONFIRMED', promoted: true });
    expect(listed()).toBe(3);
    const gone = hub.harvesting.archive.batches
      .current('nhn-vkp')
      ?.entries.filter(({ observation }) => observation === 'DELISTED_CONFIRMED').length;
    expect(gone).toBe(24);
    expect(await commands.confirmRemovals({ run: held.id, keys: null, note: null })).toBe('NOT_HELD');
    // Delisted is not withdrawn.
    expect(hub.integration('Diktaprodukt 20A').status).toMatchObject({
      observation: 'DELISTED_CONFIRMED',
      headline: 'UNCERTAIN',
    });
  });

  it('is held again when it loses rows of which nobody has said anything', async () => {
    publish(list(27));
    await read();
    publish(list(20));
    const held = await read();
    await commands.confirmRemovals({
      run: held.id,
      keys: held.quarantined.slice(0, 2).map(({ key }) => key),
      note: null,
    });
    expect(await read()).toMatchObject({ outcome: 'HELD' });
    // Words add up; what is left of the loss is then small enough by itself.
    const all = held.quarantined.map(({ key }) => key);
    const again = await read();
    hub.pass({ hours: 1 / 60 });
    const run = await commands.confirmRemovals({ run: again.id, keys: all.slice(2, 3), note: null });
    expect(run).toMatchObject({ outcome: 'OK', released: 'CONFIRMED' });
    publish(list(9, 100));
    expect(await read()).toMatchObject({ outcome: 'HELD' });
    publish(list(20));
    expect((await read()).outcome).toBe('OK');
  });

  it('goes on holding a list that was emptied, until a person says that it is meant to be', async () => {
    publish(list(0));
    for (let i = 0; i < 8; i += 1) {
      expect((await read()).outcome).toBe('HELD');
      day();
    }
    const held = await read();
    expect(held.reasons.map(({ code }) => code)).toContain('LIST_EMPTIED');
    expect(held.watch).toBeDefined();
    hub.pass({ hours: 1 / 60 });
    const run = await commands.confirmRemovals({ run: held.id, keys: null, note: null });
    expect(run).toMatchObject({
      outcome: expect.stringMatching(/^OK/u),
      released: 'CONFIRMED',
      promoted: true,
    });
    expect(listed()).toBe(0);
    day();
    // An empty list that was let through stays through, and may grow again.
    expect((await read()).outcome).toMatch(/^OK|NOT_MODIFIED/u);
    publish(list(5));
    expect(await read()).toMatchObject({ promoted: true });
    expect(listed()).toBe(5);
  });

  it('is let through by nobody while anything else is wrong with it', async () => {
    publish(list(27));
    await read();
    publish(
      list(2)
        .replaceAll('<th>Leverandør</th>', '<th>Annet</th>')
        .replaceAll('<th>Produkt</th>', '<th>Noe</th>'),
    );
    const held = await read();
    expect(held.outcome).toBe('HELD');
    expect(held.watch).toBeUndefined();
    expect(await commands.confirmRemovals({ run: held.id, keys: null, note: null })).toBe('OTHER_REASONS');
  });
});
