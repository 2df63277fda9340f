/**
 * Writes the sample site and its expected records from the invented facts in `truth/`. The output is committed;
 * `node samples/build.ts --check` only says whether it is out of date, and exits 1 if so.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite } from './build-site.ts';

const root = import.meta.dirname;
const outputs = ['site', 'truth/expected', 'editorial'];

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  } catch {
    return [];
  }
}

const wanted = new Map([...buildSite()].map(([path, content]) => [path, Buffer.from(content)]));
const present = outputs.flatMap(filesUnder);
const changed = [...wanted].filter(
  ([path, content]) => !present.includes(path) || !readFileSync(join(root, path)).equals(content),
);
const surplus = present.filter((path) => !wanted.has(path));

if (process.argv.includes('--check')) {
  for (const path of [...changed.map(([name]) => name), ...surplus]) console.error(`out of date: ${path}`);
  if (changed.length + surplus.length > 0) process.exitCode = 1;
} else {
  for (const path of surplus) rmSync(join(root, path));
  for (const [path, content] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  console.log(`${wanted.size} files, ${changed.length} written, ${surplus.length} removed`);
}
