import {
  type ClaimOf,
  counted,
  describe,
  type Finding,
  type Fragment,
  type InterfaceType,
  interfaceTypes,
  leftOutFinding,
  makeFinding,
  phraseKey,
  remarkFinding,
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

const formsIn = (text: string) =>
  text
    .replace(/\s*\([^()]*\)/gu, (inside) => (isKnownForm(inside) ? inside : ''))
    .split(/\s*(?:,|;|\/|\n|\bog\b)\s*/u)
    .filter((word) => word !== '');

/** Whether the words are a register's name or abbreviation, with or without the other one in parenthesis. */
export function isKnownRegister(text: string): boolean {
  return registerOf.has(phraseKey(withoutParenthesis(text))) || registerOf.has(phraseKey(text));
}

/** What words say of registers, and what of them nobody knows. */
export class RegisterFacts {
  readonly #others: Finding[] = [];
  /** Words that nobody knows, each with the places where it stands. */
  readonly #unknownWords = new Map<string, { readonly word: string; readonly at: Fragment; count: number }>();

  /** A word that nobody knows is told of once, with how often it stands, before what else was found. */
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
    return formsIn(text).every((word) => typeOf.has(phraseKey(word)));
  }

  /** The technical forms that the words list; null when none of them is known. Unknown ones beside known are told of. */
  types(fragment: Fragment): Pick<Fields, 'interfaceTypes'> | null {
    const words = formsIn(fragment.text);
    const read = words.map((word) => typeOf.get(phraseKey(word)));
    const types = read.filter((type): type is InterfaceType => type !== undefined);
    if (types.length === 0) return null;
    for (const [at, type] of read.entries())
      if (type === undefined) this.unknownType(words[at] ?? '', fragment);
    return { interfaceTypes: sourced([...new Set(types)], fragment, 'lookup/interface-type') };
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

  /** Words beside a register or flow that may limit it. */
  remark(fragment: Fragment): void {
    this.#others.push(remarkFinding(source.key, fragment, fragment.text));
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
