/** Names of companies, known by their legal form. */
import { plainText } from './phrase.ts';

/** Legal forms at the end of a company's name. */
const legalForm =
  /(?:^|\s)(?:AS|ASA|SF|NUF|ANS|DA|SA|HF|RHF|IKS|AB|ApS|A\/S|Oy|GmbH|Ltd\.?|Limited|Inc\.?|BV|LLC)\b\.?/u;

/** Whether a text bears a legal form, as companies' full names do. */
export function looksLikeCompany(text: string): boolean {
  return legalForm.test(plainText(text));
}
