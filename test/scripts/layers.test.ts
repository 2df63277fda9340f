import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withLayers } from '../../scripts/docs/write-layers.ts';

const page = readFileSync('docs/architecture.md', 'utf8');

test('docs/architecture.md has the table that the imports are checked against: npm run layers', () => {
  expect(page).toBe(withLayers(page));
});

test('a rule that differs from the page is noticed', () => {
  const rules = [{ from: 'src/a/', does: 'x', modules: [], packages: null, todo: '' }];
  expect(withLayers(page, rules)).not.toBe(page);
});
