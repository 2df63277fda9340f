/** Whether a new reading may replace the last good batch by itself, or must wait for a person's word. */
import { isListedRow, sourcedFields } from '../batch.ts';
import type { Trilingual } from '../bilingual.ts';
import type { Claim } from '../claims/claim.ts';
import { labelOf } from '../claims/label.ts';
import { describe } from '../findings/messages/describe.ts';
import { describeShape } from '../findings/messages/describe-document.ts';
import { counted, fieldName } from '../findings/messages/phrases.ts';
import type { Drift, Finding, Reading } from '../reading.ts';
import type { Batch } from '../record.ts';
import type { Contract } from '../source.ts';
import { phraseKey } from '../text/phrase.ts';
import type { DriftKind } from '../vocabulary.ts';
import { findingOfReason, type Reason, reasonOf, reasonOfRun } from './findings.ts';
import type { Removal } from './release.ts';

export interface GuardInput {
  /** Key of the source. */
  readonly source: string;
  readonly previous: Batch | null;
  readonly reading: Pick<Reading, 'claims' | 'findings' | 'drift'>;
  readonly contract: Contract;
  /** Keys of rows that a person has said are meant to be gone. */
  readonly confirmed?: ReadonlySet<string>;
}

export interface GuardResult {
  readonly verdict: 'accepted' | 'held';
  readonly reasons: readonly (Trilingual & { readonly code: string })[];
  /** The rows that would have disappeared, where too many would. */
  readonly quarantined: readonly { readonly key: string; readonly label: string }[];
  /** Drift that the guard itself saw, beside that of the reading. */
  readonly drift: readonly Drift[];
  /** Each reason as the publisher should read it among the findings. */
  readonly findings: readonly Finding[];
  readonly removal: Removal;
}

/** Rows that must be in common before a change of many statuses at once says anything. */
const fewestForMassChange = 5;

/** Judges a reading. Every reason that holds is given, not only the first. */
export function guard(input: GuardInput): GuardResult {
  const { source, previous, reading, contract, confirmed = new Set() } = input;
  const removals = judgeRemovals(previous, reading.claims, contract, confirmed);
  const rows = judgeRows(reading.claims.length, contract, removals.excused);
  const rates = judgeFillRates(reading.claims, contract);
  const broken = judgeDrift(reading);
  const own = [
    ...broken,
    ...rows.reasons,
    ...removals.reasons,
    ...judgeStatuses(previous, reading.claims),
    ...rates.reasons,
  ];
  // What the reading itself has found comes first: the rest may follow from it.
  const reasons = [...judgeFindings(reading), ...own].map(reasonOfRun);
  // Too few rows are what a list has that has lost them.
  const ofRemoval = new Set(['TOO_MANY_REMOVED', 'LIST_EMPTIED', ...(removals.gone ? ['TOO_FEW_ROWS'] : [])]);
  return {
    verdict: reasons.length > 0 ? 'held' : 'accepted',
    reasons,
    quarantined: removals.quarantined,
    drift: [...rows.drift, ...rates.drift],
    findings: own
      .filter((reason) => !isToldBy(reading, reason) && !followsFrom(broken, reading, reason))
      .map((reason) => findingOfReason(source, reason)),
    removal: {
      quarantined: removals.quarantined,
      isOnlyReason: removals.quarantined.length > 0 && reasons.every(({ code }) => ofRemoval.has(code)),
      isEmptied: removals.emptied,
    },
  };
}

/** What follows of itself where nothing could be read, and is no fault of its own. */
const ofRows: readonly string[] = ['TOO_FEW_ROWS', 'LIST_EMPTIED', 'TOO_MANY_REMOVED'];
const consequences: ReadonlySet<string> = new Set([
  ...ofRows,
  'MEDIA_TYPE',
  'SELECTOR_EMPTY',
  'CANARY_MISSING',
]);

/** Whether nothing was read, and a shape that is not the expected one says why. */
function followsFrom(
  broken: readonly Reason[],
  { claims }: GuardInput['reading'],
  { code }: Reason,
): boolean {
  return claims.length === 0 && broken.length > 0 && ofRows.includes(code);
}

/** Whether the reading has a finding of the same fault, or, where it read nothing, of the fault that this one follows from. */
function isToldBy({ findings, claims }: GuardInput['reading'], { code, about }: Reason): boolean {
  const blocking = findings.filter(({ severity }) => severity === 'BLOCKING');
  if (blocking.some((one) => one.code === code)) return true;
  if (about !== undefined && findings.some((one) => one.code === code && isOf(one, about))) return true;
  return claims.length === 0 && blocking.length > 0 && consequences.has(code);
}

/** Whether a finding is of what the guard's reason is about: `MSIS-status (target)` is of the heading `MSIS-status`. */
function isOf({ found, record }: Finding, about: string): boolean {
  const words = about.replace(/ \([^()]*\)$/u, '');
  return phraseKey(found ?? '') === phraseKey(words) || phraseKey(record) === phraseKey(words);
}

/** Words that must stand in the documents and do not. Case, spaces and punctuation do not count. */
export function missingCanaries(texts: readonly string[], contract: Pick<Contract, 'canaries'>): Drift[] {
  const keys = texts.map(phraseKey);
  return contract.canaries
    .filter((canary) => !keys.some((key) => key.includes(phraseKey(canary))))
    .map((canary) => ({ kind: 'CANARY_MISSING', detail: canary, breaking: true }));
}

/** Rows that may disappear at once out of `listed`: the declared share, and always one. */
function allowedRemovals(listed: number, maxRemovedShare: number): number {
  return Math.max(1, Math.floor(listed * maxRemovedShare));
}

function judgeRows(count: number, { minRows, maxRows }: Contract, excused: boolean) {
  const reasons: Reason[] = [];
  if (count < minRows && !excused) {
    const texts = { rows: counted(count, 'row'), least: minRows };
    reasons.push(reasonOf(describe('TOO_FEW_ROWS', texts)));
  }
  if (count > maxRows) {
    reasons.push(reasonOf(describe('TOO_MANY_ROWS', { count, most: maxRows })));
  }
  const drift: Drift[] = reasons.map(() => ({
    kind: 'ROW_COUNT',
    detail: `${count} (${minRows}–${maxRows})`,
    breaking: true,
  }));
  return { reasons, drift };
}

function judgeRemovals(
  previous: Batch | null,
  claims: readonly Claim[],
  contract: Contract,
  confirmed: ReadonlySet<string>,
) {
  const listed = (previous?.entries ?? []).filter(isListedRow);
  const now = new Set(claims.map(slot));
  const missing = listed.filter(({ claim }) => !now.has(slot(claim)));
  const gone = missing.filter(({ claim }) => !confirmed.has(claim.key));
  const isConfirmed = missing.length > 0 && gone.length === 0;
  const allowed = allowedRemovals(listed.length, contract.maxRemovedShare);
  const emptied = listed.length > 0 && claims.length === 0;
  // A list that was let through with few rows once need not have more of them again.
  const wasFew = previous !== null && listed.length < contract.minRows;
  const seen = { emptied, gone: gone.length > 0, excused: isConfirmed || wasFew };
  const rows = gone.map(({ claim }) => ({ key: claim.key, label: labelOf(claim) }));
  if (isConfirmed || (!emptied && gone.length <= allowed)) {
    // As many as may go, and yet too many for the list: a person can say so of them too.
    const isFew = claims.length < contract.minRows && !seen.excused;
    return { ...seen, reasons: [], quarantined: isFew ? rows : [] };
  }
  const texts = emptied
    ? describe('LIST_EMPTIED', { rows: counted(listed.length, 'row') })
    : describe('TOO_MANY_REMOVED', { gone: gone.length, listed: listed.length, allowed });
  return {
    ...seen,
    reasons: [reasonOf(texts)],
    quarantined: rows,
  };
}

const slot = ({ kind, key }: Claim) => `${kind}|${key}`;

/** The values that say how far and how strongly; absent and not stated are the same. */
function statusOf(claim: Claim): string {
  const fields = new Map(sourcedFields(claim));
  return ['process', 'standing', 'level']
    .map((field) => fields.get(field)?.value ?? 'NOT_STATED')
    .map((value) => String(value))
    .join('|');
}
const silent = 'NOT_STATED|NOT_STATED|NOT_STATED';

function judgeStatuses(previous: Batch | null, claims: readonly Claim[]): Reason[] {
  const before = new Map(
    (previous?.entries ?? []).filter(isListedRow).map(({ claim }) => [slot(claim), statusOf(claim)]),
  );
  const pairs = claims.flatMap((claim) => {
    const status = before.get(slot(claim));
    return status === undefined || status === silent ? [] : [{ before: status, after: statusOf(claim) }];
  });
  if (pairs.length < fewestForMassChange) return [];
  const lost = pairs.filter(({ after }) => after === silent).length;
  const changed = pairs.filter((pair) => pair.before !== pair.after).length;
  const count = pairs.length;
  if (lost * 2 > count) return [reasonOf(describe('STATUSES_LOST', { lost, count }))];
  if (changed === count) return [reasonOf(describe('ALL_STATUSES_CHANGED', { count }))];
  return [];
}

function judgeFillRates(claims: readonly Claim[], { fillRates }: Contract) {
  const reasons: Reason[] = [];
  const drift: Drift[] = [];
  if (claims.length === 0) return { reasons, drift };
  const filled = claims.map((claim) => ({
    kind: claim.kind,
    fields: new Set(sourcedFields(claim).map(([field]) => field)),
  }));
  for (const [field, least] of Object.entries(fillRates).sort()) {
    // A source with several kinds of claims: the rate is over the kinds that use the field.
    const kinds = new Set(filled.filter(({ fields }) => fields.has(field)).map(({ kind }) => kind));
    const rows = kinds.size > 0 ? filled.filter(({ kind }) => kinds.has(kind)) : filled;
    const rate = rows.filter(({ fields }) => fields.has(field)).length / rows.length;
    if (rate >= least) continue;
    const percent = `${Math.floor(rate * 100)} %`;
    const declared = `${Math.round(least * 100)} %`;
    drift.push({ kind: 'FILL_RATE', detail: `${field}: ${percent} (${declared})`, breaking: true });
    const texts = { field: fieldName(field), share: percent, least: declared };
    reasons.push(reasonOf(describe('FILL_RATE', texts), field));
  }
  return { reasons, drift };
}

/** Kinds of drift whose detail is in the words of the list, not in ours. */
const isOfList: ReadonlySet<DriftKind> = new Set([
  'CANARY_MISSING',
  'COLUMN_ADDED',
  'COLUMN_REMOVED',
  'HEADER_RENAMED',
  'NEW_CATEGORY_VALUE',
]);

function judgeDrift({ drift }: GuardInput['reading']): Reason[] {
  return drift
    .filter(({ breaking }) => breaking)
    .map(({ kind, detail }) =>
      reasonOf(describeShape(kind, isOfList.has(kind) ? wordsOf(kind, detail) : null), detail),
    );
}

/** A column that is gone is named by its field. */
const wordsOf = (kind: DriftKind, detail: string) => (kind === 'COLUMN_REMOVED' ? fieldName(detail) : detail);

const judgeFindings = ({ findings }: GuardInput['reading']): GuardResult['reasons'] =>
  findings
    .filter(({ severity }) => severity === 'BLOCKING')
    .map(({ code, message }) => ({ code, ...message }));
