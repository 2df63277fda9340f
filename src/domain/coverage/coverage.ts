/**
 * Which lines of a checklist an offer meets, by what the sources say: rule coverage/1 (docs/rules/coverage-1.md). Pure. What no
 * source says is UNKNOWN; NOT_MET only where one says so.
 */
import type { PrerequisiteRow } from '../model.ts';
import { best, type Judgement, judgement, unknown } from './judgement.ts';
import type { Knowledge, Line, Offer } from './offer.ts';
import { judgePair } from './pair.ts';
import type { CoverageState } from './state.ts';

export const coverageRule = 'coverage/1';

/** What is required first, and how far it is known to be there. */
interface OpenPrerequisite<P extends PrerequisiteRow = PrerequisiteRow> {
  readonly prerequisite: P;
  readonly state: CoverageState;
}

export interface Cell<L extends Line = Line, P extends PrerequisiteRow = PrerequisiteRow> extends Judgement {
  readonly line: L;
  readonly open: readonly OpenPrerequisite<P>[];
}

/** A cell for each line, in the order of the lines. The cost is lines times products. */
export function coverageOf<L extends Line, P extends PrerequisiteRow>(
  lines: readonly L[],
  offer: Offer,
  knowledge: Knowledge<P>,
): Cell<L, P>[] {
  const cells = lines.map((line) => cellOf(line, offer, knowledge));
  const chosen = new Set(
    cells.flatMap(({ line, state }) => (state === 'MET' && line.group !== null ? [line.group] : [])),
  );
  return cells.map((cell) =>
    cell.state !== 'MET' && cell.line.group !== null && chosen.has(cell.line.group)
      ? { ...cell, ...judgement('NOT_APPLICABLE', { code: 'OTHER_WAY_MET' }), open: [] }
      : cell,
  );
}

function cellOf<L extends Line, P extends PrerequisiteRow>(
  line: L,
  offer: Offer,
  knowledge: Knowledge<P>,
): Cell<L, P> {
  const outside = outsideOffer(line, offer.on);
  if (outside) return { line, ...withNorway(outside, line), open: [] };
  const found = withNorway(inForceOn(judgeLine(line, offer, onDay(knowledge, offer.on)), offer.on), line);
  const open = openPrerequisites(line, found, offer, knowledge);
  const isDenied = found.state === 'MET' && open.some(({ state }) => state === 'NOT_MET');
  if (!isDenied) return { line, ...found, open };
  const because = [...found.because, { code: 'PREREQUISITE_UNMET' as const }];
  return { line, ...found, state: 'PARTIAL', because, open };
}

/** What no offer can meet, or need not: the buyer's own, a permission, what does not apply on the day. */
function outsideOffer(
  { party, from, until, level, points, list, isOnlyEu }: Line,
  on: string,
): Judgement | null {
  if (party === 'BUYER') return judgement('NOT_APPLICABLE', { code: 'BUYER_MUST' });
  if (from !== null && from > on.slice(0, from.length))
    return judgement('NOT_APPLICABLE', {
      code: isOnlyEu ? 'APPLIES_FROM_IN_EU' : 'APPLIES_FROM',
      date: from,
    });
  if (until !== null && until < on.slice(0, until.length))
    return judgement('NOT_APPLICABLE', { code: 'APPLIED_UNTIL', date: until });
  const isShown = points.length > 0 || list !== null;
  if (level === 'MAY' && !isShown) return judgement('NOT_APPLICABLE', { code: 'NOTHING_TO_MEET' });
  return isShown ? null : unknown({ code: 'NO_LIST_SHOWS_IT' });
}

function judgeLine(line: Line, offer: Offer, knowledge: Knowledge): Judgement {
  const { points, versions, list, role, bothEnds } = line;
  const { products } = offer;
  if (list !== null) return best(products.map((product) => knowledge.supplier(product, list)));
  if (bothEnds) return judgePair({ points, versions, role }, offer, knowledge);
  return best(
    products.flatMap((product) => points.map((point) => knowledge.judge(product, point, role, versions))),
  );
}

/** That an act of the EU is not settled in Norway holds on every day, until the source says that it is in the EEA agreement. */
function withNorway(found: Judgement, { isOnlyEu, from }: Line): Judgement {
  if (!isOnlyEu || found.because.some(({ code }) => code === 'APPLIES_FROM_IN_EU')) return found;
  const because = [
    ...found.because,
    { code: 'NOT_SETTLED_IN_NORWAY' as const, ...(from !== null && { date: from }) },
  ];
  return { ...found, because };
}

/**
 * A day that has passed is no expectation: what each source says of each product is held against the day. A trial goes on
 * past the day on which its next phase could come at the earliest, without a day to expect it on.
 */
function onDay<P extends PrerequisiteRow>(knowledge: Knowledge<P>, on: string): Knowledge<P> {
  const judged = (found: Judgement): Judgement => {
    const { state, expectedOn } = found;
    if (state !== 'EXPECTED' || expectedOn === null || expectedOn >= on.slice(0, expectedOn.length))
      return found;
    const because = found.because.map((reason) =>
      reason.code === 'IN_TRIAL'
        ? { ...reason, code: 'NEXT_STEP_PASSED' as const, date: expectedOn }
        : reason,
    );
    const isInTrial = found.because.some(({ code }) => code === 'IN_TRIAL');
    return { ...found, state: isInTrial ? 'EXPECTED' : 'UNKNOWN', because, expectedOn: null };
  };
  return {
    ...knowledge,
    judge: (...asked) => judged(knowledge.judge(...asked)),
    supplier: (...asked) => judged(knowledge.supplier(...asked)),
  };
}

/** What has ended by the day says nothing of it any more: it may have been renewed. */
function inForceOn(found: Judgement, on: string): Judgement {
  const { validUntil, state } = found;
  const isOver = validUntil !== null && validUntil < on.slice(0, validUntil.length);
  if (!isOver || (state !== 'MET' && state !== 'PARTIAL')) return found;
  return { ...found, state: 'UNKNOWN', because: [{ code: 'ENDS_BEFORE', date: validUntil }] };
}

/**
 * What is not known to be in place. Where the line is met, its owner has looked after what the vendor must have, so only
 * what a source denies and what the buyer must do are left.
 */
function openPrerequisites<P extends PrerequisiteRow>(
  { points }: Line,
  found: Judgement,
  { products }: Offer,
  knowledge: Knowledge<P>,
): OpenPrerequisite<P>[] {
  const isMet = found.state === 'MET' || found.state === 'PARTIAL';
  const at = isMet && found.points.length > 0 ? found.points : points;
  return knowledge
    .prerequisites(at)
    .map((prerequisite) => ({ prerequisite, state: prerequisiteState(prerequisite, products, knowledge) }))
    .filter(({ prerequisite, state }) => {
      if (state === 'MET') return false;
      return !isMet || state === 'NOT_MET' || prerequisite.party !== 'VENDOR';
    });
}

function prerequisiteState(
  { kind, requires }: PrerequisiteRow,
  products: readonly string[],
  knowledge: Knowledge,
): CoverageState {
  if (requires === null) return 'UNKNOWN';
  if (kind === 'INTEGRATION')
    return best(products.map((product) => knowledge.judge(product, requires, null))).state;
  if (kind === 'ASSESSMENT')
    return best(products.map((product) => knowledge.supplier(product, requires))).state;
  return 'UNKNOWN';
}
