/** Runs of words of one style, and what they say together. */

import { normaliseText, takeMarks } from '../../text.ts';
import type { Element } from '../tree/tree.ts';

/** A run of words of one style. */
export interface Segment {
  readonly text: string;
  readonly struck: boolean;
  readonly bold: boolean;
  readonly mark: boolean;
  /** Said for the eye only (`aria-hidden`), such as an icon beside the same word. */
  readonly eyeOnly: boolean;
}

/** The words of the runs, line by line. */
export function joined(segments: readonly Segment[]): string {
  let text = '';
  for (const segment of segments) text += segment.text;
  if (!/^ |\n| $| {2}/u.test(text)) return text;
  return text
    .split('\n')
    .map((line) => withoutEdges(line.replace(/ +/gu, ' ')))
    .filter((line) => line !== '')
    .join('\n');
}

/** The words of the struck runs, those that other words part with a space between. */
export function struckRuns(segments: readonly Segment[]): string {
  let text = '';
  for (const segment of segments)
    text += segment.struck ? segment.text : segment.text.trim() === '' ? '' : ' ';
  return normaliseText(text);
}

/** The words in bold that the runs begin with; null where they do not. */
export function leadingStrong(segments: readonly Segment[]): string | null {
  const start = segments.findIndex((segment) => segment.text.trim() !== '');
  if (segments[start]?.bold !== true) return null;
  const said = segments.slice(start);
  const end = said.findIndex((segment) => !segment.bold && segment.text.trim() !== '');
  const strong = takeMarks(normaliseText(joined(end < 0 ? said : said.slice(0, end)))).text;
  return strong === '' ? null : strong;
}

/** Without the one space that may stand at each end; no-break spaces stay. */
export function withoutEdges(line: string): string {
  const start = line.startsWith(' ') ? 1 : 0;
  return line.slice(start, line.endsWith(' ') && line.length > start ? -1 : undefined);
}

/** Runs of white space as one space; no-break spaces stay as they are. */
export function collapse(data: string): string {
  return /[\t\r\n\f]| {2}/u.test(data) ? data.replace(/[ \t\r\n\f]+/gu, ' ') : data;
}

/** The words of a link, else its accessible name. */
export function linkText(element: Element, segments: readonly Segment[]): string {
  const said = normaliseText(joined(segments)).replaceAll('\n', ' ');
  return said !== '' ? said : normaliseText(element.attribs['aria-label'] ?? element.attribs.title ?? '');
}
