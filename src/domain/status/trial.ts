/** How far a trial phase may go, by the editorial rules of the interface. */
import type { StatusRow, TrialRuleRow } from '../model.ts';
import type { ProcessPhase } from '../vocabulary.ts';

/** The state of an integration in a trial phase. What nobody has said is null. */
export interface Trial {
  readonly phase: Extract<ProcessPhase, 'LIMITED_TRIAL' | 'EXTENDED_TRIAL'>;
  readonly maxSites: number | null;
  /** What is counted: municipalities, practices. */
  readonly unit: string | null;
  readonly minDurationDays: number | null;
  readonly minDurationMonths: number | null;
  /** As precise as the source says it: `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
  readonly startedOn: string | null;
  /** First day on which the phase has lasted as long as the rule asks, ISO; null where the start or the rule is not known. */
  readonly earliestNextPhase: string | null;
  /** The rule, with the claim that states it; null: the interface has none for the phase. */
  readonly rule: TrialRuleRow | null;
}

/** Words that say which trial: «under utprøving» alone says none. */
const phaseWords = /begrens|avgrens|utvid|limited|extended/iu;

/** Whether a source names the phase of the trial that it reports. */
export const namesTrialPhase = (
  process: ProcessPhase,
  approvals: readonly { readonly process: ProcessPhase; readonly statusText: string | null }[],
): boolean =>
  approvals.some(
    (one) => one.process === process && one.statusText !== null && phaseWords.test(one.statusText),
  );

/** The trial that a status reports; null in any other phase. Two rules for one phase that disagree say nothing. */
export function trialOf(
  { process, since }: Pick<StatusRow, 'process' | 'since'>,
  rules: readonly TrialRuleRow[],
): Trial | null {
  if (process !== 'LIMITED_TRIAL' && process !== 'EXTENDED_TRIAL') return null;
  const fitting = rules.filter(({ phase }) => phase === process);
  const rule = fitting.every((other) => sameRule(other, fitting[0])) ? (fitting[0] ?? null) : null;
  return {
    phase: process,
    maxSites: rule?.maxSites ?? null,
    unit: rule?.unit || null,
    minDurationDays: rule?.minDurationDays ?? null,
    minDurationMonths: rule?.minDurationMonths ?? null,
    startedOn: since,
    earliestNextPhase: rule === null ? null : earliestEnd(since, rule),
    rule,
  };
}

function sameRule(left: TrialRuleRow, right: TrialRuleRow | undefined): boolean {
  return (
    left.maxSites === right?.maxSites &&
    left.minDurationDays === right.minDurationDays &&
    (left.minDurationMonths ?? null) === (right.minDurationMonths ?? null) &&
    left.unit === right.unit
  );
}

/** Only a full date can be counted from. Three months from 30 November end on the last day of February. */
function earliestEnd(
  since: string | null,
  { minDurationDays: days, minDurationMonths: months = null }: TrialRuleRow,
): string | null {
  if ((days === null && months === null) || since === null || !/^\d{4}-\d{2}-\d{2}$/u.test(since))
    return null;
  const start = Date.parse(since);
  // No thirty-first of February: Date.parse takes it for a day of March.
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(since)) return null;
  const end = new Date(start);
  if (months !== null) {
    end.setUTCMonth(end.getUTCMonth() + months);
    // Past the end of a shorter month: back to its last day.
    if (end.getUTCDate() !== new Date(start).getUTCDate()) end.setUTCDate(0);
  }
  return new Date(end.getTime() + (days ?? 0) * 86_400_000).toISOString().slice(0, 10);
}
