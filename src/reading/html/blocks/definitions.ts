/** Definition lists: terms with their details, each detail with no term but that of its own block. */

import type { DefinitionBlock, ListItem, Piece } from '../../outline.ts';
import { descendants, type Element, elementsIn } from '../tree/tree.ts';

type Group = { readonly terms: (Piece & { readonly struck: boolean })[]; readonly details: ListItem[] };

export interface ReadDefinitions {
  readonly groups: DefinitionBlock['groups'];
  /** Tables within details, with the term that they stand under. */
  readonly tables: readonly { readonly table: Element; readonly term: Piece | null }[];
  /** Children that are neither terms nor details nor hold any. */
  readonly others: readonly Element[];
  /** Terms without details, details without a term, and details whose term may be missing, as people see them. */
  readonly unowned: readonly string[];
}

/** What reading the elements of a definition list takes. */
export interface DefinitionReader {
  isHidden(element: Element): boolean;
  term(element: Element): Piece & { readonly struck: boolean };
  detail(element: Element): ListItem;
}

const holds = (element: Element, name: string): boolean => {
  for (const inner of descendants(element)) if (inner.name === name) return true;
  return false;
};

/**
 * Reads a list. Terms that follow each other without a block of their own are not taken to share the details after
 * the last of them: the details of the first may be missing, and then they would become another's.
 */
export function readDefinitions(list: Element, reader: DefinitionReader): ReadDefinitions {
  const groups: Group[] = [];
  const tables: { table: Element; term: Piece | null }[] = [];
  const others: Element[] = [];
  let inBlock = false;
  /** The group that details may still be added to. */
  let open: Group | null = null;

  const start = (): Group => {
    const group: Group = { terms: [], details: [] };
    groups.push(group);
    return group;
  };
  const visit = (element: Element): void => {
    if (reader.isHidden(element)) return;
    if (element.name === 'dt') {
      if (open === null || open.details.length > 0 || (open.terms.length > 0 && !inBlock)) open = start();
      open.terms.push(reader.term(element));
    } else if (element.name === 'dd') {
      open ??= start();
      open.details.push(reader.detail(element));
      const term = open.terms.at(-1) ?? null;
      for (const table of descendants(element)) if (table.name === 'table') tables.push({ table, term });
    } else if (holds(element, 'dt') || holds(element, 'dd')) {
      // A block that holds both is a group of its own; others only set terms and details beside each other.
      const isBlock = holds(element, 'dt') && holds(element, 'dd');
      const outer = inBlock;
      inBlock = isBlock;
      if (isBlock) open = null;
      for (const child of elementsIn(element)) visit(child);
      if (isBlock) open = null;
      inBlock = outer;
    } else others.push(element);
  };
  for (const child of elementsIn(list)) visit(child);
  const unowned = groups
    .filter(({ terms, details }) => terms.length === 0 || details.length === 0)
    .flatMap(({ terms, details }) => [...terms, ...details].map(({ text }) => text));
  return { groups, tables, others, unowned: [...unowned, ...extraDetails(groups)] };
}

/**
 * Details beyond the first, where nearly every other term has one: the term of its own that it had may be missing, as one
 * vendor's product under the vendor before it.
 */
function extraDetails(groups: readonly Group[]): readonly string[] {
  const owned = groups.filter(({ terms, details }) => terms.length > 0 && details.length > 0);
  const several = owned.filter(({ details }) => details.length > 1);
  if (several.length === 0 || several.length * 8 > owned.length) return [];
  return several.flatMap(({ details }) => details.slice(1).map(({ text }) => text));
}
