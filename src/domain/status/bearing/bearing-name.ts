/** What the words of a name or of a heading say of what they name or stand over. A name may hold such words and mean a thing by them. */
import { plainText } from '../../text/phrase.ts';
import { type Bearing, besideBearing, gravest, wordsOf } from './bearing-sentence.ts';
import { joining, leading, listed } from './bearing-words.ts';

/** `Utfasing av …`, `Avvikling av …`, `Avslutte …`: what somebody does, and so a name of it. */
export const isDoing = (text: string): boolean =>
  /^\p{L}+(?:ing|inga|ingen|sjon|else|ering|opphør|slutt) (?:av|for|og|i|på|til)(?!\p{L})/iu.test(text) ||
  /^(?:å )?(?:avslutte|avvikle|stanse|stoppe|fjerne|slette|utsette(?! \p{L}+ar$)|erstatte|oppheve|trekke|trekkje|fase|legge|leggje|unngå|sanere|planlegge|planleggje|ikke|ikkje|ikkj?e) (?!(?:lenger|lengre|lengar|i|tatt|teke|gjeldende|gjeldande|gyldige?|aktuelle?|aktive?|verifiserte?|vedtatte?|vedtekne?|startet|starta|ennå|enno)(?!\p{L}))/iu.test(
    text,
  );

/** Words that end something and only say of which kind the noun after them is: `utgått medisin`, `avsluttede tjenester`. */
export function isAttribute(text: string): boolean {
  const [first = '', next = ''] = wordsOf(text);
  if (next === '' || listed(next) || joining.has(next) || /^\d/u.test(next)) return false;
  const said = besideBearing(first);
  return said !== null && said.effect !== 'unclear' && besideBearing(next) === null;
}

/** What a name says of what it names; null where all of it is the name. */
export const nameBearing = (text: string): Bearing | null =>
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

/** `Tidligere anbefalinger`, `Former standards`: those that were listed. */
const former =
  /^(?:tidligere|tidlegare|forhenværende|forrige|former|previous|gamle|eldre|old) (?:\p{L}+ )?(\p{L}+)$/iu;

const clause = /(?<!\p{L})(?:som|that|which|der)(?!\p{L})/iu;

/** Words that begin with what ends, postpones or limits, and are no name of a thing. */
export function isPredicate(text: string): boolean {
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

/** What a heading says of the rows that it stands over. */
export function headingBearing(text: string): Bearing | null {
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
