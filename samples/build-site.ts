/** All files of the sample site and the expected records, by path under `samples/`. */
import { addBrreg } from './render/brreg.ts';
import { addFhi } from './render/fhi.ts';
import { addHdir } from './render/hdir.ts';
import { addHdirApi } from './render/hdir-api.ts';
import { addNormen } from './render/hdir-normen.ts';
import { addHdirPlans } from './render/hdir-plans.ts';
import { addKs } from './render/ks.ts';
import { addKsDeclarations } from './render/ks-declarations.ts';
import { addNhn } from './render/nhn.ts';
import { Site } from './site-files.ts';
import { expectedOfDeclarations } from './truth/declarations.ts';
import { expectedOfLists } from './truth/expected.ts';
import { expectedOfFacts } from './truth/facts.ts';
import { expectedOfNormen } from './truth/normen.ts';
import { expectedOfPlan } from './truth/plan.ts';
import { expectedOfPortfolio } from './truth/portfolio.ts';
import { productKindsFile } from './truth/product-kinds.ts';
import { expectedOfRegister } from './truth/register.ts';
import { expectedOfRoadmap } from './truth/roadmap.ts';

/** Builds everything in memory: the same bytes each time. */
export function buildSite(): ReadonlyMap<string, string | Uint8Array> {
  const site = new Site();
  const parts = [
    ...[addNhn, addHdir, addHdirApi, addFhi, addKs],
    ...[addBrreg, addHdirPlans, addNormen, addKsDeclarations],
  ];
  for (const add of parts) add(site);
  const truths = [
    ...expectedOfLists(),
    ...expectedOfFacts(),
    expectedOfRegister(),
    expectedOfRoadmap(),
    expectedOfPlan(),
    expectedOfDeclarations(),
    expectedOfNormen(),
    expectedOfPortfolio(),
  ];
  for (const expected of truths) {
    site.expected(expected.source, expected);
  }
  site.finish();
  return new Map([...site.files, ['editorial/product-kinds.yaml', productKindsFile()]]);
}
