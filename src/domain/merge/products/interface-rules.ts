/** Rules that an interface sets: what a trial must be, and what each party must have in place. */
import type { PrerequisiteRow, TrialRuleRow } from '../../model.ts';
import type { Item } from '../context.ts';

/** The rule of a claim; null where it names no phase. */
export function trialRuleOf({ fields, ref }: Item<'trialRule'>): TrialRuleRow | null {
  const { phase, maxSites, minDurationDays, minDurationMonths, unit } = fields;
  if (phase === undefined) return null;
  return {
    phase: phase.value,
    maxSites: maxSites?.value ?? null,
    minDurationDays: minDurationDays?.value ?? null,
    minDurationMonths: minDurationMonths?.value ?? null,
    unit: unit?.value ?? '',
    claim: ref,
  };
}

/** The prerequisite of a claim; null where it does not say whose it is or of what kind. */
export function prerequisiteOf({ fields, ref }: Item<'prerequisite'>): PrerequisiteRow | null {
  const { party, prerequisiteKind, requires, text } = fields;
  if (party === undefined || prerequisiteKind === undefined) return null;
  return {
    party: party.value,
    kind: prerequisiteKind.value,
    requires: requires?.value ?? null,
    text: text?.value ?? '',
    claim: ref,
  };
}
