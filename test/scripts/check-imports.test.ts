import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFile, checkFolder, circleBreaches } from '../../scripts/check-imports.ts';

const rulesOf = (file: string, text: string) => checkFile(file, text).map(({ rule }) => rule);

describe('an import that breaks a rule is found', () => {
  test.each([
    ['src/domain/a.ts', "import { b } from '../http/fetcher.ts';"],
    ['src/domain/a.ts', "import { readFile } from 'node:fs';"],
    ['src/domain/a.ts', "import pino from 'pino';"],
    ['src/domain/merge/a.ts', "export { b } from '../../reading/outline.ts';"],
    ['src/reading/a.ts', "import { b } from '../ports/runs.ts';"],
    ['src/reading/a.ts', "import { request } from 'undici';"],
    ['connectors/nhn-sfm/connector.ts', "import { b } from '../../src/domain/text/names.ts';"],
    ['connectors/nhn-sfm/connector.ts', "import { b } from '../nhn-vkp/lookups.ts';"],
    ['connectors/nhn-sfm/connector.ts', "import { load } from 'cheerio';"],
    ['src/graphql/a.ts', "import type { b } from '../archive/open-archive.ts';"],
    ['src/graphql/resolvers/a.ts', "import { b } from '../../serving/redis-store.ts';"],
    ['src/web/a.ts', "import { b } from '../http/fetcher.ts';"],
    ['src/cli/a.ts', "import { b } from '../archive/open-archive.ts';"],
    ['src/cli/a.ts', "const b = await import('../serving/redis-store.ts');"],
    ['src/harvest/a.ts', "import {\n  b,\n  c,\n} from '../http/fetcher.ts';"],
    ['src/harvest/a.ts', "import '../../connectors/index.ts';"],
    ['src/main.ts', "import { b } from './http/fetcher.ts';"],
    ['samples/a.ts', "import { b } from '../src/http/fetcher.ts';"],
  ])('%s: %s', (file, text) => {
    expect(rulesOf(file, `// first line\n${text}\n`)).toEqual([expect.stringMatching(/^imports /)]);
  });

  test('with its line and what to do', () => {
    expect(checkFile('src/domain/a.ts', "/* a\n b */\nimport { b } from '../app.ts';\n")).toEqual([
      {
        file: 'src/domain/a.ts',
        line: 3,
        rule: 'imports ../app.ts',
        todo: expect.stringContaining('domain imports only itself'),
      },
    ]);
  });
});

describe('a word that is not for this file is found', () => {
  test.each([
    ['src/http/a.ts', 'const key = process.env.KEY;', 'process.env'],
    ['src/app/start-hub.ts', 'process.exit(1);', 'process.exit'],
    ['src/cli/a.ts', 'process.exit();', 'process.exit'],
    ['src/domain/a.ts', 'const now = new Date();', 'clock'],
    ['connectors/nhn-sfm/connector.ts', 'const now = Date.now();', 'clock'],
    ['src/reading/a.ts', 'const id = Math.random();', 'randomness'],
    ['src/reading/a.ts', "const page = await fetch('https://a.no');", 'outside world'],
    ['src/domain/a.ts', ['const a = `$', '{console.log(1)}`;'].join(''), 'outside world'],
  ])('%s: %s', (file, text, rule) => expect(rulesOf(file, text)).toEqual([rule]));
});

test.each([
  ['src/domain/a.ts', "import { b } from './b.ts';\nimport { distance } from 'fastest-levenshtein';"],
  ['src/domain/merge/a.ts', "import { b } from '../names.ts';"],
  [
    'connectors/nhn-sfm/connector.ts',
    "import { b } from '../../src/kit.ts';\nimport { c } from './lookups.ts';",
  ],
  ['src/graphql/a.ts', "import type { ServingStore } from '../ports/serving-store.ts';"],
  ['src/app/start-hub.ts', "import { b } from './archive/open-archive.ts';"],
  ['src/config/config.ts', 'const env = process.env;'],
  ['src/cli.ts', 'process.exit(2);'],
  ['src/cli/a.ts', 'process.exitCode = 1;'],
  [
    'src/domain/a.ts',
    "// import { b } from '../app.ts';\n/* process.exit(1) */\nconst a = 'process.env new Date()';",
  ],
  ['src/domain/a.ts', 'const at = new Date(text);\nexport const from = "../app.ts";'],
])('%s may have: %s', (file, text) => expect(rulesOf(file, text)).toEqual([]));

test('a long file is refused where its first comment does not say why it is one', () => {
  const file = 'src/app/start-hub.ts';
  expect(checkFile(file, 'x\n'.repeat(251))).toMatchObject([{ rule: '251 lines' }]);
  expect(checkFile(file, 'x\n'.repeat(250))).toEqual([]);
  expect(checkFile(file, `/** A table. In one file: it is one table. */\n${'x\n'.repeat(251)}`)).toEqual([]);
  expect(checkFile(file, `/** A table. */\n/** In one file: x. */\n${'x\n'.repeat(251)}`)).toHaveLength(1);
  expect(checkFile(file, `// Written by a script.\n${'x\n'.repeat(251)}`)).toEqual([]);
});

test('a file without a layer is found', () => {
  expect(rulesOf('src/elsewhere/a.ts', '')).toEqual(['no layer']);
});

test('this repository keeps its rules', () => {
  const breaches = checkFolder(join(import.meta.dirname, '../..')).filter(({ warning }) => warning !== true);
  expect(breaches).toEqual([]);
});

test('a circle of files is found, however long, and a file that none of it reaches is not', () => {
  const texts = new Map([
    ['src/domain/a.ts', "import { b } from './b.ts';"],
    ['src/domain/b.ts', "import type { c } from './c.ts';\nimport { z } from 'zod';"],
    ['src/domain/c.ts', "export { a } from './a.ts';\nimport { d } from './d.ts';"],
    ['src/domain/d.ts', "// import { a } from './a.ts';"],
  ]);
  expect(circleBreaches(texts)).toMatchObject([
    { file: 'src/domain/a.ts', rule: 'a circle of src/domain/a.ts, src/domain/b.ts, src/domain/c.ts' },
  ]);
  texts.set('src/domain/c.ts', '');
  expect(circleBreaches(texts)).toEqual([]);
});
