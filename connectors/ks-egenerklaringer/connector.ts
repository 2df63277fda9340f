import type { Connector } from '../../src/kit.ts';
import { readCards } from './read-cards.ts';
import { source } from './source.ts';

/** On the sample site only: no real address is known. */
const samplePage = 'https://www.ks.no/eksempel/egenerklaringer';

/** Announced and not launched: read from samples and drafts only (`launched: false`). */
export const ksEgenerklaringer: Connector = {
  source,
  start: () => [{ name: 'list', url: samplePage }],
  follow: () => ({ requests: [], findings: [] }),
  read: readCards,
};
