/** What is sent to a publisher about its list: only where something differs from what was sent before. */

import type { FindingRecord, Run } from '../record.ts';
import { stableId } from './finding.ts';

/** What is the matter with a list as a whole; null: it was read, and is shown. */
export interface Trouble {
  readonly outcome: 'HELD' | 'FAILED';
  readonly codes: readonly string[];
}

/** What is reported, or was. */
export interface ReportedState {
  /** Ids of the findings that are there, in order. */
  readonly findings: readonly string[];
  readonly trouble: Trouble | null;
}

/** A finding in a notice. */
export type NoticedFinding = Pick<FindingRecord, 'id' | 'code' | 'severity' | 'record' | 'message'>;

/** What is sent at once about one source. */
export interface Notice {
  readonly id: string;
  readonly source: string;
  readonly at: string;
  /** Findings that are new, and those that are there no longer. */
  readonly opened: readonly NoticedFinding[];
  readonly closed: readonly NoticedFinding[];
  /** Number of findings that are there now. */
  readonly open: number;
  readonly trouble: Trouble | null;
  readonly hadTrouble: Trouble | null;
  readonly run: string | null;
}

/** What there is to send about a source now: its findings that are there, answered or not, and its latest attempt. */
export function reportedState(findings: readonly FindingRecord[], latest: Run | null): ReportedState {
  const ids = findings.filter(({ state }) => state !== 'FIXED').map(({ id }) => id);
  return { findings: ids.sort(), trouble: latest && troubleOf(latest) };
}

function troubleOf({ outcome, reasons }: Run): Trouble | null {
  if (outcome !== 'HELD' && outcome !== 'FAILED') return null;
  return { outcome, codes: [...new Set(reasons.map(({ code }) => code))].sort() };
}

/**
 * The notice that leads from what was sent to what is; null where there is nothing new. Nothing is sent about a source's
 * first reading: everything is new then, and whoever begins to subscribe reads what there is.
 */
export function noticeOf(
  source: string,
  before: ReportedState | null,
  now: ReportedState,
  all: readonly FindingRecord[],
  { at, run }: { readonly at: string; readonly run: string | null },
): Notice | null {
  const earlier = before ?? { findings: now.findings, trouble: null };
  const [old, present] = [new Set(earlier.findings), new Set(now.findings)];
  const opened = all.filter(({ id }) => present.has(id) && !old.has(id));
  const closed = all.filter(({ id }) => old.has(id) && !present.has(id));
  const isSame = JSON.stringify(earlier.trouble) === JSON.stringify(now.trouble);
  if (opened.length === 0 && closed.length === 0 && isSame) return null;
  return {
    id: stableId('evt', [source, at, JSON.stringify(now)]),
    source,
    at,
    opened: opened.map(short),
    closed: closed.map(short),
    open: now.findings.length,
    trouble: now.trouble,
    hadTrouble: earlier.trouble,
    run,
  };
}

const short = ({ id, code, severity, record, message }: FindingRecord): NoticedFinding => ({
  id,
  code,
  severity,
  record,
  message,
});

/** A webhook subscription, as kept. */
export interface WebhookSubscription {
  readonly id: string;
  /** Null: of every source, or it follows a feed. */
  readonly source: string | null;
  /** The feed that it follows, such as `/feed/integrations?targetKeys=VKP`; null: findings of lists. */
  readonly feed: string | null;
  readonly url: string;
  readonly createdAt: string;
  readonly state: 'PENDING' | 'ACTIVE' | 'DISABLED';
  /** Why it is DISABLED. */
  readonly why: string | null;
  /** Tries in a row that failed, and what the last of them met. */
  readonly failures: number;
  readonly failure: string | null;
  readonly nextAt: string;
  readonly deliveredAt: string | null;
}

/** The keys that sign what is sent to a subscription: the new one, and for a day the one before. */
export interface WebhookSecrets {
  readonly secret: string;
  readonly oldSecret: string | null;
  readonly oldUntil: string | null;
}
