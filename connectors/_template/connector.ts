import { type Connector, linkedList, readIntegrations, taughtList } from '../../src/kit.ts';
import { linkLabels, spec } from './lookups.ts';
import { source } from './source.ts';

/** `linkedList`: the entry page links to the list. Use `entryList` where the entry page is the list. */
export const publisherList: Connector = {
  source,
  ...linkedList({ source, labels: linkLabels, ...taughtList(spec, readIntegrations) }),
};
