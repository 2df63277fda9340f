/** What the lifecycle of a target or an interface means for the integrations with it. */
import type { LifecycleRow, WarningCode } from '../model.ts';

export const unknownLifecycle: LifecycleRow = { stage: 'UNKNOWN', since: null, endsText: null };

/** Warnings that follow from the stages of the target and of the interface; the more serious one only. */
export function lifecycleWarnings(stages: readonly LifecycleRow['stage'][]): WarningCode[] {
  if (stages.includes('RETIRED')) return ['TARGET_RETIRED'];
  return stages.includes('PHASING_OUT') ? ['TARGET_PHASING_OUT'] : [];
}
