/** Words for requirements: who must meet them, how they bind, and how far they are met. */
import type {
  Actor,
  BindingLevel,
  BindsVia,
  CoverageState,
  EeaState,
  FrameworkKind,
  Jurisdiction,
  LineResponse,
  Party,
  PlanLayer,
  StandardDirection,
} from '../../../graphql/generated/schema-types.ts';
import { bindingWords, levelWords, responseWords } from '../../checklist/line-words.ts';
import type { Value } from '../frame/html.ts';
import { say } from './say.ts';
import { type Colour, inLanguages } from './words.ts';

/** Who must meet a requirement. */
export const actors: Readonly<Record<Actor, Value>> = {
  VENDOR: say('Leverandør', 'Leverandør', 'Vendor'),
  MANUFACTURER: say('Produsent', 'Produsent', 'Manufacturer'),
  IMPORTER: say('Importør', 'Importør', 'Importer'),
  HEALTHCARE_PROVIDER: say(
    'Virksomhet som yter helsehjelp',
    'Verksemd som yter helsehjelp',
    'Health care provider',
  ),
  MUNICIPALITY: say('Kommune', 'Kommune', 'Municipality'),
  GP_OFFICE: say('Legekontor', 'Legekontor', 'GP office'),
  HOSPITAL_TRUST: say('Helseforetak', 'Helseføretak', 'Hospital trust'),
  AUTHORITY: say('Myndighet', 'Styresmakt', 'Authority'),
};

/** How strongly a requirement binds. */
export const levels: Readonly<Record<BindingLevel, Value>> = inLanguages(levelWords);

/** What makes a requirement binding. */
export const bindings: Readonly<Record<BindsVia, Value>> = inLanguages(bindingWords);

/** How an offer answers a line. */
export const responses: Readonly<Record<LineResponse, Value>> = inLanguages(responseWords);

/** How far an act of the EU has come into the EEA agreement. */
export const eeaStates: Readonly<Record<EeaState, Value>> = {
  NOT_INCORPORATED: say(
    'Ikke tatt inn i EØS-avtalen',
    'Ikkje teken inn i EØS-avtala',
    'Not in the EEA agreement',
  ),
  UNDER_ASSESSMENT: say(
    'Vurderes av EØS-landene; når det gjelder i Norge, er ikke avgjort',
    'Blir vurdert av EØS-landa; når det gjeld i Noreg, er ikkje avgjort',
    'Considered by the EEA states; when it applies in Norway is not settled',
  ),
  INCORPORATED: say('Tatt inn i EØS-avtalen', 'Teken inn i EØS-avtala', 'In the EEA agreement'),
  NOT_RELEVANT: say('Ikke en EU-rettsakt', 'Ikkje ei EU-rettsakt', 'No act of the EU'),
  UNKNOWN: say('Ikke kjent', 'Ikkje kjent', 'Not known'),
};

/** Whose rules they are. */
export const jurisdictions: Readonly<Record<Jurisdiction, Value>> = {
  NO: say('Norsk', 'Norsk', 'Norwegian'),
  EEA: say(
    'EØS: EU-regler i EØS-avtalen',
    'EØS: EU-reglar i EØS-avtala',
    'EEA: EU rules in the EEA agreement',
  ),
  EU: say('EU: ikke i EØS-avtalen', 'EU: ikkje i EØS-avtala', 'EU: not in the EEA agreement'),
};

/** How far a line of a checklist is met: a word, its colour, and what the word means. */
export const coverageStates: Readonly<
  Record<CoverageState, { readonly label: Value; readonly colour: Colour; readonly meaning: Value }>
> = {
  MET: {
    label: say('Oppfylt', 'Oppfylt', 'Met'),
    colour: 'success',
    meaning: say('En kilde sier det.', 'Ei kjelde seier det.', 'A source says so.'),
  },
  PARTIAL: {
    label: say('Delvis', 'Delvis', 'In part'),
    colour: 'warning',
    meaning: say(
      'På vilkår, med dispensasjon, i én av to ender, eller noe som kreves først er ikke på plass.',
      'På vilkår, med dispensasjon, i éin av to endar, eller noko som blir kravd først er ikkje på plass.',
      'On conditions, by dispensation, at one of two ends, or something required first is not in place.',
    ),
  },
  EXPECTED: {
    label: say('På vei', 'På veg', 'On its way'),
    colour: 'info',
    meaning: say('Under utprøving eller test.', 'Under utprøving eller test.', 'In trial or in test.'),
  },
  NOT_MET: {
    label: say('Ikke oppfylt', 'Ikkje oppfylt', 'Not met'),
    colour: 'danger',
    meaning: say(
      'En kilde sier at det ikke er det. Aldri bare fordi en rad mangler.',
      'Ei kjelde seier at det ikkje er det. Aldri berre fordi ei rad manglar.',
      'A source says that it is not. Never only because a row is missing.',
    ),
  },
  UNKNOWN: {
    label: say('Ikke kjent', 'Ikkje kjent', 'Not known'),
    colour: 'neutral',
    meaning: say(
      'Ingen kilde sier det, eller kilden kan ikke brukes nå. Det betyr ikke nei: spør leverandøren.',
      'Inga kjelde seier det, eller kjelda kan ikkje brukast no. Det tyder ikkje nei: spør leverandøren.',
      'No source says so, or the source cannot be relied on now. It is not a no: ask the vendor.',
    ),
  },
  NOT_APPLICABLE: {
    label: say('Ikke for tilbudet', 'Ikkje for tilbodet', 'Not for the offer'),
    colour: 'neutral',
    meaning: say(
      'Kjøperens eget, gjelder ikke den dagen, eller er oppfylt på en annen måte.',
      'Det er kjøparen sitt eige, gjeld ikkje den dagen, eller er oppfylt på ein annan måte.',
      'The buyer’s own, not in force on the day, or met in another way.',
    ),
  },
};

/** Who must act. */
export const parties: Readonly<Record<Party, Value>> = {
  VENDOR: say('Leverandøren', 'Leverandøren', 'The vendor'),
  BUYER: say('Kjøperen', 'Kjøparen', 'The buyer'),
  BOTH: say('Begge', 'Begge', 'Both'),
};

/** What an organisation does with a standard. */
export const directions: Readonly<Record<StandardDirection, Value>> = {
  SEND: say('Sende', 'Sende', 'Send'),
  RECEIVE: say('Motta', 'Ta imot', 'Receive'),
  SEND_AND_RECEIVE: say('Sende og motta', 'Sende og ta imot', 'Send and receive'),
  USE: say('Bruke', 'Bruke', 'Use'),
};

/** Sorts of frameworks. */
export const frameworkKinds: Readonly<Record<FrameworkKind, Value>> = {
  STANDARD: say('Standard', 'Standard', 'Standard'),
  PROCUREMENT_GUIDANCE: say('Råd ved anskaffelser', 'Råd ved innkjøp', 'Advice to buyers'),
  EU_REGULATION: say('EU-rettsakt', 'EU-rettsakt', 'Act of the EU'),
  ACT: say('Lov', 'Lov', 'Act'),
  NATIONAL_REGULATION: say('Forskrift', 'Forskrift', 'Regulation'),
  CODE_OF_CONDUCT: say('Bransjenorm', 'Bransjenorm', 'Code of conduct'),
  SPECIFICATION: say(
    'Rammeverk eller spesifikasjon',
    'Rammeverk eller spesifikasjon',
    'Framework or specification',
  ),
  REFERENCE_CATALOGUE: say('Katalog', 'Katalog', 'Catalogue'),
};

/** Layers of the regulation plan. */
export const planLayers: Readonly<Record<PlanLayer, Value>> = {
  LEGAL: say('Juridisk', 'Juridisk', 'Legal'),
  ORGANISATIONAL: say('Organisatorisk', 'Organisatorisk', 'Organisational'),
  SEMANTIC: say('Semantisk', 'Semantisk', 'Semantic'),
  TECHNICAL: say('Teknisk', 'Teknisk', 'Technical'),
};
