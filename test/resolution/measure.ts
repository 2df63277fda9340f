/** Measures resolution against the labelled pairs. `node scripts/measure/measure-resolution.ts` prints the figures and the misses. */
import { readFileSync } from 'node:fs';
import type { VendorMention } from '../../src/domain/resolution/parties.ts';
import { resolveVendors } from '../../src/domain/resolution/resolve.ts';

interface Party {
  readonly name: string;
  readonly number?: string;
}
export type Verdict = 'same' | 'different' | 'unsure';

/** Two vendors as two lists name them, and what is true of them. */
export interface Pair {
  readonly kind: string;
  readonly expected: Verdict;
  readonly left: Party;
  readonly right: Party;
  readonly others?: readonly Party[];
}

/** The labelled pairs. */
export const pairs: readonly Pair[] = JSON.parse(
  readFileSync(new URL('./pairs.json', import.meta.url), 'utf8'),
).pairs;

/** What the rules make of a pair: joined, pointed out to a person, or neither. */
export function verdictOn({ left, right, others = [] }: Pair): Verdict {
  const mentions = [left, right, ...others].map(
    ({ name, number }, i): VendorMention & { readonly place: number } => ({
      source: `list-${i}`,
      name,
      organisationNumber: number ?? null,
      seen: '2026-01-01T00:00:00Z',
      place: i,
    }),
  );
  const { vendors } = resolveVendors(mentions, []);
  const [one, other] = [0, 1].map((place) =>
    vendors.find((vendor) => vendor.mentions.some((m) => m.place === place)),
  );
  if (one === other) return 'same';
  return one?.resolution.some(({ judgement }) => judgement === 'UNSURE') &&
    other?.resolution.some(({ judgement }) => judgement === 'UNSURE')
    ? 'unsure'
    : 'different';
}

/** How well the rules do on the pairs, each figure from 0 to 1. */
export function measure(all: readonly Pair[] = pairs) {
  const judged = all.map((pair) => ({ pair, verdict: verdictOn(pair) }));
  const joined = judged.filter(({ verdict }) => verdict === 'same');
  const same = judged.filter(({ pair }) => pair.expected === 'same');
  const told = judged.filter(({ verdict }) => verdict === 'unsure');
  const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000;
  return {
    judged,
    pairs: all.length,
    joined: joined.length,
    /** Of what is joined, how much is the same vendor. */
    precision: share(joined.filter(({ pair }) => pair.expected === 'same').length, joined.length),
    /** Of the same vendors, how many are joined. */
    recall: share(same.filter(({ verdict }) => verdict === 'same').length, same.length),
    /** Of the same vendors, how many are joined or pointed out to a person. */
    found: share(same.filter(({ verdict }) => verdict !== 'different').length, same.length),
    /** Of what is pointed out, how much a person would join or could not settle either. */
    worthALook: share(told.filter(({ pair }) => pair.expected !== 'different').length, told.length),
  };
}
