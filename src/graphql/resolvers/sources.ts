import type { Source } from '../../catalogue/catalogue.ts';
import { RELEASE_AFTER } from '../../domain/guard/release.ts';
import type { RunOutcome } from '../../domain/vocabulary.ts';
import type { Context } from '../context.ts';
import type { FindingState, Resolvers, Severity } from '../generated/schema-types.ts';
import { verificationOf } from '../history/verification.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { type PageArguments, recordPage, slicedPage } from '../lists/pages.ts';
import type { FindingPage, RunPage, RunParent } from '../parents.ts';
import { releaseOf } from '../publishers/release.ts';
import { recordId } from '../record-ids.ts';
import { release } from '../rules.ts';
import { sourceFreshness } from '../sources/entity-freshness.ts';
import { freshDays, freshHours, freshShare, freshUntil } from '../sources/fresh-share.ts';
import { freshnessTexts } from '../texts/words.ts';
import { rowKinds } from './draft.ts';

/** Sources and what the store keeps of them: runs, findings, documents. */
export const sourceResolvers: Resolvers = {
  Source: {
    publisher: ({ publisher, catalogue }) => catalogue.agency(publisher),
    health: (source, _args, { states }) => ({ source, state: states.get(source.key) ?? null }),
    lastAttempt: ({ key }, _args, context) => runOrNull(context, context.states.get(key)?.lastRun),
    lastGood: ({ key }, _args, context) => runOrNull(context, context.states.get(key)?.lastGoodRun),
    verification: async (source, _args, context) => {
      const state = context.states.get(source.key) ?? null;
      const run = await runOrNull(context, state?.lastReading);
      return verificationOf(run, state?.layouts ?? []);
    },
    contract: ({ key }, _args, { contracts }) => contracts.get(key) ?? null,
    runs: (source, args, context) => runPage(context, source, args),
    findings: (source, args, context) => findingPage(context, source, args),
  },
  SourceHealth: {
    since: ({ source, state }, _args, context) =>
      sourceFreshness(context, source) === 'FRESH' ? null : freshUntil(state, source.expectedEveryHours),
    reason: ({ source }, _args, context) => freshnessTexts[sourceFreshness(context, source)],
    sloTargetHours: ({ source }) => freshHours(source.expectedEveryHours),
    sloAttainment90d: ({ source }, _args, context) => attainment(context, source),
    days: ({ source }, _args, context) => daysOf(context, source),
    state: ({ source }, _args, context) => sourceFreshness(context, source),
    attemptedAt: ({ state }) => state?.lastAttempt ?? null,
    lastOutcome: ({ state }) => state?.lastOutcome ?? null,
    checkedAt: ({ state }) => state?.lastGood ?? null,
    changedAt: ({ state }) => state?.changedAt ?? null,
    sourcePublishedAt: ({ state }) => state?.sourcePublishedAt ?? null,
  },
  Run: {
    source: ({ source }, _args, { served }) => served.source(source),
    durationMs: ({ startedAt, finishedAt }) =>
      // A clock that jumped makes times that no run has, and `Int` holds 24 days.
      Math.max(0, Math.min(2 ** 31 - 1, Date.parse(finishedAt) - Date.parse(startedAt))),
    documents: ({ id, documents }) =>
      documents.map((document) => ({ ...document, kind: 'RunDocument', run: id })),
    baseline: ({ baseline }, _args, context) => runOrNull(context, baseline),
    diff: ({ differences, counts }) =>
      differences
        ? {
            rows: differences.map((row) => ({ ...row, kind: rowKinds[row.kind] })),
            omitted: Math.max(0, counts.added + counts.changed + counts.removed - differences.length),
          }
        : null,
    release: (run, _args, { states, served }) =>
      releaseOf(run, served.source(run.source), states.get(run.source) ?? null),
    released: ({ released }) => released ?? null,
    quarantined: ({ quarantined }) =>
      quarantined.map(({ key, label }) => ({ recordKey: key, recordLabel: label })),
    findings: async ({ source, findings }, _args, { load }) => {
      const found = await Promise.all(findings.map(({ id }) => load.finding({ source, id })));
      return found.flatMap((one) => (one ? { ...one, kind: 'Finding' as const } : []));
    },
  },
  RunDocument: {
    documentId: ({ sha256 }) => recordId('Document', sha256),
    archive: ({ sha256 }, _args, { preview }) => `${preview?.base ?? ''}/documents/${sha256}`,
  },
  AcceptedLayout: {
    acceptedAt: ({ at }) => at,
    run: ({ run }, _args, context) => runOrNull(context, run),
  },
  SourceContract: {
    releaseAfter: () => RELEASE_AFTER,
    fields: ({ required, fillRates }) =>
      [...new Set([...required, ...Object.keys(fillRates)])].map((name) => ({
        name,
        handling: required.includes(name) ? 'REQUIRED' : 'MAPPED',
        fillRateMin: fillRates[name] ?? null,
      })),
  },
  RunReason: { text: (reason) => reason },
  RunRelease: { rule: () => release },
  Document: {
    archive: ({ sha256 }, _args, { preview }) => `${preview?.base ?? ''}/documents/${sha256}`,
  },
  Finding: {
    source: ({ source }, _args, { served }) => served.source(source),
    recordLabel: ({ record }) => record,
    firstSeen: ({ firstRun }, _args, context) => runOrNull(context, firstRun),
    firstSeenAt: ({ firstSeen }) => firstSeen,
    lastSeen: ({ lastRun }, _args, context) => runOrNull(context, lastRun),
    lastSeenAt: ({ lastSeen }) => lastSeen,
  },
};

async function runOrNull({ load }: Context, id: string | null | undefined): Promise<RunParent | null> {
  const run = id == null ? null : await load.run(id);
  return run && { ...run, kind: 'Run' };
}

/** Only the runs of the page are read whole; which they are, their heads say. */
async function runPage(
  context: Context,
  { key }: Source,
  { outcome, ...page }: PageArguments & { readonly outcome?: RunOutcome | null },
): Promise<RunPage> {
  const isStart = outcome == null && page.after == null;
  const newest = isStart ? boundedFirst(page.first) + 1 : null;
  const found = await context.load.runHeadsOf({ source: key, newest });
  const heads = (found?.heads ?? []).filter((head) => outcome == null || head.outcome === outcome);
  const stubs = await recordPage(['runs', key, outcome ?? null], page, heads);
  const ids = stubs.nodes.map(({ id }) => id);
  const totalCount = isStart ? (found?.total ?? 0) : stubs.totalCount;
  return { ...stubs, totalCount, nodes: await readRuns(context, ids) };
}

/** Share of the last 90 days in which the source was fresh. */
async function attainment(context: Context, source: Source) {
  const { good, since } = await goodReadings(context, source);
  return since === null ? null : freshShare(good, since, source.expectedEveryHours, context.now);
}

async function daysOf(context: Context, source: Source) {
  const { good, since } = await goodReadings(context, source);
  return freshDays(good, since, source.expectedEveryHours, context.now);
}

/** More runs than any source has in 90 days. */
const runsInWindow = 2_000;

/** Times of the source's good answers, newest first, and of the oldest attempt that is looked at. */
async function goodReadings({ load }: Context, { key }: Source) {
  const heads = (await load.runHeadsOf({ source: key, newest: runsInWindow }))?.heads ?? [];
  const good = heads.filter(({ outcome }) => outcome !== 'FAILED' && outcome !== 'HELD');
  return {
    good: good.map(({ finishedAt }) => finishedAt),
    since: heads.at(-1)?.finishedAt ?? null,
  };
}

async function readRuns({ load }: Context, ids: readonly string[]): Promise<RunParent[]> {
  const runs = await Promise.all(ids.map((id) => load.run(id)));
  return runs.flatMap((run) => (run ? { ...run, kind: 'Run' as const } : []));
}

async function findingPage(
  { load }: Context,
  { key }: Source,
  args: PageArguments & { readonly state?: FindingState | null; readonly severity?: Severity | null },
): Promise<FindingPage> {
  const { state = null, severity = null, ...page } = args;
  return slicedPage(['findings', key, state, severity], page, async ({ first, after }) => {
    const states = state === null ? null : [state];
    const severities = severity === null ? null : [severity];
    const slice = await load.findings({ source: key, first, after, states, severities });
    const nodes = slice?.findings.map((one) => ({ ...one, kind: 'Finding' as const }));
    return slice && nodes ? { ...slice, nodes } : null;
  });
}
