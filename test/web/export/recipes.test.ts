/** The recipes of docs/export.md as they stand there, and the files in the programs of analysts. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, openHub } from '../../graphql/open-hub.ts';
import { data } from '../../graphql/sample-data.ts';
import { openDuckDb } from '../../support/duckdb.ts';
import { newFolder } from '../../support/hub-process.ts';
import { download } from './download.ts';

const run = promisify(execFile);
const text = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');

/** The block of a language, with the address of this hub in place of the one that people read. */
function recipe(language: string, address: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'u').exec(text) ?? [];
  if (!code) throw new Error(`docs/export.md has no recipe in ${language}`);
  return code.replaceAll('http://localhost:4000', address);
}

let hub: Awaited<ReturnType<typeof openHub>>;
let address: string;
const folder = newFolder();
beforeAll(async () => {
  hub = await openHub();
  address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(() => hub.app.close());

const approved = data.integrations.filter(({ status }) => status.headline === 'APPROVED').length;

it('pandas reads the CSV', async () => {
  const file = join(folder, 'recipe.py');
  const code = recipe('python', address).trimEnd().split('\n');
  writeFileSync(file, [...code.slice(0, -1), `print(len(rows), int((${code.at(-1)}).sum()))`].join('\n'));
  const { stdout } = await run('/usr/bin/python3', [file]);
  expect(stdout.trim()).toBe(`${data.integrations.length} ${approved}`);
}, 120_000);

it('R reads the CSV', async () => {
  const file = join(folder, 'recipe.R');
  writeFileSync(
    file,
    `${recipe('r', address)}\ncat("\\n", nrow(rows), sum(rows$headline == "APPROVED"), "\\n")`,
  );
  const { stdout } = await run('Rscript', ['--vanilla', file], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(stdout.trim().split('\n').at(-1)?.trim()).toBe(`${data.integrations.length} ${approved}`);
}, 120_000);

it('DuckDB runs the SQL over the Parquet file', async () => {
  const { path } = await download(hub, '/export/integrations.parquet');
  const duck = await openDuckDb();
  // Reading over HTTP is an extension that DuckDB fetches: here the file stands in for its address.
  const rows = await duck.query(
    recipe('sql', address).replace(`${address}/export/integrations.parquet`, path),
  );
  duck.close();
  const listed = data.integrations.filter(
    ({ status }) => status.headline === 'APPROVED' && status.observation === 'LISTED',
  );
  expect(rows.reduce((sum, row) => sum + Number(row.approved), 0)).toBe(listed.length);
});

it('the pages that Power Query asks for have every row once', async () => {
  const [, query = ''] = /Query = "(.+?)",\n/su.exec(recipe('m', address)) ?? [];
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data: found, errors } = await ask(hub, query.replace('first: 1000', 'first: 1'), { after });
    expect(errors).toBeUndefined();
    ids.push(...found.integrations.nodes.map(({ id }: { id: string }) => id));
    after = found.integrations.pageInfo.hasNextPage ? found.integrations.pageInfo.endCursor : null;
  } while (after !== null);
  expect(ids.sort()).toEqual(data.integrations.map(({ id }) => id).sort());
});

it('LibreOffice opens the workbook and the CSV, and a hostile name is a text in both', async () => {
  const names = ['=HYPERLINK("http://evil.example","Klikk")', '=1+1', '+1+1', '@SUM(1)'];
  const hostile = {
    ...data,
    vendors: names.map((name, i) => ({
      ...data.vendors[0]!,
      id: `ven_${i}`,
      name,
      names: [],
      supplierApprovals: [],
    })),
    products: [],
    integrations: [],
  };
  const own = await openHub({}, hostile);
  for (const kind of ['xlsx', 'csv'] as const) {
    const { bytes } = await download(own, `/export/vendors.${kind}`);
    writeFileSync(join(folder, `vendors.${kind}`), bytes);
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(kind === 'csv' ? ['--infilter=CSV:44,34,76'] : []),
      '--convert-to',
      'fods',
      '--outdir',
      join(folder, kind),
      join(folder, `vendors.${kind}`),
    ]);
    const opened = readFileSync(join(folder, kind, 'vendors.fods'), 'utf8');
    expect(opened, kind).not.toContain('table:formula');
    for (const name of names) expect(opened, kind).toContain(name.replaceAll('"', '&quot;').slice(0, 10));
  }
  await own.app.close();
}, 180_000);
