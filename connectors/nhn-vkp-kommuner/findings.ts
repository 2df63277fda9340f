import { type Bilingual, type Finding, type FindingCode, type Fragment, makeFinding } from '../../src/kit.ts';
import { spec } from './lookups.ts';

type Issue =
  | 'DUPLICATE_ROW'
  | 'UNREADABLE_ITEM'
  | 'NOT_IN_USE'
  | 'STRUCK_THROUGH'
  | 'UNKNOWN_MUNICIPALITY'
  | 'AMBIGUOUS_MUNICIPALITY'
  | 'PART_OF_MUNICIPALITY'
  | 'CONTRADICTION'
  | 'UNREAD_REMARK';

/** What people read of each issue: `name` is what stands there, `why` the words that speak against it or beside it. */
const templates: Readonly<
  Record<Issue, (name: string, why: string) => { readonly message: Bilingual; readonly action: Bilingual }>
> = {
  DUPLICATE_ROW: (name) => ({
    message: { nb: `«${name}» står mer enn én gang.`, en: `“${name}” stands more than once.` },
    action: { nb: 'Fjern gjentakelsen.', en: 'Remove the repetition.' },
  }),
  UNREADABLE_ITEM: (name) => ({
    message: {
      nb: `«${name}» står i listen, men leses ikke som navnet på en kommune.`,
      en: `“${name}” is in the list but does not read as the name of a municipality.`,
    },
    action: {
      nb: 'Skriv navnet alene, eventuelt med kommunenummer.',
      en: 'Write the name alone, or with its number.',
    },
  }),
  NOT_IN_USE: (name, why) => ({
    message: {
      nb: `«${name}» er ikke tatt med: «${why}» sier ikke at kommunen bruker VKP nå.`,
      en: `“${name}” is left out: “${why}” does not say that the municipality uses VKP now.`,
    },
    action: {
      nb: 'Bruker kommunen VKP, skriv den under en overskrift som sier det.',
      en: 'If the municipality uses VKP, put it under a heading that says so.',
    },
  }),
  STRUCK_THROUGH: (name) => ({
    message: {
      nb: `«${name}» er strøket over og er ikke tatt med.`,
      en: `“${name}” is struck through and is left out.`,
    },
    action: { nb: 'Fjern kommunen, eller ta bort streken.', en: 'Remove the municipality, or the stroke.' },
  }),
  UNKNOWN_MUNICIPALITY: (name) => ({
    message: {
      nb: `«${name}» er ingen av landets 357 kommuner. Navnet vises som det står, uten nummer og fylke.`,
      en: `“${name}” is none of the 357 municipalities. It is shown as it stands, without number and county.`,
    },
    action: {
      nb: 'Rett navnet, eller skriv kommunenummeret ved det.',
      en: 'Correct the name, or write the number beside it.',
    },
  }),
  AMBIGUOUS_MUNICIPALITY: (name, why) => ({
    message: {
      nb: `Flere kommuner heter «${name}» (${why}), og siden sier ikke hvilken.`,
      en: `Several municipalities are called “${name}” (${why}), and the page does not say which.`,
    },
    action: {
      nb: 'Skriv fylket eller kommunenummeret ved navnet.',
      en: 'Write the county or the number beside the name.',
    },
  }),
  PART_OF_MUNICIPALITY: (name) => ({
    message: {
      nb: `«${name}» er en bydel og ingen kommune. Den er ikke tatt med.`,
      en: `“${name}” is a district and no municipality. It is left out.`,
    },
    action: {
      nb: 'Skriv kommunen, om hele kommunen bruker VKP.',
      en: 'Write the municipality, if all of it uses VKP.',
    },
  }),
  CONTRADICTION: (name, why) => ({
    message: {
      nb: `«${name}» og «${why}» hører ikke sammen etter kommuneinndelingen av 2024.`,
      en: `“${name}” and “${why}” do not belong together in the division of 2024.`,
    },
    action: { nb: 'Rett nummeret, fylket eller navnet.', en: 'Correct the number, the county or the name.' },
  }),
  UNREAD_REMARK: (name, why) => ({
    message: {
      nb: `Det som står ved «${name}», er ikke lest: «${why}».`,
      en: `What stands beside “${name}” was not read: “${why}”.`,
    },
    action: {
      nb: 'Se om det begrenser at kommunen bruker VKP.',
      en: 'See whether it limits that the municipality uses VKP.',
    },
  }),
};

const mild: ReadonlySet<FindingCode> = new Set(['DUPLICATE_ROW', 'UNREAD_REMARK']);

/** The finding of an issue with one name. */
export function issueFinding(
  code: Issue,
  at: Fragment,
  key: string,
  name: string,
  why = '',
  suggested: string | null = null,
): Finding {
  return makeFinding({
    source: spec.source,
    code,
    severity: mild.has(code) ? 'INFO' : 'WARNING',
    recordKey: key,
    record: name,
    field: 'municipality',
    locator: at.locator,
    found: why === '' ? name : why,
    suggested,
    ...templates[code](name, why),
  });
}

export type { Issue };

/** One cause, told once: most names of the list are no municipalities of the division. */
export function unknownDivision(names: readonly string[], at: Fragment): Finding {
  const some = names.slice(0, 5).join(', ');
  return makeFinding({
    source: spec.source,
    code: 'UNKNOWN_MUNICIPALITY',
    severity: 'WARNING',
    recordKey: 'division',
    record: some,
    field: 'division',
    locator: at.locator,
    found: some,
    message: {
      nb: `De fleste navnene i listen (${names.length}) er ingen av landets 357 kommuner: ${some} … De vises som de står, uten nummer og fylke fra inndelingen.`,
      en: `Most names of the list (${names.length}) are none of the 357 municipalities: ${some} … They are shown as they stand, without number and county of the division.`,
    },
    action: {
      nb: 'Se om det er rett liste, eller om kommuneinndelingen er endret.',
      en: 'See whether it is the right list, or whether the division has changed.',
    },
  });
}
