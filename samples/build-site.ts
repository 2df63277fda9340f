/** All files of the sample site and the expected records, by path under `samples/`. */
import { addNhn } from './render/nhn.ts';
import { Site } from './site-files.ts';
import { expectedOfLists } from './truth/expected.ts';

/** Builds everything in memory: the same bytes each time. */
export function buildSite(): ReadonlyMap<string, string | Uint8Array> {
  const site = new Site();
  addNhn(site);
  for (const expected of expectedOfLists()) site.expected(expected.source, expected);
  site.finish();
  return site.files;
}
