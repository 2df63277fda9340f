/**
 * What pages have beside their list, stated by its own words: requests for feedback, contact persons, links to share.
 * Readers leave such parts alone by name, so that none becomes a record and no personal data is read.
 */
import { plainText } from '../domain/text/phrase.ts';
import type { ContextPiece } from './outline.ts';

/** Why a part of a page is left alone. */
export type BesideReason =
  | 'feedback'
  | 'contact'
  | 'sharing'
  | 'related'
  | 'cookies'
  | 'navigation'
  | 'dates'
  | 'history'
  | 'newsletter';

const reasons: readonly (readonly [BesideReason, RegExp])[] = [
  [
    'feedback',
    /^(?:fant du (?:det )?du (?:lette|leitte|leita|søkte|var på jakt)|fann du (?:det )?du (?:leita|leitte|søkte)|(?:var|er) (?:denne |dette |innholdet |informasjonen |sida |siden |artikkelen ).*(?:nyttig|til hjelp|bra)|hjalp (?:dette|denne|siden)|gi (?:oss )?(?:en |ei )?tilbakemelding|tilbakemelding(?:er|ar)?$|(?:har du )?(?:innspill|forslag) til (?:siden|sida|innhold)|ris (?:og|eller) ros|did you find|was this .*helpful|feedback$|give (?:us )?feedback|hva (?:kan vi gjøre|synes du)|kva synest du|fortell oss)/iu,
  ],
  [
    'contact',
    /^(?:kontakt(?:person(?:er|ar)?|info(?:rmasjon)?|punkt|ansvarlig|oss)?(?: oss| person(?:er)?)?\s*:?$|kontakt(?:person|info(?:rmasjon)?)?\s*:|kontakt (?:oss|fagansvarlig|prosjektleder|meg)(?!.*(?<!\p{L})(?:før|innan|before)(?!\p{L}))|contact(?: us| person| information)?\s*:?$|contact\s*:|ta kontakt(?!.*(?<!\p{L})(?:før|innan|before)(?!\p{L}))|ansvarlig for (?:siden|sida|innholdet)|(?:har du )?spørsmål\s*\??$|har du spørsmål|lurer du på|trenger du hjelp|treng du hjelp|(?:prosjekt|seksjons|avdelings)(?:leder|leiar|sjef)|(?:senior|spesial|fag)?rådgiver(?:\s|$)|fagdirektør|redaktør|(?:fag|produkt|system|tjeneste|teneste|innholds|innhalds|side|prosjekt|nett)?(?:redaktør|ansvarl(?:ig|eg) (?:redaktør|person|avdeling|fagperson))\s*:?$|(?:fag|produkt|system|tjeneste|teneste|innholds|innhalds|side|prosjekt|nett|web)(?:ansvarl(?:ig|eg)e?|eier|eigar|koordinator|kontakt(?:er|ar)?)\s*:?$|saksbehandl(?:er|ar)e?\s*:?$|sakshandsamar(?:ar)?\s*:?$|(?:teknisk|merkantil|faglig|fagleg) (?:kontakt|ansvarl(?:ig|eg))(?:person)?\s*:?$|(?:våre|dei|de) (?:ansatte|tilsette|medarbeider(?:e|ar)|rådgiver(?:e|ar))$|(?:hvem|kven) (?:kan (?:du|dere|jeg|eg) )?(?:kontakte|spørre|spørje)|questions\s*\??$)/iu,
  ],
  [
    'sharing',
    /^(?:del (?:siden|sida|artikkelen|innholdet|på |med )|del$|share(?: this| on|$)|skriv ut|print(?: page)?$|kopier (?:lenke|lenkje)|tips en venn|lytt til|last ned (?:siden|hele)|facebook$|linkedin$|twitter$|x$|e-?post$|instagram$|youtube$)/iu,
  ],
  [
    'related',
    /^(?:se også|sjå også|sjå òg|les også|les (?:mer|meir)(?: om.*)?$|relater(?:t|te)(?:\s.*)?$|(?:nyttige |aktuelle )?(?:lenker|lenkjer|lenkar)$|aktuelt$|(?:siste )?(?:nytt|nyheter|nyhende)$|mer om|meir om|andre (?:leste|har lest)|(?:relevante|andre) (?:sider|artikler|lenker|ressurser)|related|see also|read more|news$|arrangement(?:er)?$|kalender$|kurs$|mest lest)/iu,
  ],
  [
    'cookies',
    /^(?:(?:bruk av |om )?(?:informasjonskapsl\p{L}*|cookies?)|personvernerklæring|(?:dette|denne) (?:nettstedet|siden) bruker (?:informasjonskapsl\p{L}*|cookies)|vi bruker (?:informasjonskapsl\p{L}*|cookies)|tilgjengelighetserklæring|samtykke til (?:informasjonskapsl|cookies))/iu,
  ],
  [
    'navigation',
    /^(?:innhold(?:sfortegnelse)?(?: på (?:siden|sida))?$|(?:på|i) (?:denne )?(?:siden|sida|artikkelen)$|hopp til|til toppen|gå til|tilbake(?: til.*)?$|(?:hoved)?meny$|du er her|forrige$|neste$|table of contents|on this page|back to)/iu,
  ],
  [
    'dates',
    /^(?:(?:siden|sida|artikkelen|innholdet) (?:er |ble |vart )?(?:sist |først )?(?:oppdatert|endret|endra|publisert)|(?:sist|først) (?:oppdatert|oppdatera|endret|endra|publisert|faglig oppdatert)|publisert\s*:?\s*\d|oppdatert\s*:?\s*\d|last (?:updated|modified)|published\s*:?\s*\d)/iu,
  ],
  [
    'history',
    /^(?:endrings(?:logg|historikk)|endringar|revisjons(?:logg|historikk)|change ?log|siste endringer|siste endringar|oppdateringslogg)$/iu,
  ],
  [
    'newsletter',
    /^(?:meld deg på|abonner|nyhets?brev|nyhendebrev|få (?:nyheter|varsel)|subscribe|newsletter)/iu,
  ],
];

/** `Ta kontakt med oss om A EPJ`: said of a row, and of no person. */
export const asksAbout =
  /^(?:[Tt]a kontakt med (?:oss|NHN|FHI|KS)|[Kk]ontakt (?:oss|NHN|FHI|KS)|[Cc]ontact us) (?:om|about|vedrørende|vedrørande|angående|angåande|ang\.) \p{Lu}/u;

/** Why words that head or make up a part of a page are beside its list; null where they are not known to be. */
export function besideReason(words: string): BesideReason | null {
  const plain = plainText(words).replace(/^[\s\p{P}\p{S}]+/u, '');
  if (asksAbout.test(plain)) return null;
  return reasons.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Why what stands under these headings is beside the list; the line just before a part is no heading of it. */
export function besideContext(context: readonly ContextPiece[]): BesideReason | null {
  for (const { kind, text } of context) {
    if (kind === 'title' || kind === 'lead') continue;
    const reason = besideReason(text);
    if (reason !== null) return reason;
  }
  return null;
}

const address = /[\p{L}\d._-]@[\p{L}\d-]+\.\p{L}/u;
/** A number after its label has five digits at least: `WebLege Mobil 2024.2` is a product with its version. */
const telephone =
  /(?<!\p{L})(?:tlf|telefon|tel|mobil|mob|phone|ring)(?!\p{L})\.?\s*:?\s*(?:\+|\d(?: ?\d){4})|\+47\s?\d|(?<![\d.:/-])\d{2} \d{2} \d{2} \d{2}(?![\d.])|(?<![\d.:/-])[2-9]\d{2} \d{2} \d{3}(?![\d.])/iu;

const person =
  /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){1,3}\s*[,–-]\s*(?:\p{L}+ )?\p{L}*(?:rådgiver|rådgjevar|direktør|leder|leiar|sjef|ansvarlig|ansvarleg|konsulent|advisor|manager)(?!\p{L})/u;

/** Two to four words with capitals and nothing else: a person's name, or that of a thing. */
const bareName = /^\p{Lu}[\p{Ll}-]+(?: (?:\p{Lu}\.?|\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?)){1,3}$/u;
const post =
  /(?<!\p{L})\p{L}*(?:rådgiver|rådgjevar|direktør|leder|leiar|sjef|ansvarlig|ansvarleg|konsulent|koordinator|redaktør|jurist|arkitekt|advisor|manager|sekretær|fagperson|saksbehandler|saksbehandlar)$/iu;

/** Whether what stands below a heading is a person to ask and no more: `Ola Nordmann`, or a post below a name. */
export function isContactBlock(heading: string, texts: readonly string[]): boolean {
  const said = texts
    .flatMap((text) => text.split('\n'))
    .map(plainText)
    .filter((text) => text !== '');
  const isHeadingPersonal =
    post.test(plainText(heading)) || bareName.test(plainText(heading)) || isPersonal(heading);
  // Readers take the words of persons away before anybody sees them.
  if (said.length === 0) return texts.length > 0 && isHeadingPersonal;
  if (said.length > 8) return false;
  const isOfPerson = (text: string) => isPersonal(text) || bareName.test(text) || post.test(text);
  if (said.every((text) => isPersonal(text))) return true;
  return isHeadingPersonal && said.some(isOfPerson) && said.every((text) => text.length < 80);
}

/** Whether words hold an address of e-mail, a telephone number, a person with a title, or a label for a person to ask. Never to be quoted. */
export function isPersonal(text: string): boolean {
  return (
    address.test(text) ||
    telephone.test(text) ||
    person.test(plainText(text)) ||
    besideReason(text) === 'contact'
  );
}
