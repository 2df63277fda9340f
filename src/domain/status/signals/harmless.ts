/** Remarks that say nothing of an approval. */
import { tokensOf, wordSet } from '../../text/tokens.ts';
import { isOtherSubject } from './signal-tokens.ts';
import { ownSubjects } from './signal-words.ts';

const harmless = [
  /^(?:alt |alt er |alle forhold )?(?:i orden|ok|greit)\.?$|^(?:all good|everything in order)\.?$/iu,
  /(?<!\p{L})(?:kontakt(?:person|info|punkt|ansvarlig|opplysning)\p{L}*|(?:ny|endret|endra|bytte? av|skiftet|oppdatert|ring|har) kontakt|kontakt(?: \p{L}+)? (?:er|på|for|om)|kontakt\s*:|contact)|telefonn|telefon\s*:|e-?postadresse|e-?post\s*:|adresse|nettsid|nettstad|nettsted|hjemmeside|heimeside|website/iu,
  /^(?:sist\s+)?(?:oppdatert|endret|endra|updated)(?!\p{L})/iu,
  /(?<!\p{L})(?:nytt navn|nytt namn|skiftet navn|endret navn|kjøpt opp av|acquired by|navneendring|tidligere kjent|het tidligere|new name|renamed|formerly)/iu,
  /^(?:se|sjå|see|les)\s+(?:også|og|mer|meir|her|lenke|lenkje|more|also)(?!\p{L})/iu,
  /^(?:godkjent|godkjend|verifisert|approved|testet|testa)(?!\p{L})(?!.*(?<!\p{L})(?:ikke|ikkje|not|at|å|mot|som|til)(?!\p{L}))(?: [^ ]+){0,6}$/iu,
  /^(?:støtter også|støttar òg|støttar også|also supports|leveres også|kan også leveres)(?!\p{L})(?!.*(?<!\p{L})(?:ikke|ikkje|ingen|inga|not|only|kun|bare|berre|delvis)(?!\p{L}))/iu,
  /(?<!\p{L})(?:vilkår|krav|betingelser|requirements|conditions)(?:ene|a|et)? (?:er|are|vert|blir) (?:alle )?(?:oppfylt|oppfylde|møtt|innfridd|met|fulfilled)/iu,
  /(?<!\p{L})(?:ingen|inga|ikke noe|ikkje noko|ikke|ikkje|uten|utan|no|without|nothing)(?: (?:kjente|kjende|åpne|opne|known|open|å))? (?:feil|merknad(?:er|ar)?|avvik|anmerkning(?:er)?|bemerkning(?:er)?|bemerke|merke|mangler|manglar|endring(?:er|ar)?|errors|remarks|deviations|issues|changes)(?!\p{L})/iu,
  /^(?:retest|re-test|revisjon|revisjonen|oppfølging|oppfølgingstest|kontroll|test|testen)(?: \p{L}+)? (?:er )?(?:bestått|gjennomført|fullført|utført|godkjent|ok|passed|completed)(?! (?:ikke|ikkje|not))(?!.*(?<!\p{L})(?:ikke|ikkje|avvik|feilet|mangler|men)(?!\p{L}))/iu,
  /^(?:ny|nytt|new) (?:logo|eier|eigar|kontakt|adresse|versjon under|nettside|nettsted)(?!\p{L})/iu,
  /(?<!\p{L})(?:namnet|navnet|name) (?:er |har |has |was )?(?:endra|endret|changed|blitt endret)/iu,
  /^(?:vedlegg|vedlegg \p{L}+|attachments?) (?:støttes|vert støtta|supported)$/iu,
  /^(?:side|page) 1 (?:av|of|\/) 1$/iu,
  /^(?:er |alle |alt |all )?(?:oppfylt|oppfylte|oppfylde|innfridd|innfridde|møtt|fulfilled|met)\.?$/iu,
  /^(?:leveres|leverast|tilbys|finst|finnes|delivered|offered)(?: \p{L}+)? som (?:sky|nett|app|web)\p{L}*\.?$/iu,
  /^(?:nett)?sky(?:basert|løsning|løysing)|^(?:web|app|lokal|nett)(?:basert|løsning)|^(?:cloud|web|saas)(?!\p{L})/iu,
];

/** Words that make a remark more than it seems: `Kontakt oss før bruk`, `Godkjent for inntil 50 brukere`, `Ny adresse, men …`. */
const turns =
  /(?<!\p{L})(?:før|innan|inntil|opptil|opp til|maks\p{L}*|minst|kun|bare|berre|utelukkende|men|unntatt|unnateke|unntak|bortsett|dersom|hvis|viss|så lenge|så framt|såfremt|forutsatt|føresett|provided|as long as|med mindre|frem til|fram til|avklar\p{L}*|stans\p{L}*|stopp\p{L}*|vent|before|until|only|but|except|unless|up to|at most)(?!\p{L})/iu;

/** A letter or a message that nobody here has read: `Se e-post fra juni`. */
const refersToLetter = /^(?:se|sjå|see|jf\.?|jfr\.?|viser til|iht\.?) /iu;
const letter =
  /(?<!\p{L})(?:e-?post|epost|brev|mail|e-?mail|notat|telefonsamtale|samtale|avtale|dialog|møte|møtereferat|referat|melding|letter|note)/iu;

/** `Kontakt NHN om A EPJ`: something about it that is not written here. */
const asksToAsk =
  /^(?:vennligst |please )?(?:ta )?(?:kontakt|contact)(?: med)? (?:nhn|fhi|oss|us|hdir|norsk helsenett|helsedirektoratet)(?: \p{L}+)? (?:om|ang\p{L}*|vedrørende|about|regarding)(?!\p{L})/iu;

/** `Het Nordlys Helse før` */
const wasCalled = /^(?:het|heitte|hette)(?: [\p{L}\d.-]+){1,4} før\.?$/iu;

/** Whether a remark is of the kinds that say nothing of an approval: whom to ask, where to read, what it was called. */
export function isHarmless(text: string): boolean {
  if (wasCalled.test(text)) return true;
  if (turns.test(text) || asksToAsk.test(text) || (refersToLetter.test(text) && letter.test(text)))
    return false;
  return harmless.some((pattern) => pattern.test(text));
}

/**
 * Whether words are about something that is no matter of an approval, and of nothing besides: `Brukerstøtte på nynorsk`,
 * `Krever ikke egen server`. What they say of it is for a person to see.
 */
export function concernsOther(text: string): boolean {
  const tokens = tokensOf(text);
  return (
    tokens.length <= longestRemark &&
    tokens.some(({ word }) => isOtherSubject(word)) &&
    !tokens.some(({ word }) => isOwn(word))
  );
}

/** Longer ones say more than one thing. */
const longestRemark = 10;
const isOwn = wordSet(ownSubjects);
