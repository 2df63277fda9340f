/** What a correct reading makes of a row in its context, and how far one reading does. */
import type { Claim, Sourced } from '../../../src/domain/claims/claim.ts';
import type { Finding } from '../../../src/domain/reading.ts';
import { settle } from '../../../src/domain/status/headline.ts';
import type { Headline, ProcessPhase, Standing } from '../../../src/domain/vocabulary.ts';
import type { Meaning } from './words.ts';

export type Values = Readonly<Record<string, string | null>>;

/**
 * `said`: the row's own status, untouched (a harmless context). `headline`: the context's plain words give this. `blocked`: no
 * approval, and a finding. `kept`: no approval, and the context's words are in the row's conditions or a finding. `reported`: a finding, whatever the value. `absent`: no claim; with `negative`: and it is kept as an
 * explicit no, or reported. `unlisted`: no claim, or a finding beside it.
 */
export type Expect =
  | { readonly kind: 'said' }
  | { readonly kind: 'headline'; readonly headlines: readonly Headline[] }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'reported' }
  | { readonly kind: 'absent'; readonly negative?: true }
  | { readonly kind: 'unlisted' };

export interface ContextFact {
  /** Identity and dates, with the process and standing that the row's own words have. */
  readonly values: Values;
  /** Fields where more than one value is right, null for not stated. */
  readonly anyOf?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly expect: Expect;
  /** Words of the context: a finding on any of them, or on the row's names, has reported it. */
  readonly words: readonly string[];
}

export type Outcome = 'right' | 'wrongReported' | 'wrongSilent' | 'missedReported' | 'missedSilent';

/** The day that the pages are read. */
const asOf = '2026-11-30';

/**
 * What the words of a context make of a row that says that it is approved. Words that nobody has shown to the readers need
 * not be known: of them, too, an end or a condition must not leave an approval, and must be read or reported.
 */
export function expectationOf(means: Meaning, areKnown = true): Expect {
  if (!areKnown && (means === 'ended' || means === 'conditional' || means === 'trial'))
    return { kind: 'blocked' };
  switch (means) {
    case 'ended':
      return { kind: 'headline', headlines: ['WITHDRAWN', 'EXPIRED'] };
    case 'conditional':
      return { kind: 'headline', headlines: ['CONDITIONAL'] };
    case 'trial':
      return { kind: 'headline', headlines: ['IN_TRIAL', 'CONDITIONAL'] };
    case 'denied':
      return { kind: 'blocked' };
    case 'harmless':
      return { kind: 'said' };
    case 'unclear':
      return { kind: 'reported' };
  }
}

export function statusOf(claim: Claim): {
  readonly process: string;
  readonly standing: string;
  readonly headline: Headline;
} {
  const fields = claim.fields as Readonly<Record<string, Sourced<string> | undefined>>;
  const process = (fields.process?.value ?? 'NOT_STATED') as ProcessPhase;
  const standing = (fields.standing?.value ?? 'NOT_STATED') as Standing;
  const { headline } = settle({
    process,
    standing,
    observation: 'LISTED',
    basis: (fields.basis?.value ?? 'AUTHORITY_LISTING') as 'AUTHORITY_LISTING',
    validUntil: fields.validUntil?.value ?? null,
    asOf,
  });
  return { process, standing, headline };
}

const conditionsOf = (claim: Claim): string =>
  (claim.fields as Readonly<Record<string, Sourced<string> | undefined>>).conditions?.value ?? '';

const statusTextOf = (claim: Claim): string =>
  (claim.fields as Readonly<Record<string, Sourced<string> | undefined>>).statusText?.value ?? '';

/** Without case, and without the signs that names of sheets cannot have. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[:\\/?*[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The longest name that a sheet can have. */
const longestSheetName = 31;

/** Whether a finding speaks of the row by a name of it, or quotes the context. */
export function isReported(findings: readonly Finding[], fact: ContextFact): boolean {
  const { values } = fact;
  const names = [values.product, values.vendor, values.municipality, ...fact.words]
    .filter((name): name is string => typeof name === 'string' && name.length > 1)
    .map((name) => plain(name).slice(0, longestSheetName).trim());
  return findings.some(({ code, record, found, locator, message, recordKey }) => {
    if (code === 'HIDDEN_CONTENT' && fact.expect.kind === 'unlisted') return true;
    const words = plain([record, recordKey, found ?? '', locator?.quote ?? '', message.nb].join('\n'));
    return names.some((name) => words.includes(name));
  });
}

/** Whether the claim's status is what the expectation allows, is merely not stated, or says something else. */
export function judgeStatus(
  { values, expect, words }: ContextFact,
  claim: Claim,
  reported: boolean,
): 'right' | 'wrong' | 'missed' {
  const { process, standing, headline } = statusOf(claim);
  const silent = process === 'NOT_STATED' && standing === 'NOT_STATED';
  const approved = headline === 'APPROVED';
  switch (expect.kind) {
    case 'said':
      if (process === values.process && standing === values.standing) return 'right';
      return silent ? 'missed' : 'wrong';
    case 'headline':
      if (expect.headlines.includes(headline)) return 'right';
      return approved ? 'wrong' : 'missed';
    case 'blocked':
      if (approved) return 'wrong';
      // An end or a condition that is read as such needs no finding: the value says it.
      return reported ||
        ['WITHDRAWN', 'EXPIRED', 'CONDITIONAL', 'EXPIRING'].includes(headline) ||
        standing !== 'NOT_STATED' ||
        // So do the words of the context themselves, read as the row's status: `Avslag`.
        words.includes(statusTextOf(claim)) ||
        // So does a phase before an approval: `Venter på godkjenning`.
        (process !== 'NOT_STATED' && process !== values.process)
        ? 'right'
        : 'missed';
    case 'kept': {
      if (approved) return 'wrong';
      const changed = process !== values.process || standing !== values.standing;
      return reported || changed || conditionsOf(claim) !== '' ? 'right' : 'missed';
    }
    case 'reported':
      return reported ? 'right' : 'missed';
    case 'unlisted':
      return reported ? 'right' : 'wrong';
    case 'absent':
      return 'wrong';
  }
}
