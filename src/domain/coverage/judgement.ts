/** What the sources come to, of one thing or of several. */
import type { Reason } from './reason.ts';
import type { CoverageState } from './state.ts';

export interface Judgement {
  readonly state: CoverageState;
  readonly because: readonly Reason[];
  /** Ids of products, integrations and approvals that it rests on. */
  readonly by: readonly string[];
  readonly integrations: readonly string[];
  /** Ids of integrations at the other end. */
  readonly counterparts: readonly string[];
  /** Keys of what it was found for. */
  readonly points: readonly string[];
  /** First day on which the next step may come; null: not known. */
  readonly expectedOn: string | null;
  /** Last day, as the source states it; null: none is stated. */
  readonly validUntil: string | null;
}

export function judgement(
  state: CoverageState,
  reason: Reason,
  parts: Partial<Omit<Judgement, 'state' | 'because'>> = {},
): Judgement {
  return {
    ...{ by: [], integrations: [], counterparts: [], points: [], expectedOn: null, validUntil: null },
    ...parts,
    state,
    because: [reason],
  };
}

export const unknown = (reason: Reason): Judgement => judgement('UNKNOWN', reason);

/** Of which nothing is said: of most products at most points, so it is one and the same. */
export const notListed = unknown({ code: 'NOT_LISTED' });

const positive: readonly CoverageState[] = ['MET', 'PARTIAL', 'EXPECTED'];

/**
 * One of several is enough: the best of what is said for it. Against it only where every one of them is denied; a single one
 * of which nothing is said leaves it open. With nothing at all it is not listed.
 */
export function best(all: readonly Judgement[]): Judgement {
  if (all.every((one) => one === notListed)) return notListed;
  for (const state of positive) {
    const found = all.filter((one) => one.state === state);
    if (found.length > 0) return together(state, found);
  }
  const denied = all.filter(({ state }) => state === 'NOT_MET');
  if (all.length > 0 && denied.length === all.length) return together('NOT_MET', denied);
  const open = all.filter(({ state }) => state === 'UNKNOWN');
  // What is said and does not settle it says more than nothing at all.
  const said = [
    ...open.filter(({ because }) => because.some(({ code }) => code !== 'NOT_LISTED')),
    ...denied,
  ];
  return said.length > 0 ? together('UNKNOWN', said) : notListed;
}

function together(state: CoverageState, all: readonly Judgement[]): Judgement {
  const join = <T>(pick: (one: Judgement) => readonly T[]) => [...new Set(all.flatMap(pick))];
  const reasons = new Map(all.flatMap(({ because }) => because.map((one) => [JSON.stringify(one), one])));
  return {
    state,
    because: [...reasons.values()],
    by: join(({ by }) => by),
    integrations: join(({ integrations }) => integrations),
    counterparts: join(({ counterparts }) => counterparts),
    points: join(({ points }) => points),
    expectedOn: first(all.map(({ expectedOn }) => expectedOn)),
    // One that never ends outlasts the others.
    validUntil: all.some(({ validUntil }) => validUntil === null)
      ? null
      : (all
          .map(({ validUntil }) => validUntil ?? '')
          .sort()
          .at(-1) ?? null),
  };
}

const first = (dates: readonly (string | null)[]) => dates.flatMap((date) => date ?? []).sort()[0] ?? null;
