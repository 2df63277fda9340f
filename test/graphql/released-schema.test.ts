import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { brokenSince, lastReleased, sdlOf, unannounced } from '../../scripts/release-schema.ts';

const changelog = readFileSync('CHANGELOG.md', 'utf8');

describe('the schema since the last release (docs/versions.md)', () => {
  it('breaks no client without saying so under Breaking in the changelog', () => {
    const now = buildSchema(sdlOf('schema'));
    expect(unannounced(brokenSince(lastReleased().schema, now), changelog)).toEqual([]);
  });

  it('is kept for the version in package.json, which has its date in the changelog', () => {
    expect(lastReleased().version).toBe(about.version);
    const [, newest] = /^## (\d+\.\d+\.\d+) – \d{4}-\d\d-\d\d$/mu.exec(changelog) ?? [];
    expect(newest).toBe(about.version);
    expect(changelog.indexOf('## Unreleased')).toBeLessThan(changelog.indexOf(`## ${about.version}`));
  });

  it('is missed where a field is taken away, and announced where the changelog names it', () => {
    const before = buildSchema('type Query { a: Int! b: Int }');
    const broken = brokenSince(before, buildSchema('type Query { a: Int c: Int }'));
    expect(broken).toEqual(['Query.a changed type from Int! to Int.', 'Query.b was removed.']);
    const text =
      '# Changelog\n## Unreleased\n### Breaking\n- Query.b was\n  removed. Use c.\n## 0.1.0 – 2026-01-01\n### Breaking\n- Query.a changed type from Int! to Int.\n';
    expect(unannounced(broken, text)).toEqual(['Query.a changed type from Int! to Int.']);
  });
});
