import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Throws the system's error. One by one: Node's own way of doing it never
 * ends where the system says of a folder that is there that it is not, as `/proc` does.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let place = folder; !existsSync(place) && place !== dirname(place); place = dirname(place)) {
    missing.unshift(place);
  }
  for (const place of missing) makeOne(place);
}

/** Another process may have made it since we looked. */
function makeOne(place: string): void {
  try {
    mkdirSync(place);
  } catch (error) {
    if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
