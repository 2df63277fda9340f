/**
 * The one rule that decides the status of a row from everything that speaks about it: its own status cells, what it stands
 * under, and the remarks, conditions, notes and alerts beside it. A word that denies, ends, suspends, limits or postpones
 * an approval, wherever it stands, blocks a plain APPROVED: the status is what the words say where that is known, else
 * NOT_STATED, with a fault that names both sides. What is not about the row, or not understood, takes nothing away and is
 * reported beside the value. Independent of the order of contributions.
 */
import type { ApprovalBasis, ProcessPhase, Standing } from '../vocabulary.ts';
import { blocksOf, isOfPage, strike } from './blocks.ts';
import {
  type Block,
  type Contribution,
  type ContributionPlace,
  type Decided,
  type Decision,
  left,
  type Stated,
  type StatusFaultFound,
} from './contribution.ts';
import type { TextSignal } from './signals/text-signal.ts';
import { giversOf, stateOf } from './stated-status.ts';

/** Decides. `version` is the row's own, as written; null where it states none. */
export function decideStatus<E>(
  contributions: readonly Contribution<E>[],
  version: string | null,
): Decision<E> {
  const faults: StatusFaultFound<E>[] = [];
  const all = contributions.toSorted(
    (a, b) => places.indexOf(a.place) - places.indexOf(b.place) || b.depth - a.depth,
  );
  const givers = giversOf(all);
  const stated = stateOf(all, givers, faults);
  const blocks = all.flatMap((from) => blocksOf(from, stated, givers.includes(from), version, faults));
  const decision = apply(stated, blocks, faults);
  const overruled = new Set(
    faults.flatMap(({ code, source }) => (code === 'STATUS_OVERRULED' ? [source] : [])),
  );
  const isRepeat = ({ code, against }: StatusFaultFound<E>) =>
    code === 'STATUS_DIFFERS_FROM_HEADING' && against !== null && overruled.has(against);
  return { ...decision, faults: faults.filter((fault) => !isRepeat(fault)) };
}

const places: readonly ContributionPlace[] = [
  'cell',
  'above',
  'title',
  'condition',
  'remark',
  'notice',
  'name',
];

const approvedPhases: ReadonlySet<ProcessPhase> = new Set([
  'APPROVED',
  'DECLARED_BY_VENDOR',
  'LIMITED_TRIAL',
  'EXTENDED_TRIAL',
]);

/** The stated status under what blocks it. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the cases of one rule, in the order of its page.
function apply<E>(
  stated: Stated<E>,
  blocks: readonly Block<E>[],
  faults: StatusFaultFound<E>[],
): Omit<Decision<E>, 'faults'> {
  const of = (...effects: readonly TextSignal['effect'][]) =>
    blocks.filter(
      ({ signal }) => effects.includes(signal.effect) && !(signal.ahead && signal.until !== null),
    );
  const holds =
    approvedPhases.has(stated.process.value) || ['IN_FORCE', 'CONDITIONAL'].includes(stated.standing.value);
  // `Alle godkjenninger utløper 1. juli` sets no day for what is in test.
  const isBefore = !holds && stated.process.value !== 'NOT_STATED';
  const dated = earliest(isBefore ? blocks.filter(({ from }) => !isOfPage(from.place)) : blocks);
  const validUntil = earlier(stated.validUntil, dated);
  const conditions = [
    ...new Set(blocks.filter(({ signal }) => signal.effect === 'limited').map(({ from }) => from.source)),
  ];
  const result = { ...stated, validUntil, conditions };
  const overrule = ({ from, signal }: Block<E>) => {
    // A cell's own words do not speak against it: that they are not known is the caller's to report.
    if (from.unread) return;
    faults.push({
      code: signal === strike ? 'STRUCK_THROUGH' : 'STATUS_OVERRULED',
      source: from.source,
      against: stated.process.source,
      quote: signal.quote === '' ? null : signal.quote,
    });
  };
  const unclear = ({ from, signal }: Block<E>) => {
    if (from.unread || signal === strike) return;
    faults.push({
      code: 'UNCLEAR_REMARK',
      source: from.source,
      against: stated.process.source,
      quote: signal.quote === '' ? null : signal.quote,
    });
  };
  if (isBefore)
    for (const block of blocks)
      if (isOfPage(block.from.place) && block.signal.ahead && block.signal.until !== null) unclear(block);
  const over = of('ended', 'denied', 'suspended');
  if (over.length > 0) {
    const said = distinctStandings(over, stated);
    // What is struck through no longer says anything, an approval or not.
    const isStruck = over.some(({ signal }) => signal === strike);
    if (holds || isStruck || said !== null) for (const block of over) overrule(block);
    // Of a row that is not approved they may say that it never will be; of one that says nothing, only what it stands under.
    else
      for (const block of over)
        if (stated.process.value !== 'NOT_STATED' || ['above', 'remark'].includes(block.from.place))
          unclear(block);
    if (said !== null) return { ...result, standing: said };
    const open = left(over[0]?.from.source ?? null, `signal/${over[0]?.signal.key}`);
    if (isStruck) return { ...result, ...open, inUse: null };
    // The heading that states a plan also says that nothing came of it.
    const isGivenUp = over.some(({ from }) => from.place === 'above' && from.states !== null);
    return holds || isGivenUp ? { ...result, ...open } : result;
  }
  const pending = of('pending').filter(({ signal }) => signal.process !== stated.process.value);
  const [later] = pending;
  if (later !== undefined && stated.process.value === 'APPROVED') {
    for (const block of pending) overrule(block);
    const phases = new Set(pending.map(({ signal }) => signal.process));
    if (phases.size > 1) return { ...result, ...left(later.from.source, `signal/${later.signal.key}`) };
    return { ...result, process: decided(later.signal.process ?? 'NOT_STATED', later) };
  }
  if (later !== undefined && stated.process.value === 'NOT_STATED' && stated.standing.value === 'NOT_STATED')
    return ['status/absent', 'status/unknown'].includes(stated.process.rule) &&
      new Set(pending.map(({ signal }) => signal.process)).size === 1
      ? { ...result, process: decided(later.signal.process ?? 'NOT_STATED', later) }
      : result;
  return limit(
    result,
    of('limited').concat(blocks.filter(({ signal }) => signal.effect === 'limited' && signal.ahead)),
  );
}

function limit<E>(
  result: Omit<Decision<E>, 'faults'>,
  limits: readonly Block<E>[],
): Omit<Decision<E>, 'faults'> {
  const dispensed = limits.find(({ signal }) => signal.basis === 'DISPENSATION');
  const first = dispensed ?? limits[0];
  if (first === undefined) return result;
  const basis =
    result.basis ?? (dispensed === undefined ? null : decided<ApprovalBasis, E>('DISPENSATION', dispensed));
  const canLimit =
    result.process.value === 'APPROVED' || result.standing.value === 'IN_FORCE' || dispensed !== undefined;
  const isOpen = result.standing.value === 'NOT_STATED' || result.standing.value === 'IN_FORCE';
  return canLimit && isOpen
    ? { ...result, basis, standing: decided('CONDITIONAL', first) }
    : { ...result, basis };
}

function decided<T, E>(value: T, { signal, from }: Block<E>): Decided<T, E> {
  return { value, source: from.source, rule: `signal/${signal.key}` };
}

/** The one standing that the words name, with what the row itself says; null: none, or several. */
function distinctStandings<E>(over: readonly Block<E>[], stated: Stated<E>): Decided<Standing, E> | null {
  const named = over.filter(({ signal }) => signal.standing !== null && signal.effect !== 'denied');
  const own = ['NOT_STATED', 'IN_FORCE', 'CONDITIONAL'].includes(stated.standing.value)
    ? []
    : [stated.standing.value];
  const values = new Set<string | null>([...own, ...named.map(({ signal }) => signal.standing)]);
  const [first] = named;
  if (over.some(({ signal }) => signal.effect === 'denied') || values.size !== 1) return null;
  if (first === undefined) return stated.standing;
  return decided(first.signal.standing ?? 'NOT_STATED', first);
}

function earliest<E>(blocks: readonly Block<E>[]): Decided<string, E> | null {
  const dated = blocks.flatMap((block) =>
    block.signal.until === null ? [] : [decided(block.signal.until, block)],
  );
  return dated.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))[0] ?? null;
}

function earlier<E>(
  one: Decided<string, E> | null,
  other: Decided<string, E> | null,
): Decided<string, E> | null {
  if (one === null || other === null) return one ?? other;
  return other.value < one.value ? other : one;
}
