/** Municipalities and the targets that they use. */
import type { MunicipalityRow } from '../model.ts';
import { compareNames, compareText, normaliseName } from '../text/names.ts';
import { type Context, firstOf, groupSorted, refsOf } from './context.ts';
import type { Places } from './places.ts';

/** By number; a name without number is linked where one number only has that name (several names occur twice). */
export function mergeMunicipalities(context: Context, places: Places): MunicipalityRow[] {
  const numbers = new Map<string, Set<string>>();
  for (const { fields } of context.items.municipality) {
    if (fields.number === undefined || fields.municipality === undefined) continue;
    const name = nameKey(fields.municipality.value);
    const found = numbers.get(name);
    if (found) found.add(fields.number.value);
    else numbers.set(name, new Set([fields.number.value]));
  }
  const keyed = groupSorted(context.items.municipality, ({ fields }) => {
    if (fields.number !== undefined) return `number|${fields.number.value}`;
    if (fields.municipality === undefined) return null;
    const name = nameKey(fields.municipality.value);
    const [number, ...others] = numbers.get(name) ?? [];
    return number !== undefined && others.length === 0 ? `number|${number}` : `name|${name}`;
  });
  return keyed
    .map(([key, items]): MunicipalityRow => {
      const name = firstOf(items, ({ fields }) => fields.municipality);
      const unique = name !== null && (numbers.get(nameKey(name))?.size ?? 0) < 2;
      const keys = new Set([key, ...(name !== null && unique ? [`name|${nameKey(name)}`] : [])]);
      return {
        id: context.ids.assign('municipality', [...keys]).id,
        number: key.startsWith('number|') ? key.slice('number|'.length) : null,
        name: name ?? key.slice(key.indexOf('|') + 1),
        county: firstOf(items, ({ fields }) => fields.county),
        uses: [...new Set(items.flatMap((item) => places.resolve(item)?.target ?? []))].sort(),
        claims: refsOf(items),
      };
    })
    .sort((left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id));
}

/** `Bodø kommune` and `Bodø` are the same. */
const nameKey = (name: string) => normaliseName(name).replace(/ kommune$/u, '');
