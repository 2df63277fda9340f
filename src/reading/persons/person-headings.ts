/** Headings under which persons stand: their names, and how to reach them. */
import { phraseKey } from '../../domain/text/phrase.ts';

const keys = (words: string): ReadonlySet<string> => new Set(words.split('|').map(phraseKey));

/** How to reach a person. */
const channels = keys(
  'e-post|epost|e-postadresse|epostadresse|e-mail|email|mail|mailadresse|telefon|tlf|tlf.|tlf.nr|telefonnr|telefonnummer|direktenummer|sentralbord|mobil|mobilnr|mobilnummer|mobiltelefon|phone|phone number|telephone|mobile|teams|kontaktinfo|kontaktinformasjon|kontaktopplysninger|telefon/e-post|e-post/telefon|tlf/e-post|contact details|contact information',
);
/** What a person is called. The first ones are of companies too. */
const names = keys('navn|namn|name');
const persons = keys(
  'person|personar|personer|fullt navn|fullt namn|fornavn|førenamn|etternavn|etternamn|fornavn og etternavn|fornavn etternavn|kontakt|kontakter|kontaktar|kontaktperson|kontaktpersoner|kontaktpersonar|kontaktpunkt|kontakt i nhn|navn på kontaktperson|ansatt|ansatte|medarbeider|saksbehandler|saksbehandlar|ansvarlig|ansvarleg|ansvarlig person|fagansvarlig|produktansvarlig|produkteier|prosjektleder|prosjektleiar|rådgiver|rådgjevar|teknisk kontakt|merkantil kontakt|contact|contacts|contact person|first name|last name|full name|employee',
);
/** What a person does. */
const posts = keys(
  'stilling|stillingstittel|tittel|rolle|funksjon|oppgave|ansvar|ansvarsområde|ansvar for|ansvarlig for|fagområde|område|avdeling|seksjon|enhet|eining|title|position|role|department|unit|responsibility',
);
/** For whom. */
const employers = keys(
  'firma|virksomhet|verksemd|selskap|bedrift|organisasjon|leverandør|leverandor|arbeidssted|arbeidsgiver|etat|kommune|company|organisation|organization|vendor|supplier|employer',
);
/** Headings of lists; no row with one of them is of persons alone. */
const listed =
  /^(?:org(?:anisasjons|anisation|anization)?(?:nr|nummer|no|number)|foretaksnummer|produkt|product|system|løsning|løysing|solution|app|epj|fagsystem|versjon|version|release|status|fase|godkjen|godkjend|verifis|approv|gyldig|valid|utløp|dato|date|register|helseregister|bruksområde|brukstilfelle|variant|grensesnitt|interface|integrasjon|tjeneste|teneste|service|melding|standard|merknad|kommentar|vilkår|tiltak|anbefaling)/u;

/** Words over one column of persons: `E-post`, `Kontaktperson`, `Saksbehandler`. */
export function isPersonHeading(text: string): boolean {
  const key = phraseKey(text);
  return channels.has(key) || persons.has(key);
}

/** Words that are a heading of a list of approvals, and of no list of persons. */
export function isListHeading(text: string): boolean {
  return listed.test(phraseKey(text)) || employers.has(phraseKey(text));
}

/** `Navn`, which may be of a person or of a company. */
export function isNameHeading(text: string): boolean {
  return names.has(phraseKey(text));
}

/** Words over the companies that persons work for: `Firma`, `Leverandør`. */
export function isEmployerHeading(text: string): boolean {
  return employers.has(phraseKey(text));
}

const longestHeading = 40;

/**
 * Whether the texts of a row are headings over persons: `Navn | E-post`, `Navn | Stilling | Firma`, `Kontaktperson | Telefon`.
 * `Leverandør | Kontaktperson | E-post` is of vendors, and has columns that are not read.
 */
export function arePersonHeadings(texts: readonly string[]): boolean {
  let [channel, name, person, post, employer, other] = [0, 0, 0, 0, 0, 0];
  for (const text of texts) {
    if (text.length > longestHeading) return false;
    const key = phraseKey(text);
    if (key === '') continue;
    if (channels.has(key)) channel += 1;
    else if (names.has(key)) name += 1;
    else if (persons.has(key)) person += 1;
    else if (posts.has(key)) post += 1;
    else if (employers.has(key)) employer += 1;
    else if (listed.test(key)) return false;
    else other += 1;
  }
  if (name + person === 0 || channel + name + person + post < 2) return false;
  if (name === 0 && employer > 0) return false;
  return channel > 0 ? other <= 1 : post > 0 && other === 0;
}
