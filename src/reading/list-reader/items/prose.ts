/** Sentences where the name of a product or vendor should stand. */

import { saysOfCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { isSentence } from '../context/speech.ts';
import type { Line } from './item-lines.ts';

/** `Brukes av 40 legekontor.` where a product should stand, and nothing besides: a sentence about what is listed above it. */
export function isRemark({ item }: Line, fields: ReadonlyMap<string, string>): boolean {
  const words = plainText(item.text);
  const isAlone = [...fields.keys()].every((field) => field === 'product');
  return isAlone && words.endsWith('.') && words.split(' ').length >= fewestOfSentence;
}

/** `Bjerka AS gjekk ut av ordninga`, `Fant du det du lette etter?`: a sentence where a name should stand. */
export function isProse(name: string): boolean {
  const words = plainText(name).split(' ');
  if (/[?!]$/u.test(name)) return true;
  if (words.length < fewestOfSentence) return false;
  return isSentence(name) || saysOfCompany(name) || words.some((word) => denials.has(word.toLowerCase()));
}

const denials = new Set(['ikke', 'ikkje', 'aldri', 'not', 'never']);

/** Names of products have fewer words than this, or no full stop. */
const fewestOfSentence = 4;
