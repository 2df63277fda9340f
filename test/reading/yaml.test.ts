import { describe, expect, it } from 'vitest';
import { textAt } from '../../src/reading/open-document.ts';
import { yamlAt } from '../../src/reading/yaml.ts';

const text = `- kind: target
  values:
    key: SFM
    "odd/na~me": [a, b] # a remark
- says: "Åtte ord"
`;
const bytes = new TextEncoder().encode(text);

describe('yamlAt', () => {
  it.each([
    ['/0/values/key', 'SFM'],
    ['/0/values/odd~1na~0me', '[a, b]'],
    ['/0/values/odd~1na~0me/1', 'b'],
    ['/1/says', '"Åtte ord"'],
    ['/1/silent', null],
    ['/2/says', null],
  ])('finds %s', (pointer, words) => expect(yamlAt(bytes, pointer)).toBe(words));

  it('finds nothing in what is no YAML', () => {
    expect(yamlAt(new TextEncoder().encode('a: [1'), '/a')).toBeNull();
  });

  it('is what a statement of an editorial file is found by', () => {
    const document = { name: 'targets', url: 'repo:x', bytes, mediaType: 'application/yaml', sha256: '' };
    expect(textAt(document, { document: 'targets', path: '/1/says', quote: '' })).toBe('"Åtte ord"');
  });
});
