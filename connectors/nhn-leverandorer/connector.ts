import { type Connector, entryList, readSuppliers } from '../../src/kit.ts';
import { spec } from './lookups.ts';
import { source } from './source.ts';

export const nhnLeverandorer: Connector = {
  source,
  ...entryList({ source, read: (list) => readSuppliers([list], spec) }),
};
