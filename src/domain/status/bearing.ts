/**
 * What words say of whether a listed thing holds: a standard, a register, an activity, a piece of advice. Catalogues have no
 * status column as lists of approvals do, so words above a row, beside it and on it are read here, in one way for all of
 * them. What words may be read as depends on where they stand: those of a remark are about the row, those of a name may be
 * the name, and those of a text are only about the row where their sentence is.
 */
import { plainText } from '../text/phrase.ts';
import { joining, type ListedThing, leading, listed, ownNouns } from './bearing-words.ts';
import { endingIn } from './ending-words.ts';
import { isHarmless } from './harmless.ts';
import { scanText } from './scan-text.ts';
import type { TextSignal } from './text-signal.ts';

/**
 * `ended`: it does not hold, or not for now. `planned`: not yet. `ending`: it holds until something to come. `limited`: for a
 * part, or on conditions. `unclear`: the words deny or end something, and not plainly this.
 */
export type BearingEffect = 'ended' | 'planned' | 'ending' | 'limited' | 'unclear';

export interface Bearing {
  readonly effect: BearingEffect;
  /** The sentence or part that says it, verbatim but for space. */
  readonly words: string;
}

/**
 * Where words stand. `beside`: a remark, a status, an alert on the row. `heading`: over rows. `name`: of the row itself.
 * `text`: running text below the row's name.
 */
export type BearingPlace = 'beside' | 'heading' | 'name' | 'text';

/** What words in a place say of the rows that they are over, beside or part of; null where they say nothing. */
export function bearingOf(text: string, place: BearingPlace, thing: ListedThing = 'element'): Bearing | null {
  const plain = plainText(text);
  if (plain === '') return null;
  switch (place) {
    case 'beside':
      return besideBearing(plain);
    case 'heading':
      return headingBearing(plain);
    case 'name':
      return nameBearing(plain);
    case 'text':
      return gravest(sentencesOf(text).map((sentence) => ofText(sentence, thing)));
  }
}

const order: readonly BearingEffect[] = ['ended', 'planned', 'ending', 'limited', 'unclear'];

/** The gravest of several; of two alike the first. */
function gravest(all: readonly (Bearing | null)[]): Bearing | null {
  return order.flatMap((effect) => all.find((one) => one?.effect === effect) ?? [])[0] ?? null;
}

/** Sentences of a text, and its lines. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=\p{L}{2}[.!?;]["»”)]?|\d{4}\.)\s+(?=[\p{Lu}«"“(])/u)
    .map(plainText)
    .filter((sentence) => sentence !== '');

const notAnyMore =
  /(?<!\p{L})(?:ikke|ikkje|not|aldri|never)(?: \p{L}+){0,4} (?:lenger|lengre|lengar|lengur|mer|meir|any ?more|any longer)(?!\p{L})|(?<!\p{L})no longer(?!\p{L})/iu;
/** `Bør ikke legges til grunn`: words of use that are denied outright. */
const notToBeUsed =
  /(?<!\p{L})(?:skal|bør|må|kan|should|must|may|can)(?: \p{L}+)? ?(?:ikke|ikkje|not)(?: \p{L}+){0,2} (?:legge[sr]? til grunn|leggj?ast til grunn|leggjast|følge[s]?|følgjast|bruke[s]?|brukast|nyttast|benyttes|innføres|innførast|velges|tas i bruk|takast i bruk|used|followed|relied)(?!\p{L})/iu;
/** `Tas ikke imot etter 1. januar 2026`: until a day the reader, who has no clock, cannot place. */
const deniedAfter =
  /(?<!\p{L})(?:ikke|ikkje|not)(?!\p{L}).*(?<!\p{L})(?:etter|frå?a?|f\.?o\.?m\.?|after|from)(?!\p{L})[^.]*\d/iu;

function besideBearing(text: string): Bearing | null {
  if (isHarmless(text)) return null;
  return gravest(sentencesOf(text).map((sentence) => ofSentence(sentence)));
}

/** `Tidligere anbefalinger`, `Former standards`: those that were listed. */
const former =
  /^(?:tidligere|tidlegare|forhenværende|forrige|former|previous|gamle|eldre|old) (?:\p{L}+ )?(\p{L}+)$/iu;

function ofSentence(sentence: string): Bearing | null {
  const ending = endingIn(sentence);
  const scan = scanText(sentence);
  const effects: (BearingEffect | null)[] = scan.signals.map((signal) => effectOf(signal, sentence));
  if (ending !== null) {
    const isNot = ending.stage === 'RETIRED' ? 'ended' : ending.stage === 'PHASING_OUT' ? 'ending' : null;
    const isYet = ending.stage === 'PLANNED' || ending.stage === 'TRIAL' ? 'planned' : 'limited';
    effects.push(ending.isUnclear ? 'unclear' : (isNot ?? isYet));
  }
  const isAside = scan.asides.length > 0 && ending === null;
  if (!isAside && notAnyMore.test(sentence)) effects.push('ended');
  if (!isAside && notToBeUsed.test(sentence)) effects.push(deniedAfter.test(sentence) ? 'ending' : 'ended');
  // What still lies ahead has not ended, whatever else the words would say alone.
  const isAhead = ending?.stage === 'PHASING_OUT' && !notAnyMore.test(sentence);
  const said = effects.map((effect) => (effect === 'ended' && isAhead ? 'ending' : effect));
  const effect = order.find((one) => said.includes(one));
  return effect === undefined ? null : { effect, words: sentence };
}

function effectOf({ effect, key, ahead, until, mixed }: TextSignal, sentence: string): BearingEffect {
  if (mixed) return 'unclear';
  // `Er ikke i prioritert rekkefølge` is of order, not of whom it holds for.
  if (key === 'gjelder-ikke' && !/gjeld|appl|valid/iu.test(sentence)) return 'unclear';
  if (key === 'nektelse') return deniedAfter.test(sentence) ? 'ending' : 'unclear';
  switch (effect) {
    case 'ended':
      return ahead || until !== null ? 'ending' : 'ended';
    case 'denied':
    case 'suspended':
      return 'ended';
    case 'pending':
      return 'planned';
    case 'limited':
      return ahead ? 'ending' : 'limited';
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** `Utfasing av …`, `Avvikling av …`, `Avslutte …`: what somebody does, and so a name of it. */
const isDoing = (text: string): boolean =>
  /^\p{L}+(?:ing|inga|ingen|sjon|else|ering|opphør|slutt) (?:av|for|og|i|på|til)(?!\p{L})/iu.test(text) ||
  /^(?:å )?(?:avslutte|avvikle|stanse|stoppe|fjerne|slette|utsette(?! \p{L}+ar$)|erstatte|oppheve|trekke|trekkje|fase|legge|leggje|unngå|sanere|planlegge|planleggje|ikke|ikkje|ikkj?e) (?!(?:lenger|lengre|lengar|i|tatt|teke|gjeldende|gjeldande|gyldige?|aktuelle?|aktive?|verifiserte?|vedtatte?|vedtekne?|startet|starta|ennå|enno)(?!\p{L}))/iu.test(
    text,
  );

/** Words that end something and only tell of which kind the noun after them is: `utgått medisin`, `avsluttede tjenester`. */
function isAttribute(text: string): boolean {
  const [first = '', next = ''] = wordsOf(text);
  if (next === '' || listed(next) || joining.has(next) || /^\d/u.test(next)) return false;
  const said = besideBearing(first);
  return said !== null && said.effect !== 'unclear' && besideBearing(next) === null;
}

const nameBearing = (text: string): Bearing | null =>
  gravest(qualifiersIn(text).map((part) => (isAttribute(part) ? null : besideBearing(part))));

/** Parts of a name that qualify it: in brackets, after a dash, before a colon; the whole where it is a word alone. */
function qualifiersIn(name: string): readonly string[] {
  const brackets = [...name.matchAll(/[([]([^()[\]]+)[)\]]/gu)].map(([, inside]) => inside ?? '');
  const bare = name.replace(/[([][^()[\]]*[)\]]/gu, ' ');
  const [, before = ''] = /^([^:]{2,30}):\s/u.exec(bare) ?? [];
  const dashed = bare.split(/\s[–—-]\s/u);
  const after = dashed.length > 1 ? [dashed.at(-1) ?? '', dashed[0] ?? ''] : [];
  const short = after.filter((part) => wordsOf(part).length <= 8 && !isDoing(plainText(part)));
  const whole = wordsOf(bare).length <= 4 && !isDoing(bare) && isPredicate(plainText(bare)) ? [bare] : [];
  const lead = wordsOf(before).length <= 3 && isPredicate(before) ? [before] : [];
  return [...brackets, ...lead, ...short.filter((part) => isPredicate(part)), ...whole]
    .map(plainText)
    .filter((part) => part !== '');
}

const clause = /(?<!\p{L})(?:som|that|which|der)(?!\p{L})/iu;

/** Words that begin with what ends, postpones or limits, and are no name of a thing. */
function isPredicate(text: string): boolean {
  if (isAttribute(text)) return false;
  const words = wordsOf(text);
  // The first words say it, and not without the first of them.
  for (let end = 1; end <= Math.min(4, words.length); end += 1) {
    const said = besideBearing(words.slice(0, end).join(' '));
    if (said === null || said.effect === 'unclear') continue;
    return leading.has(words[0] ?? '') || end === 1 || besideBearing(words.slice(1, end).join(' ')) === null;
  }
  return false;
}

function headingBearing(text: string): Bearing | null {
  const said = besideBearing(text);
  const named = nameBearing(text);
  if (listed(former.exec(text)?.[1]?.toLowerCase() ?? '')) return { effect: 'ended', words: text };
  if (said === null || isDoing(text)) return named;
  const words = wordsOf(text);
  const nouns = words.slice(0, 4).some((word) => listed(word));
  const [lead = '', tail = ''] = text.split(clause, 2);
  const inClause = tail !== '' && wordsOf(lead).length <= 5 && besideBearing(tail) !== null;
  const [first = '', second = '', third = ''] = words;
  const isOfListed =
    (nouns && inClause) ||
    (besideBearing(first) !== null && (listed(second) || listed(third))) ||
    (listed(first) && words.length <= 6) ||
    ofThose.test(text) ||
    isPredicate(text);
  if (isOfListed)
    return said.effect === 'unclear' && notAtAll.test(text) ? { ...said, effect: 'ended' } : said;
  return named ?? { effect: 'unclear', words: text };
}

/** The line just before a list: `Følgende er trukket tilbake:`. */
const ofThose =
  /^(?:følgende|følgjande|disse|desse|these|the following|her er|alle (?:disse|desse))(?!\p{L})/iu;

/** `Forskrifter som ikke gjelder`: over rows, what is denied is denied of them. */
const notAtAll = /(?<!\p{L})(?:ikke|ikkje|not)(?!\p{L})/iu;

const opening = String.raw`^(?:(?:obs|nb|merk|viktig|status|advarsel|note|warning)\s*[:!.–-]*\s*)?`;
const predicates =
  'er|ble|vart|blir|vert|har|skal|skulle|vil|må|bør|kan|gjelder|gjeld|utgår|utgikk|utgjekk|går|gikk|gjekk|opphører|opphøyrer|opphørte|faller|fell|falt|fall|tas|takast|fases|fasast|avvikles|stenges|stengjast|legges|leggast|trer|erstattes|avløses|støttes|brukes|vedlikeholdes|oppdateres|følges|finnes|forvaltes|fikk|fekk|is|was|has|will|must|should|can|may';
const ofItself = Object.fromEntries(
  Object.entries(ownNouns).map(([thing, nouns]) => {
    const noun = `(?:${nouns})(?:en|a|et|e|ene|ane|n|er|ar|s|men|met|mene|ma)?`;
    // Advice speaks of what is to be bought by pronouns, and of itself by its own noun.
    const subject =
      thing === 'advice'
        ? `(?:(?:denne|dette|this|the) )?${noun}`
        : `(?:(?:denne|dette|this|the) ${noun}|denne|dette|den|det|this|it|${noun})`;
    const place = '(?: (?:her|selv|sjølv|over|nedenfor|under|ovenfor))?';
    return [thing, new RegExp(`${opening}${subject}${place} (?:${predicates})(?!\\p{L})`, 'iu')];
  }),
) as Readonly<Record<ListedThing, RegExp>>;
const outright =
  /^(?:skal|bør|må|kan|should|must|do) (?:ikke|ikkje|not) |^(?:ikke|ikkje|not) (?:lenger|lengre|lengar|gjeld|tatt|teke|any)|^(?:bruk|use) (?:ikke|ikkje)/iu;

/** `Merknad: Utgår`: a remark within the text. */
const remarkLabel =
  /^(?:merknad|merknader|merknadar|merk|kommentar|status|tilstand|obs|nb|viktig|advarsel|åtvaring|note|notat|remark|warning)\s*[:!]\s*(.+)$/isu;

/** What a sentence of running text says of the thing that the text is about. */
function ofText(sentence: string, thing: ListedThing): Bearing | null {
  const remark = remarkLabel.exec(sentence)?.[1];
  if (remark !== undefined) return besideBearing(remark);
  const subject = ofItself[thing].exec(sentence)?.[0];
  if (subject !== undefined) return ofPredicate(sentence, subject.length);
  const bare = sentence.replace(new RegExp(opening, 'iu'), '');
  const length = wordsOf(bare).length;
  const said = ofSentence(bare);
  if (thing === 'advice') return length <= 5 && said?.effect === 'ended' && isPredicate(bare) ? said : null;
  return outright.test(bare) || (length <= 12 && !isDoing(bare) && isPredicate(bare)) ? said : null;
}

/** Words that begin a clause of another subject: `brukes når behandling er avsluttet`. */
const subordinate = new Set(
  'når hvis dersom viss fordi som der da at where when if because that which'.split(' '),
);

/** What a sentence says of its subject, whose verb ends at the place. Further on in it other things may be spoken of. */
function ofPredicate(sentence: string, end: number): Bearing | null {
  const said = ofSentence(sentence);
  if (said === null || said.effect === 'unclear') return said;
  const after = sentence.slice(end).trim();
  const word = wordsOf(sentence.slice(0, end)).at(-1) ?? '';
  const all = wordsOf(after);
  const turn = all.findIndex((one) => subordinate.has(one));
  const words = turn < 0 ? all : all.slice(0, turn);
  const first = words.findIndex((one) => !leading.has(one));
  const near = besideBearing(words.slice(0, Math.max(first, 0) + 4).join(' '));
  const isNear =
    (near !== null && near.effect !== 'unclear' && !isAttribute(words.slice(Math.max(first, 0)).join(' '))) ||
    (!leading.has(word) && besideBearing([word, ...words.slice(0, 2)].join(' ')) !== null);
  return isNear ? said : { ...said, effect: 'unclear' };
}

const verb =
  /(?<!\p{L})(?:er|ble|vart|blir|vert|har|skal|vil|gjelder|gjeld|utgår|utgikk|opphører|opphørte|faller|fell|falt|tas|fases|avvikles|stenges|legges|erstattes|avløses|støttes|brukes|is|are|was|were|has|have|will)(?!\p{L})/iu;

/** Whether a subject is the thing of this name, alone or as one of several; `NPR gammel` is another than `NPR`. */
function isSubject(subject: string, key: string): boolean {
  const names = subject.split(/ (?:og|samt|eller|and|or) /u);
  return names.some((name) => {
    if (name === key) return true;
    const before = name.endsWith(` ${key}`) ? name.slice(0, -key.length - 1).split(' ') : [];
    return before.length > 0 && before.length < 4 && before.some((word) => listed(word));
  });
}

/** What a text says in a sentence that has the thing of this name for its subject; null where none has. */
export function bearingOnNamed(text: string, name: string): Bearing | null {
  const key = wordsOf(name).join(' ');
  if (key.length < 3) return null;
  return gravest(
    sentencesOf(text.replace(/[([][^()[\]]*[)\]]/gu, ' ')).map((sentence) => {
      const found = verb.exec(sentence);
      if (found === null) return null;
      const subject = wordsOf(sentence.slice(0, found.index)).join(' ');
      return isSubject(subject, key) ? ofPredicate(sentence, found.index + found[0].length) : null;
    }),
  );
}
