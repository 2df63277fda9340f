/** What one merge works with: claims by kind in a fixed order, ids, and findings for the publishers. */
import { valuesOf } from '../batch.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Claim, ClaimKind, ClaimOf } from '../claim.ts';
import { type FindingParts, makeFinding } from '../findings/finding.ts';
import { IdRegister } from '../history/ids.ts';
import { labelOf } from '../label.ts';
import type { ClaimRef } from '../model.ts';
import type { Finding } from '../reading.ts';
import type { Batch, BatchEntry } from '../record.ts';
import type { SourceDeclaration } from '../source.ts';
import { compareText } from '../text/names.ts';
import type { Observation } from '../vocabulary.ts';

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

type Items = { readonly [K in ClaimKind]: readonly Item<K>[] };

export interface Context {
  readonly asOf: string;
  readonly items: Items;
  readonly ids: IdRegister;
  /** Adds a finding about a claim for the publisher of its source. Telling the same twice is harmless. */
  tell(
    item: Item<ClaimKind>,
    finding: Omit<FindingParts, 'source' | 'record' | 'recordKey' | 'locator'>,
  ): void;
  /** Adds a finding about a list as a whole. */
  tellOfList(
    source: SourceDeclaration,
    finding: Omit<FindingParts, 'source' | 'record' | 'recordKey' | 'locator'>,
  ): void;
  /** Whether the source has a batch, and one that is not too old to tell what is listed. */
  isReadWell(source: string): boolean;
  /** The source's title; its key where it is not declared. */
  titleOf(source: string): Bilingual;
  findings(): Map<string, Finding[]>;
}

/** One string for the place of a claim. */
export const keyOfRef = ({ source, batch, index }: ClaimRef) => `${source}|${batch}|${index}`;

/**
 * Kinds whose rows stay when their delisting is confirmed, because they carry an observation or, of a legal entity,
 * the name it had before. Rows of the other kinds leave the catalogue.
 */
const observed: ReadonlySet<ClaimKind> = new Set(['integration', 'supplier', 'legalEntity']);

/** Gathers the batches. Batches of sources that are not declared are left out. */
export function makeContext(input: {
  readonly asOf: string;
  readonly sources: readonly SourceDeclaration[];
  readonly batches: readonly Batch[];
  readonly ids: ReadonlyMap<string, string>;
  readonly staleSources: ReadonlySet<string>;
}): Context {
  const findings = new Map<string, Map<string, Finding>>();
  const titles = new Map(input.sources.map(({ key, title }) => [key, title]));
  const read = new Set(input.batches.map(({ source }) => source));
  function keep(finding: Finding, source: string): void {
    const own = findings.get(source);
    if (own) own.set(finding.id, finding);
    else findings.set(source, new Map([[finding.id, finding]]));
  }
  return {
    asOf: input.asOf,
    items: gather(input),
    ids: new IdRegister(input.ids),
    isReadWell: (source) => !input.staleSources.has(source) && read.has(source),
    titleOf: (source) => titles.get(source) ?? { nb: source, en: source },
    tell({ source, claim, fields }, parts) {
      const sourced = (fields as Readonly<Record<string, { locator: Finding['locator'] } | undefined>>)[
        parts.field
      ];
      const about = { source: source.key, recordKey: claim.key, record: labelOf(claim as Claim) };
      keep(makeFinding({ ...parts, ...about, locator: sourced?.locator ?? null }), source.key);
    },
    tellOfList({ key, title }, parts) {
      keep(makeFinding({ ...parts, source: key, recordKey: key, record: title.nb, locator: null }), key);
    },
    findings() {
      return new Map(
        [...findings.entries()]
          .sort(([left], [right]) => compareText(left, right))
          .map(([source, own]) => [
            source,
            [...own.values()].sort((left, right) => compareText(left.id, right.id)),
          ]),
      );
    },
  };
}

function gather(input: Parameters<typeof makeContext>[0]): Items {
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
