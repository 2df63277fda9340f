import type { Connector } from '../../src/kit.ts';
import { readEntries } from './read-entries.ts';
import { source } from './source.ts';

const folder = 'repo:connectors/redaksjon/data';

/** One file a topic; each is a document of this source. */
const topics = [
  'agencies',
  'targets',
  'interfaces',
  'trial-rules',
  'prerequisites',
  'frameworks',
  'requirements',
  'product-kinds',
  'links',
  'profile-remote-monitoring-vkp',
  'profile-ehr-vendor-infosec',
  'profile-ehr-gp-office',
  'profile-ehr-nursing-care',
] as const;

export const redaksjon: Connector = {
  source,
  start: () => topics.map((topic) => ({ name: topic, url: `${folder}/${topic}.yaml` })),
  follow: () => ({ requests: [], findings: [] }),
  read: readEntries,
};
