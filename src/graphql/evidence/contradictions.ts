import type { ContradictionParent, Disputable, StatementParent } from '../parents.ts';

/** The fields on which statements about it disagree, each with what the hub shows. */
export function contradictionsOf(one: Disputable): ContradictionParent[] {
  if (one.type === 'Integration') {
    const { contradicted, status } = one.entity;
    const shown = status as unknown as Readonly<Record<string, unknown>>;
    return contradicted.map((field) => ({ ...one, field, shown: shown[field] }));
  }
  const { isDisputed, stage } = one.entity.lifecycle;
  return isDisputed ? [{ ...one, field: 'lifecycle', shown: stage }] : [];
}

/** The statements with the ranks of those that the hub shows: of what counts, the first that says what is shown. */
export function withPreferred(
  contradictions: readonly ContradictionParent[],
  all: readonly StatementParent[],
): readonly StatementParent[] {
  if (contradictions.length === 0) return all;
  const counting = all.filter(({ rank }) => rank !== 'SUPERSEDED');
  const preferred = new Set(
    contradictions.map(({ field, shown }) =>
      (counting.length > 0 ? counting : all).find(
        (one) => one.field === field && one.value === String(shown),
      ),
    ),
  );
  return all.map((one) => (preferred.has(one) ? { ...one, rank: 'PREFERRED' } : one));
}
