/** Every scenario document is asked of a harvest of the samples, and its answer is the real one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { readConfig } from '../../src/config/config.ts';
import { readScenarios } from '../../src/web/explorer-examples.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { newFolder } from '../support/hub-process.ts';

const now = new Date('2026-12-01T09:00:00Z');
let harvesting: Harvesting;
let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  harvesting = await openHarvesting(readConfig({ HUB_DATA_DIR: newFolder() }), { clock: { now: () => now } });
  const result = await harvesting.harvester.harvest();
  if (!result.ok) throw new Error('another harvester is running');
  const { archive } = harvesting;
  const snapshot = archive.snapshots.current();
  const content = snapshot && archive.snapshots.content(snapshot.version);
  if (!content) throw new Error('nothing was published');
  hub = await openHub({}, dataOf(decodeSnapshot(content)));
  hub.world.now = now;
  hub.world.states = archive.runs.sourceStates();
  hub.world.change();
}, 120_000);
afterAll(async () => {
  await hub?.app.close();
  await harvesting?.close();
});

const folder = new URL('../../docs/scenarios/', import.meta.url);
const scenarios = readScenarios();
const answer = /(## Answer\n\n[^\n]+\n\n```json\n)([\s\S]*?)(```)/u;

test('there is a document for each, with all its parts, and the list names it', () => {
  const files = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(files).toHaveLength(scenarios.length);
  const list = readFileSync(new URL('README.md', folder), 'utf8');
  for (const file of files) {
    expect(list).toContain(`(${file})`);
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (const part of ['# ', '## Query', '## Answer', '## How to read it']) expect(text).toContain(part);
  }
});

test('the samples show a limited trial with its quota and earliest next step, and a dispensation with its end', () => {
  const gaps = ['c-gp-office', 'd-nursing-care'].flatMap((name) => {
    const [, , json = '{}'] = answer.exec(readFileSync(new URL(`${name}.md`, folder), 'utf8')) ?? [];
    return JSON.parse(json).coverage.baskets.flatMap((one: { gaps: readonly Gap[] }) => one.gaps);
  }) as readonly Gap[];
  const trial = gaps.find(({ state, expectedOn }) => state === 'EXPECTED' && expectedOn !== null);
  expect(trial?.because[0]?.nb).toMatch(/hos inntil 5 .*Neste trinn tidligst 2026-12-28/u);
  const dispensed = gaps.find(({ state, validUntil }) => state === 'PARTIAL' && validUntil !== null);
  expect(dispensed?.because[0]?.nb).toContain(`dispensasjon til ${dispensed?.validUntil}`);
});

interface Gap {
  readonly state: string;
  readonly because: readonly { readonly nb: string }[];
  readonly expectedOn: string | null;
  readonly validUntil: string | null;
}

test.each(scenarios.map((one) => [one.title, one] as const))(
  '%s',
  async (_title, { name, query, variables }) => {
    const { data, errors } = await ask(hub, query, variables === undefined ? {} : JSON.parse(variables));
    expect(errors).toBeUndefined();
    const file = new URL(`${name}.md`, folder);
    const text = readFileSync(file, 'utf8');
    const written = `${JSON.stringify(data, null, 1)}\n`;
    if (process.env.UPDATE_SCENARIOS === '1')
      writeFileSync(
        file,
        text.replace(answer, (_all, before: string, _old, after: string) => before + written + after),
      );
    else expect(text.match(answer)?.[2]).toBe(written);
  },
);
