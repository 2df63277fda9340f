/**
 * Keeps an archive for the upgrade test: `node scripts/keep-archive.ts <archive.sqlite> <name>`. Run it at each release,
 * on a harvest of a few sample sources with that release (`hub harvest nhn-vkp redaksjon`), so that the file stays small.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { constants, zstdCompressSync } from 'node:zlib';

const [file, name] = process.argv.slice(2);
if (!file || !name) throw new Error('Usage: node scripts/keep-archive.ts <archive.sqlite> <name>');
const copy = join(mkdtempSync(join(tmpdir(), 'keep-archive-')), 'archive.sqlite');
const db = new DatabaseSync(file, { readOnly: true });
db.prepare('VACUUM INTO ?').run(copy);
db.close();
const kept = zstdCompressSync(readFileSync(copy), {
  params: { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 24 },
});
const target = join(import.meta.dirname, '../test/archive/fixtures', `archive-${name}.sqlite.zst`);
writeFileSync(target, kept);
console.log(`${target}: ${Math.ceil(kept.byteLength / 1024)} kB`);
