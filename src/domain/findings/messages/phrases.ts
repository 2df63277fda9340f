/** Words that messages are filled with, in three languages: counts, fields, levels and steps. One table of each. */
import type { Trilingual } from '../../bilingual.ts';
import { writtenDay } from '../../text/norwegian-date.ts';

type Forms = readonly [one: string, others: string];

const counts = {
  row: { nb: ['rad', 'rader'], nn: ['rad', 'rader'], en: ['row', 'rows'] },
  cell: { nb: ['celle', 'celler'], nn: ['celle', 'celler'], en: ['cell', 'cells'] },
  icon: { nb: ['ikon', 'ikoner'], nn: ['ikon', 'ikon'], en: ['icon', 'icons'] },
  place: { nb: ['sted', 'steder'], nn: ['stad', 'stader'], en: ['place', 'places'] },
  activity: {
    nb: ['aktivitet', 'aktiviteter'],
    nn: ['aktivitet', 'aktivitetar'],
    en: ['activity', 'activities'],
  },
  hiddenPart: {
    nb: ['skjult del', 'skjulte deler'],
    nn: ['skjult del', 'skjulte delar'],
    en: ['hidden part', 'hidden parts'],
  },
  hiddenRow: {
    nb: ['skjult rad', 'skjulte rader'],
    nn: ['skjult rad', 'skjulte rader'],
    en: ['hidden row', 'hidden rows'],
  },
  hiddenColumn: {
    nb: ['skjult kolonne', 'skjulte kolonner'],
    nn: ['skjult kolonne', 'skjulte kolonnar'],
    en: ['hidden column', 'hidden columns'],
  },
  hiddenText: {
    nb: ['skjult tekst', 'skjulte tekster'],
    nn: ['skjult tekst', 'skjulte tekstar'],
    en: ['hidden text', 'hidden texts'],
  },
  deletion: {
    nb: ['sporet sletting', 'sporede slettinger'],
    nn: ['spora sletting', 'spora slettingar'],
    en: ['tracked deletion', 'tracked deletions'],
  },
  comment: {
    nb: ['kommentar', 'kommentarer'],
    nn: ['kommentar', 'kommentarar'],
    en: ['comment', 'comments'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<keyof Trilingual, Forms>>>>;

export type Counted = keyof typeof counts;

/** A number of things: `1 rad`, `5 rader`. */
export function counted(count: number, what: Counted): Trilingual {
  const form = ([one, others]: Forms) => `${count} ${count === 1 ? one : others}`;
  const { nb, nn, en } = counts[what];
  return { nb: form(nb), nn: form(nn), en: form(en) };
}

const named = (nb: string, nn: string, en: string): Trilingual => ({ nb, nn, en });
const alike = (text: string): Trilingual => ({ nb: text, nn: text, en: text });

/** Fields as people call them. */
const fields: Readonly<Record<string, Trilingual>> = {
  vendor: named('leverandør', 'leverandør', 'vendor'),
  organisationNumber: named('organisasjonsnummer', 'organisasjonsnummer', 'organisation number'),
  product: named('produkt', 'produkt', 'product'),
  version: named('versjon', 'versjon', 'version'),
  target: named('tjeneste eller register', 'teneste eller register', 'service or register'),
  interface: named('grensesnitt', 'grensesnitt', 'interface'),
  role: named('rolle', 'rolle', 'role'),
  status: named('status', 'status', 'status'),
  state: named('tilstand', 'tilstand', 'state'),
  owner: named('ansvarlig', 'ansvarleg', 'owner'),
  register: named('register', 'register', 'register'),
  standard: named('standard', 'standard', 'standard'),
  service: named('tjeneste', 'teneste', 'service'),
  layer: named('lag', 'lag', 'layer'),
  area: named('område', 'område', 'area'),
  title: named('tittel', 'tittel', 'title'),
  text: named('tekst', 'tekst', 'text'),
  activity: named('aktivitet', 'aktivitet', 'activity'),
  measure: named('tiltak', 'tiltak', 'measure'),
  municipality: named('kommune', 'kommune', 'municipality'),
  process: named('status', 'status', 'status'),
  decidedOn: named('dato', 'dato', 'date'),
  validUntil: named('gyldig til', 'gyldig til', 'valid until'),
  level: named('nivå', 'nivå', 'level'),
};

/** A field as people call it: `vendor` is `leverandør`. A field without a name here stands as it is; a test finds it. */
export const fieldName = (field: string): Trilingual => fields[field] ?? alike(field);

/** Values of the vocabularies that a finding may have to name, where a list has no words of its own for them. */
const values: Readonly<Record<string, Trilingual>> = {
  MUST: named('obligatorisk', 'obligatorisk', 'mandatory'),
  SHOULD: named('anbefalt', 'tilrådd', 'recommended'),
  MAY: named('valgfri', 'valfri', 'optional'),
  PLANNED: named('planlagt', 'planlagd', 'planned'),
  DECLARED_BY_VENDOR: named('erklært av leverandøren', 'erklært av leverandøren', 'declared by the vendor'),
  IN_DIALOGUE: named('i dialog', 'i dialog', 'in dialogue'),
  IN_TEST: named('under test', 'under test', 'in test'),
  LIMITED_TRIAL: named('begrenset utprøving', 'avgrensa utprøving', 'limited trial'),
  EXTENDED_TRIAL: named('utvidet utprøving', 'utvida utprøving', 'extended trial'),
  APPROVED: named('godkjent', 'godkjend', 'approved'),
  IN_FORCE: named('gjelder', 'gjeld', 'in force'),
  CONDITIONAL: named('på vilkår', 'på vilkår', 'conditional'),
  EXPIRED: named('utløpt', 'gått ut', 'expired'),
  REVOKED_BY_AUTHORITY: named('tilbakekalt', 'kalla tilbake', 'revoked'),
  SUSPENDED: named('suspendert', 'suspendert', 'suspended'),
  SUPERSEDED: named('erstattet', 'erstatta', 'superseded'),
  WITHDRAWN_BY_VENDOR: named('trukket av leverandøren', 'trekt av leverandøren', 'withdrawn by the vendor'),
  true: named('i bruk', 'i bruk', 'in use'),
  false: named('ikke i bruk', 'ikkje i bruk', 'not in use'),
  NOT_STATED: named('ikke oppgitt', 'ikkje oppgitt', 'not stated'),
};

/** A value of a vocabulary in words; words of a list stand as they are. */
export const valueName = (value: string): Trilingual => values[value] ?? alike(value);

/** A day as it is written: `01.03.2026`, in English as ISO 8601. */
export function dayWords(day: string): Trilingual {
  const written = writtenDay(day);
  return { nb: written, nn: written, en: day };
}

/** Words in each language, one after the other. */
export function joined(words: readonly Trilingual[], between = ', '): Trilingual {
  const of = (language: keyof Trilingual) => [...new Set(words.map((one) => one[language]))].join(between);
  return { nb: of('nb'), nn: of('nn'), en: of('en') };
}

/** What a list says, after the list's title. */
export const attributed = (list: Trilingual, words: Trilingual): Trilingual => ({
  nb: `${list.nb}: ${words.nb}`,
  nn: `${list.nn}: ${words.nn}`,
  en: `${list.en}: ${words.en}`,
});

/** In the place of the links of a page that has none. */
export const noLinks = named('ingen lenker', 'ingen lenkjer', 'no links');

/** The first words as quotes, and how many there are beside them: `«a», «b» og 3 til`. */
export function quotedWords(words: readonly string[]): Trilingual {
  const shown = words.slice(0, 3).map((said) => said.replaceAll('\n', ' ').slice(0, 80));
  const more = words.length - shown.length;
  const norwegian = shown.map((said) => `«${said}»`).join(', ');
  const english = shown.map((said) => `“${said}”`).join(', ');
  if (more === 0) return { nb: norwegian, nn: norwegian, en: english };
  return {
    nb: `${norwegian} og ${more} til`,
    nn: `${norwegian} og ${more} til`,
    en: `${english} and ${more} more`,
  };
}

/** What a validator found wrong with a value, by the kind that it gives; in English its own words. */
const issues: Readonly<Record<string, readonly [nb: string, nn: string]>> = {
  invalid_type: ['verdien mangler, eller er av feil type.', 'verdien manglar, eller er av feil type.'],
  unrecognized_keys: ['et felt er ukjent.', 'eit felt er ukjent.'],
  invalid_value: [
    'verdien er ikke en av dem som kan stå her.',
    'verdien er ikkje ein av dei som kan stå her.',
  ],
  invalid_format: [
    'verdien er ikke skrevet slik den skal være.',
    'verdien er ikkje skriven slik han skal vere.',
  ],
  too_small: ['verdien er for kort eller for liten.', 'verdien er for kort eller for liten.'],
  too_big: ['verdien er for lang eller for stor.', 'verdien er for lang eller for stor.'],
};
const anyIssue = ['verdien er ikke gyldig.', 'verdien er ikkje gyldig.'] as const;

/** What is wrong with an entry of a file. */
export function issueWords(
  issue: { readonly code?: string; readonly message: string } | undefined,
): Trilingual {
  const [nb, nn] = issues[issue?.code ?? ''] ?? anyIssue;
  return { nb, nn, en: issue?.message ?? 'the value is not valid.' };
}
