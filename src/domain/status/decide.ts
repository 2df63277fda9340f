/**
 * The one rule that decides the status of a row from everything that speaks about it: its own status cells, what it stands
 * under, and the remarks, conditions, notes and alerts beside it. A word that denies, ends, suspends, limits or postpones
 * an approval, wherever it stands, blocks a plain APPROVED: the status is what the words say where that is known, else
 * NOT_STATED, with a fault that names both sides. What is not about the row, or not understood, takes nothing away and is
 * reported beside the value. Independent of the order of contributions.
 */
import { looksLikeCompany } from '../text/company.ts';
import type { ApprovalBasis, ProcessPhase, Standing } from '../vocabulary.ts';
import { deniesList } from './list-denial.ts';
import type { KnownStatus } from './reader.ts';
import type { TextScan, TextSignal } from './scan-text.ts';
import { unknownDenial } from './unknown-denial.ts';

/**
 * Where a contribution stands. `cell`: the row's own status column, matrix cell or column headed by a status. `above`: a
 * section, caption, sheet or row that heads it. `title`: the page's title or first heading. `condition`: a column of
 * conditions or limits. `remark`: a remark, footnote, note row or paragraph about the row. `notice`: an alert or paragraph
 * about the page. `name`: the cells that name the row.
 */
export type ContributionPlace = 'cell' | 'above' | 'title' | 'condition' | 'remark' | 'notice' | 'name';

/** One thing that speaks about a row. `source` is the caller's evidence for it. */
export interface Contribution<E> {
  readonly place: ContributionPlace;
  readonly source: E;
  /** The status that it states in known words, and the rule they were read by; null: none. */
  readonly states: KnownStatus | null;
  readonly rule: string;
  readonly scan: TextScan;
  readonly struck: boolean;
  /** How near the row it stands: of two headings the deeper one gives the status. 0 for what is not a heading. */
  readonly depth: number;
  /** A cell of the row's own for the status whose words are not known. */
  readonly unread: boolean;
}

/** A value, the contribution that gave it, and the rule. */
export interface Decided<T, E> {
  readonly value: T;
  readonly source: E | null;
  readonly rule: string;
}

/**
 * `STATUS_OVERRULED`: words beside a status say that it does not hold, or not so (`source` says it, `against` is the
 * status). `STATUS_DIFFERS_FROM_HEADING`: the row's own words are narrower than the heading's, and count.
 * `UNCLEAR_REMARK`: such words that may be about something else; nothing was taken away.
 */
export interface StatusFaultFound<E> {
  readonly code:
    | 'AMBIGUOUS_STATUS'
    | 'STRUCK_THROUGH'
    | 'STATUS_OVERRULED'
    | 'STATUS_DIFFERS_FROM_HEADING'
    | 'UNCLEAR_REMARK';
  readonly source: E;
  readonly against: E | null;
  /** The sentence that the fault is about; null: the whole of the source. */
  readonly quote: string | null;
}

export interface Decision<E> {
  readonly process: Decided<ProcessPhase, E>;
  readonly standing: Decided<Standing, E>;
  readonly basis: Decided<ApprovalBasis, E> | null;
  readonly decidedOn: Decided<string, E> | null;
  readonly validUntil: Decided<string, E> | null;
  readonly version: Decided<string, E> | null;
  readonly inUse: Decided<boolean, E> | null;
  /** What limits the approval, to be reported as its conditions. */
  readonly conditions: readonly E[];
  readonly faults: readonly StatusFaultFound<E>[];
}

/** A signal that counts for the row, with the contribution that gave it. */
interface Block<E> {
  readonly signal: Pick<
    TextSignal,
    'effect' | 'key' | 'standing' | 'process' | 'basis' | 'until' | 'ahead' | 'quote'
  >;
  readonly from: Contribution<E>;
}

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
const open = { value: 'NOT_STATED', source: null, rule: 'status/absent' } as const;
type Stated<E> = Omit<Decision<E>, 'faults' | 'conditions'>;

/** The contributions that give the status: the row's own cells; else the nearest heading; else remarks. None beside unread cells. */
function giversOf<E>(all: readonly Contribution<E>[]): readonly Contribution<E>[] {
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
function stateOf<E>(
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

/** The signals of a contribution that are about the row. Others, and what is unclear, become faults beside the value. */
function blocksOf<E>(
  from: Contribution<E>,
  stated: Stated<E>,
  isGiver: boolean,
  version: string | null,
  faults: StatusFaultFound<E>[],
): readonly Block<E>[] {
  const aside = (quote: string | null) =>
    faults.push({ code: 'UNCLEAR_REMARK', source: from.source, against: stated.process.source, quote });
  const blocks: Block<E>[] = [];
  if (from.struck && (from.place === 'cell' || from.place === 'name')) blocks.push({ signal: strike, from });
  // Words that give the status, and a cell in known words, have been read whole.
  if (from.place === 'cell' && !from.unread) return blocks;
  if (isGiver) {
    // `Planlagt, men skrinlagt` over rows: a plan that was given up.
    const ends = from.place === 'above' && from.states?.standing === 'NOT_STATED' ? from.scan.signals : [];
    return [...blocks, ...ends.filter(isEnd).map((signal) => ({ signal, from }))];
  }
  for (const signal of from.scan.signals) {
    const meant = counts(from.place, signal, stated) ? forVersion(signal, version) : null;
    if (meant !== null) blocks.push({ signal: meant, from });
    else if (isWorthAsking(from.place, signal)) aside(signal.quote);
  }
  const isNear = from.place === 'remark' || from.place === 'condition' || from.place === 'above';
  // `Hva skjer når en godkjenning utløper?` heads an explanation.
  const isAsked = (quote: string) => from.place === 'above' && quote.endsWith('?');
  if (isNear) for (const quote of from.scan.asides) if (!isAsked(quote)) aside(quote);
  if (from.place === 'condition' && from.scan.signals.length === 0 && !from.scan.saysNone)
    blocks.push({ signal: condition, from });
  return blocks;
}

const isEnd = ({ effect, key }: TextSignal): boolean =>
  ['ended', 'denied', 'suspended'].includes(effect) && key !== unknownDenial.key;

/** Titles and names speak of much else; notices count when they say that something is over, and not of whom. */
function isWorthAsking(place: ContributionPlace, { effect, quote, subject, key }: TextSignal): boolean {
  if (place === 'name' || (isOfPage(place) && key === unknownDenial.key)) return false;
  const isGrave = ['ended', 'denied', 'suspended'].includes(effect);
  if (place === 'title') return isGrave && subject === 'all';
  if (place !== 'notice') return true;
  return isGrave && !looksLikeCompany(quote);
}

const blank = { standing: null, process: null, basis: null, until: null, ahead: false } as const;
const strike = { ...blank, effect: 'ended', key: 'struck', quote: '' } as const;
const condition = { ...blank, effect: 'limited', key: 'vilkar', standing: 'CONDITIONAL', quote: '' } as const;

const isOfPage = (place: ContributionPlace) => place === 'notice' || place === 'title';

/** Whether words at that place are about the row. Titles and alerts speak loosely: only an end or a refusal for all counts. */
function counts<E>(place: ContributionPlace, signal: TextSignal, stated: Stated<E>): boolean {
  const grave = signal.effect === 'ended' || signal.effect === 'denied' || signal.effect === 'suspended';
  const hasOwn = stated.process.value !== 'NOT_STATED';
  if (place === 'name') return false;
  // `Listen er ikke uttømmende` is the page's own finding, `Oversikten er ikke vedtatt` speaks against its rows.
  if (isOfPage(place) && signal.key === unknownDenial.key)
    return place === 'notice' && deniesList(signal.quote);
  if (place === 'notice') return grave && (signal.subject === 'all' || deniesList(signal.quote));
  if (place === 'title') return grave && !signal.mixed;
  if (place === 'above' && isTopic(signal)) return false;
  return !(place === 'above' && signal.mixed && hasOwn);
}

/** `Avvik og logging`, `Vilkår og avtaler` over rows: what they are about, and no limit as `med avvik`, `på vilkår` are. */
function isTopic({ effect, key, quote }: TextSignal): boolean {
  return effect === 'limited' && key === 'begrenset' && topicNoun.test(quote) && !limitsRows.test(quote);
}

const topicNoun =
  /^(?:avvik|vilkår|forbehold|unntak|begrensning|restriksjon|betingelse|conditions?|restrictions?|limitations?)\p{L}*(?: (?:og|and|,) | er | i )/iu;
const limitsRows =
  /(?<!\p{L})(?:med|på|under|har|kun|bare|berre|delvis|with|under|only|partly)(?!\p{L})|(?:begrens|avgrens|betinge|midlertidig|mellombels)(?:et|a|ede)(?!\p{L})/iu;

/** The signal as it holds for the row's version: for another version it says nothing; without one it limits. */
function forVersion(signal: TextSignal, version: string | null): TextSignal | null {
  if (signal.versions.length === 0) return signal;
  if (version === null) return { ...signal, effect: 'limited', standing: 'CONDITIONAL', until: null };
  const own = version.toLowerCase().replace(/^(?:versjon|version|ver|v)\.?\s*/u, '');
  return signal.versions.some((named) => own === named || own.startsWith(`${named}.`)) ? signal : null;
}

const approvedPhases: ReadonlySet<ProcessPhase> = new Set([
  'APPROVED',
  'DECLARED_BY_VENDOR',
  'LIMITED_TRIAL',
  'EXTENDED_TRIAL',
]);

/** The stated status under what blocks it. */
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

/** A status that is left open, by a rule. */
function left<E>(source: E | null, rule: string) {
  const value = { value: 'NOT_STATED', source, rule } as const;
  return { process: value, standing: value };
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
