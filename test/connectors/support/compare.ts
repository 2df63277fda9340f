/** What a mutated document may do to the claims: they may vanish or lose fields, but never say something else. */
import type { Claim, Sourced } from '../../../src/domain/claims/claim.ts';

type Values = Readonly<Record<string, unknown>>;

export function valuesOf(claim: Claim): Values {
  return Object.fromEntries(
    Object.entries(claim.fields as Record<string, Sourced<unknown>>).map(([name, { value }]) => [
      name,
      value,
    ]),
  );
}

/** Key and values without places: equal for claims that say the same. */
export const saying = (claim: Claim): string => {
  const values = valuesOf(claim);
  return JSON.stringify([
    claim.key,
    Object.keys(values)
      .toSorted()
      .map((name) => [name, values[name]]),
  ]);
};

/** What follows from other fields, or is only the words for them: a basis from the phase, the status as written. */
/** What follows from other words: kinds and settings from a user group, the basis from the list. */
const derived = new Set(['basis', 'statusText', 'categories', 'careSettings']);
const isUnsaid = (value: unknown) => value === undefined || value === null || value === 'NOT_STATED';
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Claims that are no part of any original one: some field says what no original with the same other fields says. */
export function changedClaims(originals: readonly Claim[], mutated: readonly Claim[]): readonly Claim[] {
  const known = originals.map((claim) => ({ kind: claim.kind, values: valuesOf(claim) }));
  const sayings = new Set(originals.map(saying));
  return mutated.filter((claim) => {
    if (sayings.has(saying(claim))) return false;
    const said = Object.entries(valuesOf(claim)).filter(
      ([name, value]) => !derived.has(name) && !isUnsaid(value),
    );
    return !known.some(
      ({ kind, values }) => kind === claim.kind && said.every(([name, value]) => same(values[name], value)),
    );
  });
}

/** The worst: an approval that nobody gave, or a vendor and a product in each other's place. */
export function isGraveError(originals: readonly Claim[], claim: Claim): boolean {
  const values = valuesOf(claim);
  const known = originals.map(valuesOf);
  const fits = (name: string, original: Values) =>
    isUnsaid(values[name]) || same(values[name], original[name]);
  const invented =
    values.process === 'APPROVED' &&
    !known.some(
      (original) =>
        original.process === 'APPROVED' &&
        ['vendor', 'product', 'target', 'interface'].every((name) => fits(name, original)),
    );
  const swapped = known.some(
    ({ vendor, product }) =>
      (!isUnsaid(product) && same(values.vendor, product)) ||
      (!isUnsaid(vendor) && same(values.product, vendor)),
  );
  return invented || swapped;
}
