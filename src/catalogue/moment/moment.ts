/**
 * A catalogue with its statuses as of another day: the columns that are other than the catalogue's own, and the indexes
 * that follow from them. Everything else is shared with the catalogue.
 */
import { createHash } from 'node:crypto';
import { isDecidedBy } from '../../domain/status/headline.ts';
import { approvalOn } from '../../domain/status/status-on.ts';
import { statusAt } from '../../domain/status/valid-at.ts';
import { headlines, observations, processPhases, standings } from '../../domain/vocabulary.ts';
import { equalRows } from '../query/equal-rows.ts';
import { buildStatusIndexes, type StatusIndexes } from '../query/indexes.ts';
import { openRows } from '../rows.ts';
import {
  type Column,
  type ColumnName,
  type Columns,
  columnNames,
  sizesOf,
  textAt,
  wordOf,
} from '../snapshot/columns.ts';
import { narrowArray } from '../snapshot/packing.ts';
import { usageCode } from '../snapshot/stores.ts';

/** What is other on the day. The digest is over the catalogue's own, the day, and the columns. */
export interface Moment {
  readonly columns: Partial<Columns>;
  readonly indexes: StatusIndexes;
  readonly digest: string;
}

/** One pass over the approvals, and two over the integrations. `digest` is of the snapshot, `day` an ISO date. */
export function momentOf(columns: Columns, digest: string, day: string): Moment {
  const words = new Words(columns);
  const decided: Partial<Columns> = approvalsOn(columns, day, words);
  const other: Partial<Columns> = { ...decided, ...statuses(columns, day, words), ...words.columns() };
  const hash = createHash('sha256').update(`${digest}@${day}`);
  for (const name of columnNames) {
    const column = other[name];
    if (column) hash.update(name).update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  const indexes = buildStatusIndexes({ ...columns, ...other });
  return { columns: other, indexes, digest: hash.digest('hex') };
}

/** Statuses of all integrations on the day, by the domain's own rule. */
function statuses(columns: Columns, day: string, words: Words): Partial<Columns> {
  const rows = openRows(columns);
  const { integrations } = sizesOf(columns);
  const codes = () => new Uint8Array(integrations);
  const refs = () => new Uint32Array(integrations);
  const [process, standing, observation, headline] = [codes(), codes(), codes(), codes()];
  const [since, validUntil, warnings, contradicted, missingSince] = [refs(), refs(), refs(), refs(), refs()];
  const inUse = codes();
  const setAll = (row: number, { status, contradicted: texts }: ReturnType<typeof statusAt>) => {
    process[row] = processPhases.indexOf(status.process);
    standing[row] = standings.indexOf(status.standing);
    observation[row] = observations.indexOf(status.observation);
    headline[row] = headlines.indexOf(status.headline);
    since[row] = words.refOf(status.since);
    validUntil[row] = words.refOf(status.validUntil);
    warnings[row] = words.refOfList(status.warnings);
    contradicted[row] = words.refOfList(texts);
    missingSince[row] = words.refOf(status.missingSince);
    inUse[row] = usageCode(status.inUse);
  };
  const all = [process, standing, observation, headline, since, validUntil, warnings, missingSince, inUse];
  // Most rows rest on one approval, and most of these say the same as another.
  const equal = equalRows([...statusInputs(columns)], integrations);
  for (let row = 0; row < integrations; row++) {
    const other = equal[row] ?? row;
    const isSettled = other !== row && hasOneApproval(columns, row) && contradicted[other] === 0;
    if (isSettled) for (const column of all) column[row] = column[other] ?? 0;
    else setAll(row, statusAt(rows.integration(row), day));
  }
  return {
    integrationProcess: process,
    integrationStanding: standing,
    integrationObservation: observation,
    integrationHeadline: headline,
    integrationSince: narrow(since),
    integrationValidUntil: narrow(validUntil),
    integrationWarnings: narrow(warnings),
    integrationContradicted: narrow(contradicted),
    integrationMissingSince: narrow(missingSince),
    integrationInUse: inUse,
  };
}

const narrow = (values: Uint32Array) =>
  narrowArray(
    values,
    values.reduce((most, value) => Math.max(most, value), 0),
  );

/** The approvals that were decided by the day, with what the day makes of each. */
function approvalsOn(columns: Columns, day: string, words: Words): Partial<Columns> {
  const decided = decidedApprovals(columns, day);
  const kept = { ...columns, ...decided };
  const rows = openRows(kept);
  const { approvals } = sizesOf(kept);
  const [standing, headline] = [new Uint8Array(approvals), new Uint8Array(approvals)];
  const warnings = new Uint32Array(approvals);
  const equal = equalRows(
    ofApproval.map((name) => kept[name]),
    approvals,
  );
  for (let i = 0; i < approvals; i++) {
    const other = equal[i] ?? i;
    if (other !== i) {
      for (const column of [standing, headline, warnings]) column[i] = column[other] ?? 0;
      continue;
    }
    const at = approvalOn(rows.approval(i), day);
    standing[i] = standings.indexOf(at.standing);
    headline[i] = headlines.indexOf(at.headline) + 1;
    warnings[i] = words.refOfList(at.warnings);
  }
  return {
    ...decided,
    approvalStanding: standing,
    approvalHeadline: headline,
    approvalWarnings: narrow(warnings),
  };
}

const hasOneApproval = ({ integrationApprovalsAt: at }: Columns, row: number) =>
  (at[row + 1] ?? 0) === (at[row] ?? 0) + 1;

/** All that the status of a row with one approval may rest on, beside what names it. */
function* statusInputs(columns: Columns): Generator<ArrayLike<number>> {
  const { integrationApprovalsAt, approvalClaimOrigin } = columns;
  const approvals = equalRows(
    ofApproval.map((name) => columns[name]),
    approvalClaimOrigin.length,
  );
  yield Uint32Array.from(integrationApprovalsAt.subarray(0, -1), (at) => approvals[at] ?? 0);
  yield Uint32Array.from(
    integrationApprovalsAt.subarray(0, -1),
    (at, row) => (integrationApprovalsAt[row + 1] ?? 0) - at,
  );
  for (const name of ofStatus) yield columns[name];
}

const naming: ReadonlySet<ColumnName> = new Set([
  'approvalIds',
  'approvalIdsAt',
  'approvalClaimOrigin',
  'approvalClaimIndex',
]);
const ofApproval = columnNames.filter((name) => name.startsWith('approval') && !naming.has(name));
const namingRow: ReadonlySet<ColumnName> = new Set([
  'integrationIds',
  'integrationIdsAt',
  'integrationProduct',
  'integrationVersion',
  'integrationApprovalsAt',
  'integrationClaimsAt',
]);
const ofStatus = columnNames.filter((name) => name.startsWith('integration') && !namingRow.has(name));

/** The approvals without those that were not decided by the day; nothing where all were. */
function decidedApprovals(columns: Columns, day: string): Partial<Columns> {
  const { approvals } = sizesOf(columns);
  const known = new Map<number, boolean>();
  const all = new Uint32Array(approvals);
  /** Kept before each approval, and in all. */
  const before = new Uint32Array(approvals + 1);
  let count = 0;
  for (let i = 0; i < approvals; i++) {
    const ref = columns.approvalDecidedOn[i] ?? 0;
    let isKept = known.get(ref);
    if (isKept === undefined) {
      isKept = isDecidedBy(wordOf(columns, ref), day);
      known.set(ref, isKept);
    }
    if (isKept) all[count++] = i;
    before[i + 1] = count;
  }
  if (count === approvals) return {};
  const kept = all.subarray(0, count);
  const other: Partial<Record<ColumnName, Column>> = {};
  for (const name of columnNames) {
    if (!name.startsWith('approval') || name === 'approvalIds' || name === 'approvalIdsAt') continue;
    const column = columns[name];
    const values = new (column.constructor as Uint32ArrayConstructor)(count);
    for (let i = 0; i < count; i++) values[i] = column[kept[i] ?? 0] ?? 0;
    other[name] = values;
  }
  const starts = (column: Uint32Array) => column.map((start) => before[start] ?? 0);
  const bytes = new Uint8Array(columns.approvalIds.length);
  const at = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const start = columns.approvalIdsAt[kept[i] ?? 0] ?? 0;
    const id = columns.approvalIds.subarray(start, columns.approvalIdsAt[(kept[i] ?? 0) + 1]);
    bytes.set(id, at[i]);
    at[i + 1] = (at[i] ?? 0) + id.length;
  }
  return {
    ...(other as Partial<Columns>),
    approvalIds: bytes.slice(0, at[count]),
    approvalIdsAt: at,
    vendorApprovalsAt: starts(columns.vendorApprovalsAt),
    integrationApprovalsAt: starts(columns.integrationApprovalsAt),
  };
}

/** The words of a catalogue, and those that come to them: what pointed to a word points to it still. */
class Words {
  readonly #columns: Columns;
  readonly #refs = new Map<string, number>();
  readonly #added: string[] = [];

  constructor(columns: Columns) {
    this.#columns = columns;
    for (let i = 0; i + 1 < columns.wordsAt.length; i++)
      this.#refs.set(textAt(columns.words, columns.wordsAt, i), i + 1);
  }

  refOf(word: string | null): number {
    if (word === null) return 0;
    const known = this.#refs.get(word);
    if (known !== undefined) return known;
    this.#added.push(word);
    const ref = this.#columns.wordsAt.length - 1 + this.#added.length;
    this.#refs.set(word, ref);
    return ref;
  }

  refOfList(items: readonly string[]): number {
    return items.length === 0 ? 0 : this.refOf(JSON.stringify(items));
  }

  columns(): Partial<Columns> {
    if (this.#added.length === 0) return {};
    const { words, wordsAt } = this.#columns;
    const added = new TextEncoder().encode(this.#added.join(''));
    const bytes = new Uint8Array(words.length + added.length);
    bytes.set(words);
    bytes.set(added, words.length);
    const starts = new Uint32Array(wordsAt.length + this.#added.length);
    starts.set(wordsAt);
    for (const [i, word] of this.#added.entries()) {
      const at = wordsAt.length + i;
      starts[at] = (starts[at - 1] ?? 0) + Buffer.byteLength(word);
    }
    return { words: bytes, wordsAt: starts };
  }
}
