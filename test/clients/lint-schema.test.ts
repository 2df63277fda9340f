/** graphql-eslint's rules for Relay over the SDL: what they say against it is listed here, each with its reason. */
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { schemaText } from '../../src/graphql/schema.ts';

/** Messages that stand, by what they are about, and why. */
const exceptions: readonly (readonly [message: RegExp, reason: string])[] = [
  [
    /^Field `(?:changes|history)` must contain an argument `(?:last|before)`/u,
    'One sequence that grows at its end: it is followed forwards, or read with the newest first, and its length is not counted.',
  ],
  [
    /^Field `(?:runs|findings)` must contain an argument `(?:last|before)`/u,
    'Read from the store, the newest or most serious first: nobody pages back from a place in it.',
  ],
  [
    /^Edge type's field `node` must implement `Node` interface\.$/u,
    'A hit of a search (`FoundItem`) is no thing of its own: `node` in it is what was found.',
  ],
];

it('keeps to Relay’s rules but for the exceptions that are explained', () => {
  const sdl = schemaText();
  const plugin = graphqlPlugin as unknown as {
    readonly parser: Linter.Parser;
    readonly configs: { readonly 'flat/schema-relay': { readonly rules: Linter.RulesRecord } };
  };
  const found = new Linter({ configType: 'flat' }).verify(
    sdl,
    [
      {
        files: ['**/*.graphql'],
        languageOptions: {
          parser: plugin.parser,
          parserOptions: { graphQLConfig: { schema: sdl } },
        },
        plugins: { '@graphql-eslint': graphqlPlugin as never },
        rules: {
          ...plugin.configs['flat/schema-relay'].rules,
          // A list that is always whole, such as a target's interfaces, is given whole and not in edges.
          '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
        },
      },
    ],
    'schema.graphql',
  );
  const unexplained = found.filter(({ message }) => !exceptions.some(([known]) => known.test(message)));
  expect(unexplained.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`)).toEqual([]);
  const unused = exceptions.filter(([known]) => !found.some(({ message }) => known.test(message)));
  expect(unused).toEqual([]);
});
