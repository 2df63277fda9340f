import type { Connector } from '../../src/kit.ts';
import { readRoadmap } from './read-roadmap.ts';
import { source } from './source.ts';

export const hdirVeikart: Connector = {
  source,
  start: () => [{ name: 'list', url: source.url }],
  follow: () => ({ requests: [], findings: [] }),
  read: readRoadmap,
};
