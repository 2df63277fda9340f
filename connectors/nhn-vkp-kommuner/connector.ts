import { type Connector, eachPage, gateway, linkedList } from '../../src/kit.ts';
import { linkLabels } from './lookups.ts';
import { readMunicipalities } from './read-municipalities.ts';
import { source } from './source.ts';

export const nhnVkpKommuner: Connector = {
  source,
  ...linkedList({ source, labels: linkLabels, gateway, read: eachPage(readMunicipalities) }),
};
