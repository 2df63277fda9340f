import type { ClaimKind } from '../claims/claim.ts';
import type { Fields, Merged, MergedOf } from '../entities/declaration.ts';
import { compareText } from '../text/names.ts';
import type { Item } from './context.ts';

/** The values of the fields that are merged by their declarations, out of the claims of a row in their order. */
export function mergedFields<F extends Fields>(
  fields: F,
  items: readonly Pick<Item<ClaimKind>, 'claim'>[],
): MergedOf<F> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      'merge' in field ? [[key, mergedValue((field as unknown as Merged).merge, items)]] : [],
    ),
  ) as MergedOf<F>;
}

function mergedValue(
  { rule, of }: Merged['merge'],
  items: readonly Pick<Item<ClaimKind>, 'claim'>[],
): unknown {
  const names = of.map((one) => one.split('.') as [kind: ClaimKind, field: string]);
  const values = items.flatMap(({ claim: { kind, fields } }) =>
    names.flatMap(([ofKind, name]) => {
      const said =
        ofKind === kind ? (fields as Readonly<Record<string, { value: unknown }>>)[name] : undefined;
      return (said?.value as string | readonly string[] | undefined) ?? [];
    }),
  );
  return rule === 'first' ? (values[0] ?? null) : [...new Set(values)].sort(compareText);
}
