/** The way from the entry page to the list, over real HTTP, on sites that have been rearranged. */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Run } from '../../src/domain/record.ts';
import { newFolder } from '../support/hub-process.ts';
import { copySampleSite, type SampleCopy } from '../support/sample-copy.ts';

const source = 'nhn-kjernejournal';
const entry = 'www.nhn.no/for-leverandorer/godkjenning-av-integrasjon';
const entryPage = `${entry}/index.html`;
const gatewayPage =
  'www.helsedirektoratet.no/digitalisering-og-e-helse/krav-og-godkjenninger-for-helseteknologi/index.html';
const link = /<a href="[^"]*">Kjernejournal<\/a>/u;

let site: SampleCopy;
let open: Harvesting | null = null;

beforeEach(() => {
  site = copySampleSite();
});
afterEach(async () => {
  await open?.close();
  open = null;
});

async function harvest(): Promise<Run> {
  open = await openHarvesting(readConfig({ HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root }));
  const result = await open.harvester.harvest([source]);
  if (!result.ok) throw new Error('another harvester is running');
  const [run] = result.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

function route(host: string, rule: object): void {
  const file = join(site.root, host, 'routes.json');
  const { routes } = JSON.parse(readFileSync(file, 'utf8')) as { routes: object[] };
  writeFileSync(file, JSON.stringify({ routes: [rule, ...routes] }));
}

const documentNames = (run: Run) => run.documents.map(({ name }) => name);
const codes = (run: Run) => run.findings.map(({ code }) => code);
const linkTo = (href: string, text = 'Kjernejournal') =>
  site.edit(entryPage, (html) => html.replace(link, `<a href="${href}">${text}</a>`));

it.each([
  ['a relative address', 'kjernejournal', 'Kjernejournal'],
  [
    'the bare host',
    'https://nhn.no/for-leverandorer/godkjenning-av-integrasjon/kjernejournal',
    'Kjernejournal',
  ],
  ['an address that has moved', '/gammel/kjernejournal', 'Kjernejournal'],
  [
    'words that pages add to a link',
    '/for-leverandorer/godkjenning-av-integrasjon/kjernejournal',
    'Kjernejournal (nhn.no) →',
  ],
  [
    'words around the label',
    '/for-leverandorer/godkjenning-av-integrasjon/kjernejournal',
    'Godkjente leverandører for Kjernejournal',
  ],
])('goes by %s', async (_, href, text) => {
  site.edit(entryPage, (html) =>
    html.replace('<head>', '<head><base href="/for-leverandorer/godkjenning-av-integrasjon/">'),
  );
  route('www.nhn.no', {
    path: '/gammel/kjernejournal',
    status: 301,
    location: '/for-leverandorer/godkjenning-av-integrasjon/kjernejournal',
  });
  linkTo(href, text);
  const run = await harvest();
  expect({ outcome: run.outcome, names: documentNames(run), claims: run.counts.added }).toEqual({
    outcome: 'OK',
    names: ['entry', 'list'],
    claims: 30,
  });
});

it('chooses the link that stands under a heading of approvals', async () => {
  site.edit(entryPage, (html) =>
    html.replace(
      '<h2>Godkjenningsprosess',
      '<h2>Tjenester</h2><ul><li><a href="/tjenester/kjernejournal">Kjernejournal</a></li></ul><h2>Godkjenningsprosess',
    ),
  );
  const run = await harvest();
  expect(run.documents.at(-1)?.url).toContain('/godkjenning-av-integrasjon/kjernejournal');
  expect(run.counts.added).toBe(30);
});

it.each([
  ['a preview on another host', 'https://nhn-preview.enonic.example/kjernejournal'],
  ['a test site of the same publisher', 'https://test.nhn.no/kjernejournal'],
  ['an earlier version', '/for-leverandorer/godkjenning-av-integrasjon/kjernejournal?tidligere-versjoner'],
  ['a document that cannot be read', '/dokumenter/kjernejournal.pdf'],
  ['a place on the same page', '#kjernejournal'],
])('does not go to %s, and asks the gateway instead', async (_, href) => {
  linkTo(href);
  const run = await harvest();
  expect(documentNames(run)).toEqual(['entry', 'gateway', 'list']);
  expect(run.documents.map(({ url }) => url).join(' ')).not.toMatch(/preview|test\.nhn|tidligere|pdf/u);
  expect(codes(run)).toContain('LIST_FOUND_ELSEWHERE');
  expect(run.counts.added).toBe(30);
});

it('finds the list from the gateway when the entry page is gone', async () => {
  rmSync(join(site.root, entryPage));
  const run = await harvest();
  expect(documentNames(run)).toEqual(['gateway', 'list']);
  expect(run.outcome).toBe('OK_WITH_FINDINGS');
  expect(run.reasons.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  expect(run.counts.added).toBe(30);
});

it('says which links were seen when neither page leads to the list', async () => {
  linkTo('/for-leverandorer/godkjenning-av-integrasjon/kjernejournal', 'KJ-oversikten');
  site.edit(gatewayPage, (html) => html.replace('Kjernejournal (nhn.no)', 'Oppslag i KJ'));
  const run = await harvest();
  const told = run.findings.find(({ code }) => code === 'LIST_NOT_FOUND');
  expect(told?.message.nb).toContain('KJ-oversikten');
  expect(told?.message.nb).toContain('Oppslag i KJ');
  expect(run.promoted).toBe(false);
});

it('says so too when the gateway is gone as well', async () => {
  rmSync(join(site.root, entryPage));
  rmSync(join(site.root, gatewayPage));
  const run = await harvest();
  expect(run.outcome).toBe('FAILED');
  expect(codes(run)).toContain('LIST_NOT_FOUND');
});

it('is not led from the gateway to a page of its own', async () => {
  linkTo('#', 'Noe annet');
  mkdirSync(join(site.root, 'www.helsedirektoratet.no/tema'), { recursive: true });
  appendFileSync(
    join(site.root, 'www.helsedirektoratet.no/tema/kjernejournal.html'),
    '<main><h1>Kjernejournal</h1><p>Om tjenesten.</p></main>',
  );
  site.edit(gatewayPage, (html) =>
    html.replace(
      '<h2>Samhandlingstjenester</h2>',
      '<p><a href="/tema/kjernejournal">Kjernejournal</a></p><h2>Samhandlingstjenester</h2>',
    ),
  );
  const run = await harvest();
  expect(run.documents.at(-1)?.url).toContain('www.nhn.no');
  expect(run.counts.added).toBe(30);
});
