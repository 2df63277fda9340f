/** What must be in place before something, followed to the end. */
import type { PrerequisiteRow } from '../../domain/model.ts';
import type { Catalogue } from '../catalogue.ts';

/** A prerequisite with the key of the interface or target that has it. */
export interface OwnedPrerequisite extends PrerequisiteRow {
  readonly of: string;
}

/**
 * The prerequisites of the targets and interfaces with these keys, and of what those require that are integrations. The
 * nearest first; what several interfaces of one target have in common stands once.
 */
export function allPrerequisites(catalogue: Catalogue, keys: readonly string[]): OwnedPrerequisite[] {
  const found = new Map<string, OwnedPrerequisite>();
  const visited = new Set<string>();
  const waiting = [...keys];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (visited.has(next)) continue;
    visited.add(next);
    for (const { key, prerequisites } of interfacesAt(catalogue, next)) {
      for (const row of prerequisites) {
        const name = `${row.claim.source}|${row.claim.batch}|${row.claim.index}`;
        if (!found.has(name)) found.set(name, { ...row, of: key });
        if (row.kind === 'INTEGRATION' && row.requires !== null) waiting.push(row.requires);
      }
    }
  }
  return [...found.values()];
}

function interfacesAt(catalogue: Catalogue, key: string) {
  const one = catalogue.interface(key);
  return one ? [one] : catalogue.interfacesOf(key);
}
