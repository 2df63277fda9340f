/**
 * When each thing last changed, by the sequence of changes. A change is what a reader of the publishers' lists wants to know:
 * what a source says otherwise, or what only time has made. It is none where the hub reads or links better, where a list is read
 * for the first time, or where all that differs is that a list was not read for long.
 */
import type { CatalogueData } from '../model.ts';
import type { Change } from '../record.ts';

type Seen = Omit<Change, 'seq' | 'snapshot'>;

/** Causes of what is a change to a reader of the lists. */
const ofLists: ReadonlySet<Change['cause']> = new Set(['SOURCE', 'CORRECTION_BY_SOURCE', 'CLOCK']);

/** What may differ in a row when its list has not been read for long, or is read again. */
const ofStaleness = new Set(['status.observation', 'status.warnings']);

/** Whether a thing differs only in that its list went stale, or came back. Give all its changes in one snapshot. */
export function stalenessOf(
  changes: readonly Pick<Change, 'field' | 'before' | 'after'>[],
): 'SOURCE_STALE' | 'SOURCE_BACK' | null {
  if (!changes.every(({ field }) => field !== null && ofStaleness.has(field))) return null;
  const flip = changes.find(({ field }) => field === 'status.observation');
  if (flip?.after === 'SOURCE_STALE') return 'SOURCE_STALE';
  return flip?.before === 'SOURCE_STALE' && flip.after === 'LISTED' ? 'SOURCE_BACK' : null;
}

/**
 * By id, ISO. The changes stand in the order of their sequence, without those of the first snapshot; `firstReadings` are the runs
 * that read their source for the first time.
 */
export function lastChanges(
  changes: Iterable<Seen>,
  firstReadings: ReadonlySet<string>,
): Map<string, string> {
  const last = new Map<string, string>();
  let together: Seen[] = [];
  const settle = () => {
    const [one] = together;
    if (one && stalenessOf(together) === null) last.set(one.entity, one.observedAt);
    together = [];
  };
  for (const change of changes) {
    const [one] = together;
    if (one && (one.entity !== change.entity || one.observedAt !== change.observedAt)) settle();
    if (!ofLists.has(change.cause) || (change.run !== null && firstReadings.has(change.run))) continue;
    together.push(change);
  }
  settle();
  return last;
}

/** The catalogue with when its rows last changed: a product also by its integrations, a vendor also by its products. */
export function withLastChanges(data: CatalogueData, last: ReadonlyMap<string, string>): CatalogueData {
  if (last.size === 0) return data;
  const latest = new Map<string, string>();
  const see = (id: string | null, at: string | null) => {
    if (id !== null && at !== null && at > (latest.get(id) ?? '')) latest.set(id, at);
  };
  const marked = <T extends { readonly id: string }>(row: T): T => {
    see(row.id, last.get(row.id) ?? null);
    const changedAt = latest.get(row.id);
    return changedAt === undefined ? row : { ...row, changedAt };
  };
  const integrations = data.integrations.map((row) => {
    const own = marked(row);
    see(row.product, own.changedAt);
    return own;
  });
  const products = data.products.map((row) => {
    const own = marked(row);
    see(row.vendor, own.changedAt);
    return own;
  });
  return { ...data, integrations, products, vendors: data.vendors.map(marked) };
}
