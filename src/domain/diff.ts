/** What is different: between two batches of a source for its publisher, between two catalogues for everyone. */
import { sourcedFields, valuesOf } from './batch.ts';
import type { Claim } from './claim.ts';
import { labelOf } from './label.ts';
import type { CatalogueData } from './model.ts';
import { compareText } from './names.ts';
import type { Batch, Change } from './record.ts';

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

export interface DiffOptions {
  /** When the new catalogue was made, ISO. */
  readonly observedAt: string;
  /** Version of the snapshot that the change comes with. */
  readonly snapshot: string;
  /** Why it changed, where the caller knows better; null: by the rules below. */
  readonly causeOf?: (change: Omit<CatalogueChange, 'cause'>) => Change['cause'] | null;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Changes from one catalogue to the next, field by field, in a fixed order. The first catalogue gives one APPEARED for
 * each entity. The numbers of batches and claims are not part of what an entity says. Causes that the two catalogues
 * show by themselves are told: CLOCK where only time has passed, RESOLUTION where only links were made anew; else SOURCE.
 */
export function diffCatalogues(
  before: CatalogueData | null,
  after: CatalogueData,
  options: DiffOptions,
): CatalogueChange[] {
  const old = before === null ? new Map<string, Row>() : rowsById(before);
  const now = rowsById(after);
  const changes: CatalogueChange[] = [];
  for (const [id, row] of now) {
    const earlier = old.get(id);
    if (earlier === undefined) changes.push(finish(plain('APPEARED', id, options), 'SOURCE', options));
    else if (earlier !== row) changes.push(...rowChanges(earlier, row, options));
  }
  for (const id of old.keys()) {
    if (!now.has(id)) changes.push(finish(plain('REMOVED', id, options), 'SOURCE', options));
  }
  return changes.sort(
    (left, right) =>
      compareText(left.entity, right.entity) || compareText(left.field ?? '', right.field ?? ''),
  );
}

function rowsById(data: CatalogueData): Map<string, Row> {
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
  ];
  return new Map(lists.flat().map((row) => [row.id, row as Row]));
}

/** Not part of what an entity says: places in batches, and rows that are compared as entities of their own. */
const leftOut = new Set(['claims', 'claim', 'batch', 'requirements']);

function rowChanges(before: Row, after: Row, options: DiffOptions): CatalogueChange[] {
  const [old, now] = [flatten(before), flatten(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => old.get(field) !== now.get(field),
  );
  const changed = new Set(fields);
  return fields.map((field) => {
    const difference = { field, before: old.get(field) ?? null, after: now.get(field) ?? null };
    const change = { ...plain(kindOf(difference), after.id, options), ...difference };
    return finish(change, causeOf(difference, changed), options);
  });
}

function plain(kind: Change['kind'], entity: string, { observedAt, snapshot }: DiffOptions) {
  return { kind, entity, field: null, before: null, after: null, observedAt, snapshot };
}

function finish(
  change: Omit<CatalogueChange, 'cause'>,
  derived: Change['cause'],
  { causeOf: told }: DiffOptions,
): CatalogueChange {
  return { ...change, cause: told?.(change) ?? derived };
}

function kindOf({ field, before, after }: FieldDifference): Change['kind'] {
  if (field === 'status.observation') {
    if (after === 'MISSING_UNCONFIRMED') return 'MISSING';
    if (after === 'DELISTED_CONFIRMED') return 'REMOVED';
    if (before === 'MISSING_UNCONFIRMED' || before === 'DELISTED_CONFIRMED') return 'REAPPEARED';
  }
  return field.startsWith('status.') ? 'STATUS_CHANGED' : 'CHANGED';
}

/** What a headline and the warnings follow from, beside the clock. */
const inputsOfStatus = [
  'approvals',
  'contradicted',
  'status.process',
  'status.standing',
  'status.validUntil',
  'status.since',
];

function causeOf({ field, before, after }: FieldDifference, changed: ReadonlySet<string>): Change['cause'] {
  if (field === 'resolution') return 'RESOLUTION';
  const stale = before === 'SOURCE_STALE' || after === 'SOURCE_STALE';
  if (field === 'status.observation' && stale) return 'CLOCK';
  const derived = field === 'status.headline' || field === 'status.warnings';
  const untouched = !inputsOfStatus.some((input) => changed.has(input)) && !changed.has('status.observation');
  return derived && untouched ? 'CLOCK' : 'SOURCE';
}

/** Fields as text; nested ones by path, lists as JSON without what is left out. */
function flatten(row: Row): Map<string, string | null> {
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
    return key === 'observation' && inner === 'SOURCE_STALE' ? 'LISTED' : inner;
  });
}
