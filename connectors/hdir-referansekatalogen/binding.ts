/** What words say of whether, how and in which direction an organisation type is bound: `Sende (fra 2028)`, `Ikke pliktig`. */
import {
  type BindingLevel,
  bearingOf,
  type Fragment,
  phraseKey,
  plainText,
  readSlot,
  type StandardDirection,
} from '../../src/kit.ts';
import { directionOf, levelOf } from './level-words.ts';
import { bindingWords } from './lookups.ts';

/** What the words of one cell or item say. */
export interface Binding {
  readonly direction: StandardDirection | null;
  /** A level of the type's own: `Psykologer: frivillig`. */
  readonly level: BindingLevel | null;
  /** `denied`: the type is not bound; `withheld`: the words limit or postpone it, or nobody knows them; `remark`: words beside it that may. */
  readonly effect: 'bound' | 'denied' | 'withheld' | 'remark';
}

const unbounded = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;
const denial = new RegExp(
  unbounded(
    'nei|ikke|ikkje|ingen|inga|intet|aldri|not|never|none|no longer|exempt\\p{L}*|excluded|uten (?:krav|plikt)|utan (?:krav|plikt)|fri|fritt|(?:fri|frita)tt|fritas|friteken?|fritekne|fritak|slipper|slepp|utelatt|utelaten?|utenfor|utanfor|unntatt|unntas|unnateken?|unnatekne|unntak|except\\p{L}*|bortsett|dispensasjon|fritatte?|bortfalt|bortfalle|opphevet|oppheva|oppheves|opphørt|opphører|opphøyrer|utgår|utgått|utsatt|utsett|suspendert|nekt\\p{L}*|avviklet|avvikla|avvikles',
  ),
  'iu',
);
/** What denies all that is said, and not a part of it: `unntatt patologi` leaves the rest. */
const partly = new RegExp(
  unbounded('unntatt|unntas|unnateke|unntak|except\\p{L}*|bortsett|utenom|utanom'),
  'iu',
);
/** What is not decided is neither bound nor free. */
const open = new RegExp(
  unbounded(
    'avklart|avklara|avgjort|avgjord|bestemt|vedtatt|vedteke|vurdert|kjent|kjend|oppgitt|oppgjeve|ennå|enno|enda|nå|foreløpig|førebels|midlertidig|mellombels|bare|berre|kun|only|yet|decided|known|utsatt|utsett|suspendert',
  ),
  'iu',
);
const limit = new RegExp(
  `${unbounded(
    'fra|frå|f\\.?o\\.?m|fom|innen|innan|til|t\\.?o\\.?m|tom|inntil|etter|før|når|dersom|hvis|viss|ved|så|kun|bare|berre|only|if|when|where|from|until|after|before|unless|med mindre|unntatt|unnateke|unntak|avtale|behov|mulig|mogleg|delvis|partly|planlagt|kommer|kjem|senere|seinare|snart|skal|bør|kan|pilot|utprøving|høring|høyring|frist|overgang\\p{L}*|på sikt|enkelte|nokre|noen|some',
  )}|\\d`,
  'iu',
);

/** `kun motta`, `skal sende`: words before a direction that leave it as it is. */
const before = /^(?:(?:kun|bare|berre|only|skal|må|plikt til|pålagt|å|to|for|must|shall|og|and|både) )+/iu;
const affirmed = new Set(bindingWords.affirmed.map(phraseKey));
const harmless = new Set(bindingWords.harmless.map(phraseKey));

const isYes = (text: string): boolean => affirmed.has(phraseKey(text)) || readSlot(text) === 'yes';

/** Reads the words. `Sende, fra 1. januar 2028` gives the direction, and holds the level back. */
export function bindingOf(text: string): Binding {
  const whole = plainText(text);
  const known = directionOf(whole);
  if (known !== null) return { direction: known, level: null, effect: 'bound' };
  const parts = partsOf(whole);
  const first = parts[0] ?? '';
  const directions: StandardDirection[] = [];
  let level: BindingLevel | null = null;
  const effects: Binding['effect'][] = [];
  for (const part of parts) {
    const own = levelOf(part);
    const bare = part.replace(before, '');
    const direction = directionOf(bare);
    if (own !== null && level === null) level = own;
    else if (direction !== null) directions.push(direction);
    else if (!isYes(part) && !harmless.has(phraseKey(part))) {
      const { lead, rest } = leadOf(bare);
      if (lead !== null) directions.push(lead);
      if (lead === null || !harmless.has(phraseKey(rest)))
        effects.push(said(lead === null ? part : rest, part === first && lead === null));
    }
  }
  // `Sende: nei`, `obligatorisk, men ikke pålagt`: of what it is denied is not known.
  const isRefused = parts.slice(1).some((part) => !directionOf(part) && refuses(part));
  const effect = gravity.find((one) => effects.includes(one)) ?? 'bound';
  return {
    direction: isRefused ? null : together(directions),
    level: effect === 'bound' || effect === 'remark' ? level : null,
    effect: isRefused && effect !== 'denied' ? 'withheld' : effect,
  };
}

const gravity: readonly Binding['effect'][] = ['denied', 'withheld', 'remark'];

/** What words that are no direction and no level say. `isAll`: nothing stands before them. */
function said(part: string, isAll: boolean): Binding['effect'] {
  if (isAll && refuses(part)) return 'denied';
  if (isAll || denial.test(part) || limit.test(part) || bearingOf(part, 'beside', 'standard') !== null)
    return 'withheld';
  return 'remark';
}

/** Whether words say that nobody is bound: `ikke lenger pålagt`, `unntatt`. */
function refuses(part: string): boolean {
  if (open.test(part) && !/(?:lenger|lengre|lengar|mer|meir)(?!\p{L})/iu.test(part)) return false;
  if (readSlot(part) === 'no') return true;
  const bearing = bearingOf(part, 'beside', 'standard');
  if (!denial.test(part)) return bearing?.effect === 'ended';
  const isPart = partly.test(part) && plainText(part.replace(partly, '')) !== '';
  return !isPart && !/\d/u.test(part);
}

/** Whether words after a name are said of it, and are no part of it: `Kommune (pleie og omsorg)` is one name. */
function speaks(text: string): boolean {
  const plain = plainText(text);
  if (directionOf(plain) !== null || levelOf(plain) !== null || isYes(plain)) return true;
  const { direction, level } = bindingOf(plain);
  return direction !== null || level !== null || denies(plain);
}

/** Whether words deny or limit, and no name of an organisation type would. */
function denies(text: string): boolean {
  return (
    denial.test(text) ||
    /(?:19|20)\d\d|(?<!\p{L})(?:avtale|behov|dersom|hvis|viss|frist|planlagt|utsett|pilot\p{L}*)(?!\p{L})/iu.test(
      text,
    ) ||
    bearingOf(text, 'beside', 'standard') !== null
  );
}

/** Parts between commas, brackets, dashes and sentences. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/[()[\],;:]|\s[–—-]\s|(?<=\p{L}{3})\.\s|\s(?:men|but)\s/u)
    .map((part) => plainText(part).replace(/[.!]$/u, ''))
    .filter((part) => part !== '');

/** The direction that words begin with, and what follows: `motta fra 2028`. */
function leadOf(text: string): { readonly lead: StandardDirection | null; readonly rest: string } {
  const words = text.split(' ');
  for (let end = Math.min(4, words.length - 1); end > 0; end -= 1) {
    const lead = directionOf(words.slice(0, end).join(' '));
    if (lead !== null) return { lead, rest: words.slice(end).join(' ') };
  }
  return { lead: null, rest: text };
}

function together(directions: readonly StandardDirection[]): StandardDirection | null {
  const [first = null, ...others] = new Set(directions);
  if (others.length === 0) return first;
  const both = ['SEND', 'RECEIVE', 'SEND_AND_RECEIVE'];
  return directions.every((one) => both.includes(one)) ? 'SEND_AND_RECEIVE' : null;
}

/** The organisation type, and what is said of it where anything is. */
export interface Who {
  readonly who: string;
  readonly words: string | null;
}

const longestName = 200;

/** `Legekontor`, `Legekontor: Sende`, `Apotek – motta (fra 2028)`, `Tannlege, unntatt`, `Unntatt: tannlege`. */
export function whoIn({ text }: Fragment): Who {
  if (text.length > longestName) return { who: text, words: null };
  const colon = /^([^:]{2,100}?)\s*:\s*(\S.*)$/su.exec(text);
  if (colon) {
    const [, who = '', words = ''] = colon;
    return isSaid(who) ? { who: words, words: who } : { who, words };
  }
  // The first place where what follows is said of what stands before it.
  for (const { index, 0: sign } of text.matchAll(
    /\s[–—-]\s|\s*[([,;]\s*|\s(?=(?:er|unntatt|unnateke|unntas) )/gu,
  )) {
    const words = text.slice(index + sign.length).replace(/^([^()]*)\)$/u, '$1');
    if (index > 1 && speaks(words)) return { who: text.slice(0, index), words };
  }
  return { who: text, words: denies(text) ? text : null };
}

/** Words before a colon that are no organisation type. */
const isSaid = (text: string): boolean =>
  directionOf(text) !== null || levelOf(text) !== null || denial.test(text);
