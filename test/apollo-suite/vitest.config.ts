import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  resolve: {
    alias: [
      { find: '@jest/globals', replacement: here('jest-globals.ts') },
      { find: /^graphql$/, replacement: here('../../node_modules/graphql/index.js') },
    ],
    // The suite and the hub must have the same classes.
    dedupe: ['@apollo/server', 'graphql'],
  },
  test: {
    include: ['suite.ts'],
    server: { deps: { inline: ['@apollo/server-integration-testsuite'] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
