import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { newFolder, runHub } from '../support/hub-process.ts';

const table = (rows: string) =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"></head><body><main><h1>VKP</h1><table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr>${rows}</table></main></body></html>`;

/** Documents that someone made to do harm, met by the command that reads what strangers hand it. */
describe('a hostile document', () => {
  const folder = newFolder();
  const env = { HUB_DATA_DIR: join(folder, 'data') };
  const servers: Server[] = [];

  afterEach(() => {
    for (const server of servers.splice(0)) server.closeAllConnections();
  });

  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/liste`;
  }

  async function check(place: string, more: Record<string, string> = {}) {
    const { code, stdout, stderr, peakMb } = await runHub(['check', 'nhn-vkp', place, '--json'], {
      ...env,
      ...more,
    });
    expect(stderr).toBe('');
    return { code, peakMb, report: JSON.parse(stdout) };
  }

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it('of 200 MB is cut off at the limit', async () => {
    let sent = 0;
    const url = await serve((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(1024 * 1024, 'a');
      const more = () => {
        while (sent < 200 && !response.destroyed) {
          sent += 1;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const { code, report, peakMb } = await check(url);
    expect([code, report.verdict, report.reasons[0].code]).toEqual([1, 'failed', 'TOO_LARGE']);
    expect(sent).toBeLessThan(100);
    expect(peakMb).toBeLessThan(500);
  });

  it('that unzips to half a gigabyte is not unzipped', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
      'xl/workbook.xml': new Uint8Array(256 * 1024 * 1024),
      'xl/worksheets/sheet1.xml': new Uint8Array(256 * 1024 * 1024),
    });
    const { code, report, peakMb } = await check(file('bomb.xlsx', bomb));
    expect([code, report.verdict]).toEqual([1, 'held']);
    expect(report.findings.map((finding: { code: string }) => finding.code)).toContain('UNZIP_RATIO');
    expect(peakMb).toBeLessThan(500);
  });

  it('of 100,000 nested elements is refused', async () => {
    const { code, report } = await check(
      file('deep.html', `<!doctype html><html><body>${'<div>'.repeat(100_000)}`),
    );
    expect([code, report.verdict]).toEqual([1, 'held']);
    expect(report.findings.map((finding: { code: string }) => finding.code)).toContain('TOO_DEEP');
  });

  it('with malformed UTF-8 is read with a word about it', async () => {
    const page = Buffer.from(table('<tr><td>Eksempel ? AS</td><td>Diktaprodukt</td><td>Godkjent</td></tr>'));
    page[page.indexOf('?')] = 0xff;
    const { report } = await check(file('broken.html', page));
    expect(report.findings.map((finding: { code: string }) => finding.code)).toContain('MALFORMED_TEXT');
  });

  it('with a script for a name is text and nothing else', async () => {
    const name = '<script>alert(1)</script> Eksempel AS';
    const cell = name.replaceAll('<', '&lt;');
    const { report } = await check(
      file('script.html', table(`<tr><td>${cell}</td><td>Dikta</td><td>Godkjent</td></tr>`)),
    );
    expect(report.records[0]).toMatchObject({ vendor: name, process: 'APPROVED' });
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://[::1]/',
    'http://2130706433/',
    'http://169.254.169.254/latest/meta-data',
  ])('at the inner address %s is not asked for in live mode', async (url) => {
    const { code, report } = await check(url, { HUB_MODE: 'live' });
    expect([code, report.verdict]).toEqual([1, 'failed']);
    expect(report.reasons[0].code).toMatch(/^(PRIVATE_ADDRESS|HOST_NOT_ALLOWED)$/u);
  });
});
