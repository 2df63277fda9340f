/** The sources of the hub, in the order that reports list them. Adding one: README.md in this folder. */
import type { Connector } from '../src/kit.ts';
import { fhiHelseregistre } from './fhi-helseregistre/connector.ts';
import { fhiLeverandorer } from './fhi-leverandorer/connector.ts';
import { hdirReferansekatalogen } from './hdir-referansekatalogen/connector.ts';
import { ksFellesRammer } from './ks-felles-rammer/connector.ts';
import { nhnLeverandorer } from './nhn-leverandorer/connector.ts';
import { nhnSfm } from './nhn-sfm/connector.ts';
import { nhnVkp } from './nhn-vkp/connector.ts';
import { redaksjon } from './redaksjon/connector.ts';

export const connectors: readonly Connector[] = [
  redaksjon,
  nhnLeverandorer,
  nhnVkp,
  nhnSfm,
  fhiHelseregistre,
  fhiLeverandorer,
  ksFellesRammer,
  hdirReferansekatalogen,
];
