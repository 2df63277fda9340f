/** What is different between two catalogues, for everyone. */
import type { CatalogueData, StatusRow } from '../model.ts';
import type { Change } from '../record.ts';
import { compareText } from '../text/names.ts';
import { type EntityRow, fieldsOf, rowsById } from './entities.ts';

/** A change that no snapshot has been made of yet. */
export type CatalogueChange = Omit<Change, 'seq' | 'snapshot'>;
/** A change of which the cause is still to be found. */
export type UncausedChange = Omit<CatalogueChange, 'cause' | 'run'>;

/** What a change was made of: the entity before and after, and which of its fields differ. */
export interface ChangedEntity {
  readonly before: EntityRow | null;
  readonly after: EntityRow | null;
  readonly fields: ReadonlySet<string>;
}

export interface DiffOptions {
  /** When the new catalogue was made, ISO. */
  readonly observedAt: string;
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
  const fields = fieldsOf(after);
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

function rowChanges(before: EntityRow, after: EntityRow, options: DiffOptions): CatalogueChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
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

function plain(kind: Change['kind'], entity: string, { observedAt }: DiffOptions): UncausedChange {
  return { kind, entity, field: null, before: null, after: null, effectiveOn: null, observedAt };
}

function finish(change: UncausedChange, entity: ChangedEntity, { causeOf }: DiffOptions): CatalogueChange {
  const { cause, run } = causeOf?.(change, entity) ?? { cause: 'SOURCE' as const, run: null };
  return { ...change, cause, run };
}

function kindOf({
  field,
  before,
  after,
}: Pick<Change, 'before' | 'after'> & { readonly field: string }): Change['kind'] {
  if (field === 'status.observation') {
    if (after === 'MISSING_UNCONFIRMED') return 'MISSING';
    if (after === 'DELISTED_CONFIRMED') return 'REMOVED';
    if (before === 'MISSING_UNCONFIRMED' || before === 'DELISTED_CONFIRMED') return 'REAPPEARED';
  }
  return field.startsWith('status.') ? 'STATUS_CHANGED' : 'CHANGED';
}

/** Fields to which the date of the decision applies. */
const decided = /^(status\.(process|standing|since|validUntil|headline)|approvals)$/u;

/** The source's own date of what the change says: of the decision, of the end of validity, of the last revision. */
function effectiveDate(row: EntityRow, field: string | null, after: string | null): string | null {
  const status = row.status as Partial<StatusRow> | undefined;
  if (field === 'status.headline' && after === 'EXPIRED' && status?.validUntil) return status.validUntil;
  if (status) return field === null || decided.test(field) ? (status.since ?? null) : null;
  return typeof row.changedOn === 'string' ? row.changedOn : null;
}
