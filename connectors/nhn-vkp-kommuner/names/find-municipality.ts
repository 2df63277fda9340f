import { phraseKey, plainText } from '../../../src/kit.ts';
import {
  counties,
  districtsOfOslo,
  earlierCounties,
  type KnownMunicipality,
  municipalities,
} from './municipalities.ts';

/** `Sør Varanger` is `Sør-Varanger`; `Vest-Nes` is not `Vestnes`. */
const nameKey = (name: string): string =>
  plainText(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');

const byName = Map.groupBy(
  [...municipalities.values()].flatMap((one) =>
    [one.name, ...one.otherNames].map((name) => [nameKey(name), one] as const),
  ),
  ([key]) => key,
);
const countyOf = new Map(
  [...counties, ...earlierCounties].flatMap((name) =>
    [name, `${name} fylke`, `${name} fylkeskommune`, `${name} county`].map(
      (form) => [phraseKey(form), name] as const,
    ),
  ),
);
const districts = new Set(districtsOfOslo.map(phraseKey));

/** The municipalities of a name in any of its languages; two for `Herøy` and `Våler`, none for an unknown name. */
export function municipalitiesNamed(name: string): readonly KnownMunicipality[] {
  return (byName.get(nameKey(name)) ?? []).map(([, one]) => one);
}

/** The county that the words name (`Agder`, `Agder fylke`), of today's division or an earlier one; null for others. */
export const countyNamed = (text: string): string | null => countyOf.get(phraseKey(text)) ?? null;

/** Whether a county is one of today's: only these contradict the classification. */
export const isCountyOfToday = (county: string): boolean => counties.includes(county);

/** `Bydel Alna`, `Alna bydel`, `Bydel 3 Sagene`: a district of Oslo, which is no municipality. */
export function isDistrict(text: string): boolean {
  const name = text.replace(/(?<!\p{L})(?:bydel(?:en|ane|ene|er)?|oslo|\d+)(?!\p{L})/giu, ' ');
  return /(?<!\p{L})bydel/iu.test(text) || districts.has(phraseKey(name));
}

/** All names with their municipality, for suggestions. */
export const knownNames: readonly (readonly [key: string, name: string])[] = [...byName].flatMap(
  ([, [first]]) => (first ? [[phraseKey(first[1].name), first[1].name] as const] : []),
);
