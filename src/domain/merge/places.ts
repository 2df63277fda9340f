/** Targets and interfaces: what products integrate with. Long, because all that is put together here shares one state. */
import type { Bilingual } from '../bilingual.ts';
import type { ClaimRef, InterfaceRow, PrerequisiteRow, TargetRow } from '../model.ts';
import type { SourceDeclaration } from '../source.ts';
import { unknownLifecycle } from '../status/lifecycle.ts';
import { compareNames, compareText, keyOf } from '../text/names.ts';
import type { InterfaceRole, InterfaceType } from '../vocabulary.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from './context.ts';
import { prerequisiteOf, trialRuleOf } from './interface-rules.ts';
import { lifecycleOf, nameOf, qualified } from './place-fields.ts';
import { isFramework, tellUnknownPlace } from './unknown-place.ts';

type Fields<T> = { -readonly [F in keyof T]: T[F] };

/** Targets and interfaces while they are being put together. */
export class Places {
  readonly #context: Context;
  readonly #targets = new Map<string, Fields<TargetRow>>();
  readonly #interfaces = new Map<string, Fields<InterfaceRow>>();
  /** Prerequisites of a target as a whole, by its key. */
  readonly #prerequisites = new Map<string, readonly PrerequisiteRow[]>();
  /** Kinds of the described targets that each source's integrations name. */
  readonly #kinds = new Map<string, Set<TargetRow['kind']>>();

  constructor(context: Context) {
    this.#context = context;
    this.#addTargets();
    this.#addRegisters();
    for (const { source, fields } of context.items.integration) {
      const kind = this.#targets.get(fields.target?.value ?? '')?.kind;
      if (kind === undefined) continue;
      const kinds = this.#kinds.get(source.key);
      if (kinds) kinds.add(kind);
      else this.#kinds.set(source.key, new Set([kind]));
    }
    this.#addInterfaces();
    this.#addTrialRules();
    this.#addPrerequisites();
  }

  target(key: string): TargetRow | undefined {
    return this.#targets.get(key);
  }

  interface(key: string): InterfaceRow | undefined {
    return this.#interfaces.get(key);
  }

  /** What must be in place before a product integrates; where a source names the target only, what holds for all of it. */
  prerequisitesOf(target: string, of: string | null): readonly PrerequisiteRow[] {
    const own = of === null ? [] : (this.#interfaces.get(of)?.prerequisites ?? []);
    return own.length > 0 ? own : (this.#prerequisites.get(target) ?? []);
  }

  /**
   * Keys of the target and interface that a claim names. What nothing declares becomes a visible row by that key, and
   * a finding, so that no claim is lost for it. Null: the claim names no target, or an act, code or standard: nobody is «approved by
   * Normen», whatever a list says.
   */
  resolve(
    item: Item<'integration' | 'negative' | 'municipality'>,
  ): { target: string; interface: string | null } | null {
    const named = item.fields.interface?.value.trim() || null;
    const target = item.fields.target?.value.trim() || named?.split('/', 1)[0] || null;
    if (target === null || (!this.#targets.has(target) && isFramework(this.#context, target))) return null;
    this.#ensureTarget(target, item);
    const key = named === null ? null : qualified(named, target);
    if (key !== null) this.#ensureInterface(key, target, named ?? key, item);
    return { target, interface: key };
  }

  targets(): TargetRow[] {
    return [...this.#targets.values()].sort(
      (left, right) => compareNames(left.name.nb, right.name.nb) || compareText(left.key, right.key),
    );
  }

  interfaces(): InterfaceRow[] {
    return [...this.#interfaces.values()].sort(
      (left, right) =>
        compareText(left.target, right.target) ||
        compareNames(left.name.nb, right.name.nb) ||
        compareText(left.key, right.key),
    );
  }

  #addTargets(): void {
    for (const [key, items] of groupSorted(
      this.#context.items.target,
      ({ fields }) => fields.key?.value ?? null,
    )) {
      this.#targets.set(key, {
        id: this.#context.ids.assign('target', [key]).id,
        key,
        kind: firstOf(items, ({ fields }) => fields.kind) ?? 'NATIONAL_SERVICE',
        name: nameOf(items, key),
        owner: firstOf(items, ({ fields }) => fields.owner),
        controller: firstOf(items, ({ fields }) => fields.controller),
        lifecycle: lifecycleOf(items),
        url: firstOf(items, ({ fields }) => fields.url),
        claims: refsOf(items),
      });
    }
  }

  /** A register's claims name its flows; the register is found by its abbreviation, else by its name. */
  #addRegisters(): void {
    const byName = new Map([...this.#targets.values()].map(({ key, name }) => [keyOf(name.nb), key]));
    const keyOfRegister = ({ fields }: Item<'register'>) => {
      const name = fields.register?.value;
      return (
        fields.abbreviation?.value ?? (name === undefined ? null : (byName.get(keyOf(name)) ?? keyOf(name)))
      );
    };
    for (const [key, items] of groupSorted(this.#context.items.register, keyOfRegister)) {
      const known = this.#targets.get(key);
      const name = firstOf(items, ({ fields }) => fields.register) ?? key;
      this.#targets.set(key, {
        id: known?.id ?? this.#context.ids.assign('target', [key]).id,
        key,
        kind: 'HEALTH_REGISTER',
        name: known?.name ?? { nb: name, en: name },
        owner: known?.owner ?? null,
        controller: known?.controller ?? null,
        lifecycle: known?.lifecycle ?? unknownLifecycle,
        url: known?.url ?? firstOf(items, ({ fields }) => fields.about),
        claims: [...(known?.claims ?? []), ...refsOf(items)],
      });
      for (const [flow, rows] of groupSorted(items, ({ fields }) => fields.flow?.value ?? null)) {
        this.#addFlow(`${key}/${keyOf(flow)}`, key, flow, rows);
      }
    }
  }

  #addFlow(key: string, target: string, flow: string, items: readonly Item<'register'>[]): void {
    const known = this.#interfaces.get(key);
    const types = new Set<InterfaceType>(known?.types);
    for (const { fields } of items) for (const type of fields.interfaceTypes?.value ?? []) types.add(type);
    this.#put(key, target, { nb: flow, en: flow }, refsOf(items), {
      types: [...types].sort(),
      documentation: firstOf(items, ({ fields }) => fields.documentation),
    });
  }

  #addInterfaces(): void {
    const { items } = this.#context;
    const keyed = ({ fields }: Item<'interface'>) =>
      fields.key === undefined ? null : qualified(fields.key.value, fields.target?.value ?? null);
    for (const [key, rows] of groupSorted(items.interface, keyed)) {
      const target = firstOf(rows, ({ fields }) => fields.target) ?? key.split('/', 1)[0] ?? key;
      const [first] = rows;
      if (first !== undefined) this.#ensureTarget(target, first);
      const roles = new Set<InterfaceRole>();
      const excludes = new Set<string>();
      for (const { fields } of rows) {
        for (const role of fields.roles?.value ?? []) roles.add(role);
        for (const other of fields.excludes?.value ?? []) excludes.add(qualified(other, target));
      }
      this.#put(key, target, nameOf(rows, key), refsOf(rows), {
        version: firstOf(rows, ({ fields }) => fields.version),
        roles: [...roles].sort(),
        lifecycle: lifecycleOf(rows),
        excludes: [...excludes].sort(),
      });
    }
  }

  #put(
    key: string,
    target: string,
    name: Bilingual,
    claims: readonly ClaimRef[],
    parts: Partial<Fields<InterfaceRow>>,
  ): void {
    const known = this.#interfaces.get(key);
    this.#interfaces.set(key, {
      id: known?.id ?? this.#context.ids.assign('interface', [key]).id,
      key,
      target,
      version: null,
      roles: [],
      types: [],
      lifecycle: unknownLifecycle,
      excludes: [],
      trialRules: [],
      prerequisites: [],
      documentation: null,
      ...known,
      name,
      ...parts,
      claims: [...(known?.claims ?? []), ...claims],
    });
  }

  #addTrialRules(): void {
    for (const item of this.#context.items.trialRule) {
      const rule = trialRuleOf(item);
      if (rule === null) continue;
      for (const row of this.#interfacesNamed(item)) row.trialRules = [...row.trialRules, rule];
    }
  }

  #addPrerequisites(): void {
    for (const item of this.#context.items.prerequisite) {
      const prerequisite = prerequisiteOf(item);
      if (prerequisite === null) continue;
      const of = item.fields.interface?.value ?? '';
      if (this.#targets.has(of)) {
        this.#prerequisites.set(of, [...(this.#prerequisites.get(of) ?? []), prerequisite]);
      }
      for (const row of this.#interfacesNamed(item)) row.prerequisites = [...row.prerequisites, prerequisite];
    }
  }

  /** The interface that a rule is for; for the key of a target, all of its interfaces. */
  #interfacesNamed(item: Item<'trialRule' | 'prerequisite'>): Fields<InterfaceRow>[] {
    const key = item.fields.interface?.value;
    if (key === undefined) return [];
    const exact = this.#interfaces.get(key);
    const rows = exact ? [exact] : [...this.#interfaces.values()].filter(({ target }) => target === key);
    if (rows.length === 0) tellUnknownPlace(this.#context, item, 'interface', key);
    return rows;
  }

  #ensureTarget(key: string, item: Item<'integration' | 'negative' | 'municipality' | 'interface'>): void {
    if (this.#targets.has(key)) return;
    tellUnknownPlace(this.#context, item, 'target', key);
    this.#targets.set(key, {
      id: this.#context.ids.assign('target', [key]).id,
      key,
      kind: this.#kindBySource(item.source),
      name: { nb: key, en: key },
      owner: null,
      controller: null,
      lifecycle: unknownLifecycle,
      url: null,
      claims: [],
    });
  }

  /** A source whose known targets are all registers names registers; every other one names services. */
  #kindBySource(source: SourceDeclaration): TargetRow['kind'] {
    const kinds = this.#kinds.get(source.key);
    return kinds?.size === 1 && kinds.has('HEALTH_REGISTER') ? 'HEALTH_REGISTER' : 'NATIONAL_SERVICE';
  }

  #ensureInterface(
    key: string,
    target: string,
    name: string,
    item: Item<'integration' | 'negative' | 'municipality'>,
  ): void {
    if (this.#interfaces.has(key)) return;
    tellUnknownPlace(this.#context, item, 'interface', key);
    this.#put(key, target, { nb: name, en: name }, [], {});
  }
}
