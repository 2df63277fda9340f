/** Queries made from the SDL at random, with values that a careful client would never send. The same seed gives the same queries. */
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Random, randomFrom } from '../random.ts';
import type { Known } from './shot.ts';

/** A request for the body of a POST. */
export interface GeneratedQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** So many queries. */
export function* generateQueries(
  schema: GraphQLSchema,
  { seed, count, known }: { readonly seed: number; readonly count: number; readonly known: Known },
): Generator<GeneratedQuery> {
  for (let i = 0; i < count; i += 1) yield new Maker(schema, randomFrom(seed * 1_000_003 + i), known).make();
}

const record = (prefix: string, name: unknown) =>
  `${prefix}_${Buffer.from(JSON.stringify(name)).toString('base64url')}`;

/** Texts that have broken something somewhere. */
const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\ufdfa',
  'İ',
  'ﬃ',
  '😀',
  '\u202e',
  '\ufeff',
  'a\u0301\u0302\u0303',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "'; DROP TABLE claims;--",
  '%00',
  '../../../etc/passwd',
  '<script>',
  '$(7*7)',
  '{{7*7}}',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '9007199254740993',
  'å',
  'AA',
  'VKP',
  'nhn-vkp',
  'legejournal',
  'oppdikt',
  'e-resept',
  'name',
  'status',
  'vendor',
  'target',
  'headline',
  '()',
  '[',
  '\\',
  '"',
  '\n',
  '\t',
  'a'.repeat(31),
  'bc'.repeat(60),
  'İ'.repeat(200),
  'w '.repeat(12),
  'x'.repeat(201),
  'y'.repeat(5_000),
];
const ids: readonly string[] = [
  ...['snp', 'run', 'doc', 'fnd', 'fwv', 'chg'].flatMap((prefix) =>
    [
      [],
      [''],
      ['a'],
      ['a', 'b'],
      ['a', 'b', 'c'],
      [1],
      {},
      null,
      ['1'],
      ['-1'],
      ['1e3'],
      ['NaN'],
      ['__proto__'],
      ['\u0000'],
      ['9'.repeat(300)],
    ].map((name) => record(prefix, name)),
  ),
  'snp_',
  'run_!',
  'doc_e30',
  'fnd_W10',
  'chg_bnVsbA',
  'ven_',
  'ven_000000',
  'pro_zzzzzz',
  'int_0',
  'apr_1',
  'app_0000001',
  'mun_1',
  'tar_OPP01',
  'fra_1',
  'req_1',
  '::',
];
const dates = [
  '2026-03-01',
  '2026-02-29',
  '2026-13-01',
  '2026',
  '2026-02',
  '0000-00-00',
  '1899-12-31',
  '2199-12-31',
  '9999-99-99',
  '',
  'now',
  '2026-03-01T00:00:00Z',
  '-000001-01-01',
];
const moments = [
  '2026-03-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '2026-03-01',
  '2199-01-01T00:00:00Z',
  '2026-03-01T24:61:00Z',
  '',
  'x',
  '2026-03-01T00:00:00+99:00',
];
const ints = [0, 1, 2, 5, 20, 100, 1000, 1001, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1.5, 1e300];
const numbers = ['974760673', '123456789', '', '000000000', '9'.repeat(400)];
const wrong: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  '',
  'x',
  [],
  [null],
  [[]],
  {},
  { a: 1 },
  [{}],
  { __proto__: null },
];

class Maker {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #known: Known;
  readonly #variables: { readonly name: string; readonly type: GraphQLInputType; readonly value: unknown }[] =
    [];
  #fields = 0;
  #alias = 0;

  constructor(schema: GraphQLSchema, random: Random, known: Known) {
    this.#schema = schema;
    this.#random = random;
    this.#known = known;
  }

  make(): GeneratedQuery {
    const isMutation = this.#random.chance(0.05);
    const root = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no such root.');
    const selections = this.#selections(root, 0);
    const defined = this.#variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    return {
      query: `${isMutation ? 'mutation' : 'query'} Q${defined ? `(${defined})` : ''} ${selections}`,
      variables: Object.fromEntries(this.#variables.map(({ name, value }) => [name, value])),
    };
  }

  #selections(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const parts = Array.from({ length: 1 + this.#random.below(depth === 0 ? 3 : 4) }, () => {
      const field = this.#random.pick(fields);
      this.#fields += 1;
      const args = field.args
        .filter(
          ({ type: of, defaultValue }) =>
            (isNonNullType(of) && defaultValue === undefined) || this.#random.chance(0.5),
        )
        .map((argument) => `${argument.name}: ${this.#argument(argument.type)}`);
      const below = this.#below(field.type, depth + 1);
      if (below === null) return '__typename';
      this.#alias += 1;
      const alias = this.#random.chance(0.3) || args.length > 0 ? `a${this.#alias}: ` : '';
      return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#random.chance(0.03) ? ' @include(if: true)' : ''}${below}`;
    });
    return `{ ${parts.join(' ')} }`;
  }

  /** What is asked of a field's value; null: it lies too deep to be asked for. */
  #below(type: GraphQLOutputType, depth: number): string | null {
    const named = getNamedType(type);
    if (isAbstractType(named)) {
      if (depth > 9 || this.#fields > 60) return ' { __typename }';
      const possible = this.#random.pick(this.#schema.getPossibleTypes(named));
      return ` { __typename ... on ${possible.name} ${this.#selections(possible, depth)} }`;
    }
    if (!isObjectType(named)) return '';
    return depth > 9 || this.#fields > 60 ? ' { __typename }' : ` ${this.#selections(named, depth)}`;
  }

  /** A literal, or a variable of the same type. */
  #argument(type: GraphQLInputType): string {
    const value = this.#random.chance(0.05) ? this.#random.pick(wrong) : this.#value(type, 0);
    if (this.#random.chance(0.5)) return literal(value, type);
    const name = `v${this.#variables.length}`;
    this.#variables.push({ name, type, value });
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (this.#random.chance(0.08)) return null;
    if (isListType(type)) {
      const length = this.#random.chance(0.03) ? this.#random.below(1_100) : this.#random.below(4);
      return Array.from({ length }, () => this.#value(type.ofType, depth + 1));
    }
    if (isInputObjectType(type)) {
      if (depth > 4) return {};
      const fields = Object.values(type.getFields()).filter(() => this.#random.chance(0.3));
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth + 1)]));
    }
    if (isEnumType(type))
      return this.#random.chance(0.97) ? this.#random.pick(type.getValues()).name : 'NOT_A_VALUE';
    return this.#scalar(type.name);
  }

  #scalar(name: string): unknown {
    const { products, vendors, targets } = this.#known;
    switch (name) {
      case 'Int':
        return this.#random.pick(ints);
      case 'Boolean':
        return this.#random.chance(0.5);
      case 'Date':
        return this.#random.pick(dates);
      case 'DateTime':
        return this.#random.pick(moments);
      case 'Orgnr':
        return this.#random.pick(numbers);
      case 'ID':
        return this.#random.pick(
          this.#random.chance(0.5) ? ids : [...products.slice(0, 50), ...vendors.slice(0, 50)],
        );
      case 'URL':
        return this.#random.pick([
          'http://127.0.0.1:1/',
          'file:///etc/passwd',
          'https://[::1]/',
          'x',
          `https://a.example/${'a'.repeat(3_000)}`,
        ]);
      default:
        return this.#random.pick(this.#random.chance(0.8) || targets.length === 0 ? texts : targets);
    }
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
    const parts = Object.entries(value).map(
      ([name, one]) => `${name}: ${literal(one, fields[name]?.type ?? type)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  if (typeof value === 'string' && isEnumType(getNamedType(type)) && /^[A-Z_]+$/.test(value)) return value;
  return JSON.stringify(value) ?? 'null';
}
