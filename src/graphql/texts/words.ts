/** Words that the API speaks to people. */
import type { Bilingual } from '../../domain/bilingual.ts';
import type { WarningCode } from '../../domain/model.ts';
import type { FreshnessState } from '../../domain/vocabulary.ts';

/** Words in the languages that the API may give. What a source gives in two, the hub itself says in three. */
export interface Words extends Bilingual {
  readonly nn?: string;
}

/** Words that stand in one language only, as a source has written them. */
export function asWritten(text: string): Bilingual {
  return { nb: text, en: text };
}

/** Words with their English, where a source or the editors give it; else as they are written. */
export function withEnglish(text: string, english: string | null | undefined): Bilingual {
  return english ? { nb: text, en: english } : asWritten(text);
}

/** A title, with the editors' translations where they have made them. */
interface Titled {
  readonly title: string;
  readonly titleNn?: string | null;
  readonly titleEn?: string | null;
}

/** The title in every language that it is written in: of a requirement `titled({ title, ...duty })`. */
export function titled({ title, titleNn, titleEn }: Titled): Words {
  return { ...withEnglish(title, titleEn), ...(titleNn && { nn: titleNn }) };
}

/** What the publishers ask everyone to know who reads their lists. */
export const disclaimer: Words = {
  nb:
    'Listene er ikke uttømmende, og de viser også systemer som er under utprøving. Et produkt som mangler, skal ikke utelukkes ' +
    'bare av den grunn. Gjør en egen vurdering; det er utgiverens egen liste som gjelder.',
  nn:
    'Listene er ikkje uttømmande, og dei viser også system som er under utprøving. Eit produkt som manglar, skal ikkje utelatast ' +
    'berre av den grunn. Gjer ei eiga vurdering; det er lista til utgivaren sjølv som gjeld.',
  en:
    'The lists are not exhaustive, and they also show systems that are still being tried out. A product that is missing must not be ' +
    "ruled out for that reason alone. Make your own assessment; the publisher's own list is the one that counts.",
};

/** States of freshness in words; null for the one that needs none. */
export const freshnessTexts: Readonly<Record<FreshnessState, Words | null>> = {
  FRESH: null,
  LATE: {
    nb: 'Kilden er ikke lest så ofte som den skal.',
    nn: 'Kjelda er ikkje lesen så ofte som ho skal.',
    en: 'The source has not been read as often as it should be.',
  },
  STALE: {
    nb: 'Kilden er ikke lest på lenge.',
    nn: 'Kjelda er ikkje lesen på lenge.',
    en: 'The source has not been read for a long time.',
  },
  UNREACHABLE: {
    nb: 'Kilden kunne ikke leses ved siste forsøk.',
    nn: 'Kjelda kunne ikkje lesast ved siste forsøk.',
    en: 'The source could not be read at the latest attempt.',
  },
  UNKNOWN: {
    nb: 'Kilden er ikke lest ennå.',
    nn: 'Kjelda er ikkje lesen enno.',
    en: 'The source has not been read yet.',
  },
};

/** Each warning in words. */
export const warningTexts: Readonly<Record<WarningCode, Words>> = {
  TARGET_PHASING_OUT: {
    nb: 'Tjenesten er under utfasing.',
    nn: 'Tenesta er under utfasing.',
    en: 'The service is being phased out.',
  },
  TARGET_RETIRED: {
    nb: 'Tjenesten er ikke lenger i bruk.',
    nn: 'Tenesta er ikkje lenger i bruk.',
    en: 'The service is no longer in use.',
  },
  STANDARD_PHASING_OUT: {
    nb: 'En standard som integrasjonen bygger på, er under utfasing.',
    nn: 'Ein standard som integrasjonen byggjer på, er under utfasing.',
    en: 'A standard that the integration rests on is being phased out.',
  },
  VENDOR_DEREGISTERED: {
    nb: 'Leverandøren er ikke lenger aktiv i Enhetsregisteret.',
    nn: 'Leverandøren er ikkje lenger aktiv i Einingsregisteret.',
    en: 'The vendor is no longer active in Enhetsregisteret.',
  },
  VERSION_UNSPECIFIED: {
    nb: 'Kilden sier ikke hvilken versjon som er verifisert.',
    nn: 'Kjelda seier ikkje kva versjon som er verifisert.',
    en: 'The source does not say which version was verified.',
  },
  PREREQUISITE_UNMET: {
    nb: 'Noe som må være på plass først, er ikke på plass etter det listene sier.',
    nn: 'Noko som må vere på plass først, er ikkje på plass etter det listene seier.',
    en: 'Something that must be in place first is not in place by what the lists say.',
  },
  CONTRADICTED: {
    nb: 'Kildene sier forskjellige ting.',
    nn: 'Kjeldene seier ulike ting.',
    en: 'The sources disagree.',
  },
  EXPIRES_SOON: {
    nb: 'Godkjenningen går snart ut.',
    nn: 'Godkjenninga går snart ut.',
    en: 'The approval ends soon.',
  },
  NOT_YET_DECIDED: {
    nb: 'Datoen for vedtaket er ikke kommet ennå.',
    nn: 'Datoen for vedtaket er ikkje komen enno.',
    en: 'The date of the decision is still to come.',
  },
};
