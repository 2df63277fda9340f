/** Reads a status as a publisher writes it: a known phrase, with the dates and remarks that may stand around it. */
import { distance } from 'fastest-levenshtein';
import { isBlankMark, markOf } from '../text/cell-marks.ts';
import type { DateProblem } from '../text/dates.ts';
import { phraseKey, plainText } from '../text/phrase.ts';
import type { ApprovalBasis, ProcessPhase, Standing } from '../vocabulary.ts';
import { type Around, noSurroundings, takeSurroundings, type UnusableDate } from './surroundings.ts';
import { emptyRemarks, type StatusWord, statusWords } from './words.ts';

/** What the words say. `keys` name the rows of the table that were used, for the rule. */
export interface KnownStatus {
  readonly kind: 'known';
  readonly process: ProcessPhase;
  readonly standing: Standing;
  readonly basis: ApprovalBasis | null;
  readonly decidedOn: string | null;
  readonly validUntil: string | null;
  /** Version that stands in the status itself (`Godkjent (v3.2)`), verbatim. */
  readonly version: string | null;
  readonly keys: readonly string[];
  /** The words say that the product is in use (true) or not (false); null: they do not say. */
  readonly inUse: boolean | null;
  /** A date beside the words that cannot be used. */
  readonly dateProblem: UnusableDate | null;
}

/** What a status text says, or why nothing can be stated from it. */
export type StatusReading =
  | KnownStatus
  | { readonly kind: 'absent' }
  | { readonly kind: 'mark'; readonly mark: string }
  /** Only a date: it is for the heading or legend to say of what. */
  | {
      readonly kind: 'date';
      readonly value: string | null;
      readonly problem: DateProblem | null;
      readonly raw: string;
    }
  /** Known words that contradict each other, or a word with two meanings. */
  | { readonly kind: 'ambiguous'; readonly keys: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggested: string | null };

/** Status words by the key of each phrase. */
export interface StatusTable {
  readonly byKey: ReadonlyMap<string, StatusWord>;
}

/** The table as an index. A connector's own rows come first and so override. */
export function statusTable(extra: readonly StatusWord[] = []): StatusTable {
  const byKey = new Map<string, StatusWord>();
  for (const word of [...extra, ...statusWords])
    for (const phrase of word.phrases) {
      const key = phraseKey(phrase);
      if (!byKey.has(key)) byKey.set(key, word);
    }
  return { byKey };
}

const remarks = new Set(emptyRemarks.map(phraseKey));

/**
 * Reads a status text. `isKnownName` answers for words that the connector knows (names of targets and interfaces):
 * these may stand beside a phrase (`Godkjent for SFM Basis`). Nothing is matched by part of a word or phrase, and a
 * text with a question mark is never known: the publisher is in doubt.
 */
export function readStatus(
  text: string,
  table: StatusTable,
  isKnownName: (text: string) => boolean = () => false,
): StatusReading {
  if (isBlankMark(text)) return { kind: 'absent' };
  const mark = markOf(text);
  if (mark !== null) return { kind: 'mark', mark };
  if (/[?]/u.test(text)) return { kind: 'unknown', suggested: suggestStatus(text, table) };
  const reading = readWords(text, table, isKnownName);
  // `❌ Godkjent`: the sign speaks against the word, and which of them holds nobody can say.
  const isYes =
    reading.kind === 'known' && (reading.process === 'APPROVED' || reading.standing === 'IN_FORCE');
  return isYes && warningSign.test(text) ? { kind: 'unknown', suggested: null } : reading;
}

/** Signs of a no, a stop or a warning. */
const warningSign = /[✗✘✖✕❌❎×🚫⛔⊘🔴🟠🟡🟥🟧🛑⚠✋👎⏸⏹]/u;

function readWords(text: string, table: StatusTable, isKnownName: (text: string) => boolean): StatusReading {
  const whole = table.byKey.get(phraseKey(text));
  if (whole !== undefined) return combine([whole], noSurroundings);
  const around = takeSurroundings(text);
  if (phraseKey(around.rest) === '') {
    if (around.dates.length + (around.problem === null ? 0 : 1) !== 1)
      return { kind: 'unknown', suggested: null };
    const only = around.dates[0];
    return {
      kind: 'date',
      value: only?.value ?? null,
      problem: around.problem?.code ?? null,
      raw: plainText(text),
    };
  }
  const words = readParts(around.rest, table, isKnownName);
  if (words === null) return { kind: 'unknown', suggested: suggestStatus(around.rest, table) };
  return combine(words, around);
}

/** The rows of the table that the parts name, or null if any part is unknown. */
function readParts(
  text: string,
  table: StatusTable,
  isKnownName: (text: string) => boolean,
): readonly StatusWord[] | null {
  const whole = table.byKey.get(phraseKey(text));
  if (whole !== undefined) return [whole];
  const named = withoutKnownName(text, isKnownName);
  if (named !== null) return readParts(named, table, isKnownName);
  const replaced = /^(?:er\s+)?(?:erstattet|erstatta|avløst|superseded|replaced)\s+(?:av|by)\s+\S.*$/iu.test(
    text,
  );
  const superseded = table.byKey.get('erstattet');
  if (replaced && superseded !== undefined) return [superseded];
  const words: StatusWord[] = [];
  for (const part of text.split(/\s*[,;/+&()[\]\n:]\s*|\s+-\s+|\.\s+|\s+(?:og|men|and|but)\s+/iu)) {
    const bare = part.replace(/^(?:men|og|samt|også|nå|no)\s+/iu, '');
    if (phraseKey(bare) === '' || remarks.has(phraseKey(bare))) continue;
    if (isKnownName(bare)) continue;
    const word = table.byKey.get(phraseKey(bare)) ?? knownBesideName(bare, table, isKnownName);
    if (word === undefined) return null;
    words.push(word);
  }
  return words.length === 0 ? null : words;
}

function knownBesideName(
  text: string,
  table: StatusTable,
  isKnownName: (text: string) => boolean,
): StatusWord | undefined {
  const rest = withoutKnownName(text, isKnownName);
  return rest === null ? undefined : table.byKey.get(phraseKey(rest));
}

/** Characters of the longest name of a target or interface that is looked for at the end of a text. */
const longestName = 200;

/** `Godkjent for SFM Basis` without ` for SFM Basis`, where the connector knows that name. */
export function withoutKnownName(text: string, isKnownName: (text: string) => boolean): string | null {
  for (const match of text.matchAll(/\s+(?:for|mot|som|til|i|against)\s+/giu)) {
    const name = match.index + match[0].length;
    if (text.length - name <= longestName && isKnownName(text.slice(name))) return text.slice(0, match.index);
  }
  return null;
}

/** One meaning from several words: agreeing parts add up, others are ambiguous. */
export function combine(words: readonly StatusWord[], around: Around): StatusReading {
  const keys = [...new Set(words.map((word) => word.key))];
  if (words.some((word) => word.sort === 'ambiguous') && words.every((word) => word.standing === undefined))
    return { kind: 'ambiguous', keys };
  const declared = words.some((word) => word.basis === 'SELF_DECLARATION');
  const phases = new Set(words.map((word) => word.process).filter((phase) => phase !== 'NOT_STATED'));
  if (phases.size > 1 && declared) phases.delete('DECLARED_BY_VENDOR');
  const held = new Set(words.flatMap((word) => word.standing ?? []));
  const bases = new Set(words.flatMap((word) => word.basis ?? []));
  const denied = words.some((word) => word.sort === 'negative') && (phases.size > 0 || held.has('IN_FORCE'));
  if (phases.size > 1 || held.size > 1 || bases.size > 1 || denied) return { kind: 'ambiguous', keys };
  const ends = words.some((word) => word.endsOn === true);
  const planned = words.some((word) => word.sort === 'plan');
  const from = around.dates.filter((date) => date.role === 'from');
  const until = around.dates.filter((date) => date.role === 'until');
  if (from.length > 1 || until.length > 1) return { kind: 'ambiguous', keys };
  const firstFrom = from[0]?.value ?? null;
  return {
    kind: 'known',
    process: [...phases][0] ?? 'NOT_STATED',
    standing: [...held][0] ?? 'NOT_STATED',
    basis: [...bases][0] ?? null,
    decidedOn: ends || planned ? null : firstFrom,
    validUntil: until[0]?.value ?? (ends ? firstFrom : null),
    version: around.version,
    keys,
    inUse: words.find((word) => word.inUse !== undefined)?.inUse ?? null,
    dateProblem: around.problem,
  };
}

/** The nearest known phrase within two letters, for a person to consider. Never applied. */
function suggestStatus(text: string, table: StatusTable): string | null {
  const key = phraseKey(text);
  if (key.length < 5 || key.length > 60) return null;
  let best: { phrase: string; steps: number } | null = null;
  for (const word of new Set(table.byKey.values()))
    for (const phrase of word.phrases) {
      const steps = distance(key, phraseKey(phrase));
      if (steps <= 2 && (best === null || steps < best.steps)) best = { phrase, steps };
    }
  return best === null ? null : best.phrase.charAt(0).toUpperCase() + best.phrase.slice(1);
}
