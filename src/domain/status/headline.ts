/**
 * The one rule that reports any approval whether it is in force and what it comes to in one word. docs/rules/headline-3.md
 * says why; a change is a new version.
 */
import type { ApprovalBasis, Headline, Observation, ProcessPhase, Standing } from '../vocabulary.ts';

/** Name of the rule, given with every headline. */
export const headlineRule = 'headline/3';

/** How many days before its end an approval is said to expire. */
const expiresSoonDays = 90;

export interface HeadlineInput {
  readonly process: ProcessPhase;
  /** What the publisher says of it. */
  readonly standing: Standing;
  readonly observation: Observation;
  readonly basis: ApprovalBasis;
  /** ISO date, or `yyyy-mm` / `yyyy`, which are valid to their last day. */
  readonly validUntil: string | null;
  /** When it was decided, ISO date of any precision; absent: not stated. */
  readonly decidedOn?: string | null;
  /** ISO date on which the headline holds. */
  readonly asOf: string;
}

const byProcess: Readonly<Record<ProcessPhase, Headline>> = {
  LIMITED_TRIAL: 'IN_TRIAL',
  EXTENDED_TRIAL: 'IN_TRIAL',
  DECLARED_BY_VENDOR: 'CLAIMED',
  APPROVED: 'APPROVED',
  IN_TEST: 'UNCERTAIN',
  IN_DIALOGUE: 'UNCERTAIN',
  NOT_STATED: 'UNCERTAIN',
};

export interface Settled {
  /** Whether it is in force on the day: EXPIRED once its last day has passed, whatever was said before. */
  readonly standing: Standing;
  readonly headline: Headline;
  /** It is in force and ends within 90 days. */
  readonly expiresSoon: boolean;
  /** The date of the decision is still to come: nothing holds yet. */
  readonly isAhead: boolean;
}

/** Standing and headline on a day. Defined for every combination of values, and the two never contradict each other. */
export function settle(input: HeadlineInput): Settled {
  const standing = standingOn(input);
  const isEnding = !hasEnded(standing) && expiresSoon(input.validUntil, input.asOf);
  const isAhead = !isDecidedBy(input.decidedOn ?? null, input.asOf);
  return {
    standing,
    headline: choose({ ...input, standing }, isEnding, isAhead),
    expiresSoon: isEnding,
    isAhead,
  };
}

/** A person's word that ended it stands; otherwise the date decides, whatever sort of approval it is. */
function standingOn({ standing, validUntil, asOf }: HeadlineInput): Standing {
  if (standing === 'REVOKED_BY_AUTHORITY' || standing === 'WITHDRAWN_BY_VENDOR') return standing;
  return hasExpired(validUntil, asOf) ? 'EXPIRED' : standing;
}

const hasEnded = (standing: Standing) =>
  standing === 'REVOKED_BY_AUTHORITY' || standing === 'WITHDRAWN_BY_VENDOR' || standing === 'EXPIRED';

function choose(
  { process, standing, observation, basis }: HeadlineInput,
  isEnding: boolean,
  isAhead: boolean,
): Headline {
  if (standing === 'REVOKED_BY_AUTHORITY' || standing === 'WITHDRAWN_BY_VENDOR') return 'WITHDRAWN';
  if (standing === 'EXPIRED') return 'EXPIRED';
  if (standing === 'SUSPENDED' || standing === 'SUPERSEDED') return 'UNCERTAIN';
  // A stale source keeps the last known headline; its age is reported beside it.
  if (observation !== 'LISTED' && observation !== 'SOURCE_STALE') return 'UNCERTAIN';
  if (isAhead) return 'UNCERTAIN';
  if (standing === 'CONDITIONAL' || basis === 'DISPENSATION') return 'CONDITIONAL';
  if (process === 'APPROVED' && isEnding) return 'EXPIRING';
  return byProcess[process];
}

/** Whether something of this date was decided by the day. Without a date it is taken as it stands: the source does not say when. */
export const isDecidedBy = (decidedOn: string | null, day: string): boolean =>
  decidedOn === null || decidedOn <= day.slice(0, decidedOn.length);

/** Whether the last day of validity is before the date. */
function hasExpired(validUntil: string | null, asOf: string): boolean {
  const last = validUntil === null ? null : lastDayOf(validUntil);
  return last !== null && last < asOf.slice(0, 10);
}

/** Whether the validity ends within `expiresSoonDays` from the date, and has not ended. */
export function expiresSoon(validUntil: string | null, asOf: string): boolean {
  const last = validUntil === null ? null : lastDayOf(validUntil);
  if (last === null || hasExpired(validUntil, asOf)) return false;
  return Date.parse(last) - Date.parse(asOf.slice(0, 10)) <= expiresSoonDays * 86_400_000;
}

/** The last day that a date of full or lesser precision covers, as `yyyy-mm-dd`; null where it is no date. */
export function lastDayOf(date: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date);
  if (match === null) return null;
  const [, year, month = '12', day] = match;
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
