/**
 * What rows come to on a day before the snapshot was made, by the dates that lists state. What states none, such as a «Nei», is not
 * known to have held then: it is no answer for that day.
 */
import { judgeStatus } from '../../domain/coverage/judge-status.ts';
import { type Judgement, judgement, unknown } from '../../domain/coverage/judgement.ts';
import { approval } from '../../domain/entities/approval.ts';
import type { ApprovalRow } from '../../domain/model.ts';
import { isDecidedBy } from '../../domain/status/headline.ts';
import { approvalOn, statusOn } from '../../domain/status/status-on.ts';
import { trialOf } from '../../domain/status/trial.ts';
import type { Approval, Integration } from '../catalogue.ts';

/** The status of an integration as coverage judges it. `past`: the day, where it is before the snapshot; null: as the snapshot has it. */
export function judgeIntegration(row: Integration, isReadWell: boolean, past: string | null): Judgement {
  const rules = row.interface?.trialRules ?? [];
  if (past === null) return judgeStatus(row.status, trialOf(row.status, rules), isReadWell);
  const [first, ...others] = row.approvals.filter(({ decidedOn }) => isDecidedBy(decidedOn, past)).map(rowOf);
  if (first === undefined) return decidedLater(row.approvals);
  const { status, lead } = statusOn([first, ...others], past, row.status.warnings);
  return knownOn(judgeStatus(status, trialOf(status, rules), isReadWell), lead, past);
}

/** The same of what a list of suppliers says of a vendor. */
export function judgeSupplier(row: Approval, isReadWell: boolean, past: string | null): Judgement {
  if (past === null) return judgeStatus(row, null, isReadWell);
  if (!isDecidedBy(row.decidedOn, past)) return decidedLater([row]);
  return knownOn(judgeStatus(approvalOn(rowOf(row), past), null, isReadWell), row, past);
}

/** A denial has no date of its own. */
export const denialOn = (found: Judgement, past: string | null): Judgement =>
  past === null || found.state === 'UNKNOWN' ? found : notKnownOn(past);

/** A view reads each field when it is asked for; the rules want a row. */
const rowOf = (view: Approval): ApprovalRow =>
  Object.fromEntries(
    Object.keys(approval.fields).map((key) => [key, view[key as keyof ApprovalRow]]),
  ) as unknown as ApprovalRow;

function decidedLater(approvals: readonly { readonly decidedOn: string | null }[]): Judgement {
  const [date] = approvals.flatMap(({ decidedOn }) => decidedOn ?? []).sort();
  return unknown({ code: 'DECIDED_LATER', ...(date !== undefined && { date }) });
}

/** What has ended by then is known to have ended, whenever it began. */
function knownOn(
  found: Judgement,
  { decidedOn }: { readonly decidedOn: string | null },
  past: string,
): Judgement {
  const hasEnded = found.because.some(({ code }) => code === 'EXPIRED');
  return decidedOn !== null || found.state === 'UNKNOWN' || hasEnded ? found : notKnownOn(past);
}

const notKnownOn = (date: string): Judgement => judgement('UNKNOWN', { code: 'NOT_KNOWN_THEN', date });
