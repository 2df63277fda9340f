import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, runHub } from '../support/hub-process.ts';

interface Report {
  readonly verdict: string;
  readonly records: readonly Record<string, unknown>[];
  readonly findings: readonly { code: string; suggested: string | null }[];
  readonly drift: readonly { kind: string; breaking: boolean }[];
  readonly diff: Record<string, number>;
  readonly reasons: readonly { code: string }[];
}

const row = (number: number, status = 'Godkjent') =>
  `<tr><td>Eksempel ${number} AS</td><td>Diktaprodukt ${String.fromCharCode(65 + number)}</td><td>${status}</td><td>1. oktober 2025</td></tr>`;
const page = (rows: readonly string[]) =>
  `<!doctype html><html lang="nb"><body><main><h1>VKP (SAMPLE)</h1><table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th><th>Dato</th></tr>${rows.join('')}</table></main></body></html>`;
const rows = Array.from({ length: 25 }, (_, at) => row(at));

/** The command as an editor uses it: against a list that has been harvested before. */
describe('hub check', () => {
  const folder = newFolder();
  const site = newFolder();
  const env = { HUB_DATA_DIR: join(folder, 'data'), HUB_SAMPLE_SITE: site };
  const draft = (text: string) => {
    const file = join(folder, 'draft.html');
    writeFileSync(file, text);
    return file;
  };
  async function check(text: string) {
    const { code, stdout } = await runHub(['check', 'nhn-vkp', draft(text), '--json'], env);
    return { code, report: JSON.parse(stdout) as Report };
  }

  beforeAll(async () => {
    const { mkdirSync } = await import('node:fs');
    const nhn = join(site, 'www.nhn.no/for-leverandorer/godkjenning-av-integrasjon');
    mkdirSync(join(nhn, 'vkp'), { recursive: true });
    writeFileSync(
      join(nhn, 'index.html'),
      '<!doctype html><html><body><main><h1>Godkjenning (SAMPLE)</h1><ul><li><a href="/for-leverandorer/godkjenning-av-integrasjon/vkp">Velferdsteknologisk knutepunkt (VKP)</a></li></ul></main></body></html>',
    );
    writeFileSync(join(nhn, 'vkp/index.html'), page(rows));
    const { code, stdout } = await runHub(['harvest', 'nhn-vkp'], env);
    expect(stdout).toContain('25 rows');
    expect(code).toBe(0);
  }, 60_000);

  it('accepts the list as it is and finds nothing changed', async () => {
    const { code, report } = await check(page(rows));
    expect(code).toBe(0);
    expect(report).toMatchObject({
      source: 'nhn-vkp',
      verdict: 'accepted',
      diff: { added: 0, changed: 0, removed: 0, unchanged: 25 },
    });
    expect(report.records[0]).toEqual({
      vendor: 'Eksempel 0 AS',
      product: 'Diktaprodukt A',
      version: null,
      target: 'VKP',
      interface: null,
      role: null,
      process: 'APPROVED',
      standing: 'NOT_STATED',
      basis: 'AUTHORITY_TEST',
      statusText: 'Godkjent',
      decidedOn: '2025-10-01',
      validUntil: null,
      conditions: null,
      inUse: null,
      organisationNumber: null,
      versionScope: { kind: 'UNSPECIFIED', versions: [], from: null, to: null, verbatim: null },
      locator: expect.objectContaining({ document: 'list', row: 2, column: 'Status', quote: 'Godkjent' }),
    });
  });

  it('accepts one row gone', async () => {
    const { code, report } = await check(page(rows.slice(1)));
    expect([code, report.verdict, report.diff.removed]).toEqual([0, 'accepted', 1]);
  });

  it('holds a list that has lost all rows but one', async () => {
    const { code, report } = await check(page(rows.slice(0, 1)));
    expect([code, report.verdict, report.diff.removed]).toEqual([1, 'held', 24]);
    expect(report.reasons.map(({ code: reason }) => reason)).toContain('TOO_MANY_REMOVED');
  });

  it('never guesses at an unknown status', async () => {
    const { report } = await check(page([...rows.slice(1), row(0, 'Godkjnt')]));
    const read = report.records.find(({ vendor }) => vendor === 'Eksempel 0 AS');
    expect(read).toMatchObject({ process: 'NOT_STATED', statusText: 'Godkjnt' });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_STATUS', suggested: 'Godkjent' }),
    );
  });

  it.each([
    ['an empty page', '<!doctype html><html><body><main><h1>VKP</h1></main></body></html>'],
    ['a cut file', page(rows).slice(0, 900)],
    ['another heading for the vendor', page(rows).replace('<th>Leverandør</th>', '<th>Hvem</th>')],
    [
      'a cookie wall',
      '<!doctype html><html><head><title>Samtykke</title></head><body><h1>Vi bruker informasjonskapsler</h1><p>Godta for å gå videre.</p></body></html>',
    ],
  ])('holds %s', async (_, text) => {
    const { code, report } = await check(text);
    expect([code, report.verdict]).toEqual([1, 'held']);
  });

  it('reads an address as well as a file', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page(rows)),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const { code, stdout } = await runHub(['check', 'nhn-vkp', `http://127.0.0.1:${port}/`, '--json'], env);
    server.close();
    expect(code).toBe(0);
    expect(JSON.parse(stdout).diff.unchanged).toBe(25);
  });

  it.each([
    ['an unknown source', ['check', 'nhn-nei', 'x.html'], 'There is no source “nhn-nei”'],
    ['no file', ['check', 'nhn-vkp'], "missing required argument 'file or URL'"],
    ['an unknown command', ['chekc'], 'Did you mean check?'],
  ])('answers %s with what to do, and 2', async (_, args, words) => {
    const { code, stderr } = await runHub(args, env);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('fails on a file that is not there, and says so', async () => {
    const { code, stdout } = await runHub(['check', 'nhn-vkp', join(folder, 'nope.html'), '--json'], env);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'failed', reasons: [{ code: 'NO_SUCH_FILE' }] });
  });

  it('holds a harvest as it holds a draft, and goes on serving the last good list', async () => {
    const list = join(site, 'www.nhn.no/for-leverandorer/godkjenning-av-integrasjon/vkp/index.html');
    const good = readFileSync(list, 'utf8');
    writeFileSync(list, page(rows.slice(0, 1)));
    const held = await runHub(['harvest', 'nhn-vkp'], env);
    expect(held.code).toBe(1);
    expect(held.stdout).toContain('held: the last good list goes on being served');
    expect((await runHub(['sources'], env)).stdout).toMatch(/nhn-vkp .*25 rows/u);
    writeFileSync(list, good);
    expect((await runHub(['harvest', 'nhn-vkp'], env)).code).toBe(0);
  }, 60_000);
});
