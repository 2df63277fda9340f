/** The keys that a catalogue has, by kind, and those nearest to a misspelt one. */
import { distance } from 'fastest-levenshtein';
import type { Catalogue, Entity } from '../../catalogue/catalogue.ts';
import { planServices } from '../../catalogue/coverage/links.ts';
import { permanentId } from '../../domain/history/moment-id.ts';
import type { KeyKind } from '../generated/schema-types.ts';

/** A key and the names by which people may look for it. */
interface NamedKey {
  readonly key: string;
  readonly names: readonly string[];
}

interface KeyTable {
  readonly byKey: ReadonlyMap<string, NamedKey>;
}

/** What ids of a kind must be of; null: of anything. */
const idTypes = { VENDOR: 'Vendor', PRODUCT: 'Product', OBJECT: null } as const satisfies Partial<
  Record<KeyKind, Entity['type'] | null>
>;
type IdKind = keyof typeof idTypes;

/** Whether values of the kind are ids. */
export const isIdKind = (kind: KeyKind): kind is IdKind => kind in idTypes;

const bare = (key: string | null | undefined): NamedKey[] => (key == null ? [] : [{ key, names: [] }]);
const titled = (key: string, ...names: readonly (string | null | undefined)[]): NamedKey => ({
  key,
  names: names.filter((name) => name != null),
});

const listed: Readonly<Record<Exclude<KeyKind, IdKind>, (at: Catalogue) => NamedKey[]>> = {
  TARGET: (at) => at.targets.map(({ key, name }) => titled(key, name.nb, name.en)),
  INTERFACE: (at) => at.interfaces.map(({ key, name }) => titled(key, name.nb, name.en)),
  SOURCE: (at) => at.sources.map(({ key, title }) => titled(key, title.nb, title.en)),
  AGENCY: (at) => at.agencies.map(({ key, name }) => titled(key, name.nb, name.en)),
  FRAMEWORK: (at) => at.frameworks.map(({ key, title, identifier }) => titled(key, title, identifier)),
  REQUIREMENT: (at) => at.requirements.map(({ key, title }) => titled(key, title)),
  PROFILE: (at) => at.profiles.map(({ key }) => titled(key)),
  THEME: (at) => at.frameworks.flatMap(({ theme }) => bare(theme)),
  AREA: (at) => at.requirements.flatMap(({ area }) => bare(area)),
  ORGANISATION_TYPE: (at) => at.requirements.flatMap(({ organisationType }) => bare(organisationType)),
  MEASURE_RISK: (at) => at.measures.flatMap(({ risk }) => bare(risk)),
  MEASURE_STATUS: (at) => at.measures.flatMap(({ status }) => bare(status)),
  SUB_GOAL: (at) => at.activities.flatMap(({ subGoalCode }) => bare(subGoalCode)),
  PLAN_SERVICE: (at) => planServices(at).flatMap(bare),
};

/** What an error calls one of the kind. */
export const keyNoun = (kind: KeyKind): string =>
  isIdKind(kind)
    ? { VENDOR: 'vendor with the id', PRODUCT: 'product with the id', OBJECT: 'object with the id' }[kind]
    : kind.toLowerCase().replaceAll('_', ' ');

/** Whether the catalogue has it. */
export function findKey(at: Catalogue, kind: KeyKind, value: string): boolean {
  if (!isIdKind(kind)) return tableOf(at, kind).byKey.has(value);
  const found = at.find(permanentId(value));
  if (kind === 'OBJECT') return found !== null || at.holderOfApproval(permanentId(value)) !== null;
  return found?.type === idTypes[kind];
}

/** Most keys that an error suggests. */
const maxNearest = 3;

/** The keys that may have been meant, the nearest first: by their own letters, or by a name of theirs. */
export function nearestKeys(at: Catalogue, kind: KeyKind, value: string): string[] {
  if (isIdKind(kind)) return [];
  const wanted = plain(value);
  if (wanted === '') return [];
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const near = [...tableOf(at, kind).byKey.values()].flatMap(({ key, names }) => {
    const steps = Math.min(...[key, ...names].map((one) => stepsBetween(plain(one), wanted)));
    return steps <= allowed ? [{ key, steps }] : [];
  });
  return near
    .sort((left, right) => left.steps - right.steps || (left.key < right.key ? -1 : 1))
    .slice(0, maxNearest)
    .map(({ key }) => key);
}

/** Kinds with so few values that an error names them all. */
const namedWhole: ReadonlySet<KeyKind> = new Set([
  'ORGANISATION_TYPE',
  'MEASURE_RISK',
  'MEASURE_STATUS',
  'PROFILE',
]);
const maxWhole = 20;

/** All values of a small vocabulary, for who has written none of them; empty where there are too many to name. */
export function allKeys(at: Catalogue, kind: KeyKind): string[] {
  if (isIdKind(kind) || !namedWhole.has(kind)) return [];
  const keys = [...tableOf(at, kind).byKey.keys()].sort((left, right) => left.localeCompare(right, 'nb'));
  return keys.length > maxWhole ? [] : keys;
}

/** Letters to change; the same letters in another order count as one. */
const stepsBetween = (left: string, right: string): number =>
  left.length === right.length && [...left].sort().join('') === [...right].sort().join('')
    ? Math.min(1, distance(left, right))
    : distance(left, right);

const plain = (text: string) => text.toLocaleLowerCase('nb').replace(/[\s_/-]+/gu, '');

const tables = new WeakMap<Catalogue, Map<KeyKind, KeyTable>>();

function tableOf(at: Catalogue, kind: Exclude<KeyKind, IdKind>): KeyTable {
  const own = tables.get(at) ?? new Map<KeyKind, KeyTable>();
  tables.set(at, own);
  const known = own.get(kind);
  if (known) return known;
  const table = { byKey: new Map(listed[kind](at).map((one) => [one.key, one])) };
  own.set(kind, table);
  return table;
}
