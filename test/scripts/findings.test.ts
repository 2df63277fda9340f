/** The catalogue of findings against the code that makes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsPage } from '../../scripts/docs/write-findings.ts';
import { findingCodes } from '../../src/domain/findings/codes.ts';
import type { FindingKind } from '../../src/domain/findings/messages/kind.ts';
import type { Finding } from '../../src/domain/reading.ts';
import { driftKinds } from '../../src/domain/vocabulary.ts';
import { fixtures } from '../connectors/support/fixtures.ts';

const root = join(import.meta.dirname, '../..');
const codes = Object.keys(findingCodes);
const page = readFileSync(join(root, 'docs/generated/findings.md'), 'utf8');

/** Every word in capitals between quotes or as a key, in the code that makes findings. */
const given = new Set(
  ['src', 'connectors'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          file.endsWith('.ts') && !file.includes('fixtures') && !/findings\/messages|generated/u.test(file),
      )
      .flatMap(
        (file) =>
          readFileSync(join(root, folder, file), 'utf8').match(
            /(?<=')[A-Z_]+(?=['.])|^ +[A-Z_]+(?=: \{)/gmu,
          ) ?? [],
      )
      .map((word) => word.trim()),
  ),
);

const namesIn = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted();

describe('docs/generated/findings.md', () => {
  it('is what the registry says today (else: npm run findings)', () => {
    expect(page).toBe(findingsPage());
  });
  it('has a row for every code, and no row for any other', () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, code]) => code ?? '');
    expect(rows.toSorted()).toEqual(codes.toSorted());
  });
});

describe('the registry', () => {
  it('has no code that nothing gives', () => {
    expect(codes.filter((code) => !given.has(code))).toEqual([]);
  });
  it('has every kind of drift, which is a reason for holding a list where it is breaking', () => {
    expect(driftKinds.filter((kind) => !codes.includes(kind))).toEqual([]);
  });
  it.each(Object.entries<FindingKind>(findingCodes))(
    'says in three languages what %s is, what to do, and what its findings say',
    (_, kind) => {
      const own = Object.values(kind.messages).flatMap(({ text, action }) =>
        action ? [text, action] : [text],
      );
      for (const { nb, nn, en } of [kind.about, kind.remedy, ...own]) {
        for (const text of [nb, nn, en]) expect(text).toMatch(/^[^|]{8,}$/u);
        expect(nb).not.toBe(en);
        expect(nn).not.toBe(en);
        expect(namesIn(nn)).toEqual(namesIn(nb));
        expect(namesIn(en)).toEqual(namesIn(nb));
      }
      for (const { nb, nn, en } of [kind.about, kind.remedy])
        for (const text of [nb, nn, en]) expect(text).toMatch(/\.$/u);
      expect(kind.example).not.toBe('');
      expect(kind.severities.length).toBeGreaterThan(0);
    },
  );
});

// Findings carry their code as text, as the archive keeps them: that it is a known one is seen in what readers really give.
it('all fixtures of all connectors give known codes of a known severity', () => {
  const all = fixtures.flatMap(({ connector, documents }): readonly Finding[] => [
    ...connector.read(documents).findings,
    ...connector.follow(documents).findings,
  ]);
  expect(all.length).toBeGreaterThan(50);
  const strange = all.filter(({ code, severity }) => {
    const kind: FindingKind | undefined = findingCodes[code as keyof typeof findingCodes];
    return !kind?.severities.includes(severity);
  });
  expect(strange.map(({ code, severity }) => `${code} ${severity}`)).toEqual([]);
});
