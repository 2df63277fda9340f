import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, readDate } from '../../src/domain/text/dates.ts';

const dateOf = (text: string) => {
  const reading = readDate(text);
  return reading.kind === 'date' ? reading.value : reading.kind === 'problem' ? reading.code : reading.kind;
};

describe('readDate', () => {
  it.each([
    ['1. oktober 2025', '2025-10-01'],
    ['1.oktober 2025', '2025-10-01'],
    ['1 okt. 25', '2025-10-01'],
    ['1.\u00a0oktober\u00a02025', '2025-10-01'],
    ['01.10.2025', '2025-10-01'],
    ['01.10.25', '2025-10-01'],
    ['1/10-2025', '2025-10-01'],
    ['1/10/2025', '2025-10-01'],
    ['2025-10-01', '2025-10-01'],
    ['2025-10-01T10:00:00Z', '2025-10-01'],
    ['October 1, 2025', '2025-10-01'],
    ['1st October 2025', '2025-10-01'],
    ['fra 1. mai 2025', '2025-05-01'],
    ['okt. 2025', '2025-10'],
    ['desember 2024', '2024-12'],
    ['Q4 2025', '2025-Q4'],
    ['4. kvartal 2025', '2025-Q4'],
    ['2025', '2025'],
    ['høst 2025', 'UNREADABLE_DATE'],
    ['1. januar', 'UNREADABLE_DATE'],
    ['45931', 'UNREADABLE_DATE'],
    ['1.10.2025 og 2.10.2025', 'UNREADABLE_DATE'],
    ['31.02.2025', 'IMPOSSIBLE_DATE'],
    ['01.13.2025', 'IMPOSSIBLE_DATE'],
    ['2025-13-01', 'IMPOSSIBLE_DATE'],
    ['Udefinert', 'undefined'],
    ['ikke satt', 'undefined'],
    ['', 'absent'],
    ['–', 'absent'],
  ])('reads «%s» as %s', (text, expected) => {
    expect(dateOf(text)).toBe(expected);
  });

  it('reads every real day in Norwegian forms, and never another day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2070-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y, m, d] = iso.split('-');
          expect(dateOf(`${d}.${m}.${y}`)).toBe(iso);
          expect(dateOf(`${Number(d)}.${Number(m)}.${y}`)).toBe(iso);
          const long = date.toLocaleDateString('nb', {
            day: 'numeric',
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          });
          expect(dateOf(long)).toBe(iso);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => void expect(readDate(text)).toHaveProperty('kind'),
      ),
    );
  });
});

describe('findDate', () => {
  it('finds a date inside a longer text', () => {
    expect(findDate('Godkjent fra 1. oktober 2025 i alle kommuner')?.reading).toMatchObject({
      value: '2025-10-01',
    });
    expect(findDate('ingen dato her')).toBeNull();
  });
});
