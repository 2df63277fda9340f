/** Which mentions in the sources are the same vendor. docs/rules/resolution-1.md tells the rule; nothing is guessed. */
import { similarPairs } from './match.ts';
import type { ResolutionRow } from './model.ts';
import { compareText } from './names.ts';
import { Partition } from './partition.ts';
import { baseOf, formOf, mainName, nameKeyOf, numberIn } from './resolution-names.ts';

export const resolutionRule = 'resolution/1';

/** A person's word on whether two parties are one. Kept in a reviewed file; it wins over every rule. */
export interface Decision {
  readonly judgement: 'POSITIVE' | 'NEGATIVE' | 'UNSURE';
  /** An organisation number of nine figures, or a name with its legal form as the sources write it. */
  readonly left: string;
  /** As `left`. Where both have numbers, a positive decision keeps the number of `right`. */
  readonly right: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

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

export interface ResolvedVendor<M extends VendorMention> {
  readonly organisationNumber: string | null;
  readonly mentions: readonly M[];
  /** Stable keys in order of reliability: `number|…`, then the names that are this vendor's alone: `name|base|FORM`. */
  readonly keys: readonly string[];
  readonly resolution: readonly ResolutionRow[];
}

export interface VendorResolution<M extends VendorMention> {
  /** By number, then those without one by name. */
  readonly vendors: readonly ResolvedVendor<M>[];
  /** Names that several vendors with different numbers have. */
  readonly sharedNames: readonly { readonly name: string; readonly organisationNumbers: readonly string[] }[];
}

/** One party before linking: everything said of one number, or of one name without number. */
interface Node<M> {
  readonly key: string;
  readonly number: string | null;
  /** `base|FORM` of the names it goes by. */
  readonly names: Set<string>;
  readonly mentions: M[];
}

type Row = Omit<ResolutionRow, 'decidedAt'> & { readonly decidedAt: string | null };

/** Links the mentions to vendors. Does not depend on the order of mentions or decisions. */
export function resolveVendors<M extends VendorMention>(
  mentions: readonly M[],
  decisions: readonly Decision[],
): VendorResolution<M> {
  const linker = new Linker(mentions, decisions);
  linker.applyDecisions();
  linker.linkByName();
  linker.suggestSimilar();
  return linker.result();
}

class Linker<M extends VendorMention> {
  readonly #nodes = new Map<string, Node<M>>();
  readonly #decisions: readonly Decision[];
  readonly #rows = new Map<string, Row[]>();
  readonly #groups = new Partition();
  /** Pairs of nodes that a person has spoken of: `NEGATIVE` or `UNSURE`. */
  readonly #apart: {
    readonly left: string;
    readonly right: string;
    readonly judgement: 'NEGATIVE' | 'UNSURE';
  }[] = [];
  /** Numbers that a positive decision gave up for another. */
  readonly #yielded = new Set<string>();

  constructor(mentions: readonly M[], decisions: readonly Decision[]) {
    this.#decisions = [...decisions].sort((one, other) =>
      compareText(JSON.stringify(one), JSON.stringify(other)),
    );
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
    const node = this.#node(number === null ? `name|${nameKey}` : `number|${number}`, number);
    if (nameKey !== null) node.names.add(nameKey);
    node.mentions.push(mention);
  }

  #node(key: string, number: string | null): Node<M> {
    const known = this.#nodes.get(key);
    if (known) return known;
    const node: Node<M> = { key, number, names: new Set(), mentions: [] };
    this.#nodes.set(key, node);
    return node;
  }

  applyDecisions(): void {
    for (const decision of this.#decisions.filter(({ judgement }) => judgement !== 'POSITIVE')) {
      for (const left of this.#find(decision.left)) {
        for (const right of this.#find(decision.right)) {
          if (left === right) continue;
          this.#apart.push({
            left,
            right,
            judgement: decision.judgement === 'UNSURE' ? 'UNSURE' : 'NEGATIVE',
          });
          this.#tell([left, right], { ...decision, method: 'decision', score: null });
        }
      }
    }
    for (const decision of this.#decisions.filter(({ judgement }) => judgement === 'POSITIVE')) {
      const number = numberIn(decision.right);
      const [left, ...otherLeft] = this.#find(decision.left);
      // A person may give a vendor a number that no source states.
      const [right, ...otherRight] = number
        ? [this.#node(`number|${number}`, number).key]
        : this.#find(decision.right);
      if (left === undefined || right === undefined || otherLeft.length + otherRight.length > 0) continue;
      if (left.startsWith('number|')) this.#yielded.add(left);
      this.#groups.join(left, right);
      this.#tell([left], { ...decision, method: 'decision', score: null });
    }
  }

  /** Nodes that a reference of a decision speaks of. */
  #find(reference: string): string[] {
    const number = numberIn(reference);
    if (number !== null) return this.#nodes.has(`number|${number}`) ? [`number|${number}`] : [];
    const nameKey = nameKeyOf(reference);
    if (this.#nodes.has(`name|${nameKey}`)) return [`name|${nameKey}`];
    return [...this.#nodes.values()]
      .filter((node) => node.number !== null && node.names.has(nameKey))
      .map(({ key }) => key)
      .sort();
  }

  /** Exact names: linked where they point to one party only. */
  linkByName(): void {
    for (const [, nodes] of this.#nodesByBase()) {
      const names = nodes.filter(({ number }) => number === null);
      if (names.length === 0 || nodes.length === 1) continue;
      const numbered = nodes.filter(({ number }) => number !== null).map(({ key }) => key);
      for (const node of names) {
        const form = formOf(node.key);
        if (form !== '') this.#linkWithForm(node.key, form, numbered, names);
      }
      const plain = names.find(({ key }) => formOf(key) === '');
      if (plain) this.#linkOrAsk(plain.key, [...numbered, ...names.map(({ key }) => key)]);
    }
  }

  /** Nodes by each name without legal form that they go by, in a fixed order. */
  #nodesByBase(): [string, Node<M>[]][] {
    const byBase = new Map<string, Set<Node<M>>>();
    for (const node of this.#nodes.values()) {
      for (const name of node.names) {
        const nodes = byBase.get(baseOf(name));
        if (nodes) nodes.add(node);
        else byBase.set(baseOf(name), new Set([node]));
      }
    }
    return [...byBase.entries()]
      .sort(([left], [right]) => compareText(left, right))
      .map(([base, nodes]) => [base, [...nodes].sort((left, right) => compareText(left.key, right.key))]);
  }

  #linkWithForm(key: string, form: string, numbered: readonly string[], names: readonly Node<M>[]): void {
    const base = baseOf(key.slice('name|'.length));
    const formsOf = (other: string) =>
      [...(this.#nodes.get(other)?.names ?? [])].filter((name) => baseOf(name) === base).map(formOf);
    const stated = numbered.filter((other) => formsOf(other).some((found) => found !== ''));
    const agreeing = stated.filter((other) => formsOf(other).includes(form));
    const silent = numbered.filter((other) => !stated.includes(other));
    // A number whose legal form is not stated can be one of the forms only, and nobody says which.
    const rivals = names
      .filter((node) => node.key !== key && formOf(node.key) !== '')
      .map((node) => node.key);
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
    this.#tell([key, other], {
      judgement: 'UNSURE',
      left: this.#nameOf(key),
      right: this.#nameOf(other),
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
    for (const node of [...this.#nodes.values()].sort((left, right) => compareText(left.key, right.key))) {
      if (node.mentions.length === 0) continue;
      for (const name of node.names) if (!owners.has(baseOf(name))) owners.set(baseOf(name), node.key);
    }
    const numbered = new Set(
      [...this.#nodes.values()]
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
      this.#tell([one, other], {
        judgement: 'UNSURE',
        left: this.#nameOf(one),
        right: this.#nameOf(other),
        method: 'name/similar',
        score,
        decidedBy: resolutionRule,
        decidedAt: null,
        reason: 'The names are alike. Likeness alone links nothing; a person must decide.',
      });
    }
  }

  #nameOf(key: string): string {
    const node = this.#nodes.get(key);
    const name = mainName(node?.mentions ?? []);
    if (node?.number) return name === null ? node.number : `${name} (${node.number})`;
    return name ?? key;
  }

  #tell(keys: readonly string[], row: Row): void {
    for (const key of keys) {
      const rows = this.#rows.get(key);
      if (rows) rows.push(row);
      else this.#rows.set(key, [row]);
    }
  }

  result(): VendorResolution<M> {
    const groups = Map.groupBy(this.#nodes.values(), ({ key }) => this.#groups.find(key));
    const holders = new Map<string, Set<string>>();
    for (const [root, nodes] of groups) {
      for (const name of nodes.flatMap(({ names }) => [...names])) {
        const roots = holders.get(name);
        if (roots) roots.add(root);
        else holders.set(name, new Set([root]));
      }
    }
    const vendors = [...groups.values()]
      .filter((nodes) => nodes.some(({ mentions }) => mentions.length > 0))
      .map((nodes) => this.#vendor(nodes, holders))
      .sort((left, right) => compareText(left.order, right.order))
      .map(({ vendor }) => vendor);
    return { vendors, sharedNames: sharedNames(vendors) };
  }

  #vendor(nodes: readonly Node<M>[], holders: ReadonlyMap<string, ReadonlySet<string>>) {
    const sorted = [...nodes].sort((left, right) => compareText(left.key, right.key));
    const numbers = sorted.flatMap(({ number }) => number ?? []);
    const organisationNumber =
      numbers.find((number) => !this.#yielded.has(`number|${number}`)) ?? numbers[0] ?? null;
    const names = [...new Set(sorted.flatMap((node) => [...node.names]))].sort();
    const own = names.filter((name) => holders.get(name)?.size === 1);
    const shared = own.length === 0 && organisationNumber === null ? names : [];
    const first = organisationNumber === null ? [] : [organisationNumber];
    const keys = [
      ...first.map((number) => `number|${number}`),
      ...numbers.filter((number) => number !== organisationNumber).map((number) => `number|${number}`),
      ...own.map((name) => `name|${name}`),
      ...shared.map((name) => `unnumbered|${name}`),
    ];
    const mentions = sorted.flatMap((node) => node.mentions);
    const vendor: ResolvedVendor<M> = {
      organisationNumber,
      mentions,
      keys,
      resolution: this.#resolutionOf(sorted, mentions, organisationNumber),
    };
    return { vendor, order: keys[0]?.startsWith('number|') ? `0${organisationNumber}` : `1${keys[0]}` };
  }

  #resolutionOf(nodes: readonly Node<M>[], mentions: readonly M[], number: string | null): ResolutionRow[] {
    const since = earliest(mentions);
    const told = nodes.flatMap(({ key }) => this.#rows.get(key) ?? []).map((row) => fill(row, since));
    const decided = new Set(
      told.filter(({ judgement }) => judgement === 'POSITIVE').map(({ left }) => nameKeyOf(left)),
    );
    const main = mainName(mentions);
    const right = number ?? main ?? '';
    const links = nodes.flatMap((node) => {
      const byName = Map.groupBy(node.mentions, ({ name }) => name);
      return [...byName].flatMap(([name, group]): ResolutionRow[] => {
        if (name === null || (number === null && name === main) || decided.has(nameKeyOf(name))) return [];
        const byNumber = node.number !== null;
        if (byNumber && group.every(({ foundInRegister }) => foundInRegister)) {
          return [registerLink(name, node.number ?? '', earliest(group))];
        }
        return [
          {
            judgement: 'POSITIVE',
            left: name,
            right,
            method: byNumber ? 'number/equal' : 'name/exact',
            score: 1,
            decidedBy: resolutionRule,
            decidedAt: earliest(group),
            reason: byNumber
              ? `The source gives the organisation number ${node.number}.`
              : 'The name without case, punctuation and legal form is the same, and fits this vendor only.',
          },
        ];
      });
    });
    const rows = new Map([...told, ...links].map((row) => [JSON.stringify(row), row]));
    return [...rows.keys()].sort().flatMap((key) => rows.get(key) ?? []);
  }
}

function registerLink(name: string, number: string, since: string): ResolutionRow {
  return {
    judgement: 'POSITIVE',
    left: name,
    right: number,
    method: 'register/name-exact',
    score: 1,
    decidedBy: resolutionRule,
    decidedAt: since,
    reason: `Enhetsregisteret has one entity of exactly this name and legal form, and its number is ${number}.`,
  };
}

function fill(
  { judgement, left, right, method, score, decidedBy, decidedAt, reason }: Row,
  since: string,
): ResolutionRow {
  return { judgement, left, right, method, score, decidedBy, decidedAt: decidedAt ?? since, reason };
}

function earliest(mentions: readonly VendorMention[]): string {
  return mentions.reduce((first, { seen }) => (first === '' || seen < first ? seen : first), '');
}

function sharedNames<M extends VendorMention>(vendors: readonly ResolvedVendor<M>[]) {
  const numbers = new Map<string, Set<string>>();
  for (const { mentions, organisationNumber } of vendors) {
    if (organisationNumber === null) continue;
    for (const { name } of mentions) {
      if (name === null) continue;
      const key = nameKeyOf(name);
      const found = numbers.get(key);
      if (found) found.add(organisationNumber);
      else numbers.set(key, new Set([organisationNumber]));
    }
  }
  return [...numbers]
    .filter(([, found]) => found.size > 1)
    .map(([name, found]) => ({ name, organisationNumbers: [...found].sort() }))
    .sort((left, right) => compareText(left.name, right.name));
}
