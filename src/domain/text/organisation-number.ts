/** Norwegian organisation numbers: nine figures of which the last is a check figure. */
import { plainText } from './phrase.ts';

/**
 * `REAL` numbers start with 8 or 9. `SYNTHETIC` ones start with 2 or 3, as the test population of Enhetsregisteret
 * does; they are values to a reader, and it is for the merge to refuse them beside real data.
 */
export type OrganisationNumberKind = 'REAL' | 'SYNTHETIC';

export type OrganisationNumberProblem =
  | 'WRONG_ORGANISATION_NUMBER'
  | 'DUMMY_ORGANISATION_NUMBER'
  | 'TEST_ORGANISATION_NUMBER';

export type OrganisationNumberReading =
  | {
      readonly kind: 'number';
      readonly value: string;
      readonly type: OrganisationNumberKind;
      readonly raw: string;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'problem'; readonly code: OrganisationNumberProblem; readonly raw: string };

const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Numbers that pass the check figure, or look as if they might, and that nobody has: filled in to get past a form. */
const dummies = new Set([
  '000000000',
  '111111111',
  '222222222',
  '333333333',
  '444444444',
  '555555555',
  '666666666',
  '777777777',
  '888888888',
  '999999999',
  '123456789',
  '987654321',
]);

/** Whether nine figures carry the right check figure: modulo 11 with weights 3 2 7 6 5 4 3 2. */
export function hasRightCheckFigure(digits: string): boolean {
  if (!/^\d{9}$/u.test(digits)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[8]);
}

function judge(digits: string, raw: string): OrganisationNumberReading {
  if (dummies.has(digits)) return { kind: 'problem', code: 'DUMMY_ORGANISATION_NUMBER', raw };
  if (!hasRightCheckFigure(digits)) return { kind: 'problem', code: 'WRONG_ORGANISATION_NUMBER', raw };
  const first = digits[0];
  if (first === '8' || first === '9') return { kind: 'number', value: digits, type: 'REAL', raw };
  if (first === '2' || first === '3') return { kind: 'number', value: digits, type: 'SYNTHETIC', raw };
  if (first === '1') return { kind: 'problem', code: 'TEST_ORGANISATION_NUMBER', raw };
  return { kind: 'problem', code: 'WRONG_ORGANISATION_NUMBER', raw };
}

const labels = /(?:org(?:anisasjons)?\.?\s*-?\s*(?:nr|nummer|no)\.?|organisation number|orgnr\.?)\s*:?/giu;

/** The organisation number that a cell holds; a figure too many or too few is a problem, never cut or filled. */
export function readOrganisationNumber(text: string): OrganisationNumberReading {
  const plain = plainText(text);
  if (/^(?:-+|n\/?a|ukjent|ikke oppgitt)?$/iu.test(plain)) return { kind: 'absent' };
  const digits = plain
    .replace(labels, '')
    .replace(/^\s*NO\b/iu, '')
    .replace(/\bMVA\b\.?\s*$/iu, '')
    .replace(/[\s.\-'’]/gu, '');
  if (!/^\d{9}$/u.test(digits)) return { kind: 'problem', code: 'WRONG_ORGANISATION_NUMBER', raw: plain };
  return judge(digits, plain);
}

const within =
  /[,;–-]?\s*[([]?\s*(?:(?:org(?:anisasjons)?\.?\s*-?\s*(?:nr|nummer)\.?|orgnr\.?)\s*:?\s*)?(?<![\d.])(?:NO\s?)?(\d{3}[\s.]?\d{3}[\s.]?\d{3})(?![\d.]\d)(?:\s?MVA)?\s*[)\]]?/iu;

/** An organisation number beside a name (`Firma AS (923 609 016)`), and the text without it. Null: there is none. */
export function takeOrganisationNumber(
  text: string,
): { readonly rest: string; readonly reading: OrganisationNumberReading } | null {
  const plain = plainText(text);
  const match = within.exec(plain);
  const digits = match?.[1];
  if (match === null || digits === undefined) return null;
  const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
  return { rest: plainText(rest), reading: judge(digits.replace(/[\s.]/gu, ''), digits) };
}
