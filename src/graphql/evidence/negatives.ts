import type { Product, Target } from '../../catalogue/catalogue.ts';
import type { NegativeParent } from '../parents.ts';

/** What lists say that the product is not there for. */
export const negativesOf = (product: Product): NegativeParent[] =>
  product.negatives.map((row) => ({ ...row, product, catalogue: product.catalogue }));

/** What lists say no to of a target, by product; the first so many. */
export const negativesOfTarget = ({ key, catalogue }: Target, first: number): NegativeParent[] =>
  catalogue
    .productsDenied(key)
    .flatMap((product) => negativesOf(product).filter(({ target }) => target === key))
    .slice(0, first);
