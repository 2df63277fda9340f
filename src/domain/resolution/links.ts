/** Which parties are one vendor: by a person's decision first, then by exact name. Likeness only asks. */
import type { ResolutionRow } from '../model.ts';
import { compareText } from '../text/names.ts';
import type { Decision } from './decisions.ts';
import { similarPairs } from './match.ts';
import { baseOf, formOf, numberIn } from './names.ts';
import type { Parties, Party, VendorMention } from './parties.ts';
import { Partition } from './partition.ts';

export const resolutionRule = 'resolution/1';

/** Why a party is linked or not. Null: since the party was first seen. */
export type Reason = Omit<ResolutionRow, 'decidedAt'> & { readonly decidedAt: string | null };

export interface Links {
  /** The name of the group that the party of this key is in; a group is a vendor. */
  groupOf(key: string): string;
  reasonsOf(key: string): readonly Reason[];
  /** A positive decision gave this party's number up for another. */
  hasYielded(key: string): boolean;
}

/** Links the parties. Does not depend on their order nor on that of the decisions. */
export function linkParties<M extends VendorMention>(
  parties: Parties<M>,
  decisions: readonly Decision[],
): Links {
  const linker = new Linker(parties);
  linker.applyDecisions(
    [...decisions].sort((one, other) => compareText(JSON.stringify(one), JSON.stringify(other))),
  );
  linker.linkByName();
  linker.suggestSimilar();
  return linker;
}

class Linker<M extends VendorMention> implements Links {
  readonly #parties: Parties<M>;
  readonly #reasons = new Map<string, Reason[]>();
  readonly #groups = new Partition();
  /** Pairs of parties that a person has spoken of. */
  readonly #apart: {
    readonly left: string;
    readonly right: string;
    readonly judgement: 'NEGATIVE' | 'UNSURE';
  }[] = [];
  readonly #yielded = new Set<string>();

  constructor(parties: Parties<M>) {
    this.#parties = parties;
  }

  groupOf(key: string): string {
    return this.#groups.find(key);
  }

  reasonsOf(key: string): readonly Reason[] {
    return this.#reasons.get(key) ?? [];
  }

  hasYielded(key: string): boolean {
    return this.#yielded.has(key);
  }

  applyDecisions(decisions: readonly Decision[]): void {
    for (const decision of decisions.filter(({ judgement }) => judgement !== 'POSITIVE')) {
      for (const left of this.#parties.find(decision.left)) {
        for (const right of this.#parties.find(decision.right)) {
          if (left === right) continue;
          this.#apart.push({
            left,
            right,
            judgement: decision.judgement === 'UNSURE' ? 'UNSURE' : 'NEGATIVE',
          });
          this.#keep([left, right], { ...decision, method: 'decision', score: null });
        }
      }
    }
    for (const decision of decisions.filter(({ judgement }) => judgement === 'POSITIVE')) {
      const number = numberIn(decision.right);
      const [left, ...otherLeft] = this.#parties.find(decision.left);
      // A person may give a vendor a number that no source states.
      const [right, ...otherRight] = number
        ? [this.#parties.numbered(number).key]
        : this.#parties.find(decision.right);
      if (left === undefined || right === undefined || otherLeft.length + otherRight.length > 0) continue;
      if (left.startsWith('number|')) this.#yielded.add(left);
      this.#groups.join(left, right);
      this.#keep([left], { ...decision, method: 'decision', score: null });
    }
  }

  /** Exact names: linked where they point to one party only. */
  linkByName(): void {
    for (const [, parties] of this.#parties.byBase()) {
      const names = parties.filter(({ number }) => number === null);
      if (names.length === 0 || parties.length === 1) continue;
      const numbered = parties.filter(({ number }) => number !== null).map(({ key }) => key);
      for (const { key } of names) {
        const form = formOf(key);
        if (form !== '') this.#linkWithForm(key, form, numbered, names);
      }
      const plain = names.find(({ key }) => formOf(key) === '');
      if (plain) this.#linkOrAsk(plain.key, [...numbered, ...names.map(({ key }) => key)]);
    }
  }

  #linkWithForm(key: string, form: string, numbered: readonly string[], names: readonly Party<M>[]): void {
    const base = baseOf(key.slice('name|'.length));
    const formsOf = (other: string) =>
      [...(this.#parties.get(other)?.names ?? [])].filter((name) => baseOf(name) === base).map(formOf);
    const stated = numbered.filter((other) => formsOf(other).some((found) => found !== ''));
    const agreeing = stated.filter((other) => formsOf(other).includes(form));
    const silent = numbered.filter((other) => !stated.includes(other));
    // A number whose legal form is not stated can be one of the forms only, and nobody says which.
    const rivals = names
      .filter((party) => party.key !== key && formOf(party.key) !== '')
      .map((party) => party.key);
    const candidates = [...agreeing, ...silent];
    this.#linkOrAsk(
      key,
      agreeing.length === 0 && silent.length > 0 ? [...candidates, ...rivals] : candidates,
    );
  }

  #linkOrAsk(key: string, others: readonly string[]): void {
    const root = this.#groups.find(key);
    const byRoot = new Map<string, string>();
    let asked = false;
    for (const other of others) {
      const otherRoot = this.#groups.find(other);
      // Already one party, by a decision.
      if (otherRoot === root) {
        if (other !== key) return;
        continue;
      }
      const word = this.#wordOn(root, otherRoot);
      if (word === 'NEGATIVE') continue;
      if (word === 'UNSURE') asked = true;
      if (!byRoot.has(otherRoot)) byRoot.set(otherRoot, other);
    }
    const candidates = [...byRoot.values()];
    const [only] = candidates;
    if (only === undefined) return;
    if (candidates.length === 1 && !asked) {
      this.#groups.join(key, only);
      return;
    }
    for (const other of candidates) this.#askAbout(key, other, candidates.length);
  }

  #askAbout(key: string, other: string, choices: number): void {
    this.#keep([key, other], {
      judgement: 'UNSURE',
      left: this.#parties.nameOf(key),
      right: this.#parties.nameOf(other),
      method: 'name/exact',
      score: 1,
      decidedBy: resolutionRule,
      decidedAt: null,
      reason: `The name fits ${choices} parties, so it is linked to none of them.`,
    });
  }

  #wordOn(left: string, right: string): 'NEGATIVE' | 'UNSURE' | null {
    const words = this.#apart.filter(({ left: one, right: other }) => {
      const [a, b] = [this.#groups.find(one), this.#groups.find(other)];
      return (a === left && b === right) || (a === right && b === left);
    });
    if (words.some(({ judgement }) => judgement === 'NEGATIVE')) return 'NEGATIVE';
    return words.length > 0 ? 'UNSURE' : null;
  }

  /** Names that are alike are pointed out to a person, and never linked. */
  suggestSimilar(): void {
    const owners = new Map<string, string>();
    for (const party of this.#parties.all().toSorted((left, right) => compareText(left.key, right.key))) {
      if (party.mentions.length === 0) continue;
      for (const name of party.names) if (!owners.has(baseOf(name))) owners.set(baseOf(name), party.key);
    }
    const numbered = new Set(
      this.#parties
        .all()
        .filter(({ number }) => number !== null)
        .map(({ key }) => this.#groups.find(key)),
    );
    const bases = [...owners.keys()].sort();
    for (const { left, right, score } of similarPairs(bases)) {
      const [one, other] = [owners.get(bases[left] ?? '') ?? '', owners.get(bases[right] ?? '') ?? ''];
      const [a, b] = [this.#groups.find(one), this.#groups.find(other)];
      if (a === b || this.#wordOn(a, b) !== null) continue;
      // Two numbers have settled it already.
      if (numbered.has(a) && numbered.has(b)) continue;
      this.#keep([one, other], {
        judgement: 'UNSURE',
        left: this.#parties.nameOf(one),
        right: this.#parties.nameOf(other),
        method: 'name/similar',
        score,
        decidedBy: resolutionRule,
        decidedAt: null,
        reason: 'The names are alike. Likeness alone links nothing; a person must decide.',
      });
    }
  }

  #keep(keys: readonly string[], reason: Reason): void {
    for (const key of keys) {
      const reasons = this.#reasons.get(key);
      if (reasons) reasons.push(reason);
      else this.#reasons.set(key, [reason]);
    }
  }
}
