import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';

const question = `{ integrations(filter: { targetKeys: ["VKP"] }) { totalCount }
  sources { key runs(first: 1) { totalCount } } }`;
interface Answer {
  readonly integrations: { readonly totalCount: number };
  readonly sources: readonly { readonly key: string; readonly runs: { readonly totalCount: number } }[];
}
const runsOf = ({ sources }: Answer) => sources.find(({ key }) => key === 'nhn-vkp')?.runs.totalCount;

describe('a second start on the same folder of data', () => {
  it('answers from the archived snapshot while the first harvest is still under way', async () => {
    const site = copySampleSite();
    const env = { HUB_SAMPLE_SITE: site.root, HUB_DATA_DIR: newFolder() };
    const first = await startHubProcess(env);
    const before = (await first.query<Answer>(question)).data;
    await first.stop();
    expect(runsOf(before)).toBe(1);

    // A page that is a named pipe is sent when something is written to it: until then the harvest of its list cannot end.
    const page = join(site.root, vkp);
    const text = readFileSync(page);
    execFileSync('mkfifo', [`${page}.pipe`]);
    renameSync(`${page}.pipe`, page);
    const second = await startHubProcess(env);
    try {
      const { data, errors } = await second.query<Answer>(question);
      expect(errors).toBeUndefined();
      expect(data.integrations).toEqual(before.integrations);
      expect(data.integrations.totalCount).toBeGreaterThan(0);
      expect(runsOf(data)).toBe(1);

      renameSync(page, `${page}.pipe`);
      writeFileSync(page, text);
      writeToReader(`${page}.pipe`, text);
      await until(async () => runsOf((await second.query<Answer>(question)).data) === 2, 120_000);
    } finally {
      await second.stop();
    }
  }, 300_000);
});

/** Nothing where nobody reads: whoever comes later finds the file. */
function writeToReader(pipe: string, bytes: Uint8Array): void {
  try {
    const writer = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    writeFileSync(writer, bytes);
    closeSync(writer);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENXIO')) throw error;
  }
}
