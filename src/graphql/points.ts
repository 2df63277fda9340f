/** Targets and interfaces by their keys. */
import type { Catalogue, Target, TargetInterface } from '../catalogue/catalogue.ts';

/** Those that the catalogue has; keys of other things are left out. */
export function pointsOf(catalogue: Catalogue, keys: readonly string[]): (Target | TargetInterface)[] {
  return keys.flatMap((key) => catalogue.interface(key) ?? catalogue.target(key) ?? []);
}
