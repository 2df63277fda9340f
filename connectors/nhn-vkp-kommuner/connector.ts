import { type Connector, gateway, linkedList } from '../../src/kit.ts';
import { linkLabels } from './lookups.ts';
import { readPages } from './read-municipalities.ts';
import { source } from './source.ts';

export const nhnVkpKommuner: Connector = {
  source,
  ...linkedList({ source, labels: linkLabels, gateway, read: readPages }),
};
