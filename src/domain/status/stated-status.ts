/** What the words of a row and its headings state by themselves, before anything is held against it. */
import type { Contribution, ContributionPlace, Decided, Stated, StatusFaultFound } from './contribution.ts';
import { left } from './contribution.ts';
import type { KnownStatus } from './reader.ts';

const open = { value: 'NOT_STATED', source: null, rule: 'status/absent' } as const;

/** The contributions that give the status: the row's own cells; else the nearest heading; else remarks. None beside unread cells. */
export function giversOf<E>(all: readonly Contribution<E>[]): readonly Contribution<E>[] {
  const stating = (...at: readonly ContributionPlace[]) =>
    all.filter(({ place, states }) => states !== null && at.includes(place));
  const cells = stating('cell');
  if (cells.length > 0 || all.some(({ unread }) => unread)) return cells;
  for (const place of ['above', 'title'] as const) {
    const [nearest, ...others] = stating(place);
    if (nearest !== undefined) return [nearest, ...others.filter(({ depth }) => depth === nearest.depth)];
  }
  return stating('remark');
}

/** What the givers state. Beside a cell in unknown words, nothing: what those deny, end or limit counts as a remark's does. */
export function stateOf<E>(
  all: readonly Contribution<E>[],
  givers: readonly Contribution<E>[],
  faults: StatusFaultFound<E>[],
): Stated<E> {
  const unread = all.find((cell) => cell.unread);
  if (givers.length === 0 && unread !== undefined)
    return { ...nothing(), ...left(unread.source, 'status/unknown') };
  const merged = merge(givers, faults);
  if (givers[0]?.place !== 'cell') return merged;
  const above = all.filter(({ place, states }) => place === 'above' && states !== null);
  const differs = above.find(
    ({ states }) =>
      states !== null &&
      states.process !== 'NOT_STATED' &&
      merged.process.value !== 'NOT_STATED' &&
      states.process !== merged.process.value,
  );
  if (differs !== undefined && merged.process.source !== null)
    faults.push({
      code: 'STATUS_DIFFERS_FROM_HEADING',
      source: merged.process.source,
      against: differs.source,
      quote: null,
    });
  return merged;
}

function nothing<E>(): Stated<E> {
  return {
    process: open,
    standing: open,
    basis: null,
    decidedOn: null,
    validUntil: null,
    version: null,
    inUse: null,
  };
}

/** One status from contributions that agree; NOT_STATED, and a fault, where they do not. */
function merge<E>(given: readonly Contribution<E>[], faults: StatusFaultFound<E>[]): Stated<E> {
  const first = given[0];
  if (first === undefined) return nothing();
  const pick = <T>(read: (status: KnownStatus) => T | null): readonly Decided<T, E>[] =>
    given.flatMap(({ states, source, rule }) => {
      const value = states === null ? null : read(states);
      return value === null ? [] : [{ value, source, rule }];
    });
  const distinct = <T>(all: readonly Decided<T, E>[]) =>
    all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at);
  const stated = <T extends string>(value: T) => (value === 'NOT_STATED' ? null : value);
  let phases = distinct(pick(({ process }) => stated(process)));
  if (phases.length > 1) phases = phases.filter(({ value }) => value !== 'DECLARED_BY_VENDOR');
  const standings = distinct(pick(({ standing }) => stated(standing)));
  const bases = distinct(pick(({ basis }) => basis));
  if (phases.length > 1 || standings.length > 1 || bases.length > 1) {
    faults.push({
      code: 'AMBIGUOUS_STATUS',
      source: first.source,
      against: given[1]?.source ?? null,
      quote: null,
    });
    return { ...nothing<E>(), ...left(first.source, 'status/ambiguous') };
  }
  const silent = { value: 'NOT_STATED', source: first.source, rule: first.rule } as const;
  return {
    process: phases[0] ?? silent,
    standing: standings[0] ?? silent,
    basis: bases[0] ?? null,
    decidedOn: pick(({ decidedOn }) => decidedOn)[0] ?? null,
    validUntil: pick(({ validUntil }) => validUntil)[0] ?? null,
    version: pick((status) => status.version)[0] ?? null,
    inUse: pick((status) => status.inUse)[0] ?? null,
  };
}
