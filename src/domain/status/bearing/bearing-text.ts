/** What running text says of the thing that it is about, and of a thing that it names: only where the sentence is about that. */
import { isAttribute, isDoing, isPredicate } from './bearing-name.ts';
import {
  type Bearing,
  besideBearing,
  gravest,
  ofSentence,
  sentencesOf,
  wordsOf,
} from './bearing-sentence.ts';
import { type ListedThing, leading, listed, ownNouns } from './bearing-words.ts';

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
export function ofText(sentence: string, thing: ListedThing): Bearing | null {
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
