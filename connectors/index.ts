/** The sources of the hub, in the order that reports list them. Adding one: README.md in this folder. */
import type { Connector } from '../src/kit.ts';
import { brregEnhetsregisteret } from './brreg-enhetsregisteret/connector.ts';
import { fhiHelseregistre } from './fhi-helseregistre/connector.ts';
import { fhiLeverandorer } from './fhi-leverandorer/connector.ts';
import { hdirNormen } from './hdir-normen/connector.ts';
import { hdirPortefolje } from './hdir-portefolje/connector.ts';
import { hdirReferansekatalogen } from './hdir-referansekatalogen/connector.ts';
import { hdirReguleringsplan } from './hdir-reguleringsplan/connector.ts';
import { hdirVeikart } from './hdir-veikart/connector.ts';
import { ksEgenerklaringer } from './ks-egenerklaringer/connector.ts';
import { ksFellesRammer } from './ks-felles-rammer/connector.ts';
import { nhnHelsekortGravide } from './nhn-helsekort-gravide/connector.ts';
import { nhnJournaldokumenter } from './nhn-journaldokumenter/connector.ts';
import { nhnKjernejournal } from './nhn-kjernejournal/connector.ts';
import { nhnLeverandorer } from './nhn-leverandorer/connector.ts';
import { nhnMeldingsutveksling } from './nhn-meldingsutveksling/connector.ts';
import { nhnPersontjenesten } from './nhn-persontjenesten/connector.ts';
import { nhnSfm } from './nhn-sfm/connector.ts';
import { nhnVkp } from './nhn-vkp/connector.ts';
import { nhnVkpKommuner } from './nhn-vkp-kommuner/connector.ts';
import { redaksjon } from './redaksjon/connector.ts';

export const connectors: readonly Connector[] = [
  redaksjon,
  nhnLeverandorer,
  nhnVkp,
  nhnSfm,
  nhnMeldingsutveksling,
  nhnJournaldokumenter,
  nhnKjernejournal,
  nhnPersontjenesten,
  nhnHelsekortGravide,
  nhnVkpKommuner,
  fhiHelseregistre,
  fhiLeverandorer,
  ksFellesRammer,
  hdirReferansekatalogen,
  hdirNormen,
  hdirReguleringsplan,
  hdirVeikart,
  hdirPortefolje,
  ksEgenerklaringer,
  brregEnhetsregisteret,
];
