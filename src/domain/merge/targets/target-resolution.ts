/** Which target and interface a row names. What nothing describes gets a row by its name, so that no claim is lost for it. */
import type { InterfaceRow, PrerequisiteRow, TargetRow } from '../../model.ts';
import type { SourceDeclaration } from '../../source.ts';
import { compareNames, compareText, keyOf } from '../../text/names.ts';
import type { Context, Item } from '../context.ts';
import { describeInterfaces, interfaceEntries, interfaceRow, targetOfEntries } from './interfaces.ts';
import { qualified } from './target-fields.ts';
import { describeTargets, namedTarget } from './targets.ts';

/** Claims that name a target. */
export type NamingItem = Item<'integration'> | Item<'negative'> | Item<'municipality'>;

/** Keys of the target and interface that a claim names. */
export interface Place {
  readonly target: string;
  readonly interface: string | null;
}

/** A key that nothing describes, and the first claim that names it. */
export interface Undescribed {
  readonly field: 'target' | 'interface';
  readonly key: string;
  readonly item: NamingItem | Item<'interface'> | Item<'trialRule' | 'prerequisite'>;
}

/** All targets and interfaces, described or only named. */
export interface ResolvedTargets {
  readonly targets: ReadonlyMap<string, TargetRow>;
  readonly interfaces: ReadonlyMap<string, InterfaceRow>;
  readonly undescribed: readonly Undescribed[];
  /** Null: the claim names no target, or an act, code or standard: nobody is «approved by Normen», whatever a list says. */
  placeOf(item: NamingItem): Place | null;
  /** What must be in place before a product integrates; where a source names the target only, what holds for all of it. */
  prerequisitesOf(place: Place): readonly PrerequisiteRow[];
}

/** Resolves the targets that the claims name, in their order: the first one to name what nothing describes gives it its name. */
export function resolveTargets(context: Context, naming: readonly NamingItem[]): ResolvedTargets {
  const described = describeTargets(context);
  const { rows, ofTargets, unplaced } = describeInterfaces(context, described);
  const targets = new Map(described.rows);
  const interfaces = new Map(rows);
  const undescribed: Undescribed[] = [];
  const kindOf = kindsBySource(context, described.rows);

  function ensureTarget(key: string, item: NamingItem | Item<'interface'>): void {
    if (targets.has(key)) return;
    undescribed.push({ field: 'target', key, item });
    targets.set(key, { ...namedTarget(context, key, key), kind: kindOf(item.source) });
  }

  for (const [key, items] of interfaceEntries(context)) {
    const [first] = items;
    if (first) ensureTarget(targetOfEntries(key, items), first);
  }
  undescribed.push(
    ...unplaced.map(
      (item) => ({ field: 'interface', key: item.fields.interface?.value ?? '', item }) as const,
    ),
  );
  for (const item of naming) {
    const named = namesOf(item);
    if (named === null || (!targets.has(named.target) && isFramework(context, named.target))) continue;
    ensureTarget(named.target, item);
    const { key, name } = named;
    if (key === null || interfaces.has(key)) continue;
    undescribed.push({ field: 'interface', key, item });
    const description = { key, target: named.target, name: { nb: name, en: name }, claims: [] };
    interfaces.set(key, interfaceRow(context, [description]));
  }
  return {
    targets,
    interfaces,
    undescribed,
    placeOf(item) {
      const named = namesOf(item);
      return named && targets.has(named.target) ? { target: named.target, interface: named.key } : null;
    },
    prerequisitesOf({ target, interface: of }) {
      const own = of === null ? [] : (interfaces.get(of)?.prerequisites ?? []);
      return own.length > 0 ? own : (ofTargets.get(target) ?? []);
    },
  };
}

/** The target that a claim names, and the key and name of the interface; `VKP/HENT_TILTAK` names both. */
function namesOf({ fields }: NamingItem) {
  const name = fields.interface?.value.trim() || null;
  const target = fields.target?.value.trim() || name?.split('/', 1)[0] || null;
  if (target === null) return null;
  return { target, key: name === null ? null : qualified(name, target), name: name ?? '' };
}

/** A source whose known targets are all registers names registers; every other one names services. */
function kindsBySource({ items }: Context, known: ReadonlyMap<string, TargetRow>) {
  const kinds = new Map<string, Set<TargetRow['kind']>>();
  for (const { source, fields } of items.integration) {
    const kind = known.get(fields.target?.value ?? '')?.kind;
    if (kind !== undefined) kinds.set(source.key, (kinds.get(source.key) ?? new Set()).add(kind));
  }
  return ({ key }: SourceDeclaration): TargetRow['kind'] => {
    const own = kinds.get(key);
    return own?.size === 1 && own.has('HEALTH_REGISTER') ? 'HEALTH_REGISTER' : 'NATIONAL_SERVICE';
  };
}

/** Whether the words are the key, title or short name («Normen») of a framework that the editors describe. */
function isFramework({ items }: Context, words: string): boolean {
  const wanted = keyOf(words);
  return items.frameworkEntry.some(({ fields: { key, title } }) => {
    const short = /\(([^()]+)\)$/u.exec(title?.value ?? '')?.[1] ?? '';
    return [key?.value, title?.value, short].some((name) => name && keyOf(name) === wanted);
  });
}

/** The rows of targets by name. */
export const targetRows = ({ targets }: ResolvedTargets): TargetRow[] =>
  [...targets.values()].sort(
    (left, right) => compareNames(left.name.nb, right.name.nb) || compareText(left.key, right.key),
  );

/** The rows of interfaces by target and name. */
export const interfaceRows = ({ interfaces }: ResolvedTargets): InterfaceRow[] =>
  [...interfaces.values()].sort(
    (left, right) =>
      compareText(left.target, right.target) ||
      compareNames(left.name.nb, right.name.nb) ||
      compareText(left.key, right.key),
  );
