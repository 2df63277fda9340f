/**
 * Words that say of something that is listed that it does not hold, no longer or not yet: of a standard, a service, an
 * activity. They speak of the thing itself, so what "replaces" another ends nothing.
 */
import { plainText } from '../../text/phrase.ts';
import type { LifecycleStage } from '../../vocabulary.ts';

/** What words say of a thing's life, and the words. */
export interface Ending {
  readonly stage: Extract<LifecycleStage, 'RETIRED' | 'PHASING_OUT' | 'PLANNED' | 'TRIAL'> | null;
  /** The words that say it, verbatim. */
  readonly words: string;
  /** The words may speak of another thing (`erstatter en standard som er trukket tilbake`). */
  readonly isUnclear: boolean;
}

const stages: readonly (readonly [Ending['stage'], string])[] = [
  [
    'PHASING_OUT',
    String.raw`(?:er )?under (?:utfasing|avvikling|utfasning)|(?:skal |vil |blir |ble )?(?:ut)?fases(?: ut)?(?: \d{4})?|fasast ut|(?:skal|vil bli|blir) (?:erstattet|erstatta|avløst|avviklet|avvikla|faset ut|fasa ut|trukket)|erstattes av|avløses av|avvikles|utgår(?: fra)?|opphører|opphøyrer|oppheves|opphevast|(?:faller|fell|vil falle|skal falle) (?:bort|ut)|bortfaller|bortfell|(?:legges|leggast|leggjast) ned|nedlegges|stenges|stengjast|(?:tas|takast) (?:ut|bort|vekk)(?: av)?|avsluttes|avsluttast|avløysast|avviklast|erstattast av|(?:gjelder|gyldig) (?:bare |kun )?(?:til|fram til|frem til|t\.?o\.?m\.?|inntil)|(?:being |to be )?phased out|phasing out|to be (?:replaced|withdrawn|retired)|valid until|siste (?:gyldighets)?(?:dag|dato)`,
  ],
  [
    'RETIRED',
    'utgått|utgåtte|(?:tatt|teke|teken|tekne|tekene|tatte) (?:ut|bort|vekk)|(?:lagt|lagte|lagde) (?:ned|bort|død)|skrinlagt|skrinlagte|(?:gått|gjekk|gikk) (?:bort|vekk) (?:fra|frå)|(?:lagt|lagde) (?:vekk|til side)|(?:stilt|satt|sett) i bero|(?:lagt|lagd|lagde|satt|sett) på (?:is|hylla|hyllen)|(?:ble|er|vart) (?:fjernet|fjerna|slettet|sletta|strøket)|sanert|opphevet|oppheva|opphevd|opphørt|ophørt|historisk(?:e)?|arkivert(?:e)?|arkivet|opphevede|opphevde|avviklede|avvikla|nedlagte|foreldede|utfasede|tilbaketrukne|avløste|avløyste|erstattede|forkastede|forkasta|avlyste|avlyst|utdaterte|utdatert|trukne|trekte|slettede|sletta|fjernede|(?:gjelder|gjeld|gyldig|gyldige|i bruk|i kraft|gjeldende|gjeldande|aktuell|godkjent|obligatorisk|anbefalt|vedlikeholdt|støttet) (?:ikke|ikkje) (?:lenger|lengre|lengar|mer|meir)|(?:ikke|ikkje) (?:lenger|lengre|lengar|mer|meir)(?: (?:gjeldende|gjeldande|gyldig|i bruk|i kraft|aktuell|obligatorisk|anbefalt|godkjent|vedlikeholdt|støttet))?|(?:gjelder|gjeld) (?:ikke|ikkje)(?! (?:for|ved|dersom|når|i|bare|berre|kun) )|(?:trukket|trekt|trekte) (?:tilbake|fra|inn|attende|av)|tilbaketrukket|tilbaketrekt|(?:er |ble |vart |blitt )?(?:erstattet|erstatta|avløst) (?:av|med)|(?:er )?avviklet|avvikla|nedlagt|foreldet|forelda|ugyldig|utfaset|utfasa|faset ut|fasa ut|kassert|stanset|stansa|withdrawn|retired|superseded|replaced by|deprecated|obsolete|no longer(?: in force| valid| applies)?|discontinued|expired|repealed|utløpt',
  ],
  [
    'PLANNED',
    String.raw`(?:på|til|i) (?:høring|høyring)|utkast|under (?:arbeid|etablering|utarbeiding|utarbeidelse|utvikling)|(?:ikke|ikkje) (?:ennå|enno|enda)(?: \p{L}+)?|(?:ikke|ikkje) (?:vedtatt|vedteke|i kraft|trådt i kraft|fastsatt)|planlagt|planlegges|planleggast|trer i kraft|kommende|komande|draft|not yet(?: in force)?|planned|foreslått`,
  ],
  ['TRIAL', '(?:under|i|til) (?:utprøving|pilotering|pilot)|prøves ut|prøvestandard|in trial|piloteres'],
  [
    null,
    'suspendert|suspended|gjelder ikke for|gjeld ikkje for|satt på vent|sett på vent|(?:ikke|ikkje) (?:obligatorisk|anbefalt|godkjent|gyldig|bindende|bindande)|not (?:mandatory|recommended|binding)|frivillig|dispensasjon|unntatt|unnateke|unntak|fritatt|friteke|fritekne|fritak|midlertidig|mellombels',
  ],
];

const boundary = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu');
const patterns = stages.map(([stage, words]) => [stage, boundary(words)] as const);

/** What speaks of another thing than the one that is listed: what it replaces, and what stands in a clause of its own. */
const ofAnother =
  /(?<!\p{L})(?:erstatter|erstattar|avløser|avløyser|replaces|supersedes)(?!\p{L})|(?<!\p{L})(?:tidligere|tidlegare|forrige|førre|eldre|gamle|previous|older|earlier) (?:versjon\p{L}*|utgave\p{L}*|utgåve\p{L}*|standard\p{L}*|version\p{L}*|edition\p{L}*)/iu;

/** The first of the words in a text that deny, end or limit; null where there are none. Sentences are read one by one. */
export function endingIn(text: string): Ending | null {
  let unclear: Ending | null = null;
  for (const sentence of plainText(text).split(/(?<=[.!?;])\s+(?=\p{Lu})/u))
    for (const [stage, pattern] of patterns) {
      const words = pattern.exec(sentence)?.[0];
      if (words === undefined) continue;
      const ending = {
        stage,
        words,
        isUnclear: ofAnother.test(sentence) || (/^gjeld(?:er)? ikk/iu.test(words) && stage === null),
      };
      if (!ending.isUnclear) return ending;
      unclear ??= ending;
    }
  return unclear;
}
