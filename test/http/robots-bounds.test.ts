import fc from 'fast-check';
import robotsParserModule from 'robots-parser';
import { describe, expect, test } from 'vitest';
import { createRobots } from '../../src/http/robots/robots.ts';
import { boundRobots } from '../../src/http/robots/robots-bounds.ts';

const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;
const userAgent = 'helseteknologi-hub/1';
const site = 'https://www.nhn.no';

const allows = async (text: string, path: string) =>
  (
    await createRobots({ userAgent, now: () => 0, load: async () => ({ ok: true, value: text }) })(
      new URL(path, site),
    )
  ).ok;

describe('a robots.txt within the bounds says what it said', () => {
  const part = fc.constantFrom('/', 'a', 'b', '*', '$', '/a', '?');
  const pattern = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  const line = fc.oneof(
    fc.constantFrom(
      'User-agent: *',
      'user-agent: helseteknologi-hub',
      'User-Agent: other/2',
      'Sitemap: /s',
      '# -',
      '',
    ),
    pattern.map((one) => `Disallow: ${one}`),
    pattern.map((one) => `Allow: ${one} # why`),
  );
  test('for every text and address', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 14 }),
        fc.constantFrom('/', '/a', '/ab', '/a/b?a', '/b'),
        (lines, path) => {
          const text = lines.join('\n');
          const bounded = boundRobots(text, userAgent) ?? '';
          const said = (robots: string) =>
            robotsParser(`${site}/robots.txt`, robots).isAllowed(site + path, userAgent) !== false;
          expect(said(bounded)).toBe(said(text));
        },
      ),
      {
        numRuns: 500,
        examples: [
          [['User-agent: *', 'Allow: ** # why', 'Disallow: /*'], '/'],
          [['User-agent: *', 'Allow: /a*', 'Disallow: /a**'], '/a'],
        ],
      },
    );
  });
});

describe('a robots.txt beyond the bounds', () => {
  const part = fc.constantFrom(
    '/',
    'a',
    'b',
    '*',
    '**',
    '$',
    'æ',
    'a*b*a*b*',
    'a'.repeat(499),
    '*'.repeat(8),
  );
  const pattern = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
  const line = fc.tuple(fc.constantFrom('Disallow', 'Allow'), pattern).map(([key, one]) => `${key}: ${one}`);
  test('forbids more, never less', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('/', '/a', '/abab', '/ababababababab', `/${'a'.repeat(500)}b`, '/%C3%A6b'),
        (rules, path) => {
          const text = ['User-agent: *', ...rules].join('\n');
          const allowed = (robots: string) =>
            robotsParser(`${site}/robots.txt`, robots).isAllowed(site + path, userAgent) !== false;
          if (allowed(boundRobots(text, userAgent) ?? '')) expect(allowed(text)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a hostile robots.txt', () => {
  test('of more rules than can be read allows nothing', async () => {
    const rules = Array.from({ length: 4_000 }, (_, at) => `Disallow: /*${'a*'.repeat(50)}${at}`);
    expect(await allows(['User-agent: *', ...rules].join('\n'), '/list')).toBe(false);
  });

  test('with as many rules for others says nothing to the hub', async () => {
    const rules = Array.from({ length: 4_000 }, (_, at) => `Disallow: /*${at}`);
    expect(await allows(['User-agent: other', ...rules].join('\n'), '/list')).toBe(true);
  });

  test('of agents times rules is read once', () => {
    const agents = Array.from({ length: 20_000 }, (_, at) => `User-agent: agent-${at}`);
    const rules = Array.from({ length: 900 }, (_, at) => `Disallow: /${at}`);
    const bounded = boundRobots([...agents, 'User-agent: *', ...rules].join('\n'), userAgent);
    expect(bounded?.split('\n')).toHaveLength(901);
  });

  test('forbids at least as much when a rule is cut, and allows no more', async () => {
    const long = `/list${'*a'.repeat(40)}`;
    expect(await allows(`User-agent: *\nDisallow: ${long}$`, `/list${'a'.repeat(50)}`)).toBe(false);
    expect(await allows(`User-agent: *\nDisallow: /list\nAllow: ${long}`, `/list${'a'.repeat(50)}`)).toBe(
      false,
    );
    expect(await allows(`User-agent: *\nDisallow: ${long}`, '/other')).toBe(true);
  });
});
