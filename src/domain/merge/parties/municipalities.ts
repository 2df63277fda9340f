/** Municipalities and the targets that they use. */
import type { MunicipalityRow } from '../../model.ts';
import { compareNames, compareText, normaliseName } from '../../text/names.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from '../context.ts';
import type { ResolvedTargets } from '../targets/target-resolution.ts';

/** Claims about one municipality. */
export interface MunicipalityGroup {
  /** `number|…`, or `name|…` where no number is known. */
  readonly key: string;
  readonly items: readonly Item<'municipality'>[];
  /** Whether the claims know at most one number of this name; several names occur twice. */
  readonly hasOwnName: boolean;
}

/** Claims by the municipality's number; a name without number is linked where one number only has that name. */
export function groupMunicipalities({ items }: Context): MunicipalityGroup[] {
  const numbers = new Map<string, Set<string>>();
  for (const { fields } of items.municipality) {
    if (fields.number === undefined || fields.municipality === undefined) continue;
    const name = nameKey(fields.municipality.value);
    numbers.set(name, (numbers.get(name) ?? new Set()).add(fields.number.value));
  }
  const keyed = groupSorted(items.municipality, ({ fields }) => {
    if (fields.number !== undefined) return `number|${fields.number.value}`;
    if (fields.municipality === undefined) return null;
    const name = nameKey(fields.municipality.value);
    const [number, ...others] = numbers.get(name) ?? [];
    return number !== undefined && others.length === 0 ? `number|${number}` : `name|${name}`;
  });
  return keyed.map(([key, group]) => {
    const name = firstOf(group, ({ fields }) => fields.municipality);
    return {
      key,
      items: group,
      hasOwnName: name !== null && (numbers.get(nameKey(name))?.size ?? 0) < 2,
    };
  });
}

/** The rows by name, each with the targets that it uses. */
export function municipalityRows(
  { ids }: Context,
  groups: readonly MunicipalityGroup[],
  targets: ResolvedTargets,
): MunicipalityRow[] {
  return groups
    .map(({ key, items, hasOwnName }): MunicipalityRow => {
      const name = firstOf(items, ({ fields }) => fields.municipality);
      const keys = new Set([key, ...(name !== null && hasOwnName ? [`name|${nameKey(name)}`] : [])]);
      return {
        id: ids.assign('municipality', [...keys]).id,
        number: key.startsWith('number|') ? key.slice('number|'.length) : null,
        name: name ?? key.slice(key.indexOf('|') + 1),
        county: firstOf(items, ({ fields }) => fields.county),
        uses: [...new Set(items.flatMap((item) => targets.placeOf(item)?.target ?? []))].sort(),
        claims: refsOf(items),
      };
    })
    .sort((left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id));
}

/** `Bodø kommune` and `Bodø` are the same. */
const nameKey = (name: string) => normaliseName(name).replace(/ kommune$/u, '');
