/** What one merge works with: claims by kind in a fixed order, and ids. */
import { valuesOf } from '../batch.ts';
import type { Claim, ClaimKind, ClaimOf } from '../claims/claim.ts';
import { IdRegister } from '../history/ids.ts';
import type { ClaimRef } from '../model.ts';
import type { Batch, BatchEntry } from '../record.ts';
import type { SourceDeclaration } from '../source.ts';
import { compareText } from '../text/names.ts';
import type { DataMode, Observation } from '../vocabulary.ts';

/** One claim with where it comes from. */
export interface Item<K extends ClaimKind> {
  readonly claim: ClaimOf<K>;
  readonly fields: ClaimOf<K>['fields'];
  readonly source: SourceDeclaration;
  readonly ref: ClaimRef;
  readonly entry: BatchEntry;
  readonly observation: Observation;
}

/** A row that names a vendor. */
export type VendorItem = Item<'integration'> | Item<'supplier'> | Item<'declaration'>;

/** All claims by kind, each kind by source and key. */
export type Items = { readonly [K in ClaimKind]: readonly Item<K>[] };

export interface Context {
  readonly mode: DataMode;
  readonly asOf: string;
  readonly items: Items;
  readonly ids: IdRegister;
  /** Whether the source has a batch, and one that is not too old to say what is listed. */
  isReadWell(source: string): boolean;
}

/** One string for the place of a claim. */
export const keyOfRef = ({ source, batch, index }: ClaimRef) => `${source}|${batch}|${index}`;

/**
 * Kinds whose rows stay when their delisting is confirmed, because they carry an observation or, of a legal entity,
 * the name it had before. Rows of the other kinds leave the catalogue.
 */
const observed: ReadonlySet<ClaimKind> = new Set(['integration', 'supplier', 'legalEntity']);

interface Input {
  readonly mode: DataMode;
  readonly asOf: string;
  readonly sources: readonly SourceDeclaration[];
  readonly batches: readonly Batch[];
  readonly ids: ReadonlyMap<string, string>;
  readonly staleSources: ReadonlySet<string>;
}

/** Gathers the batches. Batches of sources that are not declared are left out. */
export function makeContext(input: Input): Context {
  const read = new Set(input.batches.map(({ source }) => source));
  return {
    mode: input.mode,
    asOf: input.asOf,
    items: gather(input),
    ids: new IdRegister(input.ids),
    isReadWell: (source) => !input.staleSources.has(source) && read.has(source),
  };
}

function gather(input: Input): Items {
  const sources = new Map(input.sources.map((source) => [source.key, source]));
  const items: { [K in ClaimKind]: Item<K>[] } = {
    integration: [],
    negative: [],
    supplier: [],
    register: [],
    municipality: [],
    standard: [],
    framework: [],
    agency: [],
    target: [],
    interface: [],
    trialRule: [],
    prerequisite: [],
    frameworkEntry: [],
    obligation: [],
    profile: [],
    profileLine: [],
    link: [],
    productKind: [],
    legalEntity: [],
    declaration: [],
    planElement: [],
    activity: [],
    measure: [],
  };
  for (const batch of input.batches) {
    const source = sources.get(batch.source);
    if (source === undefined) continue;
    const stale = input.staleSources.has(batch.source);
    batch.entries.forEach((entry, index) => {
      const { claim, observation } = entry;
      if (observation === 'DELISTED_CONFIRMED' && !observed.has(claim.kind)) return;
      const item = {
        claim,
        fields: claim.fields,
        source,
        ref: { source: batch.source, batch: batch.id, index },
        entry,
        observation: stale && observation === 'LISTED' ? 'SOURCE_STALE' : observation,
      };
      // The kind of the claim is the kind of the list; TypeScript cannot follow that through the lookup.
      (items[claim.kind] as unknown as (typeof item)[]).push(item);
    });
  }
  for (const list of Object.values(items)) (list as Item<ClaimKind>[]).sort(compareItems);
  return items;
}

/** By source, then key; claims that share a key by what they say. Never by their place in a batch. */
function compareItems(left: Item<ClaimKind>, right: Item<ClaimKind>): number {
  return (
    compareText(left.source.key, right.source.key) ||
    compareText(left.claim.key, right.claim.key) ||
    compareText(valuesOf(left.claim as Claim), valuesOf(right.claim as Claim)) ||
    compareText(left.entry.firstSeen, right.entry.firstSeen) ||
    left.ref.index - right.ref.index
  );
}

/** The first value that one of the items has; null where none has. */
export function firstOf<I, T>(
  items: readonly I[],
  pick: (item: I) => { readonly value: T } | undefined,
): T | null {
  for (const item of items) {
    const sourced = pick(item);
    if (sourced !== undefined) return sourced.value;
  }
  return null;
}

/** Groups in the order of their keys. */
export function groupSorted<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | null,
): [key: string, rows: T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].sort(([left], [right]) => compareText(left, right));
}

export const refsOf = (items: readonly { readonly ref: ClaimRef }[]): ClaimRef[] =>
  items.map(({ ref }) => ref);
