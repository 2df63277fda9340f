import type { AcceptedLayout } from '../../domain/guard/layout.ts';
import type { RunRecord } from '../../domain/record.ts';

/** Whether people have looked at the layout of the latest reading. */
export function verificationOf(
  run: Pick<RunRecord, 'layout' | 'reasons'> | null,
  accepted: readonly AcceptedLayout[],
) {
  const layout = run?.layout ?? null;
  return { state: stateOf(run, layout, accepted), layout, accepted } as const;
}

function stateOf(
  run: Pick<RunRecord, 'reasons'> | null,
  layout: string | null,
  accepted: readonly AcceptedLayout[],
) {
  if (run === null) return 'NOT_READ';
  if (accepted.some(({ fingerprint, acceptedBy }) => fingerprint === layout && acceptedBy !== null))
    return 'ACCEPTED';
  const waits = run.reasons.some(({ code }) => code === 'FIRST_READING' || code === 'NEW_LAYOUT');
  return waits ? 'AWAITING' : 'NOT_REQUIRED';
}
