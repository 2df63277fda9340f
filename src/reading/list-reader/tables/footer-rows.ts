/** Rows below those of a list that name nobody on it: sums, and who made the document. */
import { plainText } from '../../../domain/text/phrase.ts';

const sum =
  /^(?:sum|sum totalt|totalt?|total sum|i alt|til sammen|til saman|in total|(?:gjennomsnitt(?:lig)?|average)(?: \p{L}+){0,3}|(?:antall?|antal|number of)(?: \p{L}+){0,3})[:.]?$/iu;
const number = /^[\d\s.,]{1,12}%?(?: (?:stk\.?|dager|dagar|timer|timar|days|hours))?$/u;
const imprint =
  /^(?:kilde|kjelde|source|utarbeid(?:et|a|d) av|lag(?:et|a) av|prepared by|made by|ansvarleg|ansvarlig|ansvarlig for listen|dokumenteier|document owner|kontakt|kontaktperson|kontaktpunkt|contact|(?:sist )?(?:oppdatert|revidert|updated|revised)(?: av| by)?|redaktør|redaksjon)[:.]?$/iu;

/**
 * Whether the filled cells of a row are a footer: `Totalt | 12`, `Utarbeidet av | Kari Nordmann`. `isStated`: one of them says
 * a status, as no footer does.
 */
export function isFooter(texts: readonly string[], isStated: boolean): boolean {
  const [first = '', ...rest] = texts.map(plainText);
  if (rest.length === 0 || isStated) return false;
  return (sum.test(first) && rest.every((text) => number.test(text))) || imprint.test(first);
}
