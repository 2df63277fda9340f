import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decisionList } from '../../scripts/docs/write-decisions.ts';

const folder = join(import.meta.dirname, '../../docs/adr');

it('lists every decision, each number once', () => {
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(decisionList(folder));
  const numbers = readdirSync(folder).flatMap((name) => /^\d{4}/u.exec(name) ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
});
