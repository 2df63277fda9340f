/** Records as pairs of label and value: `Produkt: X`, definition lists with known terms. */

import { describe } from '../../../domain/findings/messages/describe.ts';
import type { HeadingUse } from '../../../domain/reading.ts';
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Block } from '../../outline.ts';
import type { BlockContext } from '../context/context.ts';
import { speechAbove, spoken } from '../context/speech.ts';
import type { Entry } from '../entry.ts';
import { contextUnit, type Fragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Stage } from '../stage.ts';
import type { HeadingMeaning } from '../words/headings.ts';
import { fieldOf, pairLinesOf } from './pair-lines.ts';

/** The records of a block whose labels are known headings, or null when it is no such block. */
export function readPairs<F extends string>(
  stage: Stage<F>,
  block: Block,
  document: string,
  context: BlockContext,
): readonly Entry<F>[] | null {
  if (block.kind === 'table') return null;
  const lines = pairLinesOf(stage.rules, block, document);
  const pairs = lines.filter((line) => line.label !== null);
  const fields = new Set(pairs.flatMap(({ label }) => fieldOf(stage.rules, label) ?? []));
  const titled = withTitle(stage.rules, context, fields);
  if (!isRecord(stage.rules, titled, fields)) return null;
  for (const piece of block.context) stage.log.cell(contextUnit(piece), 'ignored');
  // Beside a label that nobody knows the heading may be anything, the product's name above all; the vendor's only where it
  // is a company's and no value of such a label is.
  const strange = pairs.filter(({ label }) => stage.rules.headings.read(label).kind === 'unknown');
  const isCompany =
    looksLikeCompany(titled.vendor?.fragment.text ?? '') &&
    !strange.some(({ fragment }) => looksLikeCompany(fragment.text));
  const bare =
    strange.length === 0 || isCompany || titled.product !== null ? titled : { ...titled, vendor: null };
  const speech = speechAbove(bare, stage.rules.vocabulary);
  const entries = recordsOf(stage, lines, document).flatMap(
    ({ fields: own, remarks }): readonly Entry<F>[] => {
      const anchor = [...own.values()][0];
      if (anchor === undefined) return [];
      const said = remarks.flatMap((fragment) => spoken('remark', fragment, stage.rules.vocabulary));
      return [
        {
          fields: own,
          slot: null,
          mark: null,
          wordCells: [],
          context: bare,
          speech: [...speech, ...said],
          statusFromContext: !fields.has('status' as F),
          anchor,
        },
      ];
    },
  );
  stage.log.layout('pairs');
  return entries;
}

/** The fields of a record, and lines between them of no field: they may speak of it. */
interface PairRecord<F extends string> {
  readonly fields: Map<F, Fragment>;
  readonly remarks: Fragment[];
}

/** The lines as records: one begins where a field is said again. */
function recordsOf<F extends string>(
  stage: Stage<F>,
  lines: ReturnType<typeof pairLinesOf<F>>,
  document: string,
): readonly PairRecord<F>[] {
  let current: PairRecord<F> = { fields: new Map(), remarks: [] };
  const records = [current];
  const read = lines.map(({ label }) =>
    label === null ? ({ kind: 'unknown', near: null } as const) : stage.rules.headings.read(label),
  );
  const isLabelled = read.some((meaning) => meaning.kind === 'field' && meaning.field === ('status' as F));
  const beside = afterVia(read.map((meaning) => (meaning.kind === 'field' ? meaning.field : null)));
  for (const [at, line] of lines.entries()) {
    if (line.label === null) {
      stage.log.cell(line.fragment.unit, 'ignored');
      // A badge `Godkjent` needs no label where no line has it.
      const isStatus = !isLabelled && current.fields.size > 0 && !current.fields.has('status' as F);
      if (isStatus && statesAlone(stage.rules, line.fragment.text))
        current.fields.set('status' as F, line.fragment);
      else current.remarks.push(line.fragment);
      continue;
    }
    const { label, fragment, labelUnit } = line;
    const known = read[at] ?? { kind: 'unknown', near: null };
    const field = beside[at];
    const meaning = known.kind === 'field' && field != null ? { ...known, field } : known;
    stage.log.cell(labelUnit, meaning.kind === 'field' ? 'mapped' : 'ignored');
    stage.log.cell(fragment.unit, 'ignored');
    noteLabel(stage.log, document, label, meaning, fragment);
    if (meaning.kind !== 'field') current.remarks.push(fragment);
    if (meaning.kind !== 'field' || isBlankMark(fragment.text)) continue;
    if (current.fields.has(meaning.field)) {
      if (isRepeated(stage.rules, read, at)) {
        current.remarks.push(fragment);
        continue;
      }
      current = { fields: new Map(), remarks: [] };
      records.push(current);
    }
    current.fields.set(meaning.field, fragment);
  }
  return records;
}

/** Whether the labels name a record, by themselves or with the title of its card. */
function isRecord<F extends string>(
  rules: ListRules<F>,
  titled: BlockContext,
  fields: ReadonlySet<F>,
): boolean {
  const wantsProduct = rules.identifying.some((field) => field === 'product');
  const named =
    rules.identifying.some((field) => fields.has(field)) ||
    (titled.product !== null && titled.vendor !== null) ||
    (!wantsProduct && titled.vendor !== null && fields.size > 0);
  const isTitled = titled.product !== null || (!wantsProduct && titled.vendor !== null);
  return named && fields.size >= (isTitled ? 1 : 2);
}

/** A label as what it was read as; one that nobody knows is reported. */
function noteLabel<F extends string>(
  log: ReadingLog,
  document: string,
  label: string,
  meaning: HeadingMeaning<F>,
  fragment: Fragment,
): void {
  log.heading({ document, sheet: null, heading: plainText(label), ...becameOf(meaning) });
  if (meaning.kind === 'unknown') reportLabel(log, label, fragment);
}

/** Whether a field that is there already is said once more of the same record: nothing that would name another follows. */
function isRepeated<F extends string>(
  rules: ListRules<F>,
  read: readonly HeadingMeaning<F>[],
  at: number,
): boolean {
  const field = read[at]?.kind === 'field' ? read[at].field : null;
  const isNaming = (meaning: HeadingMeaning<F>) =>
    meaning.kind === 'field' && rules.identifying.includes(meaning.field);
  if (field !== 'status') return false;
  const next = read.findIndex(
    (meaning, index) => index > at && meaning.kind === 'field' && meaning.field === field,
  );
  const before = read.slice(0, at).findLast((meaning) => meaning.kind === 'field');
  const isNext = before?.kind === 'field' && before.field === field;
  return isNext || !read.slice(at + 1, next < 0 ? undefined : next).some(isNaming);
}

/** A card's title names what its labels do not: the product beside a labelled vendor, or both (`A EPJ – A AS`). */
function withTitle<F extends string>(
  rules: ListRules<F>,
  context: BlockContext,
  fields: ReadonlySet<string>,
): BlockContext {
  const wantsProduct = rules.identifying.some((field) => field === 'product');
  if (!wantsProduct || fields.has('product') || fields.has('vendorAndProduct')) return context;
  if (context.product !== null) return context;
  if (fields.has('vendor')) return { ...context, vendor: null, product: context.named };
  return context.inner === null || context.vendor === null ? context : { ...context, product: context.inner };
}

function becameOf<F extends string>(meaning: HeadingMeaning<F>): Pick<HeadingUse, 'use' | 'as'> {
  switch (meaning.kind) {
    case 'field':
      return { use: 'mapped', as: meaning.field };
    case 'ignored':
      return { use: 'ignored', as: meaning.reason };
    case 'unknown':
      return { use: 'unknown', as: meaning.near?.synonym ?? null };
  }
}

/** A version just after the second system of a combination is that system's: labels stand in the order of reading. */
function afterVia<F extends string>(fields: readonly (F | null)[]): readonly (F | null)[] {
  const names: readonly (string | null)[] = fields;
  return fields.map((field, at) =>
    field !== null && names[at] === 'version' && names[at - 1] === 'via' ? ('viaVersion' as F) : field,
  );
}

function reportLabel(log: ReadingLog, label: string, fragment: Fragment): void {
  log.drift({ kind: 'COLUMN_ADDED', detail: plainText(label), breaking: false });
  log.report({
    ...describe('UNKNOWN_HEADING.label', { heading: plainText(label) }),
    severity: 'WARNING',
    recordKey: phraseKey(label),
    record: plainText(label),
    field: 'heading',
    locator: fragment.locator,
    unit: fragment.unit,
    found: plainText(label),
  });
}

/** Whether words are a known status by themselves: `Godkjent`, `Godkjent siden 2024`. */
export function statesAlone<F extends string>({ vocabulary }: ListRules<F>, text: string): boolean {
  const status = vocabulary.readStatus(text);
  return status.kind === 'known' && (status.process !== 'NOT_STATED' || status.standing !== 'NOT_STATED');
}
