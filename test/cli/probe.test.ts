import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProbedDocument, ProbeReport } from '../../src/harvest/probe/probe.ts';
import { headingsOf } from '../../src/harvest/probe/probe-headings.ts';
import { newFolder, runHub } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

const entry = 'www.nhn.no/for-leverandorer/godkjenning-av-integrasjon/index.html';
const gateway =
  'www.helsedirektoratet.no/digitalisering-og-e-helse/krav-og-godkjenninger-for-helseteknologi/index.html';
const vkpAddress = '/for-leverandorer/godkjenning-av-integrasjon/velferdsteknologisk-knutepunkt';

interface Report extends ProbeReport {
  readonly documents: readonly (ProbedDocument & { readonly file: string | null })[];
}

/** Visits the sample site of the test, as the first person with network access would visit the real one. */
async function visit(source: string, site: string, dataDir = join(newFolder(), 'data')) {
  const bundle = join(newFolder(), 'bundle');
  const env = { HUB_DATA_DIR: dataDir, HUB_SAMPLE_SITE: site };
  const ended = await runHub(['probe', source, '--out', bundle], env);
  const read = (file: string) => readFileSync(join(bundle, file), 'utf8');
  const report = existsSync(join(bundle, 'report.json'))
    ? (JSON.parse(read('report.json')) as Report)
    : (null as unknown as Report);
  return { ...ended, bundle, read, report, env, dataDir };
}

const section = (text: string, title: string) => text.split(`\n${title}\n`)[1]?.split('\n\n')[0] ?? '';

// Each visit is a process of its own: slow on a busy machine.
describe('hub probe', { timeout: 120_000 }, () => {
  it('says what was asked for and understood, and bundles the documents as they came', async () => {
    const site = copySampleSite();
    const { code, stdout, stderr, report, read, bundle, dataDir } = await visit('nhn-vkp', site.root);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('✓ A harvest would accept this, with findings.');
    expect(stdout).toContain('SAMPLE MODE');
    expect(section(stdout, 'Documents')).toMatch(/✓ entry {2}200, \d+ bytes, text\/html.*\n.*✓ list {2}200/u);
    expect(section(stdout, 'Headings')).toContain('mapped   Leverandør → vendor');
    expect(section(stdout, 'Rows')).toContain('99 rows read');
    expect(section(stdout, 'Sample records').match(/^ {2}\d\. vendor: /gmu)).toHaveLength(5);
    expect(section(stdout, 'Findings')).toContain('UNKNOWN_STATUS 2');
    expect(section(stdout, 'Guard')).toContain('no objection');
    expect(section(stdout, 'Time')).toMatch(/fetching \d+\.\d s/u);
    expect(section(stdout, 'What to do next')).toContain('`statusWords` in connectors/nhn-vkp/lookups.ts');

    const list = report.documents.find(({ name }) => name === 'list');
    const bytes = readFileSync(join(bundle, list?.file ?? ''));
    expect(bytes.equals(readFileSync(join(site.root, vkp)))).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(list?.sha256);
    expect(report).toMatchObject({
      source: 'nhn-vkp',
      mode: 'SAMPLE',
      outcome: 'OK_WITH_FINDINGS',
      rows: 99,
    });
    expect(report.versions.parser).toMatch(/^[0-9a-f]{12}$/u);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(read('report.txt')).toContain('99 rows read');
    expect(read('README.md')).toMatch(/contact persons/u);
    expect(read('README.md')).toMatch(/invented/u);
    // Neither archive nor store was made.
    expect(existsSync(dataDir)).toBe(false);
  });

  it('follows a list that has moved and says where to', async () => {
    const site = copySampleSite();
    const old = join(site.root, vkp, '..');
    renameSync(old, join(old, '../vkp-ny'));
    site.edit('www.nhn.no/routes.json', (text) => {
      const { routes } = JSON.parse(text) as { routes: unknown[] };
      const moved = {
        path: vkpAddress,
        status: 301,
        location: '/for-leverandorer/godkjenning-av-integrasjon/vkp-ny',
      };
      return JSON.stringify({ routes: [...routes, moved] });
    });
    const { code, stdout, report } = await visit('nhn-vkp', site.root);
    expect(code).toBe(0);
    expect(report.rows).toBe(99);
    expect(report.documents.map(({ name, redirected }) => [name, redirected])).toEqual([
      ['entry', false],
      ['list', true],
    ]);
    expect(section(stdout, 'Documents')).toMatch(/redirected to \S+\/vkp-ny/u);
  });

  it('names the links that it saw where it finds none to the list, and the file to edit', async () => {
    const site = copySampleSite();
    for (const page of [entry, gateway]) {
      site.edit(page, (text) =>
        text.replaceAll(
          /velferdsteknologisk knutepunkt(?: \(VKP\))?(?: \(nhn\.no\))?</giu,
          'Digital hjemmeoppfølging<',
        ),
      );
    }
    const { code, stdout, report } = await visit('nhn-vkp', site.root);
    expect(code).toBe(1);
    expect(report.outcome).toBe('HELD');
    expect(report.documents.map(({ name }) => name)).toEqual(['entry', 'gateway']);
    expect(section(stdout, 'Findings')).toMatch(/LIST_NOT_FOUND.*[\s\S]*Saw: .*Digital hjemmeoppfølging/u);
    expect(section(stdout, 'What to do next')).toContain('`linkLabels` in connectors/nhn-vkp/lookups.ts');
  });

  it('reports a list whose address answers with 404', async () => {
    const site = copySampleSite();
    site.edit(entry, (text) => text.replaceAll(`"${vkpAddress}"`, '"/borte"'));
    const { code, stdout, report, bundle } = await visit('nhn-vkp', site.root);
    expect(code).toBe(1);
    expect(report.outcome).toBe('FAILED');
    expect(section(stdout, 'Documents')).toMatch(/✗ list {2}404, NOT_FOUND, required {2}\S+\/borte/u);
    // What did come is there to be looked at.
    expect(readdirSync(join(bundle, 'documents'))).toEqual(['001-entry.html']);
    expect(report.documents.at(-1)).toMatchObject({ name: 'list', file: null, status: 404 });
  });

  it('shows a heading that nobody knows', async () => {
    const site = copySampleSite();
    site.edit(vkp, (text) => text.replaceAll('>Rolle</th>', '>Sidevogn</th>'));
    const { code, stdout, report } = await visit('nhn-vkp', site.root);
    expect(code).toBe(0);
    expect(report.headings).toContainEqual(expect.objectContaining({ heading: 'Sidevogn', use: 'unknown' }));
    expect(section(stdout, 'Headings').split('\n')[0]).toContain('unknown  Sidevogn');
    expect(section(stdout, 'Drift')).toContain('Sidevogn');
    const next = section(stdout, 'What to do next');
    expect(next).toMatch(/`headings` in connectors\/nhn-vkp\/lookups\.ts.*Seen: “Sidevogn”/u);
    for (const file of next.match(/\b(?:src|connectors|docs)\/[\w/.-]+\.\w+/gu) ?? []) {
      expect(existsSync(join(import.meta.dirname, '../..', file)), file).toBe(true);
    }
  });

  it('compares with the last good list, and neither keeps anything nor asks what has changed since', async () => {
    const site = copySampleSite();
    const dataDir = join(newFolder(), 'data');
    const env = { HUB_DATA_DIR: dataDir, HUB_SAMPLE_SITE: site.root };
    expect((await runHub(['harvest', 'nhn-vkp'], env)).code).toBe(0);
    const before = (await runHub(['sources'], env)).stdout;
    const files = filesIn(dataDir);

    const same = await visit('nhn-vkp', site.root, dataDir);
    expect(same.code).toBe(0);
    // A harvest would be told "not modified" and read nothing.
    expect(same.report).toMatchObject({ rows: 99, outcome: 'OK_WITH_FINDINGS', counts: { unchanged: 99 } });

    site.edit(vkp, (text) => text.replace(/(<main[\s\S]*?<\/table>)[\s\S]*<\/main>/u, '$1</main>'));
    const cut = await visit('nhn-vkp', site.root, dataDir);
    expect(cut.code).toBe(1);
    expect(cut.stdout).toContain('‖ A harvest would hold this');
    expect(cut.stdout).toContain('TOO_MANY_REMOVED');
    expect(section(cut.stdout, 'Guard')).toMatch(/compared with 9\d rows of batch [0-9a-f]{12}: /u);
    expect(section(cut.stdout, 'What to do next')).toContain('Rows are gone');
    expect((await runHub(['sources'], env)).stdout).toBe(before);
    expect(filesIn(dataDir)).toEqual(files);
  });

  it('reports what the rows have from the headings above them', async () => {
    const { stdout, report } = await visit('nhn-sfm', copySampleSite().root);
    expect(report.above).toContainEqual(expect.objectContaining({ field: 'statusText', words: 5 }));
    expect(section(stdout, 'Headings')).toMatch(
      /above {4}“[^”]*utprøving[^”]*” and 4 more → [a-z, ]*statusText/u,
    );
  });

  it('reads a workbook and bundles it as one', async () => {
    const { code, report } = await visit('fhi-leverandorer', copySampleSite().root);
    expect(code).toBe(0);
    expect(report.layouts).toContain('matrix');
    expect(report.documents.map(({ file }) => file)).toEqual([
      'documents/001-entry.html',
      'documents/002-list.xlsx',
    ]);
    expect(report.headings).toContainEqual(
      expect.objectContaining({ sheet: 'Oversikt', heading: 'NPR', use: 'mapped', as: 'NPR' }),
    );
  });

  it('is called wrongly with a source that is not there or a folder that is not empty', async () => {
    const env = { HUB_DATA_DIR: join(newFolder(), 'data') };
    const folder = newFolder();
    writeFileSync(join(folder, 'mine.txt'), 'kept');
    const unknown = await runHub(['probe', 'nhn-vpk'], env);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('There is no source “nhn-vpk”');
    const taken = await runHub(['probe', 'nhn-vkp', '--out', folder], env);
    expect(taken.code).toBe(2);
    expect(taken.stderr).toContain('is not empty');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    mkdirSync(join(folder, 'sub'));
    expect((await runHub(['probe', 'nhn-vkp', '--out', join(folder, 'mine.txt/sub')], env)).code).toBe(2);
  });

  it('has no live address to visit for a source that is not launched', async () => {
    const env = { HUB_DATA_DIR: join(newFolder(), 'data'), HUB_MODE: 'live' };
    const { code, stderr } = await runHub(['probe', 'ks-egenerklaringer'], env);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('not launched') });
  });
});

describe('headings of a reader that keeps no account', () => {
  it('come from the places of its claims and from its findings', () => {
    const locator = { document: 'list', column: 'Kommune', row: 2, quote: 'Eksempelvik' };
    const value = { value: 'Eksempelvik', raw: 'Eksempelvik', rule: 'heading/kommune', locator };
    const claim = { kind: 'municipality', key: 'k', fields: { municipality: value } } as const;
    const finding = {
      id: 'f',
      code: 'UNKNOWN_HEADING',
      severity: 'WARNING',
      recordKey: 'fylke',
      record: 'Fyllke',
      locator: { document: 'list', quote: 'Fyllke' },
      message: { nb: '', nn: '', en: '' },
      action: { nb: '', nn: '', en: '' },
      found: 'Fyllke',
      suggested: 'Fylke',
    } as const;
    const cells = { read: 2, mapped: 1, ignored: 0, reported: 1 };
    const reading = { claims: [claim, claim], findings: [finding], drift: [], cells, layouts: ['table'] };
    expect(headingsOf(reading)).toEqual([
      { document: 'list', sheet: null, heading: 'Kommune', use: 'mapped', as: 'municipality' },
      { document: 'list', sheet: null, heading: 'Fyllke', use: 'unknown', as: 'Fylke' },
    ]);
    expect(headingsOf(null)).toEqual([]);
  });
});

/** The write-ahead log's helper files come and go with every opening. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.sqlite$/u.test(file))
    .map((file) => [file, statSync(join(folder, file)).size]);
