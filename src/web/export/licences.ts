/** The terms on which lists may be used. */
import type { Source } from '../../catalogue/catalogue.ts';

/** Addresses of the licences that lists have, each once, in order. A list whose publisher states none has none. */
export const licencesOf = (sources: readonly Source[]): string[] =>
  [...new Set(sources.flatMap(({ licence }) => licence ?? []))].sort();

/** Whether all of the lists state one and the same licence. */
export function commonLicence(sources: readonly Source[]): string | null {
  const [licence, ...others] = new Set(sources.map((source) => source.licence));
  return others.length === 0 ? (licence ?? null) : null;
}
