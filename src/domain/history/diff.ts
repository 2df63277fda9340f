/** What is different: between two batches of a source for its publisher, between two catalogues for everyone. */
import { sourcedFields, valuesOf } from '../batch.ts';
import type { Claim } from '../claim.ts';
import { labelOf } from '../label.ts';
import type { CatalogueData, StatusRow } from '../model.ts';
import type { Batch, Change } from '../record.ts';
import { compareText } from '../text/names.ts';

interface FieldDifference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One row that is different. `fields` is empty for rows that came or went. */
interface RowDifference {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly key: string;
  readonly label: string;
  readonly fields: readonly FieldDifference[];
}

export interface BatchDifference {
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
  /** By kind of difference, then label. */
  readonly rows: readonly RowDifference[];
}

/** Listed rows of two batches compared by what they say; where in the document they stand does not count. */
export function diffBatches(previous: Batch | null, next: Batch | null): BatchDifference {
  const [before, after] = [listedClaims(previous), listedClaims(next)];
  const rows: RowDifference[] = [];
  let unchanged = 0;
  for (const [slot, claim] of after) {
    const old = before.get(slot);
    if (old === undefined) rows.push(row('added', claim));
    else if (valuesOf(old) === valuesOf(claim)) unchanged += 1;
    else rows.push(row('changed', claim, fieldDifferences(old, claim)));
  }
  for (const [slot, claim] of before) if (!after.has(slot)) rows.push(row('removed', claim));
  rows.sort(
    (left, right) =>
      compareText(left.kind, right.kind) ||
      compareText(left.label, right.label) ||
      compareText(left.key, right.key),
  );
  const count = (kind: RowDifference['kind']) => rows.filter((difference) => difference.kind === kind).length;
  return {
    counts: { added: count('added'), changed: count('changed'), removed: count('removed'), unchanged },
    rows,
  };
}

function row(
  kind: RowDifference['kind'],
  claim: Claim,
  fields: readonly FieldDifference[] = [],
): RowDifference {
  return { kind, key: claim.key, label: labelOf(claim), fields };
}

/** Listed claims by kind and key; rows that share a key are numbered in the order of what they say. */
function listedClaims(batch: Batch | null): Map<string, Claim> {
  const listed = (batch?.entries ?? [])
    .filter(({ observation }) => observation === 'LISTED')
    .map(({ claim }) => claim);
  const result = new Map<string, Claim>();
  for (const [slot, claims] of Map.groupBy(listed, ({ kind, key }) => `${kind}|${key}`)) {
    const sorted =
      claims.length === 1 ? claims : claims.sort((a, b) => compareText(valuesOf(a), valuesOf(b)));
    for (const [index, claim] of sorted.entries()) result.set(`${slot}|${index}`, claim);
  }
  return result;
}

function fieldDifferences(before: Claim, after: Claim): FieldDifference[] {
  const [old, now] = [fieldTexts(before), fieldTexts(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}

const fieldTexts = (claim: Claim) =>
  new Map(sourcedFields(claim).map(([field, { value }]) => [field, text(value)]));

export type CatalogueChange = Omit<Change, 'seq'>;
/** A change of which the cause is still to be found. */
export type UncausedChange = Omit<CatalogueChange, 'cause' | 'run'>;

/** An entity as it stands in a catalogue. */
export type EntityRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** What a change was made of: the entity before and after, and which of its fields differ. */
export interface ChangedEntity {
  readonly before: EntityRow | null;
  readonly after: EntityRow | null;
  readonly fields: ReadonlySet<string>;
}

export interface DiffOptions {
  /** When the new catalogue was made, ISO. */
  readonly observedAt: string;
  /** Version of the snapshot that the change comes with. */
  readonly snapshot: string;
  /** Why it changed and which run brought it, where the caller knows; else it is the source's doing. */
  readonly causeOf?: (
    change: UncausedChange,
    entity: ChangedEntity,
  ) => { readonly cause: Change['cause']; readonly run: string | null };
  /** Ids that the new catalogue has joined with others. */
  readonly joined?: ReadonlyMap<string, string>;
  /** Ids that the old catalogue had joined with others. */
  readonly wereJoined?: ReadonlyMap<string, string>;
}

/**
 * Changes from one catalogue to the next, field by field, in a fixed order: `applyChanges` makes the next one of them
 * again. The first catalogue gives one APPEARED for each entity. Places in batches are not part of what an entity says.
 */
export function diffCatalogues(
  before: CatalogueData | null,
  after: CatalogueData,
  options: DiffOptions,
): CatalogueChange[] {
  const old = before === null ? new Map<string, EntityRow>() : rowsById(before);
  const now = rowsById(after);
  const changes: CatalogueChange[] = [];
  for (const [id, row] of now) {
    const earlier = old.get(id);
    if (earlier === undefined) changes.push(appearance(row, options));
    else if (earlier !== row) changes.push(...rowChanges(earlier, row, options));
  }
  for (const [id, row] of old) if (!now.has(id)) changes.push(disappearance(row, options));
  return changes.sort(
    (left, right) =>
      compareText(left.entity, right.entity) || compareText(left.field ?? '', right.field ?? ''),
  );
}

function appearance(after: EntityRow, options: DiffOptions): CatalogueChange {
  const fields = flatten(after);
  const joinedTo = options.wereJoined?.get(after.id) ?? null;
  const change = {
    ...plain(joinedTo === null ? 'APPEARED' : 'SPLIT', after.id, options),
    before: joinedTo,
    after: JSON.stringify(Object.fromEntries(fields)),
    effectiveOn: effectiveDate(after, null, null),
  };
  return finish(change, { before: null, after, fields: new Set(fields.keys()) }, options);
}

function disappearance(before: EntityRow, options: DiffOptions): CatalogueChange {
  const joinedTo = options.joined?.get(before.id) ?? null;
  const change = {
    ...plain(joinedTo === null ? 'REMOVED' : 'MERGED', before.id, options),
    after: joinedTo,
  };
  return finish(change, { before, after: null, fields: new Set() }, options);
}

/** Every entity of a catalogue, by its id. Approvals are parts of theirs. */
export function rowsById(data: CatalogueData): Map<string, EntityRow> {
  const lists: readonly (readonly { readonly id: string }[])[] = [
    data.agencies,
    data.targets,
    data.interfaces,
    data.municipalities,
    data.frameworks,
    data.frameworks.flatMap(({ requirements }) => requirements),
    data.sources,
    data.vendors,
    data.products,
    data.integrations,
    data.selfDeclarations,
    data.planElements,
    data.activities,
  ];
  return new Map(lists.flat().map((row) => [row.id, row as EntityRow]));
}

/** Not part of what an entity says: places in batches, and rows that are compared as entities of their own. */
const leftOut = new Set(['claims', 'claim', 'batch', 'requirements']);

function rowChanges(before: EntityRow, after: EntityRow, options: DiffOptions): CatalogueChange[] {
  const [old, now] = [flatten(before), flatten(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => (old.get(field) ?? null) !== (now.get(field) ?? null),
  );
  const entity = { before, after, fields: new Set(fields) };
  return fields.map((field) => {
    const difference = { field, before: old.get(field) ?? null, after: now.get(field) ?? null };
    const effectiveOn = effectiveDate(after, field, difference.after);
    const change = { ...plain(kindOf(difference), after.id, options), ...difference, effectiveOn };
    return finish(change, entity, options);
  });
}

function plain(kind: Change['kind'], entity: string, { observedAt, snapshot }: DiffOptions): UncausedChange {
  return { kind, entity, field: null, before: null, after: null, effectiveOn: null, observedAt, snapshot };
}

function finish(change: UncausedChange, entity: ChangedEntity, { causeOf }: DiffOptions): CatalogueChange {
  const { cause, run } = causeOf?.(change, entity) ?? { cause: 'SOURCE' as const, run: null };
  return { ...change, cause, run };
}

function kindOf({ field, before, after }: FieldDifference): Change['kind'] {
  if (field === 'status.observation') {
    if (after === 'MISSING_UNCONFIRMED') return 'MISSING';
    if (after === 'DELISTED_CONFIRMED') return 'REMOVED';
    if (before === 'MISSING_UNCONFIRMED' || before === 'DELISTED_CONFIRMED') return 'REAPPEARED';
  }
  return field.startsWith('status.') ? 'STATUS_CHANGED' : 'CHANGED';
}

/** Fields to which the date of the decision applies. */
const decided = /^(status\.(process|standing|since|validUntil|headline)|approvals)$/u;

/** The source's own date of what the change tells: of the decision, of the end of validity, of the last revision. */
function effectiveDate(row: EntityRow, field: string | null, after: string | null): string | null {
  const status = row.status as Partial<StatusRow> | undefined;
  if (field === 'status.headline' && after === 'EXPIRED' && status?.validUntil) return status.validUntil;
  if (status) return field === null || decided.test(field) ? (status.since ?? null) : null;
  return typeof row.changedOn === 'string' ? row.changedOn : null;
}

/** An entity's fields as text; nested ones by path, lists as JSON without what is left out. */
function flatten(row: EntityRow): Map<string, string | null> {
  const fields = new Map<string, string | null>();
  const visit = (prefix: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (!leftOut.has(key)) visit(prefix === '' ? key : `${prefix}.${key}`, inner);
      }
      return;
    }
    fields.set(prefix, text(value));
  };
  visit('', row);
  return fields;
}

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (key, inner) => {
    if (leftOut.has(key)) return undefined;
    // That a source has gone stale is told once, by the status; the approvals themselves are the same.
    if (key === 'observation' && inner === 'SOURCE_STALE') return 'LISTED';
    return isPlain(inner) ? Object.fromEntries(Object.entries(inner).sort(byKey)) : inner;
  });
}

/** The order of an object's keys says nothing: rows as merged and as decoded have theirs in different orders. */
const byKey = ([left]: [string, unknown], [right]: [string, unknown]) => compareText(left, right);

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entities by id, each with its fields as text. */
export type EntityValues = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** What a catalogue says, as its changes tell it. */
export function valuesOfCatalogue(data: CatalogueData): EntityValues {
  return new Map([...rowsById(data)].map(([id, row]) => [id, withoutNull(flatten(row))]));
}

/** The values after the changes, out of those before: the whole sequence from the first change gives a catalogue. */
export function applyChanges(values: EntityValues, changes: readonly CatalogueChange[]): EntityValues {
  const result = new Map([...values].map(([id, fields]) => [id, new Map(fields)]));
  for (const { kind, entity, field, after } of changes) {
    if (field !== null) result.get(entity)?.set(field, after);
    else if (kind === 'APPEARED' || kind === 'SPLIT')
      result.set(entity, new Map(Object.entries(JSON.parse(after ?? '{}'))));
    else result.delete(entity);
  }
  return new Map([...result].map(([id, fields]) => [id, withoutNull(fields)]));
}

const withoutNull = (fields: ReadonlyMap<string, string | null>) =>
  new Map([...fields].filter(([, value]) => value !== null).sort(([a], [b]) => compareText(a, b)));
