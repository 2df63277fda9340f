/** How high pages of the sample data are on a phone: at most half of what they were in v0.4.0, measured in the same browser. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder, type RunningHub, startHubProcess } from '../support/hub-process.ts';

let hub: RunningHub;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  hub = await startHubProcess({ HUB_DATA_DIR: newFolder() });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 360, height: 800 } });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

async function heightOf(path: string): Promise<number> {
  const response = await page.goto(hub.url + path);
  expect([path, response?.status()]).toEqual([path, 200]);
  return page.evaluate('document.documentElement.scrollHeight');
}

/** Pixels in v0.4.0. */
test.each([
  ['/', 5642],
  ['/sok', 8752],
  ['/sok?q=tilsyn', 3174],
  ['/sok?status=APPROVED', 8864],
  ['/sok?type=leverandor', 4928],
  ['/sok?type=tjeneste', 5807],
  ['/tjeneste/VKP', 16_943],
  ['/tjeneste/SFM', 15_194],
  ['/tjeneste/NPR', 15_773],
  ['/endringer', 10_636],
  ['/kilder', 6888],
  ['/kilde/nhn-vkp', 16_470],
  ['/kilde/fhi-leverandorer', 34_773],
])('%s was %i px high at 360 px and is half of that at most', async (path, before) => {
  expect(await heightOf(path)).toBeLessThanOrEqual(before / 2);
});

/** Pages that came later: no higher than when they were last shortened, with some room for other fonts. */
test.each([
  ['/plan', 3700],
  ['/scenario/ehr-gp-office', 5500],
  ['/krav', 3200],
  ['/standard', 3300],
])('%s is at most %i px high at 360 px', async (path, most) => {
  expect(await heightOf(path)).toBeLessThanOrEqual(most);
});

test('two products against a checklist are at most 5,800 px high: what many cells say is said once', async () => {
  await heightOf('/scenario/ehr-gp-office');
  const ids = await page
    .getByRole('checkbox')
    .evaluateAll((all) =>
      (all as unknown as { value: string }[]).slice(0, 2).map(({ value }) => `id=${value}`),
    );
  expect(ids.length).toBe(2);
  expect(await heightOf(`/scenario/ehr-gp-office?${ids.join('&')}`)).toBeLessThanOrEqual(5800);
});

test('a link to an activity of the plan opens what it is folded into', async () => {
  await page.goto(`${hub.url}/plan`);
  const id = await page.locator('[id^="aktivitet-"]').first().getAttribute('id');
  await page.goto(`${hub.url}/kilder`);
  await page.goto(`${hub.url}/plan#${id}`);
  expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
});
