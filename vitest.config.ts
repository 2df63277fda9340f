import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node loads graphql's CommonJS files for everyone; Vite would give the tests a second copy, of which the first wants nothing.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-set-up.ts'],
    maxWorkers: 2,
    // Generous: a busy machine is no fault of the code, and a process left behind by a hook that was cut off is.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
