import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeadingStatus } from '../../src/domain/status/heading.ts';
import { readStatus, statusTable } from '../../src/domain/status/reader.ts';
import { statusWords } from '../../src/domain/status/words.ts';
import { phraseKey } from '../../src/domain/text/phrase.ts';

const table = statusTable();
const known = (name: string) => name === 'SFM Basis';
const read = (text: string) => readStatus(text, table, known);

describe('readStatus', () => {
  it.each([
    ['Godkjent', 'APPROVED', 'NOT_STATED', null],
    ['GODKJENT*', 'APPROVED', 'NOT_STATED', null],
    ['godkjend', 'APPROVED', 'NOT_STATED', null],
    ['Verifisert', 'APPROVED', 'NOT_STATED', null],
    ['Innføring', 'APPROVED', 'NOT_STATED', null],
    ['Godkjent for breddeinnføring', 'APPROVED', 'NOT_STATED', null],
    ['Godkjent for SFM Basis', 'APPROVED', 'NOT_STATED', null],
    ['Godkjent, i bruk', 'APPROVED', 'NOT_STATED', null],
    ['Godkjent / i drift', 'APPROVED', 'NOT_STATED', null],
    ['Godkjent (selvdeklarert)', 'APPROVED', 'NOT_STATED', 'SELF_DECLARATION'],
    ['Godkjent med vilkår', 'APPROVED', 'CONDITIONAL', null],
    ['Godkjenning utløpt', 'APPROVED', 'EXPIRED', null],
    ['Godkjent for pilot', 'LIMITED_TRIAL', 'NOT_STATED', null],
    ['Godkjent for (begrenset) utprøving', 'LIMITED_TRIAL', 'NOT_STATED', null],
    ['Begrenset\u00a0utprøving', 'LIMITED_TRIAL', 'NOT_STATED', null],
    ['Utvida utprøving', 'EXTENDED_TRIAL', 'NOT_STATED', null],
    ['Samsvarstest pågår', 'IN_TEST', 'NOT_STATED', null],
    ['Under godkjenning', 'IN_DIALOGUE', 'NOT_STATED', null],
    ['Planlagt', 'IN_DIALOGUE', 'NOT_STATED', null],
    ['Sjølvdeklarert', 'DECLARED_BY_VENDOR', 'NOT_STATED', 'SELF_DECLARATION'],
    ['Midlertidig dispensasjon', 'NOT_STATED', 'CONDITIONAL', 'DISPENSATION'],
    ['Utgått', 'NOT_STATED', 'EXPIRED', null],
    ['Godkjenning trukket', 'NOT_STATED', 'REVOKED_BY_AUTHORITY', null],
    ['Trukket tilbake av NHN', 'NOT_STATED', 'REVOKED_BY_AUTHORITY', null],
    ['Trukket av leverandør', 'NOT_STATED', 'WITHDRAWN_BY_VENDOR', null],
    ['Midlertidig stanset', 'NOT_STATED', 'SUSPENDED', null],
    ['Erstattet av Journal 5', 'NOT_STATED', 'SUPERSEDED', null],
    ['Ikke godkjent', 'NOT_STATED', 'NOT_STATED', null],
    ['I bruk', 'NOT_STATED', 'NOT_STATED', null],
    ['Ikke aktuelt', 'NOT_STATED', 'NOT_STATED', null],
  ])('reads «%s» as %s, %s, %s', (text, process, standing, basis) => {
    expect(read(text)).toMatchObject({ kind: 'known', process, standing, basis });
  });

  it.each([
    ['Godkjent 01.10.2025', '2025-10-01', null],
    ['godkjent siden 1. oktober 2025', '2025-10-01', null],
    ['Godkjent, gyldig til 31.12.2026', null, '2026-12-31'],
    ['Godkjent fra 01.10.2025 til 01.10.2026', '2025-10-01', '2026-10-01'],
    ['Dispensasjon til 31.12.2026', null, '2026-12-31'],
    ['Utløpt 31.12.2024', null, '2024-12-31'],
    ['Planlagt Q4 2025', null, null],
    ['Godkjent (v3.2.10)', null, null],
  ])('reads the dates of «%s»', (text, decidedOn, validUntil) => {
    expect(read(text)).toMatchObject({ kind: 'known', decidedOn, validUntil });
  });

  it.each([
    ['Godkjnt', 'unknown'],
    ['Delvis godkjent', 'unknown'],
    ['Ugodkjent', 'unknown'],
    ['Godkjent?', 'unknown'],
    ['Blir snart godkjent', 'unknown'],
    ['Godkjent / under utprøving', 'ambiguous'],
    ['Godkjent, ikke godkjent', 'ambiguous'],
    ['Trukket', 'ambiguous'],
    ['x', 'mark'],
    ['(X)', 'mark'],
    ['Ja', 'mark'],
    ['–', 'absent'],
    ['n/a', 'absent'],
    ['01.10.2025', 'date'],
  ])('leaves «%s» as %s', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });

  it('suggests the nearest phrase and does not apply it', () => {
    expect(read('Godkjnt')).toEqual({ kind: 'unknown', suggested: 'Godkjent' });
  });

  it('never reads a known phrase with a word put before it as the phrase', () => {
    const phrases = statusWords.filter((word) => word.process === 'APPROVED').flatMap((word) => word.phrases);
    for (const phrase of phrases) {
      const reading = read(`ikke ${phrase}`);
      if (reading.kind === 'known') expect(reading.process).toBe('NOT_STATED');
    }
  });

  it('has each phrase in one row only', () => {
    const seen = new Map<string, string>();
    for (const word of statusWords)
      for (const phrase of word.phrases) {
        const key = phraseKey(phrase);
        expect(seen.get(key) ?? word.key, phrase).toBe(word.key);
        seen.set(key, word.key);
      }
  });

  it('lets a connector override a word', () => {
    const own = statusTable([{ key: 'own', process: 'IN_TEST', phrases: ['pilot'] }]);
    expect(readStatus('Pilot', own)).toMatchObject({ process: 'IN_TEST' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(read(text)).toHaveProperty('kind')),
    );
  });
});

describe('readHeadingStatus', () => {
  it.each([
    ['Godkjente leverandører', 'APPROVED'],
    ['Oversikt over godkjente leverandører', 'APPROVED'],
    ['Systemer under utprøving', 'LIMITED_TRIAL'],
    ['Leverandører som er godkjent', 'APPROVED'],
    ['Godkjent', 'APPROVED'],
    ['Oversikt over godkjente og systemer under godkjenning', null],
    ['Godkjenning av integrasjoner', null],
    ['Status', null],
  ])('reads «%s» as %s', (text, process) => {
    expect(readHeadingStatus(text, table)?.process ?? null).toBe(process);
  });
});
