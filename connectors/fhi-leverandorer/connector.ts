import { type Connector, gateway, linkedList, readIntegrations, taughtList } from '../../src/kit.ts';
import { entryLabels, linkLabels, spec } from './lookups.ts';
import { source } from './source.ts';

export const fhiLeverandorer: Connector = {
  source,
  ...linkedList({
    source,
    labels: linkLabels,
    gateway: { ...gateway, entryLabels },
    ...taughtList(spec, readIntegrations),
  }),
};
