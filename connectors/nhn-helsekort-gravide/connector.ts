import { type Connector, gateway, linkedList, readIntegrations, taughtList } from '../../src/kit.ts';
import { linkLabels, spec } from './lookups.ts';
import { source } from './source.ts';

export const nhnHelsekortGravide: Connector = {
  source,
  ...linkedList({ source, labels: linkLabels, gateway, ...taughtList(spec, readIntegrations) }),
};
