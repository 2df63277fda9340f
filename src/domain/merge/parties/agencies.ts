/** Public bodies: who publishes, owns and controls. */
import type { AgencyRow, TargetRow } from '../../model.ts';
import type { SourceDeclaration } from '../../source.ts';
import { compareNames, compareText } from '../../text/names.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from '../context.ts';
import { nameOf } from '../targets/target-fields.ts';

/** Agencies: those described, and those only named as publisher, owner or controller, which show by their key. */
export function mergeAgencies(
  context: Context,
  sources: readonly SourceDeclaration[],
  targets: readonly TargetRow[],
): AgencyRow[] {
  const described = groupSorted(context.items.agency, ({ fields }) => fields.key?.value ?? null);
  const keys = new Set([
    ...sources.map(({ publisher }) => publisher),
    ...targets.flatMap(({ owner, controller }) => [owner ?? [], controller ?? []].flat()),
  ]);
  for (const [key] of described) keys.delete(key);
  const all: [string, Item<'agency'>[]][] = [
    ...described,
    ...[...keys].map((key): [string, Item<'agency'>[]] => [key, []]),
  ];
  return all
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, items]) => ({
      id: context.ids.assign('agency', [key]).id,
      key,
      organisationNumber: firstOf(items, ({ fields }) => fields.organisationNumber),
      name: nameOf(items, key),
      url: firstOf(items, ({ fields }) => fields.url),
      claims: refsOf(items),
    }))
    .sort((left, right) => compareNames(left.name.nb, right.name.nb) || compareText(left.id, right.id));
}
