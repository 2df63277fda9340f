/** The words in which people are told what is wrong with a row. Long, because it is one table of them. */
import type { Bilingual } from '../../domain/bilingual.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { Severity } from '../../domain/vocabulary.ts';
import type { Fragment } from './fragment.ts';
import { placeOf, type Session, shorten } from './session.ts';

interface Words {
  readonly severity: Severity;
  readonly nb: string;
  readonly en: string;
  readonly doNb: string;
  readonly doEn: string;
}

/** Every code with its words. `%` stands for what was found. */
const catalogue = {
  UNKNOWN_STATUS: {
    severity: 'WARNING',
    nb: '«%» er ikke et kjent statusord.',
    en: '“%” is not a known status word.',
    doNb: 'Bruk et av de kjente statusordene, eller meld inn det nye ordet.',
    doEn: 'Use one of the known status words, or report the new word.',
  },
  AMBIGUOUS_STATUS: {
    severity: 'WARNING',
    nb: '«%» kan leses på flere måter eller motsier seg selv, så status regnes som ikke oppgitt.',
    en: '“%” can be read in more than one way or contradicts itself, so the status counts as not stated.',
    doNb: 'Skriv én status, og hvem som eventuelt har trukket den.',
    doEn: 'State one status, and who withdrew it if it is withdrawn.',
  },
  STRUCK_THROUGH: {
    severity: 'WARNING',
    nb: '«%» er strøket over, så status regnes som ikke oppgitt.',
    en: '“%” is struck through, so the status counts as not stated.',
    doNb: 'Fjern raden, eller skriv hva som gjelder nå.',
    doEn: 'Remove the row, or state what applies now.',
  },
  UNEXPLAINED_MARK: {
    severity: 'WARNING',
    nb: 'Merket «%» er ikke forklart i en tegnforklaring eller overskrift, så status regnes som ikke oppgitt.',
    en: 'The mark “%” is not explained by a legend or heading, so the status counts as not stated.',
    doNb: 'Legg til en tegnforklaring, for eksempel «x = godkjent».',
    doEn: 'Add a legend, for example “x = godkjent”.',
  },
  UNEXPLAINED_COLOUR: {
    severity: 'WARNING',
    nb: 'Statusen er bare en farge (%), og ingen fargeforklaring sier hva den betyr, så status regnes som ikke oppgitt.',
    en: 'The status is a colour only (%), and no legend says what it means, so the status counts as not stated.',
    doNb: 'Skriv statusen i cellen, eller legg til en fargeforklaring med samme farge.',
    doEn: 'Write the status in the cell, or add a legend with the same colour.',
  },
  UNREAD_NOTICE: {
    severity: 'INFO',
    nb: '«%» kan gjelde hele listen, men er ikke forstått. Radene står med sin egen status.',
    en: '“%” may concern the whole list, but was not understood. The rows stand with the status of their own.',
    doNb: 'Se om det sier noe om radene som status ikke gjør, og skriv det i så fall i status.',
    doEn: 'See whether it says something of the rows that their status does not; if so, write it in the status.',
  },
  UNSEEN_COLOUR: {
    severity: 'WARNING',
    nb: '«%» forklarer en farge som ikke kan ses i dokumentet, så det er ikke kjent hvilke rader det gjelder.',
    en: '“%” explains a colour that cannot be seen in the document, so the rows that it concerns are not known.',
    doNb: 'Skriv statusen som ord i hver rad.',
    doEn: 'Write the status in words in each row.',
  },
  DATE_WITHOUT_STATUS: {
    severity: 'WARNING',
    nb: '«%» er en dato, men ingenting sier hva som skjedde da.',
    en: '“%” is a date, but nothing says what happened then.',
    doNb: 'Skriv statusen foran datoen.',
    doEn: 'Write the status before the date.',
  },
  STATUS_DIFFERS_FROM_HEADING: {
    severity: 'WARNING',
    nb: '«%» er en annen status enn den overskriften over listen sier («&»). Radens eget ord er brukt.',
    en: '“%” is another status than the heading above the list says (“&”). The row’s own word is used.',
    doNb: 'Flytt raden, eller rett statusen.',
    doEn: 'Move the row, or correct the status.',
  },
  STATUS_OVERRULED: {
    severity: 'WARNING',
    nb: '«%» taler mot statusen «&», som derfor ikke er lest som en gjeldende godkjenning.',
    en: '“%” speaks against the status “&”, which is therefore not read as an approval in force.',
    doNb: 'Rett statusen, eller fjern det som taler mot den.',
    doEn: 'Correct the status, or remove what speaks against it.',
  },
  UNCLEAR_REMARK: {
    severity: 'INFO',
    nb: '«%» kan gjelde statusen «&», men det er ikke klart, og er ikke brukt.',
    en: '“%” may concern the status “&”, but that is not clear, and was not used.',
    doNb: 'Skriv i statusen hva som gjelder, eller flytt merknaden.',
    doEn: 'State in the status what applies, or move the remark.',
  },
  IMPOSSIBLE_DATE: {
    severity: 'WARNING',
    nb: '«%» er en dato som ikke finnes.',
    en: '“%” is a date that does not exist.',
    doNb: 'Rett datoen.',
    doEn: 'Correct the date.',
  },
  UNREADABLE_DATE: {
    severity: 'WARNING',
    nb: '«%» kan ikke leses som en dato.',
    en: '“%” cannot be read as a date.',
    doNb: 'Skriv datoen som dd.mm.åååå.',
    doEn: 'Write the date as dd.mm.yyyy.',
  },
  WRONG_ORGANISATION_NUMBER: {
    severity: 'WARNING',
    nb: '«%» er ikke et gyldig organisasjonsnummer.',
    en: '“%” is not a valid organisation number.',
    doNb: 'Slå opp nummeret i Enhetsregisteret og rett det.',
    doEn: 'Look the number up in Enhetsregisteret and correct it.',
  },
  DUMMY_ORGANISATION_NUMBER: {
    severity: 'WARNING',
    nb: '«%» er et utfyllingsnummer og tilhører ingen.',
    en: '“%” is a filler number that belongs to nobody.',
    doNb: 'Skriv leverandørens eget organisasjonsnummer.',
    doEn: 'State the vendor’s own organisation number.',
  },
  TEST_ORGANISATION_NUMBER: {
    severity: 'WARNING',
    nb: '«%» er et organisasjonsnummer for test.',
    en: '“%” is an organisation number for testing.',
    doNb: 'Skriv leverandørens eget organisasjonsnummer.',
    doEn: 'State the vendor’s own organisation number.',
  },
  UNKNOWN_VALUE: {
    severity: 'WARNING',
    nb: '«%» er ikke en kjent verdi her, så feltet står tomt.',
    en: '“%” is not a known value here, so the field is left empty.',
    doNb: 'Bruk en kjent betegnelse, eller meld inn den nye.',
    doEn: 'Use a known name, or report the new one.',
  },
  UNKNOWN_INTERFACE: {
    severity: 'WARNING',
    nb: '«%» er ikke et kjent grensesnitt. Raden holdes for seg selv, med de ordene.',
    en: '“%” is not a known interface. The row is kept by itself, by those words.',
    doNb: 'Bruk en kjent betegnelse, eller meld inn den nye.',
    doEn: 'Use a known name, or report the new one.',
  },
  MISSING_REQUIRED: {
    severity: 'WARNING',
    nb: 'Raden mangler en verdi som alle rader skal ha (%), og er ikke tatt med.',
    en: 'The row lacks a value that every row must have (%), and is left out.',
    doNb: 'Fyll ut feltet.',
    doEn: 'Fill in the field.',
  },
  VERSION_IN_NAME: {
    severity: 'INFO',
    nb: 'Versjonen står i navnet: «%».',
    en: 'The version stands in the name: “%”.',
    doNb: 'Skriv versjonen i en egen kolonne.',
    doEn: 'Write the version in a column of its own.',
  },
  VERSION_CONTRADICTS: {
    severity: 'WARNING',
    nb: '«%» nevner en annen versjon enn versjonskolonnen. Kolonnen er brukt.',
    en: '“%” names another version than the version column. The column is used.',
    doNb: 'Rett versjonen.',
    doEn: 'Correct the version.',
  },
  VALUE_TOO_LONG: {
    severity: 'WARNING',
    nb: 'Verdien er for lang til å være et navn og er ikke lest: «%».',
    en: 'The value is too long to be a name and was not read: “%”.',
    doNb: 'Kort ned verdien.',
    doEn: 'Shorten the value.',
  },
  HIDDEN_CHARACTERS: {
    severity: 'WARNING',
    nb: '«%» inneholder usynlige styretegn. De er tatt ut av verdien.',
    en: '“%” holds invisible control characters. They are taken out of the value.',
    doNb: 'Skriv navnet på nytt uten skjulte tegn.',
    doEn: 'Type the name again without hidden characters.',
  },
  POSSIBLY_SEVERAL: {
    severity: 'INFO',
    nb: '«%» kan være flere produkter. Det er lest som ett.',
    en: '“%” may be several products. It is read as one.',
    doNb: 'Skriv ett produkt i hver rad.',
    doEn: 'Write one product in each row.',
  },
  UNPAIRED_LINES: {
    severity: 'WARNING',
    nb: '«%» står på flere linjer, og det er uvisst hvilken som gjelder. Feltet står tomt.',
    en: '“%” stands on several lines, and which of them holds is not known. The field is left empty.',
    doNb: 'Skriv én verdi i hver rad.',
    doEn: 'Write one value in each row.',
  },
  UNREAD_FOOTNOTE: {
    severity: 'WARNING',
    nb: 'Raden har en fotnote som kan begrense det som står der: «%».',
    en: 'The row has a footnote that may limit what it says: “%”.',
    doNb: 'Skriv forbeholdet i en egen kolonne, for eksempel «Vilkår».',
    doEn: 'Write the reservation in a column of its own, such as “Vilkår”.',
  },
  DUPLICATE_ROW: {
    severity: 'INFO',
    nb: 'Raden står flere ganger i listen: «%».',
    en: 'The row stands more than once in the list: “%”.',
    doNb: 'Fjern den ene.',
    doEn: 'Remove one of them.',
  },
  CONTRADICTING_ROWS: {
    severity: 'WARNING',
    nb: 'To rader om det samme sier ulike ting: «%». Er statusene ulike, regnes status som ikke oppgitt.',
    en: 'Two rows about the same thing differ: “%”. Where their statuses differ, the status counts as not stated.',
    doNb: 'Rett eller fjern en av radene.',
    doEn: 'Correct or remove one of the rows.',
  },
  UNKNOWN_SECTION: {
    severity: 'WARNING',
    nb: 'Radene under «%» oppgir ingen status, og overskriften er ukjent. Status regnes som ikke oppgitt.',
    en: 'The rows under “%” state no status, and the heading is unknown. The status counts as not stated.',
    doNb: 'Bruk et kjent statusord som overskrift, eller gi listen en kolonne for status.',
    doEn: 'Use a known status word as the heading, or give the list a column for the status.',
  },
  UNREAD_SECTION: {
    severity: 'INFO',
    nb: 'Overskriften «%» er ikke kjent. Radene under den står med sin egen status.',
    en: 'The heading “%” is not known. The rows under it stand with the status of their own.',
    doNb: 'Se om overskriften sier noe om radene som status ikke gjør.',
    doEn: 'See whether the heading says something of the rows that their status does not.',
  },
  UNREAD_LIST: {
    severity: 'WARNING',
    nb: 'En liste med navn og statusord er ikke lest, fordi det ikke går fram hvem som er leverandør eller hva listen gjelder (begynner med «%»).',
    en: 'A list of names and status words was not read, since it does not tell who the vendor is or what it is a list of (begins with “%”).',
    doNb: 'Skriv leverandør, produkt og status i hvert punkt, for eksempel «Leverandør AS – Produkt 3.2: godkjent».',
    doEn: 'Write vendor, product and status in each item, such as “Leverandør AS – Produkt 3.2: godkjent”.',
  },
  UNREADABLE_ITEM: {
    severity: 'WARNING',
    nb: 'Punktet kan ikke deles sikkert i leverandør, produkt og status: «%».',
    en: 'The item cannot be divided with certainty into vendor, product and status: “%”.',
    doNb: 'Skriv listen som en tabell med overskrifter.',
    doEn: 'Write the list as a table with headings.',
  },
} satisfies Readonly<Record<string, Words>>;

export type ComplaintCode = keyof typeof catalogue;

export interface Complaint {
  readonly code: ComplaintCode;
  readonly fragment: Fragment;
  readonly field: string;
  /** Null: it is the lack of a value that is told of; then `named` says what lacks. */
  readonly found: string | null;
  readonly suggested?: string | null;
  /** The words on the other side: `&` in the message. */
  readonly against?: string;
  /** It is of a heading or notice over many rows, and told of once. */
  readonly ofDocument?: boolean;
  /** What the message names instead of what was found. */
  readonly named?: Bilingual;
  /** False: the value is used all the same, so its cell counts as read. */
  readonly lost?: boolean;
}

/** Faults of which the suggestion is a guess at a word that is known. Of others it is what the value would be. */
const guessed: ReadonlySet<ComplaintCode> = new Set(['UNKNOWN_STATUS', 'UNKNOWN_VALUE', 'UNKNOWN_INTERFACE']);

/** Tells of a fault in a record. The cell counts as reported unless its value is used all the same. */
export function complain<F extends string>(
  session: Session<F>,
  complaint: Complaint,
  row: { readonly key: string; readonly label: string },
): void {
  const { code, fragment, field, found, suggested = null, lost = true, against = '' } = complaint;
  const record =
    complaint.ofDocument === true ? { key: phraseKey(fragment.text), label: shorten(fragment.text) } : row;
  const { nb, en } = complaint.named ?? { nb: found ?? '', en: found ?? '' };
  const words = catalogue[code];
  const place = placeOf(fragment.locator);
  const hint: Bilingual =
    suggested === null || !guessed.has(code)
      ? { nb: '', en: '' }
      : { nb: ` Mente dere «${suggested}»?`, en: ` Did you mean “${suggested}”?` };
  session.report({
    code,
    severity: words.severity,
    recordKey: record.key,
    record: record.label,
    field,
    locator: fragment.locator,
    found: found === null ? null : shorten(found),
    suggested,
    message: {
      nb: `${place.nb}: ${fill(words.nb, nb, against)}${hint.nb}`,
      en: `${place.en}: ${fill(words.en, en, against)}${hint.en}`,
    },
    action: { nb: words.doNb, en: words.doEn },
    ...(lost ? { unit: fragment.unit } : {}),
  });
}

function fill(template: string, found: string, against: string): string {
  return template.replace(/[%&]/gu, (slot) => shorten(slot === '%' ? found : against));
}

/** Fields that a list may require, as people call them. */
const fieldWords: Readonly<Record<string, Bilingual>> = {
  vendor: { nb: 'leverandør', en: 'vendor' },
  organisationNumber: { nb: 'organisasjonsnummer', en: 'organisation number' },
  product: { nb: 'produkt', en: 'product' },
  version: { nb: 'versjon', en: 'version' },
  target: { nb: 'tjeneste eller register', en: 'service or register' },
  interface: { nb: 'grensesnitt', en: 'interface' },
  role: { nb: 'rolle', en: 'role' },
};

/** Tells that a row lacks fields that it must have; it becomes no claim. */
export function complainOfMissing<F extends string>(
  session: Session<F>,
  missing: readonly string[],
  anchor: Fragment,
  record: { readonly key: string; readonly label: string },
): void {
  const complaint: Complaint = {
    code: 'MISSING_REQUIRED',
    fragment: anchor,
    field: missing.join(','),
    found: null,
    named: {
      nb: missing.map((field) => fieldWords[field]?.nb ?? field).join(', '),
      en: missing.map((field) => fieldWords[field]?.en ?? field).join(', '),
    },
  };
  complain(session, complaint, record);
}
