/** Permanent ids: opaque, made once from the first stable key, kept when the key changes, never given to another. */
import { createHash } from 'node:crypto';

/** Kinds of entity that have an id, and the prefix that tells them apart. */
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

/**
 * Gives ids to the entities of one merge. `known` maps `kind|key` to the id given earlier. Each id is given to one
 * entity only, so entities must come in an order that does not depend on the order of the input.
 */
export class IdRegister {
  readonly #known: ReadonlyMap<string, string>;
  readonly #taken = new Set<string>();
  readonly #minted = new Map<string, Mint>();
  readonly #redirects: Redirect[] = [];
  readonly #issued: Set<string>;

  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#issued = new Set(known.values());
  }

  /**
   * The id of the entity that has these keys, the most reliable key first. The id known for the first of them wins;
   * ids known for the others are redirected to it, and all keys answer to it from now on. `hints` are keys under which
   * the entity may have been known earlier; they find an id but become no key of it.
   */
  assign(kind: IdKind, keys: readonly string[], hints: readonly string[] = []): AssignedId {
    const found = new Set<string>();
    for (const key of keys) this.#collect(found, kind, key);
    for (const key of hints) {
      if (found.size === 0) this.#collect(found, kind, key);
    }
    const [kept, ...former] = found;
    const id = kept ?? this.#mint(kind, keys[0] ?? '');
    this.#taken.add(id);
    for (const key of keys) this.#remember(kind, key, id);
    for (const from of former) {
      this.#taken.add(from);
      this.#redirects.push({ kind, from, to: id });
    }
    return { id, former };
  }

  /** Keys that were given to ids in this merge and are not yet known, in a fixed order. */
  minted(): Mint[] {
    return [...this.#minted.keys()].sort().flatMap((key) => this.#minted.get(key) ?? []);
  }

  redirects(): readonly Redirect[] {
    return this.#redirects;
  }

  #collect(found: Set<string>, kind: IdKind, key: string): void {
    const id = this.#known.get(`${kind}|${key}`);
    if (id !== undefined && !this.#taken.has(id)) found.add(id);
  }

  #mint(kind: IdKind, key: string): string {
    // An id that this key would give may be in use by an entity that had the key before; then the next one is tried.
    for (let attempt = 1; ; attempt += 1) {
      const salted = attempt === 1 ? key : `${key}~${attempt}`;
      const known = this.#known.get(`${kind}|${salted}`);
      const id = known ?? mintId(kind, salted);
      if (this.#taken.has(id) || (known === undefined && this.#issued.has(id))) continue;
      if (attempt > 1) this.#remember(kind, salted, id);
      return id;
    }
  }

  #remember(kind: IdKind, key: string, id: string): void {
    const full = `${kind}|${key}`;
    const known = this.#known.get(full);
    if (known === id || this.#minted.has(full)) return;
    // A key that another entity of this merge answers to stays with that entity.
    if (known !== undefined && this.#taken.has(known) && !this.#redirectsTo(known, id)) return;
    this.#minted.set(full, { kind, key, id });
  }

  #redirectsTo(from: string, to: string): boolean {
    return this.#redirects.some((redirect) => redirect.from === from && redirect.to === to);
  }
}
