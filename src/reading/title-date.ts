/** The date that a list gives in its title. */
import { findDate } from '../domain/text/dates.ts';
import { normaliseText } from './text.ts';

const asOf = /(?<!\p{L})(?:per|pr\.?|as of|oppdatert|gjeldende (?:per|fra)|status)\s{1,3}/giu;

/** ISO date that a title says its list is of, such as "… per 1. mai 2024"; null where it names no day. */
export function dateInTitle(title: string): string | null {
  const text = normaliseText(title.slice(0, 500)).replaceAll('\n', ' ');
  for (const found of text.matchAll(asOf)) {
    const date = findDate(text.slice(found.index + found[0].length, found.index + found[0].length + 40));
    if (date?.start === 0 && date.reading.kind === 'date' && date.reading.value.length === 10) {
      return date.reading.value;
    }
  }
  return null;
}
