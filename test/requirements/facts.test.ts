/** Every fact of a requirement has its words and its date, or says that it is our own reading. */
import { expect, test } from 'vitest';
import { redaksjon } from '../../connectors/redaksjon/connector.ts';
import type { Claim, Sourced } from '../../src/domain/claims/claim.ts';
import { document, documents, reading } from './curated.ts';

const kinds = ['frameworkEntry', 'obligation', 'profile', 'profileLine'];
const claims = reading.claims.filter(({ kind }) => kinds.includes(kind));
const fieldsOf = (claim: Claim) => Object.entries(claim.fields as Record<string, Sourced<unknown>>);

test('the files are read whole, without findings', () => {
  expect(reading.findings).toEqual([]);
  expect(reading.drift).toEqual([]);
  const keys = new Set(
    claims.flatMap(({ kind, fields }) => (kind === 'obligation' ? fields.key?.value : [])),
  );
  expect(keys.size).toBe(112);
});

test('each value cites a publisher, a document, a date and words; what is inferred cites nothing', () => {
  const faults = claims.flatMap((claim) => {
    const inferred = new Set((claim.fields as { inferred?: Sourced<string[]> }).inferred?.value);
    return fieldsOf(claim).flatMap(([field, { citation, rule }]) => {
      if (inferred.has(field))
        return citation === undefined && rule === 'editorial-reading/1' ? [] : [`${claim.key} ${field}`];
      const isCited =
        citation?.publisher && citation.document && citation.quote && /^\d{4}/u.test(citation.date ?? '');
      return isCited ? [] : [`${claim.key} ${field}`];
    });
  });
  expect(faults).toEqual([]);
});

test('what is unknown in the facts is left out, and a level that no source states is not given', () => {
  const obligations = claims.filter((claim) => claim.kind === 'obligation');
  const of = (key: string) =>
    obligations.find(({ fields }) => fields.key?.value === key && fields.framework)?.fields;
  expect(of('REFKAT_ICPC2_GP')).toBeUndefined();
  expect(of('FHI_MSIS')?.level).toBeUndefined();
  expect(of('FSE_ERESEPT')?.level?.value).toBe('MUST');
});

const entry = (
  more: string,
  citation = '{ publisher: P, document: D, date: 2025-01-01, quote: Q, basis: K }',
) =>
  `- kind: frameworkEntry
  values: { key: EN, title: En, kind: ACT, publisherName: P, lifecycle: ACTIVE, isApprovalScheme: false }
  citation: { publisher: P, document: D, date: "2025-01-01", quote: Q, basis: K }
- kind: obligation
  values: { key: K_A, framework: EN, title: A, text: A${more} }
  citation: ${citation}
`;

test.each([
  ['no quote', '{ publisher: P, document: D, date: "2025-01-01", basis: K }'],
  ['no publisher', '{ document: D, date: "2025-01-01", quote: Q, basis: K }'],
  ['no document', '{ publisher: P, date: "2025-01-01", quote: Q, basis: K }'],
  ['no date at all', '{ publisher: P, document: D, quote: Q, basis: K }'],
  ['inferred by us', '{ publisher: P, document: D, date: "2025-01-01", quote: Q, basis: I }'],
])('a requirement with a citation that has %s is refused', (_what, citation) => {
  const { findings } = redaksjon.read([document('requirements', entry('', citation))]);
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['INVALID_ENTRY BLOCKING']);
});

test('a reference that leads nowhere, and a circle, stop the harvest and name the line', () => {
  const circle = redaksjon.read([document('requirements', entry(', requires: [K_A]'))]);
  expect(circle.findings).toMatchObject([
    {
      code: 'BROKEN_REFERENCE',
      severity: 'BLOCKING',
      message: { en: 'requirements.yaml, line 5: “K_A” requires itself.' },
    },
  ]);
  const nowhere = redaksjon.read([document('requirements', entry(', requires: [K_B]'))]);
  expect(nowhere.findings.map(({ message }) => message.en)).toEqual([
    'requirements.yaml, line 5: there is no “K_B”.',
  ]);
});

test('a line of a checklist that names no requirement stops the harvest and names the line', () => {
  const changed = redaksjon.read(
    documents((name, text) =>
      name === 'profile-ehr-gp-office' ? text.replace('"FSE_ERESEPT"', '"FSE_RESEPT"') : text,
    ),
  );
  expect(changed.findings).toMatchObject([
    { code: 'BROKEN_REFERENCE', severity: 'BLOCKING', found: 'FSE_RESEPT' },
  ]);
  expect(changed.findings[0]?.message.en).toMatch(
    /^profile-ehr-gp-office\.yaml, line \d+: there is no “FSE_RESEPT”\.$/u,
  );
});

test('nothing says that Normen approves, and a certificate of an organisation is on no product', () => {
  const approves = (key: string) =>
    claims.find((claim) => claim.kind === 'frameworkEntry' && claim.fields.key?.value === key);
  expect(approves('NORMEN')).toMatchObject({ fields: { isApprovalScheme: { value: false } } });
  // No list shows a requirement of Normen or the certificate, so no coverage of a product can come of either.
  const shown = claims.filter(
    (claim) =>
      claim.kind === 'obligation' &&
      ['NORMEN', 'ISO_27001'].includes(claim.fields.framework?.value ?? '') &&
      claim.fields.shownAt !== undefined,
  );
  expect(shown).toEqual([]);
});
