import type { Catalogue, Source } from '../../catalogue/catalogue.ts';
import type { RunOutcome } from '../../domain/vocabulary.ts';
import type { Context } from '../context.ts';
import { sourceFreshness } from '../entity-freshness.ts';
import type { FindingState, Resolvers, Severity } from '../generated.ts';
import { type PageArguments, recordPage, slicedPage } from '../pages.ts';
import type { FindingPage, RunPage, RunParent } from '../parents.ts';
import { recordId } from '../record-ids.ts';

/** Sources and what the store keeps of them: runs, findings, documents. */
export const sourceResolvers: Resolvers = {
  Source: {
    publisher: ({ publisher, catalogue }) => catalogue.agency(publisher),
    health: (source, _args, { states }) => ({ source, state: states.get(source.key) ?? null }),
    lastAttempt: ({ key, catalogue }, _args, context) =>
      runOrNull(context, catalogue, context.states.get(key)?.lastRun),
    lastGood: ({ key, catalogue }, _args, context) =>
      runOrNull(context, catalogue, context.states.get(key)?.lastGoodRun),
    contract: ({ key }, _args, { contracts }) => contracts.get(key) ?? null,
    runs: (source, args, context) => runPage(context, source, args),
    findings: (source, args, context) => findingPage(context, source, args),
  },
  SourceHealth: {
    state: ({ source }, _args, context) => sourceFreshness(context, source),
    attemptedAt: ({ state }) => state?.lastAttempt ?? null,
    lastOutcome: ({ state }) => state?.lastOutcome ?? null,
    checkedAt: ({ state }) => state?.lastGood ?? null,
    changedAt: ({ state }) => state?.changedAt ?? null,
    sourcePublishedAt: ({ state }) => state?.sourcePublishedAt ?? null,
  },
  Run: {
    id: ({ id }) => recordId('Run', id),
    source: ({ source, catalogue }) => catalogue.source(source),
    quarantined: ({ quarantined }) => quarantined.map(({ label }) => label),
  },
  RunReason: { text: (reason) => reason },
  Document: {
    id: ({ sha256 }) => recordId('Document', sha256),
    archive: ({ sha256 }) => `/documents/${sha256}`,
  },
  Finding: {
    id: ({ source, id }) => recordId('Finding', source, id),
    source: ({ source, catalogue }) => catalogue.source(source),
    recordLabel: ({ record }) => record,
  },
};

async function runOrNull(
  { load }: Context,
  catalogue: Catalogue,
  id: string | null | undefined,
): Promise<RunParent | null> {
  const run = id == null ? null : await load.run(id);
  return run && { ...run, kind: 'Run', catalogue };
}

/** Without an outcome only the runs of the page are read; with one, all runs of the source are. */
async function runPage(
  context: Context,
  { key, catalogue }: Source,
  { outcome, ...page }: PageArguments & { readonly outcome?: RunOutcome | null },
): Promise<RunPage> {
  const ids = (await context.load.runIdsOf(key)) ?? [];
  const name = ['runs', key, outcome ?? null];
  if (outcome != null) {
    const runs = await readRuns(context, catalogue, ids);
    return recordPage(
      name,
      page,
      runs.filter((run) => run.outcome === outcome),
    );
  }
  const stubs = await recordPage(
    name,
    page,
    ids.map((id) => ({ id })),
  );
  const nodes = await readRuns(
    context,
    catalogue,
    stubs.nodes.map(({ id }) => id),
  );
  return { ...stubs, nodes };
}

async function readRuns(
  { load }: Context,
  catalogue: Catalogue,
  ids: readonly string[],
): Promise<RunParent[]> {
  const runs = await Promise.all(ids.map((id) => load.run(id)));
  return runs.flatMap((run) => (run ? { ...run, kind: 'Run' as const, catalogue } : []));
}

async function findingPage(
  { load }: Context,
  { key, catalogue }: Source,
  args: PageArguments & { readonly state?: FindingState | null; readonly severity?: Severity | null },
): Promise<FindingPage> {
  const { state = null, severity = null, ...page } = args;
  return slicedPage(['findings', key, state, severity], page, async ({ first, after }) => {
    const states = state === null ? null : [state];
    const severities = severity === null ? null : [severity];
    const slice = await load.findings({ source: key, first, after, states, severities });
    const nodes = slice?.findings.map((one) => ({ ...one, kind: 'Finding' as const, catalogue }));
    return slice && nodes ? { ...slice, nodes } : null;
  });
}
