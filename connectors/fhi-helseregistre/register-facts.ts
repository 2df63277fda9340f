import {
  bearingOf,
  type ClaimOf,
  counted,
  describe,
  type Finding,
  type Fragment,
  type InterfaceType,
  interfaceTypes,
  judgeRow,
  leftOutFinding,
  makeFinding,
  phraseKey,
  readSlot,
  type SaidOfRow,
  sourced,
  withoutParenthesis,
} from '../../src/kit.ts';
import { registers, typeWords } from './lookups.ts';
import { source } from './source.ts';

export type Fields = ClaimOf<'register'>['fields'];

const typeOf = new Map(
  interfaceTypes.flatMap((type) => typeWords[type].map((word) => [phraseKey(word), type] as const)),
);
const registerOf = new Map(
  registers.flatMap((register) =>
    [...register.names, register.abbreviation ?? []]
      .flat()
      .map((name) => [phraseKey(name), register] as const),
  ),
);

/** Words in parentheses that are part of a form: `filoverføring (sFTP)`. */
const isKnownForm = (inside: string) => /sftp|ebxml|fhir|rest/iu.test(inside);

/** One form of a list of forms, and what stands in brackets after it. */
interface Form {
  readonly word: string;
  readonly besides: readonly string[];
  /** The words say that it is none of the forms: `ikke lenger ebXML`. */
  readonly isDenied: boolean;
}

function formsIn(text: string): readonly Form[] {
  // What stands in brackets is of one form, whatever signs it holds.
  const inside: string[] = [];
  const masked = text.replace(/\([^()]*\)/gu, (words) => `(${inside.push(words) - 1})`);
  return masked
    .split(/\s*(?:,|;|\/|\n|\bog\b)\s*/u)
    .map((part) => part.replace(/\((\d+)\)/gu, (_, at: string) => inside[Number(at)] ?? ''))
    .map((part) => {
      const besides: string[] = [];
      const [, form, aside] = /^(.+?)\s+[–—-]\s+(.+)$/su.exec(part) ?? [];
      const isSaid =
        form !== undefined && aside !== undefined && bearingOf(aside, 'beside', 'register') !== null;
      if (isSaid) besides.push(aside);
      const word = (isSaid ? form : part).replace(/\s*\(([^()]*)\)/gu, (inside, words: string) => {
        if (isKnownForm(inside) && bearingOf(words, 'beside', 'register') === null) return inside;
        besides.push(words);
        return '';
      });
      return formOf(word, besides);
    })
    .filter(({ word }) => word !== '');
}

const denying =
  /^(?:ikke|ikkje|ingen|inga|uten|utan|not|no|without|nei til)(?: (?:lenger|lengre|lengar|longer|any longer))? (.+)$/iu;
const only = /^(?:men |but )?(?:kun|bare|berre|only|nå|no|now|også|òg)(?: (?:kun|bare|berre|only))? (.+)$/iu;
const isForm = (text: string): boolean => typeOf.has(phraseKey(text));

/** A form with what is said of it before and after: `ikke lenger ebXML`, `bare FHIR API`, `ebXML nedlegges 2027`. */
function formOf(word: string, besides: readonly string[]): Form {
  const denied = denying.exec(word)?.[1];
  if (denied !== undefined && isForm(denied))
    return { word: denied, besides: [...besides, word], isDenied: true };
  const isDenied = besides.some((text) => readSlot(text) === 'no');
  if (isForm(word)) return { word, besides, isDenied };
  const alone = only.exec(word)?.[1];
  if (alone !== undefined && isForm(alone)) return { word: alone, besides, isDenied };
  const words = word.split(' ');
  for (let end = Math.min(words.length - 1, 4); end > 0; end -= 1) {
    const [form, rest] = [words.slice(0, end).join(' '), words.slice(end).join(' ')];
    const isNo = readSlot(rest) === 'no';
    if (isForm(form) && (isNo || bearingOf(rest, 'beside', 'register') !== null))
      return { word: form, besides: [...besides, rest], isDenied: isDenied || isNo };
  }
  return { word, besides, isDenied };
}

/** Whether the words are a register's name or abbreviation, with or without the other one in parenthesis. */
export function isKnownRegister(text: string): boolean {
  return registerOf.has(phraseKey(withoutParenthesis(text))) || registerOf.has(phraseKey(text));
}

/** What words say of registers, and what of them nobody knows. */
export class RegisterFacts {
  readonly #others: Finding[] = [];
  /** Words that nobody knows, each with the places where it stands. */
  readonly #unknownWords = new Map<string, { readonly word: string; readonly at: Fragment; count: number }>();

  /** A word that nobody knows is reported once, with how often it stands, before what else was found. */
  get findings(): readonly Finding[] {
    return [...[...this.#unknownWords.values()].map(unknownForm), ...this.#others];
  }

  /** How many words were not known, repeats among them. */
  get unknownCount(): number {
    return [...this.#unknownWords.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** Name and abbreviation; the abbreviation is looked up where the document does not give it. */
  name(fragment: Fragment): Fields {
    const inParenthesis = /\(([\p{Lu}\p{N}-]{2,10})\)\s*$/u.exec(fragment.text)?.[1];
    const name = inParenthesis ? withoutParenthesis(fragment.text) : fragment.text;
    const register = registerOf.get(phraseKey(name));
    const abbreviation = inParenthesis ?? register?.abbreviation ?? null;
    if (!register) this.#unknownRegister(name, fragment);
    const isShort = register && phraseKey(name) === phraseKey(register.abbreviation ?? '');
    return {
      register: sourced((isShort ? register.names[0] : name) ?? name, fragment),
      ...(abbreviation !== null && {
        abbreviation: sourced(abbreviation, fragment, inParenthesis ? fragment.via : 'lookup/register'),
      }),
    };
  }

  /** Whether all of the words are technical forms. */
  isForms(text: string): boolean {
    const forms = formsIn(text);
    return forms.length > 0 && forms.every(({ word }) => typeOf.has(phraseKey(word)));
  }

  /** The technical forms that the words list; null when none of them is known. Unknown ones beside known are reported. */
  types(fragment: Fragment): Partial<Pick<Fields, 'interfaceTypes'>> | null {
    const forms = formsIn(fragment.text);
    if (!forms.some(({ word }) => typeOf.has(phraseKey(word)))) return null;
    const types: InterfaceType[] = [];
    for (const { word, besides, isDenied } of forms) {
      const type = typeOf.get(phraseKey(word));
      if (type === undefined) this.unknownType(word, fragment);
      else if (isDenied) this.leftOut('NOT_IN_FORCE', { ...fragment, text: word }, besides.at(-1));
      else if (!this.#isOut(word, besides, fragment)) types.push(type);
    }
    if (types.length === 0) return {};
    return { interfaceTypes: sourced([...new Set(types)], fragment, 'lookup/interface-type') };
  }

  /** Forms that are headings of columns, where the row's cell below says yes. What is neither yes nor no is reported. */
  ticked(
    name: string,
    cells: readonly { readonly heading: string; readonly at: Fragment }[],
  ): Partial<Pick<Fields, 'interfaceTypes'>> {
    const yes = cells.filter(({ heading, at }) => {
      if (heading === '' || !this.isForms(heading)) return false;
      const slot = readSlot(at.text);
      if (slot === 'other' && !this.isOut(`${name}: ${heading}`, [{ at, place: 'remark' }]))
        this.unknownType(at.text, at);
      return slot === 'yes';
    });
    const [first] = yes;
    if (!first) return {};
    const types = yes.flatMap(({ heading }) =>
      formsIn(heading).flatMap(({ word }) => typeOf.get(phraseKey(word)) ?? []),
    );
    return { interfaceTypes: sourced([...new Set(types)], first.at, 'heading/interface-type') };
  }

  /** Whether a form has ended or is not there yet, by the words in brackets after it; reported where it is so or may be. */
  #isOut(word: string, besides: readonly string[], fragment: Fragment): boolean {
    const said = besides.map((text): SaidOfRow => ({ at: { ...fragment, text }, place: 'beside' }));
    return this.isOut(word, said);
  }

  /** Whether a register, flow or form is left out for what is said of it; that, and what may limit it, is reported. */
  isOut(name: string, said: readonly SaidOfRow[]): boolean {
    const { isOut, findings } = judgeRow({ source: source.key, thing: 'register', name }, said);
    this.#others.push(...findings);
    return isOut;
  }

  unknownType(word: string, at: Fragment): void {
    const known = this.#unknownWords.get(phraseKey(word));
    if (known) known.count += 1;
    else this.#unknownWords.set(phraseKey(word), { word, at, count: 1 });
  }

  /** What is struck through, or what words say has ended: left out. */
  leftOut(code: 'STRUCK_THROUGH' | 'NOT_IN_FORCE', fragment: Fragment, why = fragment.text): void {
    this.#others.push(leftOutFinding(source.key, code, fragment, fragment.text, why));
  }

  #unknownRegister(name: string, fragment: Fragment): void {
    this.#others.push(
      makeFinding({
        ...placeOf(fragment),
        ...describe('UNKNOWN_REGISTER', { found: name }),
        recordKey: phraseKey(name),
        record: name,
        field: 'register',
        found: name,
      }),
    );
  }
}

const placeOf = ({ locator }: Fragment) => ({
  source: source.key,
  severity: 'WARNING' as const,
  locator,
});

function unknownForm({
  word,
  at,
  count,
}: {
  readonly word: string;
  readonly at: Fragment;
  readonly count: number;
}): Finding {
  return makeFinding({
    ...placeOf(at),
    ...(count === 1
      ? describe('UNKNOWN_VALUE.interface', { found: word })
      : describe('UNKNOWN_VALUE.interfaces', { found: word, places: counted(count, 'place') })),
    recordKey: phraseKey(word),
    record: at.locator.quote,
    field: 'interfaceTypes',
    found: word,
  });
}
