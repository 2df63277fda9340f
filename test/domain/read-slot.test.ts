import { describe, expect, it } from 'vitest';
import { readSlot } from '../../src/domain/status/read-slot.ts';

describe('readSlot', () => {
  it.each([
    ...[
      'Nei',
      'nei*',
      'Nei 1)',
      'NEI.',
      'No',
      'N',
      '0',
      '✗',
      '❌',
      '✘',
      'Ikke støttet',
      'Støttes ikke',
      'Ikke relevant',
    ],
    ...[
      'Ikke aktuelt',
      'Nei, bruker eldre API',
      'Nei – kommer i 2027',
      'FALSE',
      'Ikkje støtta',
      'Not supported',
      'Ikke godkjent',
    ],
  ])('«%s» is a no', (text) => expect(readSlot(text)).toBe('no'));

  it.each(['Ja', 'x', 'X*', '✓', '✅', 'Yes', '1', 'TRUE', 'Ja, via Hub'])('«%s» is a yes', (text) =>
    expect(readSlot(text)).toBe('yes'),
  );

  it.each(['', '-', '–', 'n/a', ' '])('«%s» says nothing', (text) => expect(readSlot(text)).toBe('blank'));

  it.each(['Godkjent', 'Delvis', '01.02.2026', 'Under utprøving', 'Ja, men kun lesing', '4.2', 'Nordlys'])(
    '«%s» is for others to read',
    (text) => expect(readSlot(text)).toBe('other'),
  );
});
