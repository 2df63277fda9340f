import { describe, expect, test } from 'vitest';
import { checkExpressions, findExpressions, superLinear } from '../../scripts/check-expressions.ts';

const judge = (file: string, source: string) => superLinear({ file, line: 1, source, flags: 'u' });

describe('expressions that are worse than linear', () => {
  test.each([
    ['(a+)+$', 'exponential'],
    ['^(?:\\w+\\d*)*!', 'exponential'],
    ['[,;]+$', 'polynomial'],
    ['^(.+?)\\s*[(:](.+?)\\)?$', 'polynomial'],
  ])('%s is %s everywhere', (source, kind) => {
    expect(judge('src/web/a.ts', source)).toMatch(new RegExp(`^${kind}`, 'u'));
    expect(judge('src/reading/a.ts', source)).not.toBeNull();
  });

  test('runs of spaces count where documents have not been normalised', () => {
    expect(judge('src/reading/list-reader/a.ts', '\\s*;\\s*')).toBeNull();
    expect(judge('src/reading/html/a.ts', '\\s*;\\s*')).not.toBeNull();
    expect(judge('src/http/a.ts', '\\s*;\\s*')).not.toBeNull();
  });

  test.each(['(?<![,;])[,;]+$', '^[^,]+,', '\\\\s*;', '\\d{1,4}'])('%s is linear', (source) => {
    expect(judge('src/reading/a.ts', source)).toBeNull();
  });
});

test('the compiler finds the literals, and the files that construct others', { timeout: 240_000 }, () => {
  const { literals, constructing } = findExpressions();
  expect(literals.length).toBeGreaterThan(400);
  expect(constructing).toContain('src/domain/text/dates.ts');
});

test('none of the hub’s is', { timeout: 240_000 }, async () => {
  expect(await checkExpressions()).toEqual([]);
});
