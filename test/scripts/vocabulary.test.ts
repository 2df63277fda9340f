import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { readSights } from '../../scripts/docs/vocabulary-words.ts';
import { vocabulary } from '../../scripts/docs/write-vocabulary.ts';
import { statusWords } from '../../src/domain/status/words.ts';
import type { IntegrationSpec } from '../../src/reading/list-reader/spec.ts';
import {
  commonIgnored,
  commonRoles,
  integrationHeadings,
} from '../../src/reading/list-reader/words/common-words.ts';

const root = join(import.meta.dirname, '../..');

describe('docs/generated/vocabulary.md', () => {
  let text = '';
  let words: ReadonlySet<string>;
  beforeAll(async () => {
    text = await vocabulary();
    const bare = text
      .replace(/\\(?=[|*_#<\\])/gu, '')
      .replace(/\*\*sett\*\*|(?<=\| |<br>|\n)eksempel|\*ventet\*/gu, '·');
    words = new Set(bare.split(/\s*(?:·|<br>|\||\n)\s*/u).map((word) => word.trim()));
  });

  it('is what the lookups say today (else: npm run vocabulary)', () => {
    expect(readFileSync(join(root, 'docs/generated/vocabulary.md'), 'utf8')).toBe(text);
  });

  it('holds every word that all lists share', () => {
    const common = [
      ...statusWords.flatMap(({ phrases }) => phrases),
      ...Object.values(integrationHeadings).flat(),
      ...commonIgnored.flatMap(({ names }) => names),
      ...commonRoles.flatMap(({ names }) => names),
    ];
    expect(common.filter((word) => !words.has(word))).toEqual([]);
  });

  it.each(connectors.map(({ source }) => source.key))('holds every word of %s', async (key) => {
    const file = join(root, 'connectors', key, 'lookups.ts');
    if (!existsSync(file)) return;
    const { spec, ...others } = (await import(file)) as { spec?: Partial<IntegrationSpec> };
    const own = [
      ...stringsIn(others),
      ...(spec?.places ?? []).flatMap(({ names }) => names),
      ...(spec?.userGroups ?? []),
      ...(spec?.statusWords ?? []).flatMap(({ phrases }) => phrases),
    ];
    // Names with a version behind them are reported once for all versions.
    const missing = own.filter(
      (word) => !words.has(word.trim() || '(tomt)') && !/ \d+(?:\.\d+)*$| v\d+\.\d+$/u.test(word),
    );
    expect(missing).toEqual([]);
  });

  it('says of each status word what it means and where it was seen', () => {
    const row = text.split('\n').find((line) => line.startsWith('| begrenset-utproving |')) ?? '';
    expect(row).toContain('`LIMITED_TRIAL`');
    expect(row).toMatch(/\*\*sett\*\* [^<]*begrenset utprøving/u);
    expect(row).toMatch(/\*ventet\* .*limited trial/u);
    expect(text).toMatch(/\| dokumentasjonen for SFM \| .*begrenset utprøving/u);
  });
});

describe('where a word was seen', () => {
  const sights = readSights(join(root, 'samples/site'));

  it.each([
    ['begrenset utprøving', 'status', 'fact'],
    ['Begrenset  utprøving', 'status', 'fact'],
    ['kontrollert utprøving', 'status', 'sample'],
    ['godkjent for fri utbredelse', 'status', 'expected'],
    ['Obligatorisk standard', 'name', 'fact'],
    // Told apart from the words on the cards, which have been seen.
    ['anbefaltStandard', 'name', 'sample'],
    ['kilde', 'role', 'fact'],
  ] as const)('%s (%s): %s', (word, topic, sight) => {
    expect(sights.of(word, topic)).toBe(sight);
  });

  it('is kept apart by source for headings, since one publisher’s heading says nothing of another’s', () => {
    expect(sights.of('Selskap', 'heading', 'ks-egenerklaringer')).toBe('fact');
    expect(sights.of('Selskap', 'heading', '*')).not.toBe('fact');
  });

  it('reports words that no lookup asks for', () => {
    const fresh = readSights(join(root, 'samples/site'));
    fresh.of('begrenset utprøving', 'status');
    expect(fresh.unasked()).toContain('status utvidet utprøving');
    expect(fresh.unasked()).not.toContain('status begrenset utprøving');
  });
});

/** Words in lists, in sets, and on either side of a mapping to a value in capitals. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Set) return [...value].map(String);
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  const { reason: _, ...rest } = value as Record<string, unknown>;
  return Object.entries(rest).flatMap(([name, inner]) =>
    typeof inner === 'string' && /^[A-Z_]+$/u.test(inner) && name !== 'abbreviation'
      ? [name]
      : stringsIn(inner),
  );
}
