import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * Names the code that reads a source: a digest over the connector's folder, the readers and the domain. When the code
 * changes in any way the name changes, so documents are read again though their bytes are the same, and no one has to
 * remember to raise a number.
 */
export function parserVersionOf(source: string): string {
  const files = globSync([`connectors/${source}/**/*.ts`, 'src/reading/**/*.ts', 'src/domain/**/*.ts'], {
    cwd: root,
  });
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}
