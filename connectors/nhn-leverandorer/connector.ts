import { type Connector, entryList, readSuppliers, taughtList } from '../../src/kit.ts';
import { spec } from './lookups.ts';
import { source } from './source.ts';

export const nhnLeverandorer: Connector = {
  source,
  ...entryList({ source, ...taughtList(spec, readSuppliers) }),
};
