/**
 * Random pages, fixed seeds: what the readers must hold. `node scripts/measure/measure-reading.ts` measures more of them; the
 * figures are in docs/reading-figures.md.
 */
import { describe, expect, it } from 'vitest';
import { compare, type GrammarPage, makePage, measure, profiles, readPage } from './measure.ts';
import { tuned, widened } from './words.ts';

const pages = 25;
const profileOf = (source: string) => {
  const found = profiles.find((profile) => profile.source === source);
  if (found === undefined) throw new Error(source);
  return found;
};

describe.each(profiles.map((profile) => [profile.source, profile] as const))('%s', (_, profile) => {
  it('reads at least 99 % right of pages in words that it knows, and nothing wrong in silence', () => {
    const count = measure(profile, tuned, pages, 90_000);
    expect(count.facts).toBeGreaterThan(pages * 3);
    expect(count.right / count.facts).toBeGreaterThanOrEqual(0.99);
    expect(count.wrongSilent).toBe(0);
  });

  it('reads nothing wrong in silence where pages have words that it does not know', () => {
    const count = measure(profile, widened, pages, 95_000);
    expect(count.facts).toBeGreaterThan(pages * 3);
    expect(count.wrongSilent).toBe(0);
  });
});

describe('the measure', () => {
  const profile = profileOf('nhn-vkp');
  const page = makePage(profile, tuned, 90_001);
  const changed = (facts: GrammarPage['facts']) => compare(profile, { ...page, facts }, readPage(page));

  it('makes the same page of the same seed, and another of another', () => {
    expect(makePage(profile, tuned, 90_001)).toEqual(page);
    expect(makePage(profile, tuned, 90_002).bytes).not.toEqual(page.bytes);
  });

  it('finds a fact that is not on the page', () => {
    const [first] = page.facts;
    if (first === undefined) throw new Error('no facts');
    expect(changed([...page.facts, { ...first, product: 'Finnes ikke' }]).misses).toEqual([
      expect.objectContaining({ outcome: 'missedSilent', read: null }),
    ]);
  });

  it('finds a claim that is not a fact', () => {
    expect(changed(page.facts.slice(1)).misses).toEqual([
      expect.objectContaining({ outcome: 'wrongSilent', fact: null }),
    ]);
  });

  it('finds a value that differs', () => {
    const facts = page.facts.map((fact, at) => (at === 0 ? { ...fact, vendor: 'En annen AS' } : fact));
    expect(changed(facts).misses).toEqual([expect.objectContaining({ outcome: 'wrongSilent' })]);
  });
});
