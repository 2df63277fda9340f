import { describe, expect, it } from 'vitest';
import { readDateRange } from '../../src/domain/text/date-range.ts';

describe('readDateRange', () => {
  it.each([
    ['fra 01.03.2025', { from: '2025-03-01', until: null, on: null }],
    ['Gyldig fra 1. mars 2025', { from: '2025-03-01', until: null, on: null }],
    ['f.o.m. 01.03.2025', { from: '2025-03-01', until: null, on: null }],
    ['siden 2024', { from: '2024', until: null, on: null }],
    ['from 2025-03-01', { from: '2025-03-01', until: null, on: null }],
    ['til 31.12.2026', { from: null, until: '2026-12-31', on: null }],
    ['t.o.m. 31.12.2026', { from: null, until: '2026-12-31', on: null }],
    ['Utløper 31.12.2026', { from: null, until: '2026-12-31', on: null }],
    ['ut 2026', { from: null, until: '2026', on: null }],
    ['01.03.2025 – 31.12.2026', { from: '2025-03-01', until: '2026-12-31', on: null }],
    ['01.03.2025–31.12.2026', { from: '2025-03-01', until: '2026-12-31', on: null }],
    ['fra 01.03.2025 til 31.12.2026', { from: '2025-03-01', until: '2026-12-31', on: null }],
    ['fra og med 1.3.2025 til og med 31.12.2026', { from: '2025-03-01', until: '2026-12-31', on: null }],
    ['2025 - 2027', { from: '2025', until: '2027', on: null }],
    ['31.12.2026', { from: null, until: null, on: '2026-12-31' }],
    ['inntil videre', { from: null, until: null, on: null, isOpen: true }],
    ['fra 01.03.2025, inntil videre', { from: '2025-03-01', until: null, on: null, isOpen: true }],
    ['', { from: null, until: null, on: null, problem: null }],
    ['-', { from: null, until: null, on: null, problem: null }],
    ['31.02.2026', { from: null, until: null, on: null, problem: 'IMPOSSIBLE_DATE' }],
    ['når som helst', { from: null, until: null, on: null, problem: 'UNREADABLE_DATE' }],
    ['til 31.12.2026 hvis kravene er møtt', { until: null, problem: 'UNREADABLE_DATE' }],
    ['ikke før 01.03.2025', { from: null, until: null, on: null, problem: 'UNREADABLE_DATE' }],
  ])('%s', (text, range) => {
    expect(readDateRange(text)).toMatchObject(range);
  });
});
