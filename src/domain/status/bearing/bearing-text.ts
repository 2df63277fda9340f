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
  'er|ble|vart|blir|vert|har|tar|tek|mottar|mottek|skal|skulle|vil|må|bør|kan|gjelder|gjeld|utgår|utgikk|utgjekk|går|gikk|gjekk|opphører|opphøyrer|opphørte|faller|fell|falt|fall|tas|takast|fases|fasast|avvikles|stenges|stengjast|legges|leggast|trer|erstattes|avløses|støttes|brukes|vedlikeholdes|oppdateres|følges|finnes|forvaltes|fikk|fekk|is|was|has|will|must|should|can|may';
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

/** `Oppdatert 12. oktober 2026: tiltaket er satt på vent` */
const dated = /^[^:]{0,24}\d[^:]{0,24}:\s+(?=\p{L})/u;

/** What a sentence of running text says of the thing that the text is about. */
export function ofText(said: string, thing: ListedThing): Bearing | null {
  const sentence = said.replace(dated, '');
  const remark = remarkLabel.exec(sentence)?.[1];
  if (remark !== undefined) return besideBearing(remark);
  const subject = ofItself[thing].exec(sentence)?.[0];
  if (subject !== undefined) return ofPredicate(sentence, subject.length);
  const bare = sentence.replace(new RegExp(opening, 'iu'), '');
  const length = wordsOf(bare).length;
  const bearing = ofSentence(bare);
  if (thing === 'advice')
    return length <= 5 && bearing?.effect === 'ended' && isPredicate(bare) ? bearing : null;
  return outright.test(bare) || (length <= 12 && !isDoing(bare) && isPredicate(bare)) ? bearing : null;
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

/** Words that something does not work or was stopped, which no table of endings has. */
const stopped =
  /(?<!\p{L})(?:ikke|ikkje|not|cannot)(?: \p{L}+){0,3} (?:imot|motta|send\p{L}*|rapporter\p{L}*|lever\p{L}*|tilgjengeli?e?g\p{L}*|åpen|åpent|open|ope|opent|drift|virk\p{L}*|verk\p{L}*|fungerer?|videreført|vidareført|available|working|receiv\p{L}*|accept\p{L}*)(?!\p{L})|(?<!\p{L})(?:tar|tek|mottar|mottek|godtar|godtek) (?:ikke|ikkje)(?!\p{L})|(?<!\p{L})(?:er|is|har vært|blir|ble|vart|was) (?:nede|nedstengt|stengt|stengd|lukket|lukka|closed|down|avsluttet|avslutta)(?!\p{L})|(?<!\p{L})(?:kansell|termin(?:er|at)|avblås|avlys|stans|stopp|innstill)\p{L}*|(?<!\p{L})(?:besluttet|vedtatt|bestemt|avgjort|vedteke|avgjorde) å (?:avslutte|avvikle|stanse|stoppe|legge ned|terminere|utsette)(?!\p{L})/iu;

/**
 * What a sentence may say of a thing that is not plainly its subject: `Styret terminerte tiltaket`, `KPR tar ikke imot data nå`.
 * It names the thing, by the name given or by the noun of its kind, and ends or stops something. Advice is itself about such things.
 */
export function bearingAside(text: string, thing: ListedThing, name: string | null = null): Bearing | null {
  if (thing === 'advice') return null;
  const named = name === null ? null : wordsOf(name).join(' ');
  if (named !== null && named.length < 3) return null;
  const noun = asideNoun[thing];
  for (const sentence of sentencesOf(text)) {
    if (sentence.endsWith('?') || hypothetical.test(sentence)) continue;
    const isNamed =
      named === null ? noun.test(sentence) : ` ${wordsOf(sentence).join(' ')} `.includes(` ${named} `);
    if (!isNamed) continue;
    const effect = ofSentence(sentence)?.effect ?? null;
    const ends = effect === 'ended' || effect === 'planned' || effect === 'ending';
    if (stopped.test(sentence) || (named === null && ends)) return { effect: 'unclear', words: sentence };
  }
  return null;
}

const hypothetical = /(?<!\p{L})(?:dersom|hvis|viss|om|når|if|when|skal kunne|kan bli)(?!\p{L})/iu;
const asideNoun = Object.fromEntries(
  Object.entries(ownNouns).map(([thing, nouns]) => [
    thing,
    new RegExp(
      `(?<!\\p{L})(?:(?:denne|dette|this|the) )?(?:${nouns})(?:en|a|et|inga|ene|ane|met|ma)(?!\\p{L})|(?:this|the) (?:${nouns})(?!\\p{L})`,
      'iu',
    ),
  ]),
) as Readonly<Record<ListedThing, RegExp>>;
