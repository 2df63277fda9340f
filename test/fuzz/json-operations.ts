/** Operations on JSON: on its keys, and on the items of its arrays. */
import type { Random } from '../page-grammar/random.ts';
import type { Change } from './mutant.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Dictionary = { [key: string]: Json };

const isDictionary = (value: Json): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object and array of the document, outermost first. */
function nodesOf(value: Json): (Dictionary | Json[])[] {
  if (Array.isArray(value)) return [value, ...value.flatMap(nodesOf)];
  return isDictionary(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : [];
}

/** All words of a value. */
const textOf = (value: Json): string => {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return isDictionary(value) ? Object.values(value).map(textOf).join(' ') : String(value);
};

function change(
  licence: NonNullable<Change>['licence'],
  apply: (root: Json, random: Random) => readonly string[] | null,
): (random: Random, text: string) => Change {
  return (random, text) => {
    const root = JSON.parse(text) as Json;
    const touched = apply(root, random);
    return touched === null ? null : { content: JSON.stringify(root, null, 2), licence, touched };
  };
}

function pickObject(root: Json, random: Random, least = 1): Dictionary | null {
  const found = nodesOf(root).filter(
    (node): node is Dictionary => isDictionary(node) && Object.keys(node).length >= least,
  );
  return found.length === 0 ? null : random.pick(found);
}
function pickArray(root: Json, random: Random, least: number): Json[] | null {
  const found = nodesOf(root).filter((node): node is Json[] => Array.isArray(node) && node.length >= least);
  return found.length === 0 ? null : random.pick(found);
}

/** Every operation by name. */
export const jsonOperations: Readonly<Record<string, (random: Random, text: string) => Change>> = {
  'drop-key': change('unsaid', (root, random) => {
    const node = pickObject(root, random);
    if (node === null) return null;
    delete node[random.pick(Object.keys(node))];
    return [textOf(root)];
  }),
  'drop-key-everywhere': change('unsaid', (root, random) => {
    const node = pickObject(root, random);
    if (node === null) return null;
    const key = random.pick(Object.keys(node));
    for (const one of nodesOf(root)) if (isDictionary(one)) delete one[key];
    return [textOf(root)];
  }),
  'rename-key': change('unsaid', (root, random) => {
    const node = pickObject(root, random);
    if (node === null) return null;
    const key = random.pick(Object.keys(node));
    node[`${key}2`] = node[key] ?? null;
    delete node[key];
    return [textOf(root)];
  }),
  'swap-keys': change('nothing-else', (root, random) => {
    const node = pickObject(root, random, 2);
    if (node === null) return null;
    const [a, b] = random.some(Object.keys(node), 2);
    if (a === undefined || b === undefined) return null;
    const first = node[a] ?? null;
    if (JSON.stringify(first) === JSON.stringify(node[b])) return null;
    // Two answers of yes and no the other way round are another record, rightly read so.
    if (typeof first === 'boolean' && typeof node[b] === 'boolean') return null;
    node[a] = node[b] ?? null;
    node[b] = first;
    return [];
  }),
  'drop-item': change('without', (root, random) => {
    const list = pickArray(root, random, 1);
    if (list === null) return null;
    const [gone] = list.splice(random.int(0, list.length - 1), 1);
    return [textOf(gone ?? null)];
  }),
  'double-item': change('nothing-else', (root, random) => {
    const list = pickArray(root, random, 1);
    if (list === null) return null;
    const at = random.int(0, list.length - 1);
    list.splice(at, 0, structuredClone(list[at] ?? null));
    return [];
  }),
  'swap-items': change('nothing-else', (root, random) => {
    const list = pickArray(root, random, 2);
    if (list === null) return null;
    list.reverse();
    return [];
  }),
  'value-of-other-type': change('nothing-else', (root, random) => {
    const node = pickObject(root, random);
    if (node === null) return null;
    const key = random.pick(Object.keys(node));
    const value = random.pick<Json>([42, [], {}, true, '']);
    if (typeof value === typeof node[key] && value !== '') return null;
    node[key] = value;
    return [];
  }),
};
