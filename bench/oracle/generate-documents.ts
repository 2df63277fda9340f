/**
 * Documents for the comparison of plans with the reference, made from the SDL at random: fragments, aliases, directives, the
 * same field twice, every type and field, values that mostly name something. The same seed gives the same documents.
 */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { facetFields } from '../../src/graphql/lists/facet-fields.ts';
import { keyKindOf } from '../../src/graphql/lists/known-keys.ts';
import { type Random, randomFrom } from '../random.ts';

/** A document, and two sets of variables for it. */
export interface GeneratedDocument {
  readonly query: string;
  readonly variables: readonly [Record<string, unknown>, Record<string, unknown>];
}

/** What values of arguments can name. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** What there is in a catalogue, by kind of key. */
export function namesIn(catalogue: Catalogue): Names {
  const whole = { first: 50, after: -1 };
  const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);
  const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const vendors = catalogue.vendors({}, whole).items;
  const products = catalogue.products({}, whole).items;
  const integrations = catalogue.integrations({}, whole).items;
  return {
    TARGET: keysOf(catalogue.targets),
    INTERFACE: keysOf(catalogue.interfaces),
    SOURCE: keysOf(catalogue.sources),
    AGENCY: keysOf(catalogue.agencies),
    FRAMEWORK: keysOf(catalogue.frameworks),
    PROFILE: keysOf(catalogue.profiles),
    VENDOR: idsOf(vendors),
    PRODUCT: idsOf(products),
    OBJECT: [
      ...idsOf([...vendors, ...products, ...integrations]),
      ...idsOf([...catalogue.targets, ...catalogue.interfaces, ...catalogue.sources, ...catalogue.agencies]),
      ...idsOf(integrations.flatMap(({ approvals }) => approvals)),
    ],
    Orgnr: vendors.flatMap(({ organisationNumber }) => organisationNumber ?? []),
    text: [...products, ...vendors].map(({ name }) => name.split(' ')[0] ?? name),
  };
}

/** So many documents. */
export function* generateDocuments(
  schema: GraphQLSchema,
  { seed, count, names }: { readonly seed: number; readonly count: number; readonly names: Names },
): Generator<GeneratedDocument> {
  for (let i = 0; i < count; i += 1) yield new Maker(schema, randomFrom(seed * 1_000_003 + i), names).make();
}

const dates = ['2024-01-01', '2025', '2026-03', '2030-12-31'];
const texts = ['', 'oppdikt', 'journal', 'æøå', 'zzzz', 'NPR'];
/** Fields whose values come from stores, which plans leave to the reference: asked for now and then. */
const rare =
  /evidence|statement|^runs?$|finding|document|change|snapshot|previous|contradiction|catalogue|watch|draft|rateLimit|source|release/iu;
/** What clients ask for most: everything else hangs on these. */
const usualFields: ReadonlySet<string> = new Set([
  ...[
    'products',
    'vendors',
    'integrations',
    'targets',
    'product',
    'vendor',
    'target',
    'node',
    'nodes',
    'edges',
  ],
  ...['status', 'interface', 'approvals', 'facets', 'pageInfo', 'buckets'],
]);
/** Kinds of id that the arguments of a field take, where the SDL has no word for it. */
const idKinds: Readonly<Record<string, string>> = {
  product: 'PRODUCT',
  vendor: 'VENDOR',
  compare: 'PRODUCT',
};
const maxFields = 30;
const maxAliases = 45;
const maxDepth = 7;

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly fallback: string;
  readonly values: readonly [unknown, unknown];
}

class Maker {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #names: Names;
  readonly #variables: Variable[] = [];
  readonly #fragments: { readonly name: string; readonly type: string; readonly text: string }[] = [];
  #fields = 0;
  #alias = 0;
  #idKind = 'OBJECT';

  constructor(schema: GraphQLSchema, random: Random, names: Names) {
    this.#schema = schema;
    this.#random = random;
    this.#names = names;
  }

  make(): GeneratedDocument {
    const root = this.#schema.getQueryType() as GraphQLObjectType;
    const selections = this.#selections(root, 0);
    const defined = this.#variables
      .map(({ name, type, fallback }) => `$${name}: ${type}${fallback}`)
      .join(', ');
    const fragments = this.#fragments.map(({ name, type, text }) => ` fragment ${name} on ${type} ${text}`);
    const valuesOf = (which: 0 | 1) =>
      Object.fromEntries(
        this.#variables.flatMap(({ name, values }) =>
          values[which] === undefined ? [] : [[name, values[which]]],
        ),
      );
    return {
      query: `query Q${defined ? `(${defined})` : ''} ${selections}${fragments.join('')}`,
      variables: [valuesOf(0), valuesOf(1)],
    };
  }

  #selections(type: GraphQLObjectType | GraphQLNamedType, depth: number): string {
    const parts = this.#parts(type, depth);
    return `{ ${parts.join(' ')} }`;
  }

  #parts(type: GraphQLNamedType, depth: number): string[] {
    const random = this.#random;
    const parts: string[] = [];
    const wanted = depth === 0 ? 1 + random.below(2) : 3 + random.below(5);
    for (let tries = 0; parts.length < wanted && tries < 3 * wanted; tries += 1) {
      const part = this.#part(type, depth);
      if (part !== null) parts.push(part);
    }
    return parts.length > 0 ? parts : ['__typename'];
  }

  #part(type: GraphQLNamedType, depth: number): string | null {
    const random = this.#random;
    if (random.chance(0.06)) return this.#named('__typename');
    const possible = isAbstractType(type)
      ? this.#schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    if (depth > 0 && random.chance(isAbstractType(type) ? 0.5 : 0.06))
      return this.#fragment(random.pick(possible), depth);
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    const fields = Object.values(type.getFields());
    const usual = fields.filter(({ name }) => usualFields.has(name));
    return this.#field(usual.length > 0 && random.chance(depth === 0 ? 0.75 : 0.3) ? usual : fields, depth);
  }

  #field(fields: readonly GraphQLField<unknown, unknown>[], depth: number): string | null {
    const random = this.#random;
    const field = random.pick(fields);
    const named = getNamedType(field.type);
    const isComposite = isObjectType(named) || isAbstractType(named);
    if (rare.test(field.name) && random.chance(0.99)) return null;
    if (isComposite && (depth >= maxDepth || this.#fields > maxFields)) return null;
    if (field.args.length > 0 && this.#alias >= maxAliases) return null;
    this.#fields += 1;
    const args = field.args
      .filter(
        ({ name, type, defaultValue }) =>
          (isNonNullType(type) && defaultValue === undefined) ||
          random.chance(name === 'first' || (name === 'id' && field.name === 'vendor') ? 0.95 : 0.12),
      )
      .flatMap((argument) => this.#argument(argument, field.name));
    const text = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#directive()}`;
    const below = () => (isComposite ? ` ${this.#selections(named, depth + 1)}` : '');
    if (args.length > 0 || (this.#alias < maxAliases && random.chance(0.08)))
      return `a${this.#alias++}: ${text}${below()}`;
    // The same field twice: its selections are merged.
    return isComposite && random.chance(0.1) ? `${text}${below()} ${field.name}${below()}` : text + below();
  }

  #named = (text: string) =>
    this.#alias < maxAliases && this.#random.chance(0.2) ? `t${this.#alias++}: ${text}` : text;

  /** Inline, or by name; a fragment of the type that there is already, now and then. */
  #fragment(type: GraphQLObjectType, depth: number): string {
    const random = this.#random;
    const known = this.#fragments.filter((one) => one.type === type.name);
    if (known.length > 0 && random.chance(0.5)) return `... ${random.pick(known).name}${this.#directive()}`;
    const text = this.#selections(type, depth);
    if (random.chance(0.5)) return `... on ${type.name}${this.#directive()} ${text}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, type: type.name, text });
    return `...${name}${this.#directive()}`;
  }

  #directive(): string {
    const random = this.#random;
    if (!random.chance(0.03)) return '';
    const name = random.chance(0.5) ? 'include' : 'skip';
    if (random.chance(0.3)) return ` @${name}(if: ${random.chance(0.5)})`;
    return ` @${name}(if: ${this.#variable('Boolean!', [random.chance(0.5), random.chance(0.5)])})`;
  }

  #variable(type: string, values: readonly [unknown, unknown], fallback = ''): string {
    const name = `v${this.#variables.length}`;
    this.#variables.push({ name, type, fallback, values });
    return `$${name}`;
  }

  #argument(argument: GraphQLArgument, field: string): string[] {
    const random = this.#random;
    this.#idKind = idKinds[field] ?? 'OBJECT';
    if (['before', 'after', 'at', 'last', 'orgnr'].includes(argument.name) && random.chance(0.95)) return [];
    const value = () => this.#value(argument, argument.type, 0);
    if (random.chance(0.4)) return [`${argument.name}: ${literal(value(), argument.type)}`];
    const isOptional = !isNonNullType(argument.type);
    const left = () => (isOptional && random.chance(0.1) ? undefined : value());
    const fallback = isOptional && random.chance(0.15) ? ` = ${literal(value() ?? null, argument.type)}` : '';
    return [`${argument.name}: ${this.#variable(String(argument.type), [left(), left()], fallback)}`];
  }

  #value(input: GraphQLArgument | GraphQLInputField, type: GraphQLInputType, depth: number): unknown {
    const random = this.#random;
    if (isNonNullType(type))
      return this.#value(input, type.ofType, depth) ?? this.#scalar(input, getNamedType(type));
    if (random.chance(0.01)) return null;
    if (isListType(type)) {
      const { ofType } = type;
      const items = Array.from({ length: random.below(4) }, () => this.#value(input, ofType, depth + 1));
      return isNonNullType(ofType) ? items.filter((item) => item !== null) : items;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        ({ type: of }) => isNonNullType(of) || (depth < 3 && random.chance(0.2)),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.#value(field, field.type, depth + 1)]),
      );
    }
    return this.#scalar(input, getNullableType(type));
  }

  #scalar(input: GraphQLArgument | GraphQLInputField, type: GraphQLNamedType | GraphQLInputType): unknown {
    const random = this.#random;
    const among = (kind: string) => this.#names[kind] ?? [];
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (random.chance(0.003)) return random.pick([-1, 'x', 5_000, '\u0000']);
    switch (String(type)) {
      case 'Int':
        return random.pick([0, 1, 2, 3, 5, 7]);
      case 'Boolean':
        return random.chance(0.5);
      case 'Date':
        return random.pick(dates);
      case 'DateTime':
        return '2026-03-01T00:00:00Z';
      case 'Orgnr':
        return random.pick([...among('Orgnr'), '974760673']);
    }
    if (isInputObjectType(type)) return {};
    const kind = keyKindOf(input) ?? (String(type) === 'ID' ? this.#idKind : null);
    if (kind !== null && among(kind).length > 0) return random.pick(among(kind));
    if (['fields', 'rows', 'columns'].includes(input.name)) return random.pick(facetFields.integrations);
    return random.pick([...texts, ...among('text')]);
  }
}

/** The value as GraphQL writes it; enum values stand without quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (Array.isArray(value)) {
    const of = isListType(type) ? type.ofType : type;
    return `[${value.map((one) => literal(one, of)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    return `{ ${Object.entries(value)
      .map(([name, one]) => `${name}: ${literal(one, fields[name]?.type ?? type)}`)
      .join(', ')} }`;
  }
  if (typeof value === 'string' && isEnumType(getNamedType(type))) return value;
  return JSON.stringify(value) ?? 'null';
}
