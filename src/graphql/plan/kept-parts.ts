import type { Catalogue } from '../../catalogue/catalogue.ts';

/** Memory for parts of answers, in bytes, of all plans together. */
const maxBytes = 16 * 2 ** 20;
/** Longer parts are written anew. */
const maxPart = 2 ** 16;
/** What an entry takes beside its bytes. */
const perEntry = 150;

/** A time in which parts hold. Each selection forgets what it has when another begins. */
export interface Epoch {
  bytes: number;
}

/**
 * Counts the parts of answers that a snapshot decides alone, such as the key and name of a target, of all selections. All are
 * forgotten when another snapshot is served, or when they take too much; none holds a snapshot in memory.
 */
export class KeptParts {
  #catalogue: WeakRef<Catalogue> | null = null;
  #epoch: Epoch = { bytes: 0 };

  /** The epoch of an answer from the catalogue. */
  epochOf(catalogue: Catalogue): Epoch {
    if (catalogue !== this.#catalogue?.deref() || this.#epoch.bytes > maxBytes) {
      this.#catalogue = new WeakRef(catalogue);
      this.#epoch = { bytes: 0 };
    }
    return this.#epoch;
  }
}

/** Parts of one selection, by the object they are of. */
export class SelectionParts {
  #epoch: Epoch | null = null;
  #parts = new WeakMap<object, Uint8Array>();

  get(epoch: Epoch, object: object): Uint8Array | undefined {
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#parts = new WeakMap();
    }
    return this.#parts.get(object);
  }

  keep(epoch: Epoch, object: object, part: Uint8Array): void {
    if (part.length > maxPart || epoch !== this.#epoch) return;
    epoch.bytes += part.length + perEntry;
    this.#parts.set(object, part);
  }
}
