/**
 * A catalogue with its statuses as of another day: the columns that are other than the catalogue's own, and the indexes
 * that follow from them. Everything else is shared with the catalogue.
 */
import { createHash } from 'node:crypto';
import { isDecidedBy } from '../domain/status/headline.ts';
import { approvalOn } from '../domain/status/status-on.ts';
import { statusAt } from '../domain/status/valid-at.ts';
import { headlines, observations, processPhases, standings } from '../domain/vocabulary.ts';
import {
  type Column,
  type ColumnName,
  type Columns,
  columnNames,
  sizesOf,
  textAt,
  wordOf,
} from './columns.ts';
import { buildStatusIndexes, type StatusIndexes } from './indexes.ts';
import { narrowArray } from './packing.ts';
import { usageCode } from './row-codes.ts';
import { approvalAt, integrationRowAt, smallTablesOf } from './rows.ts';

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
  const tables = smallTablesOf(columns);
  const { integrations } = sizesOf(columns);
  const codes = () => new Uint8Array(integrations);
  const refs = () => new Uint32Array(integrations);
  const [process, standing, observation, headline] = [codes(), codes(), codes(), codes()];
  const [since, validUntil, warnings, contradicted, missingSince] = [refs(), refs(), refs(), refs(), refs()];
  const inUse = codes();
  /** Most rows rest on one approval, and most of these say the same as another. */
  const settled = new Map<string, ReturnType<typeof statusAt>>();
  for (let row = 0; row < integrations; row++) {
    const key = keyOf(columns, row);
    const at = (key && settled.get(key)) || statusAt(integrationRowAt(columns, tables, row), day);
    if (key !== null && at.contradicted.length === 0) settled.set(key, at);
    process[row] = processPhases.indexOf(at.status.process);
    standing[row] = standings.indexOf(at.status.standing);
    observation[row] = observations.indexOf(at.status.observation);
    headline[row] = headlines.indexOf(at.status.headline);
    since[row] = words.refOf(at.status.since);
    validUntil[row] = words.refOf(at.status.validUntil);
    warnings[row] = words.refOfList(at.status.warnings);
    contradicted[row] = words.refOfList(at.contradicted);
    missingSince[row] = words.refOf(at.status.missingSince);
    inUse[row] = usageCode(at.status.inUse);
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
  const { approvals } = sizesOf(kept);
  const [standing, headline] = [new Uint8Array(approvals), new Uint8Array(approvals)];
  const warnings = new Uint32Array(approvals);
  const settled = new Map<string, ReturnType<typeof approvalOn>>();
  for (let i = 0; i < approvals; i++) {
    const key = ofApproval.map((name) => kept[name][i]).join(' ');
    const at = settled.get(key) ?? approvalOn(approvalAt(kept, i), day);
    settled.set(key, at);
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

/** All that the status of a row with one approval may rest on, beside what names it; null for rows with more. */
function keyOf(columns: Columns, row: number): string | null {
  const i = columns.integrationApprovalsAt[row] ?? 0;
  if ((columns.integrationApprovalsAt[row + 1] ?? 0) !== i + 1) return null;
  let key = '';
  for (const name of ofApproval) key += `${columns[name][i]} `;
  for (const name of ofStatus) key += `${columns[name][row]} `;
  return key;
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
  'integrationApprovalsAt',
  'integrationClaimsAt',
]);
const ofStatus = columnNames.filter((name) => name.startsWith('integration') && !namingRow.has(name));

/** The approvals without those that were not decided by the day; nothing where all were. */
function decidedApprovals(columns: Columns, day: string): Partial<Columns> {
  const { approvals } = sizesOf(columns);
  const known = new Map<number, boolean>();
  const kept: number[] = [];
  /** Kept before each approval, and in all. */
  const before = new Uint32Array(approvals + 1);
  for (let i = 0; i < approvals; i++) {
    const ref = columns.approvalDecidedOn[i] ?? 0;
    let isKept = known.get(ref);
    if (isKept === undefined) {
      isKept = isDecidedBy(wordOf(columns, ref), day);
      known.set(ref, isKept);
    }
    if (isKept) kept.push(i);
    before[i + 1] = kept.length;
  }
  if (kept.length === approvals) return {};
  const other: Partial<Record<ColumnName, Column>> = {};
  for (const name of columnNames) {
    if (!name.startsWith('approval') || name === 'approvalIds' || name === 'approvalIdsAt') continue;
    const column = columns[name];
    const Values = column.constructor as Uint32ArrayConstructor;
    other[name] = Values.from(kept, (i) => column[i] ?? 0);
  }
  const starts = (column: Uint32Array) => column.map((start) => before[start] ?? 0);
  const ids = kept.map((i) => textAt(columns.approvalIds, columns.approvalIdsAt, i));
  const bytes = new TextEncoder().encode(ids.join(''));
  const at = new Uint32Array(ids.length + 1);
  for (const [i, id] of ids.entries()) at[i + 1] = (at[i] ?? 0) + Buffer.byteLength(id);
  return {
    ...(other as Partial<Columns>),
    approvalIds: bytes,
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
