/** A permanent id, and the raw stable key that it answers to from now on. */
export interface IdMint {
  readonly kind: string;
  readonly key: string;
  readonly id: string;
}

/** Permanent ids. They are minted with the snapshot that needs them. */
export interface Ids {
  /** Ids by `<kind>|<raw key>`. A key that was minted again answers to its latest id. */
  current(): ReadonlyMap<string, string>;
  /** Every key that was ever given an id, oldest first: a key that was minted again is there more than once. */
  issued(): IdMint[];
}
