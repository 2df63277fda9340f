/**
 * Rows in contexts, fixed seeds: what the readers must hold in each kind. `node scripts/measure/measure-reading.ts --contexts tuned`
 * measures more of them; the figures are in docs/reading-figures.md. Every kind must hold.
 */
import { describe, expect, it } from 'vitest';
import {
  type ContextCount,
  contextKinds,
  judge,
  makeContextPage,
  measureContexts,
  readContextPage,
} from './contexts/measure.ts';
import { tunedContexts } from './contexts/words.ts';
import { profiles } from './profiles.ts';

const sum = (counts: readonly ContextCount[], figure: 'facts' | 'right' | 'wrongSilent' | 'missedSilent') =>
  counts.reduce((total, count) => total + count[figure], 0);

describe.each(contextKinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  it('is read at least 97 % right by every source that can have it, and nothing wrong or missing in silence', () => {
    for (const profile of profiles.filter(kind.fits)) {
      const counts = measureContexts(profile, tunedContexts, 4, 60_000, (one) => one === kind);
      const facts = sum(counts, 'facts');
      expect(facts).toBeGreaterThan(0);
      expect({
        source: profile.source,
        wrong: sum(counts, 'wrongSilent'),
        missed: sum(counts, 'missedSilent'),
      }).toEqual({
        source: profile.source,
        wrong: 0,
        missed: 0,
      });
      expect(sum(counts, 'right') / facts).toBeGreaterThanOrEqual(0.97);
    }
  });
});

describe('the measure of contexts', () => {
  const profile = profiles.find(({ source }) => source === 'nhn-vkp') ?? profiles[0]!;
  const kind = contextKinds.find(({ name }) => name === 'alphabet') ?? contextKinds[0]!;
  const page = makeContextPage(profile, kind, tunedContexts, 61_000);
  const outcomes = (facts: typeof page.facts) =>
    judge(profile, { ...page, facts }, readContextPage(page)).filter(({ outcome }) => outcome !== 'right');

  it('makes the same page of the same seed, and another of another', () => {
    expect(makeContextPage(profile, kind, tunedContexts, 61_000)).toEqual(page);
    expect(makeContextPage(profile, kind, tunedContexts, 61_001).document.bytes).not.toEqual(
      page.document.bytes,
    );
  });

  it('finds an approval where there should be none', () => {
    const approved = page.facts.find(({ values }) => values.process === 'APPROVED')!;
    const facts = page.facts.map((fact) =>
      fact === approved ? { ...fact, expect: { kind: 'blocked' as const } } : fact,
    );
    expect(outcomes(facts)).toEqual([expect.objectContaining({ outcome: 'wrongSilent' })]);
  });

  it('finds a taken approval, a claim that no row stands behind, and a row that is missing', () => {
    const facts = page.facts.map((fact) => ({
      ...fact,
      values: { ...fact.values, process: 'APPROVED', standing: 'IN_FORCE' },
    }));
    expect(outcomes(facts)).toHaveLength(facts.length);
    expect(outcomes(page.facts.slice(1))).toEqual([
      expect.objectContaining({ outcome: 'wrongSilent', fact: null }),
    ]);
    const invented = { ...page.facts[0]!, values: { ...page.facts[0]!.values, product: 'Finnes ikke' } };
    expect(outcomes([...page.facts, invented])).toEqual([
      expect.objectContaining({ outcome: 'missedSilent', read: null }),
    ]);
  });
});
