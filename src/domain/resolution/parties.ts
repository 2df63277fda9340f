/** The parties that the sources name, before any two are found to be the same vendor. */
import { compareText } from '../text/names.ts';
import type { Decision } from './decisions.ts';
import { baseOf, mainName, nameKeyOf, numberIn } from './names.ts';

/** A vendor as one claim names it. At least one of name and number is given. */
export interface VendorMention {
  readonly source: string;
  readonly name: string | null;
  /** Validated by the reader. */
  readonly organisationNumber: string | null;
  /** When a harvest first saw it, ISO. */
  readonly seen: string;
  /** The number is not the source's own: Enhetsregisteret has one entity of exactly this name and legal form. */
  readonly foundInRegister?: boolean;
}

/** Everything said of one number, or of one name without number. */
export interface Party<M extends VendorMention> {
  /** `number|…` or `name|base|FORM`. */
  readonly key: string;
  readonly number: string | null;
  /** `base|FORM` of the names it goes by. */
  readonly names: Set<string>;
  readonly mentions: M[];
}

export class Parties<M extends VendorMention> {
  readonly #parties = new Map<string, Party<M>>();

  /** A number that a person has said is not the one of that name is not taken from the source. */
  constructor(mentions: readonly M[], decisions: readonly Decision[]) {
    const denied = new Set(
      decisions
        .filter(({ judgement }) => judgement === 'NEGATIVE')
        .flatMap(({ left, right }) => [
          [left, right],
          [right, left],
        ])
        .flatMap(([name = '', number = '']) =>
          numberIn(name) === null && numberIn(number) !== null
            ? [`${nameKeyOf(name)}#${numberIn(number)}`]
            : [],
        ),
    );
    for (const mention of mentions) this.#add(mention, denied);
  }

  #add(mention: M, denied: ReadonlySet<string>): void {
    const { name, organisationNumber } = mention;
    const nameKey = name === null ? null : nameKeyOf(name);
    const number = denied.has(`${nameKey}#${organisationNumber}`) ? null : organisationNumber;
    if (number === null && nameKey === null) return;
    const party = this.#party(number === null ? `name|${nameKey}` : `number|${number}`, number);
    if (nameKey !== null) party.names.add(nameKey);
    party.mentions.push(mention);
  }

  #party(key: string, number: string | null): Party<M> {
    const known = this.#parties.get(key);
    if (known) return known;
    const party: Party<M> = { key, number, names: new Set(), mentions: [] };
    this.#parties.set(key, party);
    return party;
  }

  all(): readonly Party<M>[] {
    return [...this.#parties.values()];
  }

  get(key: string): Party<M> | undefined {
    return this.#parties.get(key);
  }

  /** The party with that number; made where no source states it. */
  numbered(number: string): Party<M> {
    return this.#party(`number|${number}`, number);
  }

  /** Keys of the parties that a reference of a decision speaks of. */
  find(reference: string): string[] {
    const number = numberIn(reference);
    if (number !== null) return this.#parties.has(`number|${number}`) ? [`number|${number}`] : [];
    const nameKey = nameKeyOf(reference);
    if (this.#parties.has(`name|${nameKey}`)) return [`name|${nameKey}`];
    return [...this.#parties.values()]
      .filter((party) => party.number !== null && party.names.has(nameKey))
      .map(({ key }) => key)
      .sort();
  }

  /** Parties by each name without legal form that they go by, in a fixed order. */
  byBase(): [string, Party<M>[]][] {
    const byBase = new Map<string, Set<Party<M>>>();
    for (const party of this.#parties.values()) {
      for (const name of party.names) {
        const parties = byBase.get(baseOf(name));
        if (parties) parties.add(party);
        else byBase.set(baseOf(name), new Set([party]));
      }
    }
    return [...byBase.entries()]
      .sort(([left], [right]) => compareText(left, right))
      .map(([base, parties]) => [base, [...parties].sort((left, right) => compareText(left.key, right.key))]);
  }

  /** What to call it to a person. */
  nameOf(key: string): string {
    const party = this.#parties.get(key);
    const name = mainName(party?.mentions ?? []);
    if (party?.number) return name === null ? party.number : `${name} (${party.number})`;
    return name ?? key;
  }
}
