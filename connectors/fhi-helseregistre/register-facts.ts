import {
  type ClaimOf,
  type Finding,
  type Fragment,
  type InterfaceType,
  interfaceTypes,
  makeFinding,
  phraseKey,
  sourced,
  withoutParenthesis,
} from '../../src/kit.ts';
import { registers, typeWords } from './lookups.ts';

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

const formsIn = (text: string) => text.split(/\s*(?:,|;|\/|\n|\bog\b)\s*/u).filter((word) => word !== '');

/** Whether the words are a register's name or abbreviation, with or without the other one in parenthesis. */
export function isKnownRegister(text: string): boolean {
  return registerOf.has(phraseKey(withoutParenthesis(text))) || registerOf.has(phraseKey(text));
}

/** What words say of registers, and what of them nobody knows. */
export class RegisterFacts {
  readonly findings: Finding[] = [];

  /** Name and abbreviation; the abbreviation is looked up where the document does not give it. */
  name(fragment: Fragment): Fields {
    const inParenthesis = /\(([\p{Lu}\p{N}-]{2,10})\)\s*$/u.exec(fragment.text)?.[1];
    const name = inParenthesis ? withoutParenthesis(fragment.text) : fragment.text;
    const register = registerOf.get(phraseKey(name));
    const abbreviation = inParenthesis ?? register?.abbreviation ?? null;
    if (!register) this.#unknown('UNKNOWN_REGISTER', 'register', name, fragment);
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

  unknownType(word: string, fragment: Fragment): void {
    this.#unknown('UNKNOWN_VALUE', 'interfaceTypes', word, fragment);
  }

  #unknown(
    code: 'UNKNOWN_REGISTER' | 'UNKNOWN_VALUE',
    field: string,
    word: string,
    fragment: Fragment,
  ): void {
    const isRegister = code === 'UNKNOWN_REGISTER';
    this.findings.push(
      makeFinding({
        source: 'fhi-helseregistre',
        code,
        severity: 'WARNING',
        recordKey: phraseKey(isRegister ? word : fragment.locator.quote),
        record: isRegister ? word : fragment.locator.quote,
        field,
        locator: fragment.locator,
        message: isRegister
          ? {
              nb: `«${word}» er ikke et register som huben kjenner.`,
              en: `“${word}” is no register that the hub knows.`,
            }
          : {
              nb: `«${word}» er ikke et kjent grensesnitt.`,
              en: `“${word}” is not a known kind of interface.`,
            },
        action: {
          nb: 'Rett ordet, eller legg det til i koblingens oppslag.',
          en: "Correct the word, or add it to the connector's lookups.",
        },
        found: word,
      }),
    );
  }
}
