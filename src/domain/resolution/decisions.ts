/** The reviewed file of decisions on which names are the same vendor: its form, and what is wrong with one. */
import { z } from 'zod';
import { readOrganisationNumber } from '../text/organisation-number.ts';
import { nameKeyOf, numberIn } from './names.ts';

/** A person's word on whether two parties are one. Kept in a reviewed file; it wins over every rule. */
export interface Decision {
  readonly judgement: 'POSITIVE' | 'NEGATIVE' | 'UNSURE';
  /** An organisation number of nine figures, or a name with its legal form as the sources write it. */
  readonly left: string;
  /** As `left`. Where both have numbers, a positive decision keeps the number of `right`. */
  readonly right: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

const party = z
  .string()
  .trim()
  .min(1, 'expected a name or an organisation number')
  .refine(
    (value) => numberIn(value) === null || readOrganisationNumber(value).kind === 'number',
    'is no organisation number: its last figure is not right by modulus 11',
  );

const decision = z.strictObject({
  judgement: z.enum(['POSITIVE', 'NEGATIVE', 'UNSURE']),
  left: party,
  right: party,
  reason: z.string().trim().min(10, 'expected a reason that another person can follow'),
  decidedBy: z
    .string()
    .regex(
      /^[\p{Ll}][\p{Ll} -]+$/u,
      'expected a role in lower case, such as “redaksjon”; never a person’s name',
    ),
  decidedAt: z.iso.datetime('expected a time in UTC, such as 2025-11-22T12:00:00Z'),
});

const file = z.strictObject({ decisions: z.array(decision) });

/** The decisions, or what is wrong with the file, in one sentence for each thing. */
export type DecisionReading =
  | { readonly ok: true; readonly decisions: readonly Decision[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks what was parsed from the file. Two decisions that judge the same pair differently are refused. */
export function readDecisions(content: unknown): DecisionReading {
  const parsed = file.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
    return { ok: false, problems };
  }
  const { decisions } = parsed.data;
  const problems = decisions.flatMap((one, index) => {
    if (keyOf(one.left) === keyOf(one.right)) return [`decision ${index + 1}: left and right are the same`];
    const earlier = decisions.slice(0, index).findIndex((other) => pairOf(other) === pairOf(one));
    return earlier === -1 ? [] : [`decision ${index + 1}: decision ${earlier + 1} is about the same pair`];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, decisions };
}

function placeOf([list, index, field]: readonly PropertyKey[]): string {
  if (list === undefined) return 'the file';
  if (typeof index !== 'number') return String(list);
  return `decision ${index + 1}${field === undefined ? '' : `, ${String(field)}`}`;
}

const keyOf = (reference: string) => numberIn(reference) ?? nameKeyOf(reference);
const pairOf = ({ left, right }: Pick<Decision, 'left' | 'right'>) =>
  [keyOf(left), keyOf(right)].sort().join('#');
