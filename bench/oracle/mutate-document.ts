/** Documents that are nearly valid: names and values exchanged, parts left out or written twice, at random. */
import type { Random } from '../random.ts';

const token = /"[^"\n]*"|\.\.\.|[$@]?[_A-Za-z]\w*|-?\d+(?:\.\d+)?|[^\s,]/gu;
/** What may stand in the place of something else. */
const others = [
  ...[
    'null',
    '1',
    '-1',
    '1.5',
    '"x"',
    'true',
    '[]',
    '[1]',
    '{}',
    '$v0',
    '$nothing',
    'APPROVED',
    'id',
    'name',
    'key',
  ],
  ...[
    '__typename',
    '@skip(if: true)',
    '@include(if: $v0)',
    '@deprecated',
    '... on Vendor { id }',
    'String',
    'Int!',
  ],
  ...['[ID!]', 'first: 1', 'nodes { id }', '...F0', 'fragment F9 on Vendor { id }', 'query B { dataMode }'],
];

/** The document with one to three changes to its words. */
export function mutateDocument(random: Random, query: string): string {
  const words = query.match(token) ?? [];
  const at = () => random.below(words.length);
  for (let changes = 1 + random.below(3); changes > 0; changes -= 1) {
    const place = at();
    const other = random.chance(0.5) ? (words[at()] ?? '') : random.pick(others);
    switch (random.below(5)) {
      case 0:
        words[place] = other;
        break;
      case 1:
        words.splice(place, 0, other);
        break;
      case 2:
        words.splice(place, 1 + random.below(3));
        break;
      case 3:
        // A stretch again, elsewhere.
        words.splice(at(), 0, ...words.slice(place, place + 1 + random.below(6)));
        break;
      default:
        replaceLike(random, words, place);
    }
  }
  return words.join(' ');
}

/** A word for another of its own sort: the document mostly still parses. */
function replaceLike(random: Random, words: string[], place: number): void {
  const sort = sortOf(words[place] ?? '');
  const alike = words.filter((word) => sortOf(word) === sort);
  words[place] = alike[random.below(alike.length)] ?? '';
}

const sortOf = (word: string) =>
  /^[_A-Za-z]/u.test(word) ? 'name' : /^["\d-]/u.test(word) ? 'value' : word[0];
