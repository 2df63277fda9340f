/** Targets that a source describes: those that the editors have entries of, and health registers. */
import type { TargetRow } from '../../model.ts';
import { unknownLifecycle } from '../../status/lifecycle.ts';
import { keyOf } from '../../text/names.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from '../context.ts';
import { lifecycleOf, nameOf } from './target-fields.ts';

/** The rows by key, and what each register's list says of it. */
export interface DescribedTargets {
  readonly rows: ReadonlyMap<string, TargetRow>;
  readonly registers: readonly (readonly [key: string, items: readonly Item<'register'>[]])[];
}

/** Every described target. A register is found by its abbreviation, else by its name. */
export function describeTargets(context: Context): DescribedTargets {
  const rows = new Map<string, TargetRow>();
  for (const [key, items] of groupSorted(context.items.target, ({ fields }) => fields.key?.value ?? null)) {
    rows.set(key, targetRow(context, key, items));
  }
  const byName = new Map([...rows.values()].map(({ key, name }) => [keyOf(name.nb), key]));
  const keyOfRegister = ({ fields }: Item<'register'>) => {
    const name = fields.register?.value;
    return (
      fields.abbreviation?.value ?? (name === undefined ? null : (byName.get(keyOf(name)) ?? keyOf(name)))
    );
  };
  const registers = groupSorted(context.items.register, keyOfRegister);
  for (const [key, items] of registers) rows.set(key, registerRow(context, key, items, rows.get(key)));
  return { rows, registers };
}

function targetRow({ ids }: Context, key: string, items: readonly Item<'target'>[]): TargetRow {
  return {
    id: ids.assign('target', [key]).id,
    key,
    kind: firstOf(items, ({ fields }) => fields.kind) ?? 'NATIONAL_SERVICE',
    name: nameOf(items, key),
    owner: firstOf(items, ({ fields }) => fields.owner),
    controller: firstOf(items, ({ fields }) => fields.controller),
    lifecycle: lifecycleOf(items),
    url: firstOf(items, ({ fields }) => fields.url),
    claims: refsOf(items),
  };
}

/** What the editors say of a register stays; its list adds what they are silent about. */
function registerRow(
  context: Context,
  key: string,
  items: readonly Item<'register'>[],
  known: TargetRow | undefined,
): TargetRow {
  const name = firstOf(items, ({ fields }) => fields.register) ?? key;
  const row = known ?? namedTarget(context, key, name);
  return {
    ...row,
    kind: 'HEALTH_REGISTER',
    url: row.url ?? firstOf(items, ({ fields }) => fields.about),
    claims: [...row.claims, ...refsOf(items)],
  };
}

/** A target of which nothing but the name is known. */
export const namedTarget = ({ ids }: Context, key: string, name: string): TargetRow => ({
  id: ids.assign('target', [key]).id,
  key,
  kind: 'NATIONAL_SERVICE',
  name: { nb: name, en: name },
  owner: null,
  controller: null,
  lifecycle: unknownLifecycle,
  url: null,
  claims: [],
});
