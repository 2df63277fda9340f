/**
 * What words say of whether a listed thing holds: a standard, a register, an activity, a piece of advice. Catalogues have no
 * status column as lists of approvals do, so words above a row, beside it and on it are read here, in one way for all of
 * them. What words may be read as depends on where they stand: those of a remark are about the row, those of a name may be
 * the name, and those of a text are only about the row where their sentence is.
 */
import { plainText } from '../../text/phrase.ts';
import { headingBearing, nameBearing } from './bearing-name.ts';
import { type Bearing, besideBearing, gravest, sentencesOf } from './bearing-sentence.ts';
import { ofText } from './bearing-text.ts';
import type { ListedThing } from './bearing-words.ts';

/**
 * Where words stand. `beside`: a remark, a status, an alert on the row. `heading`: over rows. `name`: of the row itself.
 * `text`: running text below the row's name.
 */
export type BearingPlace = 'beside' | 'heading' | 'name' | 'text';

/** What words in a place say of the rows that they are over, beside or part of; null where they say nothing. */
export function bearingOf(text: string, place: BearingPlace, thing: ListedThing = 'element'): Bearing | null {
  const plain = plainText(text);
  if (plain === '') return null;
  switch (place) {
    case 'beside':
      return besideBearing(plain);
    case 'heading':
      return headingBearing(plain);
    case 'name':
      return nameBearing(plain);
    case 'text':
      return gravest(sentencesOf(text).map((sentence) => ofText(sentence, thing)));
  }
}
