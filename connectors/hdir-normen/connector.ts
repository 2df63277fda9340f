import { type Connector, linkedList } from '../../src/kit.ts';
import { linkLabels } from './lookups.ts';
import { readNormen } from './read-normen.ts';
import { source } from './source.ts';

export const hdirNormen: Connector = {
  source,
  ...linkedList({ source, labels: linkLabels, read: readNormen }),
};
