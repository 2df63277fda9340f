/**
 * An operation, compiled for the variables that decide which of its fields are there: each selection to a list of writers.
 * Fields, arguments and resolvers are those of the executable schema; columns are read where column-readers.ts declares it.
 */
import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type GraphQLUnionType,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { columnReaders } from '../../catalogue/snapshot/column-readers.ts';
import { type FieldPlan, ObjectPlan } from './object-plan.ts';
import { type ArgumentsOf, type Composite, rowWriter } from './row-writer.ts';
import { type PlanRun, planMiss } from './run.ts';
import { settled, valueWriter, type WriteValue } from './write-value.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;
type Field = GraphQLField<unknown, unknown>;

/** What the compiler is made for. */
export interface Compiled {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced variables; only those of directives are read. */
  readonly variables: Record<string, unknown>;
}

/** The plan of the operation's root. Throws `planMiss` for what no plan can do. */
export function compileOperation(of: Compiled): ObjectPlan {
  const root = of.schema.getQueryType();
  if (!root || of.operation.operation !== 'query') throw planMiss;
  const { schema, fragments, variables, operation } = of;
  const fields = collectFields(schema, fragments, variables, root, operation.selectionSet);
  return new Compiler(of).object(root, fields).plan;
}

/** The objects of types that have rows, and of no others. */
const objectOfRow: Readonly<Record<string, (run: PlanRun, row: number) => unknown>> = {
  Vendor: ({ source }, row) => source.vendorAt(row),
  Product: ({ source }, row) => source.productAt(row),
  Integration: ({ source }, row) => source.integrationAt(row),
  IntegrationStatus: ({ source }, row) => source.integrationAt(row).status,
};

/** Types of small tables: there are few of each, and they are the same objects as long as the snapshot is. */
const keptTypes: ReadonlySet<string> = new Set([
  'NationalService',
  'HealthRegister',
  'TargetInterface',
  'Agency',
  'Source',
]);

interface Planned {
  readonly plan: ObjectPlan;
  readonly usesVariables: boolean;
}

/** Fields of a plan: a field below an abstract type is compiled for each type that it can be of. */
const maxFields = 5_000;

class Compiler {
  readonly #of: Compiled;
  #fields = 0;
  #arguments = 0;
  /** Set by each field whose arguments hold variables, within what is being compiled. */
  #usesVariables = false;

  constructor(of: Compiled) {
    this.#of = of;
  }

  object(type: GraphQLObjectType, fields: Fields): Planned {
    // Types that say which objects are theirs would have to be asked.
    if (type.isTypeOf) throw planMiss;
    const outer = this.#usesVariables;
    this.#usesVariables = false;
    const plans: FieldPlan[] = [];
    for (const [key, nodes] of fields) {
      const before = Buffer.from(`${plans.length === 0 ? '{' : ','}${JSON.stringify(key)}:`);
      plans.push({ before, ...this.#field(type, nodes) });
    }
    const usesVariables = this.#usesVariables;
    this.#usesVariables ||= outer;
    const isKept = !usesVariables && keptTypes.has(type.name);
    return { plan: new ObjectPlan(plans, objectOfRow[type.name] ?? null, isKept), usesVariables };
  }

  #field(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Omit<FieldPlan, 'before'> {
    this.#fields += 1;
    if (this.#fields > maxFields) throw planMiss;
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (name === '__typename') return constant(parent.name);
    const field = parent.getFields()[name];
    // Introspection.
    if (!node || !field) throw planMiss;
    const composite = this.#composite(field, nodes);
    const writeValue = valueWriter(field.type, () => composite.write);
    const argumentsOf = this.#argumentsOf(field, node);
    return {
      write: this.#resolved(parent, field, nodes, argumentsOf, writeValue),
      writeRow: rowWriter(parent.name, field, composite, argumentsOf),
    };
  }

  /** Resolves as graphql-js does, with arguments that are made once for all objects. */
  #resolved(
    parent: GraphQLObjectType,
    field: Field,
    nodes: readonly FieldNode[],
    argumentsOf: ArgumentsOf,
    write: WriteValue,
  ): FieldPlan['write'] {
    const { schema, fragments, operation } = this.#of;
    const info = {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: parent,
      schema,
      fragments,
      operation,
    } as unknown as GraphQLResolveInfo;
    const resolve = field.resolve ?? defaultFieldResolver;
    return (object, run) => write(settled(resolve(object, argumentsOf(run), run, info)), run);
  }

  #argumentsOf(field: Field, node: FieldNode): ArgumentsOf {
    if (field.args.length === 0) return () => noArguments;
    const hasVariables = (node.arguments ?? []).some(holdsVariable);
    if (!hasVariables) {
      const always = getArgumentValues(field, node, {});
      return () => always;
    }
    this.#usesVariables = true;
    const place = this.#arguments++;
    return (run) =>
      (run.args[place] ??= getArgumentValues(field, node, run.variables as Record<string, unknown>));
  }

  #composite(field: Field, nodes: readonly FieldNode[]): Composite {
    const type = getNamedType(field.type);
    const { schema, fragments, variables } = this.#of;
    const planOf = (one: GraphQLObjectType) =>
      this.object(one, collectSubfields(schema, fragments, variables, one, nodes)).plan;
    if (isObjectType(type)) {
      const plan = planOf(type);
      return {
        write: (value, run) => plan.write(value, run),
        plan,
        read: onlyRead(type, collectSubfields(schema, fragments, variables, type, nodes)),
      };
    }
    if (!('resolveType' in type)) return { write: () => undefined, plan: null, read: false };
    return { write: this.#abstract(type, planOf), plan: null, read: false };
  }

  #abstract(
    type: GraphQLInterfaceType | GraphQLUnionType,
    planOf: (one: GraphQLObjectType) => ObjectPlan,
  ): WriteValue {
    const { resolveType } = type;
    if (!resolveType) throw planMiss;
    const plans = new Map(this.#of.schema.getPossibleTypes(type).map((one) => [one.name, planOf(one)]));
    return (value, run) => {
      const name = resolveType(value, run, {} as GraphQLResolveInfo, type);
      const plan = typeof name === 'string' ? plans.get(name) : undefined;
      if (plan === undefined) {
        settled(name);
        throw planMiss;
      }
      plan.write(value, run);
    };
  }
}

const noArguments = Object.freeze({});

function constant(name: string): Omit<FieldPlan, 'before'> {
  const part = Buffer.from(JSON.stringify(name));
  const write = (_: unknown, run: PlanRun) => run.out.raw(part);
  return { write, writeRow: write };
}

const onlyRead = ({ name }: GraphQLObjectType, fields: Fields): boolean =>
  [...fields.values()].every(([node]) => columnReaders[name]?.[node?.name.value ?? ''] !== undefined);

function holdsVariable(node: NonNullable<FieldNode['arguments']>[number]): boolean {
  let found = false;
  visit(node, {
    [Kind.VARIABLE]() {
      found = true;
    },
  });
  return found;
}
