/** The status of an entry, from its own cells and everything that speaks about it. */
import type { Decision, StatusFaultFound } from '../../../domain/status/contribution.ts';
import { decideStatus } from '../../../domain/status/decide.ts';
import { readSlot } from '../../../domain/status/read-slot.ts';
import type { KnownStatus } from '../../../domain/status/reader.ts';
import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { refersElsewhere, type TextScan } from '../../../domain/status/signals/scan-text.ts';
import type { ApprovalBasis, ProcessPhase } from '../../../domain/vocabulary.ts';
import { isRemarkField } from '../context/remark-headings.ts';
import { remarksIn } from '../context/row-remarks.ts';
import { noScan, type Speech, speechOf } from '../context/speech.ts';
import type { Entry } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import type { DefaultBasis } from '../spec.ts';
import type { Legend } from '../words/legend.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { readAnswer, readWordCell, silent } from './matrix-cell.ts';
import { coloursOf, isUnclear, readColour, speechOfColour, unexplained } from './row-colours.ts';
import { type CellReading, readCell, type StatusFault } from './status-cell.ts';
import { decidingColumns } from './status-cells.ts';

/** What an entry states, and what is wrong with how it does. */
export interface EntryStatus {
  readonly decision: Decision<Fragment>;
  /** The words that state the status: the row's own, else the heading's. Null: nothing is said. */
  readonly fragment: Fragment | null;
  readonly faults: readonly StatusFault[];
  /** The entry's cell of a matrix says that the product is not there; what the row says besides is not about it. */
  readonly isNo: boolean;
}

/**
 * Reads the status. `version` is the row's own, null where it states none. `marksMeanUse`: a mark that nothing explains
 * says that the product is in use.
 */
export function statusOf<F extends string>(
  entry: Entry<F>,
  vocabulary: Vocabulary,
  legend: Legend,
  version: string | null,
  marksMeanUse = false,
): EntryStatus {
  const written = readCells(entry, vocabulary, legend, marksMeanUse);
  const colours = coloursOf(entry, legend.colours);
  const meanings = colours.flatMap(({ meaning }) => meaning ?? []);
  // A colour is the status of a row that has no words for one; else it is weighed as what stands over the row.
  // A bare version (`5.0` on green) is no word for one either.
  const isBare = written.every(
    ({ known, fault, no, fragment }) =>
      known === null && !no && (fault?.code === 'UNEXPLAINED_MARK' || isBareVersion(fragment.text)),
  );
  const byColour = isBare ? meanings.map((meaning) => readColour(meaning, vocabulary)) : [];
  const cells = byColour.length > 0 ? byColour : written;
  const besideCells = isBare ? [] : meanings.map((meaning) => speechOfColour(meaning, vocabulary));
  // A heading does not fill in for a status that the row has a column for, and has left blank.
  const isBlank = cells.length === 0 && !entry.statusFromContext;
  const beside = isBlank ? entry.speech.map(withoutStatus) : entry.speech;
  const own = cells[0]?.fragment ?? null;
  const tails = cells.flatMap(({ tail, tailLimits }) => {
    if (tail === undefined) return [];
    return tailLimits
      ? [speechOf('condition', tail, { signals: [], asides: [], saysNone: false })]
      : [speechOf('remark', tail, remarkScan(tail.text, vocabulary))];
  });
  const words = [...tails, ...remarksIn(entry.fields, vocabulary), ...beside, ...besideCells];
  const decided = decideStatus([...cells.map((cell) => cellSpeech(cell, vocabulary)), ...words], version);
  const ofColours = isBare ? [] : meanings.filter((meaning) => isUnclear(meaning, vocabulary));
  const unclearColours = ofColours.map(
    (source) => ({ code: 'UNCLEAR_REMARK', source, against: decided.process.source, quote: null }) as const,
  );
  const decision = { ...decided, faults: [...decided.faults, ...unclear(decided, words), ...unclearColours] };
  const source = own ?? decision.process.source ?? decision.standing.source;
  // A name that is struck through ends a status and is not the words of one.
  const isName = words.some((one) => one.place === 'name' && one.source === source);
  const stated = isName ? null : source;
  const icons =
    entry.icon === undefined
      ? []
      : [{ code: 'UNEXPLAINED_MARK', fragment: entry.icon, suggested: null } as const];
  const wordless = cells.length === 0 ? [...unexplained(colours), ...icons] : [];
  const faults = [...cells.flatMap(faultsOf), ...wordless];
  return {
    decision,
    fragment: stated,
    faults,
    isNo: cells.some(({ no }) => no) || (entry.slot !== null && byColour.some(isDenial)),
  };
}

/** A remark in the status cell: what nobody knows of it is for a person to see. */
function remarkScan(text: string, vocabulary: Vocabulary): TextScan {
  const scan = vocabulary.scan(text);
  const isKnown = scan.signals.length + scan.asides.length > 0 || scan.saysNone || isHarmless(text);
  return isKnown ? scan : { ...scan, asides: [text] };
}

/** Words beside a row whose own status is left blank: they may take something away, and give nothing. */
function withoutStatus(one: Speech): Speech {
  const signals = one.scan.signals.filter(({ effect }) => effect !== 'pending' || one.place !== 'above');
  return { ...one, states: null, scan: { ...one.scan, signals } };
}

const isBareVersion = (text: string): boolean => /^\s*v?\.?\d{1,4}(?:\.\d{1,4}){0,3}\s*$/iu.test(text);

/**
 * Remarks that had no part in the decision although they may mean something: words that limit a status that is no approval,
 * and words that are not known to be harmless.
 */
function unclear(
  { faults, conditions, process }: Decision<Fragment>,
  words: readonly Speech[],
): readonly StatusFaultFound<Fragment>[] {
  const heard = new Set([...faults.map(({ source }) => source), ...conditions]);
  return words.flatMap(({ place, source, scan, struck }): readonly StatusFaultFound<Fragment>[] => {
    if ((place !== 'remark' && place !== 'condition') || struck) return [];
    const limitsNothing = process.value !== 'APPROVED' && scan.signals.length > 0;
    if (heard.has(source) && !(limitsNothing && !faults.some((fault) => fault.source === source))) return [];
    const saysNone = scan.saysNone && !refersElsewhere(source.text);
    const isUnknown =
      isRemarkField(source) && scan.signals.length === 0 && !saysNone && !isHarmless(source.text);
    if (!limitsNothing && !isUnknown) return [];
    return [{ code: 'UNCLEAR_REMARK', source, against: process.source, quote: null }];
  });
}

function cellSpeech({ known, fragment, rule, fault }: CellReading, vocabulary: Vocabulary): Speech {
  const isUnread = known === null && fault !== null;
  return {
    place: 'cell',
    source: fragment,
    states: known,
    rule,
    // Words that contradict each other state nothing; words that no table has may still deny or end.
    scan: isUnread && fault.code !== 'AMBIGUOUS_STATUS' ? vocabulary.scan(fragment.text) : noScan,
    struck: fragment.struck,
    depth: 0,
    unread: isUnread,
  };
}

/** The readings that count, of every cell that may state the status. */
function readCells<F extends string>(
  entry: Entry<F>,
  vocabulary: Vocabulary,
  legend: Legend,
  marksMeanUse: boolean,
): readonly CellReading[] {
  const context = entry.statusFromContext ? entry.context.status : null;
  const column = entry.slot?.value.status ?? null;
  const statusCell = entry.fields.get('status' as F) ?? null;
  const columns = entry.wordCells.map(({ cell, status, heading }) =>
    readWordCell(cell, { status, fragment: heading }, vocabulary, legend),
  );
  if (entry.slot === null) {
    const above = { status: context?.value ?? null, fragment: null };
    const own = statusCell === null ? [] : [readCell(statusCell, above, vocabulary, legend)];
    return [...own, ...decidingColumns(columns, own.length > 0)];
  }
  // A cell of a matrix is yes, no or not known, first of all; only a yes takes what the row says.
  const mark = entry.mark ?? statusCell;
  const rowCell = entry.mark === null ? null : statusCell;
  const ofRow =
    rowCell === null ? [] : [readCell(rowCell, { status: null, fragment: null }, vocabulary, legend)];
  const rowStatus = ofRow[0]?.known ?? context?.value ?? null;
  const rest = decidingColumns(columns, mark !== null || ofRow.length > 0);
  if (mark === null) return [...ofRow, ...rest];
  const cell = readAnswer(mark, { status: column ?? rowStatus, fragment: null }, vocabulary, legend);
  const isExplained = legend.get(mark.text, mark.locator.quote) !== null;
  // `Ja – godkjent` states a status of its own.
  const isWorded = cell.known !== null && cell.fragment.text !== mark.text;
  const answer = isExplained || isWorded ? 'other' : readSlot(mark.text);
  if (answer === 'no' || isDenial(cell)) return [{ ...cell, known: null, fault: null, no: true }];
  if (answer === 'yes' && cell.known === null) {
    const yes = column ?? null;
    if (yes !== null) return [{ ...cell, known: yes, fault: null }, ...ofRow, ...rest];
    if (ofRow.length > 0 || rest.length > 0) return [...ofRow, ...rest];
    return [marksMeanUse ? { ...cell, known: inUse } : cell];
  }
  // A mark that only says "this column" takes the row's own status, with the row's own words.
  if (answer === 'yes' && column === null && ofRow.some(({ known }) => known !== null))
    return [...ofRow, ...rest];
  const states =
    cell.known !== null &&
    (cell.known.process !== 'NOT_STATED' ||
      cell.known.standing !== 'NOT_STATED' ||
      cell.known.inUse === true ||
      cell.known.basis !== null);
  if (states) return [cell, ...ofRow, ...rest];
  // Words that nobody knows in the cell are about this column: the row's status does not speak for them.
  return [
    cell.fault === null ? { ...cell, fault: { code: 'UNKNOWN_STATUS', suggested: null }, known: null } : cell,
  ];
}

const inUse: KnownStatus = {
  ...silent,
  kind: 'known',
  version: null,
  dateProblem: null,
  keys: ['i-bruk'],
  inUse: true,
};

function isDenial({ known }: CellReading): boolean {
  return known?.keys.includes('ikke-godkjent') === true && known.process === 'NOT_STATED';
}

function faultsOf({ fault, fragment, known }: CellReading): readonly StatusFault[] {
  const problem = known?.dateProblem ?? null;
  return [
    ...(fault === null ? [] : [{ ...fault, fragment }]),
    ...(problem === null ? [] : [{ code: problem.code, fragment, suggested: null }]),
  ];
}

/** The basis that the source's declaration gives to a status whose words give none. */
export function basisFor(process: ProcessPhase, fallback: DefaultBasis | undefined): ApprovalBasis | null {
  if (fallback === undefined) return null;
  return typeof fallback === 'string' ? fallback : (fallback[process] ?? null);
}
