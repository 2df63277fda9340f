/** Permanent ids: opaque, made once from the first stable key, kept when the key changes, never given to another. */
import { createHash } from 'node:crypto';

/** Kinds of entity that have an id, and the prefix of each. */
const prefixes = {
  vendor: 'ven',
  product: 'prd',
  integration: 'int',
  agency: 'agy',
  target: 'tgt',
  interface: 'ifc',
  municipality: 'mun',
  framework: 'fwk',
  requirement: 'req',
  approval: 'apr',
  source: 'src',
  selfDeclaration: 'dcl',
  planElement: 'pel',
  activity: 'act',
  measure: 'mea',
  profile: 'pro',
  link: 'lnk',
} as const;
export type IdKind = keyof typeof prefixes;

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
    }
  }
  return text;
}

/** The id that a new entity with this key gets: a prefix and 80 bits of SHA-256 in base 32. */
export function mintId(kind: IdKind, key: string): string {
  const digest = createHash('sha256').update(`${kind}|${key}`).digest();
  return `${prefixes[kind]}_${base32(digest.subarray(0, 10))}`;
}

/** A key and the id that it answers to from now on. A key may be minted again when it comes to answer to another id. */
export interface Mint {
  readonly kind: IdKind;
  readonly key: string;
  readonly id: string;
}

/** An id that is not used any more because two entities turned out to be one. */
export interface Redirect {
  readonly kind: IdKind;
  readonly from: string;
  readonly to: string;
}

export interface AssignedId {
  readonly id: string;
  /** Ids that the entity also had, before they were found to be one. */
  readonly former: readonly string[];
}

export interface OtherKeys {
  /** Keys of what became one with the entity, such as the same product under its vendor's former id. */
  readonly former?: readonly string[];
  /** Keys under which the entity may have been known earlier; asked only where nothing else is known. */
  readonly hints?: readonly string[];
}

const numbered = 'number|';

/**
 * Gives ids to the entities of one merge. `known` maps `kind|key` to the id given earlier. A key keeps its id, so what
 * was joined can be parted again; only when its id stays with another entity does a key come to answer to a new one.
 * Each id is given to one entity only, so entities must come in an order that does not depend on that of the input.
 */
export class IdRegister {
  readonly #known: ReadonlyMap<string, string>;
  readonly #issued: Set<string>;
  /** Number keys by the ids that answer to them: an id never passes from one number to another by a name. */
  readonly #numbers = new Map<string, string[]>();
  readonly #reserved = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #answered = new Set<string>();
  readonly #minted = new Map<string, Mint>();
  readonly #redirects: Redirect[] = [];

  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#issued = new Set(known.values());
    for (const [full, id] of known) {
      const key = full.slice(full.indexOf('|') + 1);
      if (key.startsWith(numbered)) this.#numbers.set(id, [...(this.#numbers.get(id) ?? []), key]);
    }
  }

  /** Holds the ids of these first keys for the entities that have them, before any id is given by a lesser key. */
  reserve(kind: IdKind, firstKeys: Iterable<string>): void {
    for (const key of firstKeys) {
      const id = this.#known.get(`${kind}|${key}`);
      if (id !== undefined && !this.#reserved.has(id)) this.#reserved.set(id, key);
    }
  }

  /**
   * The id of the entity that has these keys, the most reliable key first. The id known for the first of them wins and
   * ids known for the others are redirected to it; keys that are not known yet answer to it from now on.
   */
  assign(kind: IdKind, keys: readonly string[], { former = [], hints = [] }: OtherKeys = {}): AssignedId {
    const found = new Set<string>();
    for (const key of [...keys, ...former]) this.#collect(found, kind, key, keys);
    for (const key of hints) {
      if (found.size === 0) this.#collect(found, kind, key, keys);
    }
    const [kept, ...others] = found;
    const id = kept ?? this.#mint(kind, keys[0] ?? '');
    this.#taken.add(id);
    for (const from of others) {
      this.#taken.add(from);
      this.#redirects.push({ kind, from, to: id });
    }
    for (const key of keys) this.#remember(kind, key, id, found);
    return { id, former: others };
  }

  /** Keys that come to answer to an id by this merge, in a fixed order. */
  minted(): Mint[] {
    return [...this.#minted.keys()].sort().flatMap((key) => this.#minted.get(key) ?? []);
  }

  /** Ids that are one with another in this merge; given in every merge for as long as they are. */
  redirects(): readonly Redirect[] {
    return this.#redirects;
  }

  #collect(found: Set<string>, kind: IdKind, key: string, keys: readonly string[]): void {
    const id = this.#known.get(`${kind}|${key}`);
    if (id === undefined || this.#taken.has(id)) return;
    const holder = this.#reserved.get(id);
    if (holder !== undefined && !keys.includes(holder)) return;
    const numbers = this.#numbers.get(id);
    const changesNumber = numbers !== undefined && keys[0]?.startsWith(numbered);
    if (changesNumber && !numbers.some((number) => keys.includes(number))) return;
    found.add(id);
  }

  #mint(kind: IdKind, key: string): string {
    // The id that this key gives may be with an entity that had the key before; then the next one is tried.
    for (let attempt = 1; ; attempt += 1) {
      const salted = attempt === 1 ? key : `${key}~${attempt}`;
      const known = attempt === 1 ? undefined : this.#known.get(`${kind}|${salted}`);
      const id = known ?? mintId(kind, salted);
      if (this.#taken.has(id) || (known === undefined && this.#issued.has(id))) continue;
      if (attempt > 1) this.#remember(kind, salted, id, new Set());
      return id;
    }
  }

  #remember(kind: IdKind, key: string, id: string, own: ReadonlySet<string>): void {
    const full = `${kind}|${key}`;
    // Of two entities that share a key in one merge, the first one has it.
    if (this.#answered.has(full)) return;
    this.#answered.add(full);
    const known = this.#known.get(full);
    if (known === id || (known !== undefined && own.has(known))) return;
    this.#minted.set(full, { kind, key, id });
  }
}
