import type { Value } from '../../frame/html.ts';
import type { Text } from '../../frame/page.ts';
import { type Address, address } from '../../params.ts';
import { text } from '../../words/say.ts';
import { notStated } from '../../words/words.ts';
import { words } from '../components.ts';
import { type Choice, hitsPart } from './narrowing.ts';

/** Counts by one property, as the API gives them. */
export interface Facet {
  readonly field: string;
  readonly buckets: readonly {
    readonly value: string;
    readonly label: Text | null;
    readonly count: number;
  }[];
}

/** The choices of one page's address: what is chosen now, and where another choice leads. */
export interface Chosen {
  readonly path: string | Address;
  /** All that the address says, by name of the parameter. */
  readonly query: Readonly<Record<string, string>>;
}

/**
 * The values of a facet as links. `name` is the parameter that they set; following the chosen one takes it away. Values that
 * no filter can find (`NOT_STATED`) are left to `unlisted`.
 */
export function choicesOf(
  { path, query }: Chosen,
  name: string,
  facet: Facet | undefined,
  label: (value: string) => Value,
  isExact = true,
): Choice[] {
  return (facet?.buckets ?? [])
    .filter(({ value }) => value !== 'NOT_STATED')
    .map((bucket) => {
      const chosen = query[name] === bucket.value;
      return {
        label: label(bucket.value) ?? (bucket.label ? text(bucket.label) : words(bucket.value)),
        count: isExact || chosen ? bucket.count : null,
        href: address(path, { ...query, [name]: chosen ? null : bucket.value }).at(hitsPart),
        chosen,
      };
    });
}

/** How many have no value of a facet, in words; null: all have one. */
export function unlisted(facet: Facet | undefined): Value {
  const count = facet?.buckets.find(({ value }) => value === 'NOT_STATED')?.count;
  return count ? [notStated, ` (${count})`] : null;
}
