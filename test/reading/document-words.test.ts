import { describe, expect, it } from 'vitest';
import { missingCanaries } from '../../src/domain/guard/guard.ts';
import { documentWords } from '../../src/reading/document-words.ts';

const page = (body: string) => ({
  name: 'list',
  url: 'https://www.nhn.no/',
  bytes: new TextEncoder().encode(`<!doctype html><html><body><main>${body}</main></body></html>`),
  mediaType: 'text/html; charset=utf-8',
  sha256: '',
});

describe('documentWords', () => {
  const words = documentWords(
    page(
      '<h1>Godkjente løsninger</h1><p>Innledning</p><table><tr><td>Celle</td></tr></table><ul><li>Punkt<ul><li>Under</li></ul></li></ul><dl><dt>Ord</dt><dd>Mening</dd></dl>',
    ),
  );

  it.each(['Godkjente løsninger', 'Innledning', 'Celle', 'Punkt', 'Under', 'Ord', 'Mening'])(
    'holds %s',
    (word) => {
      expect(words).toContain(word);
    },
  );

  it('is what canaries are looked for in', () => {
    expect(missingCanaries([words], { canaries: ['godkjente  LØSNINGER'] })).toEqual([]);
    expect(missingCanaries([words], { canaries: ['Velferdsteknologisk knutepunkt'] })).toEqual([
      { kind: 'CANARY_MISSING', detail: 'Velferdsteknologisk knutepunkt', breaking: true },
    ]);
  });
});
