/** What one row of a list comes to. */
import type { StatusRow } from '../model.ts';
import type { Trial } from '../status/trial.ts';
import { type Judgement, judgement, unknown } from './judgement.ts';
import type { Reason } from './reason.ts';

type Judged = Pick<
  StatusRow,
  'headline' | 'process' | 'standing' | 'observation' | 'validUntil' | 'warnings'
>;

/**
 * A status by the headline's rule. A list that was not read well says nothing: neither yes nor no. A row that is gone
 * is no denial either.
 */
export function judgeStatus(status: Judged, trial: Trial | null, isReadWell: boolean): Judgement {
  if (!isReadWell || status.observation === 'SOURCE_STALE') return unknown({ code: 'SOURCE_UNCERTAIN' });
  const found = byHeadline(status, trial);
  const { warnings } = status;
  if (warnings.includes('CONTRADICTED') && found.state !== 'UNKNOWN')
    return { ...found, state: 'UNKNOWN', because: [{ code: 'CONTRADICTED' }] };
  const because = [...found.because, ...warnings.flatMap(asReason)];
  const isWeakened =
    found.state === 'MET' && (warnings.includes('PREREQUISITE_UNMET') || warnings.includes('TARGET_RETIRED'));
  return { ...found, state: isWeakened ? 'PARTIAL' : found.state, because };
}

function asReason(warning: StatusRow['warnings'][number]): Reason[] {
  switch (warning) {
    case 'TARGET_PHASING_OUT':
    case 'TARGET_RETIRED':
    case 'VENDOR_DEREGISTERED':
    case 'PREREQUISITE_UNMET':
      return [{ code: warning }];
    default:
      return [];
  }
}

function byHeadline({ headline, process, standing, observation, validUntil }: Judged, trial: Trial | null) {
  const until = validUntil === null ? {} : { date: validUntil };
  switch (headline) {
    case 'APPROVED':
      return judgement('MET', { code: 'APPROVED' }, { validUntil });
    case 'EXPIRING':
      return judgement('MET', { code: 'EXPIRING', ...until }, { validUntil });
    case 'CONDITIONAL':
      return judgement('PARTIAL', { code: 'CONDITIONAL', ...until }, { validUntil });
    case 'IN_TRIAL':
      return judgement('EXPECTED', trialReason(trial), { expectedOn: trial?.earliestNextPhase ?? null });
    case 'WITHDRAWN':
      return judgement('NOT_MET', { code: 'WITHDRAWN' });
    case 'EXPIRED':
      return judgement('NOT_MET', { code: 'EXPIRED', ...until });
    case 'CLAIMED':
      return unknown({ code: 'CLAIMED' });
    case 'UNCERTAIN':
      if (observation !== 'LISTED') return unknown({ code: 'NO_LONGER_LISTED' });
      if (standing === 'SUSPENDED' || standing === 'SUPERSEDED') return unknown({ code: 'SUSPENDED' });
      if (process === 'IN_TEST') return judgement('EXPECTED', { code: 'IN_TEST' });
      return unknown({ code: process === 'IN_DIALOGUE' ? 'IN_DIALOGUE' : 'NOT_SETTLED' });
  }
}

function trialReason(trial: Trial | null): Reason {
  return {
    code: 'IN_TRIAL',
    ...(trial?.maxSites != null && { sites: trial.maxSites }),
    ...(trial?.unit && { unit: trial.unit }),
    ...(trial?.earliestNextPhase && { date: trial.earliestNextPhase }),
  };
}
