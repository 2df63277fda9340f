import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import type { Fragment } from '../fragment.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Speech, speechOf } from './speech.ts';

/** What words beside a status contribute; nothing where they say nothing of an approval. */
export function spoken(
  place: 'condition' | 'remark',
  fragment: Fragment,
  vocabulary: Vocabulary,
): readonly Speech[] {
  if (isBlankMark(fragment.text)) return [];
  const scan = vocabulary.scan(fragment.text);
  const says = place === 'condition' || scan.signals.length > 0 || scan.asides.length > 0;
  return says ? [speechOf(place, fragment, scan)] : [];
}
