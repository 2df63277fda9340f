import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  deadLinks,
  dueLinks,
  type LinkAnswer,
  type LinkState,
  linksIn,
  linksOf,
} from '../../src/domain/lists/links.ts';
import { batch, claim, entry } from './build.ts';

const url = 'https://www.fhi.no/om';
const start = Date.parse('2026-03-10T06:00:00Z');
const at = (hours: number) => new Date(start + hours * 3_600_000);
const status = (code: number): LinkAnswer => ({ status: code, failure: null });
const failure = (code: string): LinkAnswer => ({ status: null, failure: code });

function checked(...answers: readonly (readonly [hours: number, answer: LinkAnswer])[]): LinkState | null {
  return answers.reduce<LinkState | null>(
    (known, [hours, answer]) => afterAnswer(url, known, answer, at(hours)),
    null,
  );
}
const isDead = (state: LinkState | null) => state !== null && deadLinks([state]).has(url);

describe('a link', () => {
  it.each([
    [
      '404 twice, a day apart',
      [
        [0, status(404)],
        [24, status(404)],
      ],
      true,
    ],
    [
      '410 twice',
      [
        [0, status(410)],
        [30, status(410)],
      ],
      true,
    ],
    [
      'a name that does not exist, twice',
      [
        [0, failure('HOST_NOT_FOUND')],
        [24, failure('HOST_NOT_FOUND')],
      ],
      true,
    ],
    ['once', [[0, status(404)]], false],
    [
      'twice on one day',
      [
        [0, status(404)],
        [23, status(404)],
      ],
      false,
    ],
    [
      'again and again on one day, then a fault',
      [
        [0, status(404)],
        [9, status(404)],
        [25, status(500)],
      ],
      false,
    ],
    [
      'a fault in between',
      [
        [0, status(404)],
        [12, failure('TIMEOUT')],
        [24, status(404)],
      ],
      true,
    ],
    [
      'a fault afterwards',
      [
        [0, status(404)],
        [24, status(404)],
        [48, status(503)],
      ],
      true,
    ],
    [
      'there in between',
      [
        [0, status(404)],
        [12, status(200)],
        [24, status(404)],
      ],
      false,
    ],
    [
      'there afterwards',
      [
        [0, status(404)],
        [24, status(404)],
        [48, status(204)],
      ],
      false,
    ],
  ] as const)('%s', (_, answers, dead) => {
    expect(isDead(checked(...answers))).toBe(dead);
  });

  it.each([401, 403, 429, 500, 503, 301])('that answers %i for a week is unknown, not dead', (code) => {
    expect(isDead(checked([0, status(code)], [24, status(code)], [168, status(code)]))).toBe(false);
  });
  it.each(['TIMEOUT', 'NETWORK', 'ROBOTS_DISALLOWED', 'PRIVATE_ADDRESS', 'HOST_NOT_ALLOWED'])(
    'that gives %s for a week is unknown, not dead',
    (code) => {
      expect(isDead(checked([0, failure(code)], [24, failure(code)], [168, failure(code)]))).toBe(false);
    },
  );
  it('that is dead says since when and by which answer, whatever came after', () => {
    const state = checked([0, status(410)], [24, status(410)], [48, failure('TIMEOUT')]);
    expect(deadLinks([state as LinkState]).get(url)).toEqual({ status: 410, since: at(0).toISOString() });
  });
});

describe('the links to ask for', () => {
  const known = (of: string, hours: number, parts: Partial<LinkState> = {}): [string, LinkState] => [
    of,
    {
      url: of,
      checkedAt: at(hours).toISOString(),
      status: 200,
      failure: null,
      failingSince: null,
      failures: 0,
      ...parts,
    },
  ];
  it('are the new ones, then those that have waited longest, so many at most', () => {
    const states = new Map([known('b', 0), known('c', -200), known('d', -300)]);
    expect(dueLinks(['b', 'c', 'd', 'a', 'a'], states, at(0), 9)).toEqual(['a', 'd', 'c']);
    expect(dueLinks(['b', 'c', 'd', 'a'], states, at(0), 2)).toEqual(['a', 'd']);
  });
  it('are sound ones after a week, failing and unknown ones after a day', () => {
    const states = new Map([
      known('sound', 0),
      known('failing', 0, { status: 404, failingSince: at(0).toISOString(), failures: 1 }),
      known('unknown', 0, { status: null, failure: 'TIMEOUT' }),
    ]);
    const due = (hours: number) => dueLinks([...states.keys()], states, at(hours), 9);
    expect(due(23)).toEqual([]);
    expect(due(24)).toEqual(['failing', 'unknown']);
    expect(due(168)).toEqual(['failing', 'sound', 'unknown']);
  });
});

it('links are what the rows of a list carry now', () => {
  const register = claim('register', { register: 'A', documentation: url, about: 'mailto:post@fhi.no' });
  const gone = entry(claim('standard', { standard: 'B', url: 'https://gone.example/' }), {
    observation: 'MISSING_UNCONFIRMED',
  });
  const own = claim('legalEntity', { organisationNumber: '1', url: 'https://data.brreg.no/1' });
  expect(linksIn(register)).toEqual([['documentation', url]]);
  expect(linksOf(batch('x', [register, register, gone, own]))).toEqual([url]);
});
