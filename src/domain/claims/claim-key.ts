/** The key of a claim: what the row is about, in the same form whatever layout it was read from. */

import { stableId } from '../findings/finding.ts';
import { plainText } from '../text/phrase.ts';
import type { ClaimKind } from './claim.ts';

/** The fields that identify a row, by name. Absent and empty ones are the same. */
export type ClaimKeyParts = Readonly<Record<string, string | null | undefined>>;

/**
 * A key from the identifying fields. Names are compared by letters, digits, `+` and `#` only, so case, spaces and
 * hyphens do not change it; the order of the parts does not either.
 */
export function claimKey(kind: ClaimKind, parts: ClaimKeyParts): string {
  const named: string[] = [];
  for (const name in parts) {
    const trimmed = parts[name]?.trim() ?? '';
    if (trimmed === '') continue;
    // A version's dots distinguish it: 1.11 is not 11.1.
    const isVersion = name.endsWith('version') || name.endsWith('Version');
    named.push(`${name}=${isVersion ? trimmed.toLowerCase() : nameKey(trimmed) || trimmed}`);
  }
  named.sort();
  return stableId(kind, named);
}

/** `Journal+` is not `Journal`, and `Journal 1.1` is not `Journal 11`: plus signs and dots between figures are kept. */
function nameKey(text: string): string {
  const lower = plainText(text).toLowerCase().normalize('NFC');
  return lower.includes('.')
    ? lower.replace(/(?<!\p{N})[.]|[.](?!\p{N})|[^\p{L}\p{N}+#.]+/gu, '')
    : lower.replace(/[^\p{L}\p{N}+#]+/gu, '');
}
