/** What a page denies of its own list in words that no table has: `Oversikten gjelder ikke for 2027`. ADR 0323 says why it counts. */

/** The list, its page or what stands there, as the subject with which the sentence begins. */
const ofList =
  /^(?:(?:denne|dette|den|merk|obs|nb|viktig|note|this|the)[\s:!,.]+)*(?:at\s+)?(?:list(?:a|en)|oversikt(?:en|a)|oversynet|siden|sida|innholdet|innhaldet|ordningen|ordninga|godkjenning(?:s(?:ordningen|ordninga|listen|lista)|ene|ane)|vedtak(?:ene|a)|tabellen|opplysning(?:ene|ane)|informasjonen|list|page|overview|approvals|content|table|scheme)(?!\p{L})/iu;

/** What lists and pages are not without being less true: complete, ranked, translated, a tool for something else. */
const saysNothingOfRows =
  /(?<!\p{L})(?:uttømmande|uttømmende|fullstendig\p{L}*|komplett\p{L}*|exhaustive|complete|comprehensive|ansvar\p{L}*|garanti\p{L}*|garanter\p{L}*|liab\p{L}*|responsib\p{L}*|guarante\p{L}*|warrant\p{L}*|anbefal\p{L}*|tilråd\p{L}*|recommend\p{L}*|endors\p{L}*|reklame|annonse\p{L}*|ranger\p{L}*|rangert|priorit\p{L}*|sorter\p{L}*|rekkefølg\p{L}*|rekkjefølg\p{L}*|ranked|sorted|order|språk|norsk|bokmål|nynorsk|samisk|sami|engelsk|english|danish|dansk|svensk|translated|oversatt|omsett|omsatt|lastes|lastast|laste|skrives|skrivast|skrive|utskrift\p{L}*|download\p{L}*|print\p{L}*|pdf|excel|mobil\p{L}*|universelt|informasjonskaps\p{L}*|cookies?|inneholder|inneheld|omfatter|omfattar|dekker|dekkjer|viser|visar|syner|nevner|nemner|contains?|includes?|covers?|shows?|automatisk|fortløpende|fortløpande|løpende|løpande|daglig|dagleg|ukentlig|helg\p{L}*|ferie\p{L}*|sommer\p{L}*|juli|automatically|daily|weekends?|sendes|sendast|sends?|sent|e-?post|e-?mail|abonn\p{L}*|distribu\p{L}*|trykkes|trykkast|endret|endra|forandra|forandret|changed|juridisk bindende|juridisk bindande|logge?|innlogging|log)(?!\p{L})/iu;

const negation = /(?<!\p{L})(?:ikke|ikkje|aldri|not|never|cannot)(?!\p{L})/iu;

/** `NHN har ikke kontrollert den`, `opplysningene er ikke bekreftet`: nobody has looked at what the list says. */
const unchecked =
  /(?<!\p{L})(?:ikke|ikkje|aldri|not|never)(?: \p{L}+){0,2} (?:kontroller(?:t|te)|verifiser(?:t|te)|kvalitetssikr(?:et|a|ede)|sjekk(?:et|a)|vurder(?:t|te)|bekreft(?:et|a)|stadfest(?:et|a)|gjennomgått|etterprøvd|checked|verified|reviewed|assessed|confirmed)(?!\p{L})/iu;
const list =
  /(?<!\p{L})(?:list(?:en|a)|oversikt(?:en|a)|tabellen|innholdet|innhaldet|opplysningene|opplysningane|the list|this list|content)(?!\p{L})/iu;

/** `Løsningene nedenfor har søkt, men er ikke vurdert`. */
const rowsOfList =
  /^(?:alle |samtlige |disse |desse |all )?(?:løsningene|løysingane|produktene|produkta|leverandørene|leverandørane|systemene|systema|integrasjonene|integrasjonane|the (?:products|vendors|suppliers|systems|solutions))(?!\p{L})/iu;

/** `Tabellen viser søknader, ikke godkjenninger`, `at et produkt er nevnt her, er ikke det samme som at det er godkjent`. */
const isNoApproval =
  /(?<!\p{L})(?:ikke|ikkje|inga|ingen|not|no)(?! (?:alle|samtlige|samtlege|nødvendigvis alle|all|every|bare|berre|kun|only|oppdater|updat))((?: \p{L}+){0,7}) (?:godkjen\p{L}*|verifiser\p{L}*|approv\p{L}*|verified)/iu;
const isMention = /^(?:at|det at|å stå|oppføring|being|a listing|inclusion)(?!\p{L})/iu;
/** `Her er løsningene som ikke besto testen`. */
const badRows =
  /^(?:her (?:er|står|finner du|ser du)|these are|here are)(?: \p{L}+)? (?:løsning|løysing|leverandør|produkt|system|integrasjon|vendor|supplier|product|solution)\p{L}* (?:som|that|which|who) (?:ikke|ikkje|har ikke|har ikkje|aldri|did not|have not|failed)(?!\p{L})/iu;

/** Whether a sentence is about the rows of the list: `Leverandørane under ventar på godkjenning`. */
export const isAboutRows = (sentence: string): boolean => rowsOfList.test(sentence);

/** Whether a text says of the list, or of being on it, that it is no approval. */
export function isNoListOfApprovals(text: string): boolean {
  const denied = isNoApproval.exec(text);
  // `Listen er ikke uttømmende og inneholder systemer som er godkjent` denies something else.
  return (
    denied !== null && !saysNothingOfRows.test(denied[1] ?? '') && (ofList.test(text) || isMention.test(text))
  );
}

/** Whether a sentence denies something of the whole list that may take its approvals away. */
export function deniesList(sentence: string): boolean {
  if ((list.test(sentence) || rowsOfList.test(sentence)) && unchecked.test(sentence)) return true;
  if (isNoListOfApprovals(sentence)) return true;
  if (badRows.test(sentence)) return true;
  return ofList.test(sentence) && negation.test(sentence) && !saysNothingOfRows.test(sentence);
}
