/** What the cells of a row say of its approval beside its status: remarks and conditions, and words under any other heading. */

import { readSlot } from '../../../domain/status/read-slot.ts';
import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { scanText, type TextScan } from '../../../domain/status/signals/scan-text.ts';
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { readDateRange } from '../../../domain/text/date-range.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { FragmentOf } from '../tables/table-cell.ts';
import { hasField } from '../tables/table-columns.ts';
import type { TableShape } from '../tables/table-shape.ts';
import { remarkLines, withoutRemark } from '../words/names.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isOfProse } from './prose-columns.ts';
import { headingOf, isLimiting, isNearlyRemark, isRemarkField, misspelt } from './remark-headings.ts';
import { isGrave, noScan, type Speech, speechOf, spoken } from './speech.ts';

const dating: readonly string[] = ['decidedOn', 'validUntil'];

function isWhollyDate({ isoDate, text }: Fragment): boolean {
  return isoDate !== null || readDateRange(text).problem === null;
}

/** What is said by a `no` where the end of an approval should stand. */
function invalid(text: string): TextScan {
  const scan = scanText('ikke gyldig');
  return { ...scan, signals: scan.signals.map((signal) => ({ ...signal, quote: text })) };
}

/** A day under `Dispensasjon til`: there is a dispensation, and the day ends it. */
function dispensed(fragment: Fragment): readonly Speech[] {
  if (!/^disp(?:ensasjon|\.|\s|$)/u.test(headingOf(fragment))) return [];
  const text = `Dispensasjon til ${fragment.text}`;
  return [speechOf('remark', { ...fragment, text }, scanText(text))];
}

const naming: readonly string[] = ['vendor', 'product', 'vendorAndProduct', 'organisationNumber'];

/**
 * What the fields of a row say of its approval, its status apart: a name that is struck through, and words in any other
 * field (`3.2 (utgått)`, a remark). Names of interfaces and roles speak of no approval, whatever words they are made of.
 */
export function remarksIn<F extends string>(
  fields: ReadonlyMap<F, Fragment>,
  vocabulary: Vocabulary,
): readonly Speech[] {
  return [...fields].flatMap(([field, fragment]): readonly Speech[] => {
    if (naming.includes(field))
      return fragment.struck ? [speechOf('name', fragment, noScan)] : remarkOf(fragment);
    if ((field as string) === 'status' || vocabulary.isKnownName(fragment.text)) return [];
    // The day of an approval that is struck out strikes the approval.
    if ((field as string) === 'decidedOn' && fragment.struck) return [speechOf('name', fragment, noScan)];
    if (dating.includes(field) && isWhollyDate(fragment)) return dispensed(fragment);
    // `Nei` under `Gyldig`.
    if ((field as string) === 'validUntil' && readSlot(fragment.text) === 'no')
      return [speechOf('remark', fragment, invalid(fragment.text))];
    // `Kontaktperson endret` limits nothing, under any heading.
    const limits = isLimiting(headingOf(fragment)) && !isHarmless(fragment.text);
    if (limits) return spoken('condition', fragment, vocabulary);
    // Under a heading for remarks any words may mean something.
    if (!isRemarkField(fragment)) return spoken('remark', fragment, vocabulary);
    return isBlankMark(fragment.text) ? [] : [speechOf('remark', fragment, vocabulary.scan(fragment.text))];
  });
}

/** What stands after or below a name and speaks of an approval: `Journal (utgått)`. */
function remarkOf(name: Fragment): readonly Speech[] {
  const { remark } = withoutRemark(name.text);
  return [...remarkLines(name.locator.quote), ...(remark === null ? [] : [remark])].map((text) =>
    speechOf('remark', { ...name, text }, scanText(text)),
  );
}

/** A name's cell without the lines below the name that speak of its approval. */
export function withoutRemarkLines(name: Fragment): Fragment {
  const found = remarkLines(name.locator.quote);
  if (found.length === 0) return name;
  const remarks = new Set(found);
  const kept = name.locator.quote.split(/\s*[\r\n]+\s*/u).filter((line) => !remarks.has(line));
  return { ...name, text: plainText(kept.join('\n')) };
}

/**
 * What the cells of a row say that no field has: a heading that is ignored or unknown does not silence the words below it.
 * Cells of a matrix speak for their own column only, and are read with it.
 */
export function remarksBeside<F extends string>(
  row: readonly Cell[],
  shape: TableShape<F>,
  fragmentOf: FragmentOf,
  vocabulary: Vocabulary,
): readonly Speech[] {
  return shape.columns.flatMap(({ index, heading, meaning }): readonly Speech[] => {
    const cell = row[index];
    if (cell === undefined || meaning.kind === 'field' || meaning.kind === 'mark') return [];
    const fragment = fragmentOf(cell, heading);
    const limits = isLimiting(heading) && !isHarmless(fragment.text);
    const flag = meaning.kind === 'unknown' ? flagOf(heading, fragment, vocabulary) : null;
    if (flag !== null) return flag;
    // `Trukket: | A EPJ` beside the list: of whom it is said stands in the cell, and is for a person to see.
    if (meaning.kind === 'unknown' && denies(heading, vocabulary) && !isBlankMark(fragment.text))
      return [
        speechOf(
          'remark',
          { ...fragment, text: `${heading} ${fragment.text}` },
          besides(heading, fragment.text),
        ),
      ];
    if (
      meaning.kind === 'unknown' &&
      (isNearlyRemark(heading, meaning.near?.field) || isOfProse(shape, index, vocabulary))
    ) {
      const remark = { ...fragment, via: `${misspelt}${phraseKey(heading)}` };
      if (!isBlankMark(remark.text)) return [speechOf('remark', remark, vocabulary.scan(remark.text))];
    }
    const words = spoken(limits ? 'condition' : 'remark', fragment, vocabulary);
    // A status under a heading that nobody knows may take an approval away, and gives none of its own.
    return hasField(shape.columns, 'status') ? words : words.map(withoutPhase);
  });
}

const affirming = /^(?:aktiv|aktive|active|gyldig|gjeldende|gjeldande|valid|i kraft|current)$/iu;

/**
 * A yes, a no or a day under a heading that says what it is of: `Utfaset | Ja`, `Avsluttet dato | 01.03.2025`, `Aktiv | Nei`.
 * Null: the column is none of these.
 */
function flagOf(heading: string, fragment: Fragment, vocabulary: Vocabulary): readonly Speech[] | null {
  const answer = readSlot(fragment.text);
  const words = { ...fragment, text: `${plainText(heading)}: ${fragment.text}` };
  if (affirming.test(plainText(heading))) {
    if (answer === 'no') return [speechOf('remark', words, invalid(words.text))];
    // `Sperret` under `Aktiv` is heard as any other words.
    return answer === 'other' ? null : [];
  }
  if (!denies(heading, vocabulary)) return null;
  if (answer === 'no' || answer === 'blank') return [];
  if (answer !== 'yes' && !isWhollyDate(fragment)) return null;
  const scan = vocabulary.scan(heading);
  return [
    speechOf('remark', words, {
      ...scan,
      signals: scan.signals.map((signal) => ({ ...signal, quote: words.text })),
    }),
  ];
}

/** Whether a heading that nobody knows denies or ends what stands below it. */
function denies(heading: string, vocabulary: Vocabulary): boolean {
  return vocabulary.scan(heading).signals.some(isGrave);
}

/** Words that may be about another row: an aside. */
function besides(heading: string, text: string): TextScan {
  return { ...noScan, asides: [`${heading} ${text}`], saysNone: false };
}

function withoutPhase(speech: Speech): Speech {
  const signals = speech.scan.signals.filter(({ effect }) => effect !== 'pending');
  return { ...speech, scan: { ...speech.scan, signals } };
}
