import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './hub-process.ts';

const site = join(import.meta.dirname, '../../samples/site');
const vkpPage =
  'www.nhn.no/for-leverandorer/godkjenning-av-integrasjon/velferdsteknologisk-knutepunkt/index.html';

/** A sample site of the test's own, to be edited as a publisher would. */
export interface SampleCopy {
  readonly root: string;
  read(path: string): string;
  edit(path: string, change: (text: string) => string): void;
}

/** Path of NHN's list for VKP in the sample site. */
export const vkp = vkpPage;

export function copySampleSite(): SampleCopy {
  const root = newFolder();
  cpSync(site, root, { recursive: true });
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return { root, read, edit: (path, change) => writeFileSync(join(root, path), change(read(path))) };
}
