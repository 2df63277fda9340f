/** Interfaces that a source describes: flows of health registers, and those that the editors have entries of. */
import type { InterfaceRow, PrerequisiteRow } from '../../model.ts';
import { unknownLifecycle } from '../../status/lifecycle.ts';
import { keyOf } from '../../text/names.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from '../context.ts';
import { prerequisiteOf, trialRuleOf } from '../products/interface-rules.ts';
import { lifecycleOf, nameOf, qualified } from './target-fields.ts';
import type { DescribedTargets } from './targets.ts';

export interface DescribedInterfaces {
  readonly rows: ReadonlyMap<string, InterfaceRow>;
  /** Prerequisites of a target as a whole, by its key. */
  readonly ofTargets: ReadonlyMap<string, readonly PrerequisiteRow[]>;
  /** Rules and prerequisites of an interface that nothing describes. */
  readonly unplaced: readonly Item<'trialRule' | 'prerequisite'>[];
}

/** What one source says of an interface; what it leaves out is as others say. */
type Description = Pick<InterfaceRow, 'key' | 'target' | 'name' | 'claims'> & Partial<InterfaceRow>;

/** Every described interface with the rules that it sets. Of several descriptions the last one holds, field by field. */
export function describeInterfaces(
  context: Context,
  { rows, registers }: DescribedTargets,
): DescribedInterfaces {
  const flows = registers.flatMap(([register, items]) =>
    groupSorted(items, ({ fields }) => fields.flow?.value ?? null).map(([flow, group]) =>
      describeFlow(register, flow, group),
    ),
  );
  const described = Map.groupBy([...flows, ...describeEntries(context)], ({ key }) => key);
  const interfaces = new Map(
    [...described].flatMap(([key, [first, ...more]]) =>
      first === undefined ? [] : [[key, interfaceRow(context, [first, ...more])] as const],
    ),
  );
  return withRules(context, rows, interfaces);
}

function describeFlow(register: string, flow: string, items: readonly Item<'register'>[]): Description {
  return {
    key: `${register}/${keyOf(flow)}`,
    target: register,
    name: { nb: flow, en: flow },
    types: items.flatMap(({ fields }) => fields.interfaceTypes?.value ?? []),
    documentation: firstOf(items, ({ fields }) => fields.documentation),
    claims: refsOf(items),
  };
}

/** The key and target of an entry of the editors: `VKP/HENT_TILTAK`, `VKP`. */
export function targetOfEntries(key: string, items: readonly Item<'interface'>[]): string {
  return firstOf(items, ({ fields }) => fields.target) ?? key.split('/', 1)[0] ?? key;
}

/** Claims of the editors' entries by the key of their interface. */
export const interfaceEntries = ({ items }: Pick<Context, 'items'>) =>
  groupSorted(items.interface, ({ fields }) =>
    fields.key === undefined ? null : qualified(fields.key.value, fields.target?.value ?? null),
  );

function describeEntries(context: Context): Description[] {
  return interfaceEntries(context).map(([key, items]) => {
    const target = targetOfEntries(key, items);
    const excludes = items.flatMap(({ fields }) => fields.excludes?.value ?? []);
    return {
      key,
      target,
      name: nameOf(items, key),
      version: firstOf(items, ({ fields }) => fields.version),
      roles: [...new Set(items.flatMap(({ fields }) => fields.roles?.value ?? []))].sort(),
      lifecycle: lifecycleOf(items),
      excludes: [...new Set(excludes.map((other) => qualified(other, target)))].sort(),
      claims: refsOf(items),
    };
  });
}

const unstated = {
  version: null,
  roles: [],
  types: [],
  lifecycle: unknownLifecycle,
  excludes: [],
  trialRules: [],
  prerequisites: [],
  documentation: null,
} as const;

/** The row of an interface by its descriptions, one or more: the target is that of the first, types are those of all. */
export function interfaceRow({ ids }: Context, all: readonly [Description, ...Description[]]): InterfaceRow {
  const [{ key, target }] = all;
  const { key: _key, target: _target, ...stated }: Description = Object.assign({}, ...all);
  return {
    id: ids.assign('interface', [key]).id,
    key,
    target,
    ...unstated,
    ...stated,
    types: [...new Set(all.flatMap(({ types = [] }) => types))].sort(),
    claims: all.flatMap(({ claims }) => claims),
  };
}

/** Adds the rules for trials and the prerequisites. One that names a target is for all of its interfaces. */
function withRules(
  { items }: Context,
  targets: DescribedTargets['rows'],
  interfaces: ReadonlyMap<string, InterfaceRow>,
): DescribedInterfaces {
  const trialRules = new Map<string, InterfaceRow['trialRules'][number][]>();
  const prerequisites = new Map<string, PrerequisiteRow[]>();
  const ofTargets = new Map<string, PrerequisiteRow[]>();
  const unplaced: Item<'trialRule' | 'prerequisite'>[] = [];
  const keysNamed = (item: Item<'trialRule' | 'prerequisite'>): string[] => {
    const named = item.fields.interface?.value;
    if (named === undefined) return [];
    const keys = interfaces.has(named)
      ? [named]
      : [...interfaces.values()].filter(({ target }) => target === named).map(({ key }) => key);
    if (keys.length === 0) unplaced.push(item);
    return keys;
  };
  for (const item of items.trialRule) {
    const rule = trialRuleOf(item);
    if (rule !== null) for (const key of keysNamed(item)) add(trialRules, key, rule);
  }
  for (const item of items.prerequisite) {
    const prerequisite = prerequisiteOf(item);
    if (prerequisite === null) continue;
    const named = item.fields.interface?.value ?? '';
    if (targets.has(named)) add(ofTargets, named, prerequisite);
    for (const key of keysNamed(item)) add(prerequisites, key, prerequisite);
  }
  const rows = new Map(
    [...interfaces].map(([key, row]) => [
      key,
      { ...row, trialRules: trialRules.get(key) ?? [], prerequisites: prerequisites.get(key) ?? [] },
    ]),
  );
  return { rows, ofTargets, unplaced };
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
