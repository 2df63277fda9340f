import type { Negative, Target } from '../../catalogue/catalogue.ts';

/** What lists say no to of a target, by product; the first so many. */
export const negativesOfTarget = ({ key, catalogue }: Target, first: number): Negative[] =>
  catalogue
    .productsDenied(key)
    .flatMap(({ negatives }) => negatives.filter(({ target }) => target === key))
    .slice(0, first);
