import { type Connector, eachPage, entryList } from '../../src/kit.ts';
import { readRegisters } from './read-registers.ts';
import { source } from './source.ts';

export const fhiHelseregistre: Connector = {
  source,
  ...entryList({ source, read: eachPage(readRegisters) }),
};
