import { evidenceLabels } from '../../../domain/entities/labels.ts';
import type { Value } from '../frame/html.ts';
import { say } from './say.ts';
import { inLanguages } from './words.ts';

/** Names of the fields that evidence is asked for. */
export const fields: Readonly<Record<string, Value>> = {
  ...inLanguages(evidenceLabels),
  title: say('tittel', 'tittel', 'title'),
  uses: say('bruk', 'bruk', 'use'),
  key: say('nøkkel', 'nøkkel', 'key'),
  owner: say('eier', 'eigar', 'owner'),
  controller: say('dataansvarlig', 'dataansvarleg', 'data controller'),
  lifecycle: say('livsløp', 'livsløp', 'lifecycle'),
  url: say('nettside', 'nettside', 'website'),
  version: say('versjon', 'versjon', 'version'),
  roles: say('roller', 'roller', 'roles'),
  types: say('teknisk form', 'teknisk form', 'technical form'),
  excludes: say('kan ikke kombineres med', 'kan ikkje kombinerast med', 'cannot be combined with'),
  trialRules: say('regler for utprøving', 'reglar for utprøving', 'trial rules'),
  prerequisites: say('forutsetninger', 'føresetnader', 'prerequisites'),
  documentation: say('dokumentasjon', 'dokumentasjon', 'documentation'),
};
