/** Where ids went that no entity of a catalogue has any more. */

import type { CatalogueData } from '../model.ts';
import type { RetiredId } from '../record.ts';
import { nameKeyOf } from '../resolution/names.ts';
import { compareText } from '../text/names.ts';
import { rowsById } from './entities.ts';
import type { Mint, Redirect } from './ids.ts';

/** Vendors first: products answer to keys with their vendor's id, integrations to keys with their product's. */
const order = ['vendor', 'product', 'integration'];

/**
 * An answer for every id ever issued that the catalogue does not have. `issued` are all keys that were given an id,
 * oldest first; `redirects` are the ids that this catalogue has joined with others.
 */
export function retiredIds(
  issued: readonly Readonly<Pick<Mint, 'key' | 'id'> & { kind: string }>[],
  data: CatalogueData,
  redirects: readonly Redirect[],
): RetiredId[] {
  const current = currentIds(data);
  const joined = new Map(redirects.map(({ from, to }) => [from, to]));
  const latest = new Map(issued.map(({ kind, key, id }) => [`${kind}|${key}`, id]));
  const holders = holdersOfNames(data);
  const answers = new Map<string, RetiredId>();

  const nowOf = (id: string): readonly string[] => (current.has(id) ? [id] : (answers.get(id)?.now ?? []));

  /** Entities that answer to the key now, also where the key is that of something that has itself moved. */
  function successors(kind: string, key: string): readonly string[] {
    const latestId = latest.get(`${kind}|${key}`);
    if (latestId !== undefined && current.has(latestId)) return [latestId];
    if (kind === 'vendor') return holders.get(key.slice(key.indexOf('|') + 1)) ?? [];
    const [head = '', ...rest] = key.split('|');
    return (answers.get(head)?.now ?? []).flatMap((now) => {
      const moved = latest.get(`${kind}|${[now, ...rest].join('|')}`);
      return moved !== undefined && current.has(moved) ? [moved] : [];
    });
  }

  const byKind = Map.groupBy(
    issued.filter(({ id }) => !current.has(id)),
    ({ kind }) => kind,
  );
  const kinds = [...byKind.keys()].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
  for (const kind of kinds) {
    for (const [id, mints] of Map.groupBy(byKind.get(kind) ?? [], (mint) => mint.id)) {
      const to = follow(id, joined);
      const found = to === id ? mints.flatMap(({ key }) => successors(kind, key)) : nowOf(to);
      const now = [...new Set(found)].sort();
      answers.set(id, { id, state: stateOf(now.length), now });
    }
  }
  return [...answers.values()].sort((left, right) => compareText(left.id, right.id));
}

const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);

function stateOf(count: number): RetiredId['state'] {
  if (count === 0) return 'REMOVED';
  return count === 1 ? 'MERGED' : 'SPLIT';
}

function follow(id: string, joined: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = joined.get(at); next !== undefined && !seen.has(next); next = joined.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

/** Ids of all that a catalogue holds. */
function currentIds(data: CatalogueData): Set<string> {
  const approvals = [
    ...data.vendors.flatMap(({ supplierApprovals }) => supplierApprovals),
    ...data.integrations.flatMap((integration) => integration.approvals),
  ];
  return new Set([...rowsById(data).keys(), ...approvals.map(({ id }) => id)]);
}

function holdersOfNames(data: CatalogueData): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const { id, name, names } of data.vendors) {
    for (const key of new Set([name, ...names.map(({ value }) => value)].map(nameKeyOf))) {
      holders.set(key, [...(holders.get(key) ?? []), id]);
    }
  }
  return holders;
}
