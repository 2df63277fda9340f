/** What publishers would see with a draft published: of its own list, and of the others for what it says. */
import { worstFirst } from '../../domain/findings/order.ts';
import type { Finding } from '../../domain/reading.ts';
import type { FindingRecord } from '../../domain/record.ts';
import type { Archive } from '../../ports/archive/archive.ts';

/** The run that a draft would have been. It is in no log. */
const DRAFT_RUN = 'draft';

export interface DraftFindings {
  readonly source: string;
  /** Of reading the draft. */
  readonly read: readonly Finding[];
  /** Of merging it with all other lists, by source. */
  readonly merged: ReadonlyMap<string, readonly Finding[]>;
  readonly at: string;
}

/** All findings of every source, past ones too; sources of which the same would be reported as now are left out. */
export function findingsWithDraft(
  archive: Pick<Archive, 'findings'>,
  sources: readonly string[],
  draft: DraftFindings,
): ReadonlyMap<string, readonly FindingRecord[]> {
  const would = new Map<string, readonly FindingRecord[]>();
  for (const source of sources) {
    const known = archive.findings.list(source);
    const ofMerging = archive.findings.ofMerge(source);
    const merged = draft.merged.get(source) ?? [];
    const isDraft = source === draft.source;
    const read = isDraft ? draft.read : known.filter((one) => isThere(one) && !ofMerging.has(one.id));
    const before = known.filter((one) => isThere(one) && ofMerging.has(one.id));
    if (isDraft || !isSame(before, merged))
      would.set(source, livesOf(source, known, [...read, ...merged], draft.at));
  }
  return would;
}

const isThere = ({ state }: FindingRecord) => state !== 'FIXED';

/** Also in their words: a finding of several lists names what they say. */
function isSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  const textOf = ({ id, severity, message, action, found, suggested }: Finding) =>
    JSON.stringify([id, severity, message.nb, message.en, action.nb, action.en, found, suggested]);
  const now = new Set(after.map(textOf));
  return before.length === now.size && before.every((one) => now.has(textOf(one)));
}

/** What is known lives on with its answer, what is new begins, and what is no longer found is fixed. */
function livesOf(
  source: string,
  known: readonly FindingRecord[],
  found: readonly Finding[],
  at: string,
): FindingRecord[] {
  const before = new Map(known.map((one) => [one.id, one]));
  const now = new Map(found.map((one) => [one.id, one]));
  const records = [...now.values()].map((finding): FindingRecord => {
    const earlier = before.get(finding.id);
    const began = earlier ?? { firstRun: DRAFT_RUN, firstSeen: at };
    const state = earlier && isThere(earlier) ? earlier.state : 'OPEN';
    return { ...began, ...finding, source, state, lastRun: DRAFT_RUN, lastSeen: at };
  });
  const gone = known.filter(({ id }) => !now.has(id)).map((one) => ({ ...one, state: 'FIXED' as const }));
  return [...records, ...gone].sort(worstFirst);
}
