/** Names of companies, known by their legal form. */
import { plainText } from './phrase.ts';

/** Legal forms at the end of a company's name. */
const legalForm =
  /(?:^|\s)(?:AS|ASA|SF|NUF|ANS|DA|SA|HF|RHF|IKS|AB|ApS|A\/S|Oy|GmbH|Ltd\.?|Limited|Inc\.?|BV|LLC)\b\.?/u;

/** Whether a text bears a legal form, as companies' full names do. */
export function looksLikeCompany(text: string): boolean {
  return legalForm.test(plainText(text));
}

/** `Alfa AS feirer 20 år`, `Alfa AS gikk ut av ordningen`: a legal form with two words or more in small letters after it. */
const afterForm =
  /(?:^|\s)(?:AS|ASA|SF|NUF|ANS|DA|SA|HF|IKS|AB|ApS|A\/S|Oy|GmbH|Ltd|Inc)\.? \p{Ll}+ [\p{Ll}\d]/u;

/** Whether a text says something of a company, and is no name of one. */
export const saysOfCompany = (text: string): boolean => afterForm.test(plainText(text));
