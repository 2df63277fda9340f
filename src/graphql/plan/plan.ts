import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { JsonOutput } from '../../catalogue/json-output.ts';
import type { ListSizes } from '../../catalogue/list-sizes.ts';
import { type Cost, coerceVariables, costWith } from '../limits/cost.ts';
import { costFieldsOf } from '../plugins/answer-plugin.ts';
import { compileOperation } from './compile.ts';
import { maxShapes, shapeOf } from './cost-shape.ts';
import type { KeptParts } from './kept-parts.ts';
import type { ObjectPlan } from './object-plan.ts';
import { type Moment, PlanRun, planMiss } from './run.ts';

/** An operation and variables that a plan may answer. */
export interface Prepared {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: Cost;
  readonly root: ObjectPlan;
}

/** Ways in which the variables of directives may stand; what asks for more is compiled for none of them. */
const maxVariants = 8;

/** One for all: a run is never interrupted. */
const out = new JsonOutput();
const [dataStart, extensionsStart, end] = [
  Buffer.from('{"data":'),
  Buffer.from(',"extensions":'),
  Buffer.from('}'),
];

/** The plan of one operation of a document that is known to be valid. */
export class Plan {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Record<string, FragmentDefinitionNode>;
  /** Variables that decide which fields there are. */
  readonly #deciding: readonly string[];
  readonly #variants = new Map<string, ObjectPlan>();
  readonly #kept: KeptParts;
  readonly #costs = new Map<string, Cost>();
  /** What the costs were measured with. */
  #sizes: ListSizes | undefined;

  /** Throws `planMiss` where there can be no plan. */
  constructor(schema: GraphQLSchema, document: DocumentNode, name: string | null, kept: KeptParts) {
    const operation = getOperationAST(document, name);
    if (operation?.operation !== 'query') throw planMiss;
    // May ask for the cost alone, and then nothing else is carried out.
    if (costFieldsOf(operation).length > 0) throw planMiss;
    this.#schema = schema;
    this.#document = document;
    this.#operation = operation;
    this.#kept = kept;
    this.#fragments = {};
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[node.name.value] = node;
    this.#deciding = decidingVariables(document);
  }

  /** Coerces and measures. Throws where the reference refuses the variables, and `planMiss` where there can be no plan. */
  prepare(given: Readonly<Record<string, unknown>>, sizes?: ListSizes): Prepared {
    const [schema, operation] = [this.#schema, this.#operation];
    const variables = coerceVariables(schema, operation, given);
    return { variables, cost: this.#costOf(variables, sizes), root: this.#variant(variables) };
  }

  /** The same for all variables of one shape, as long as the served snapshot is the same. */
  #costOf(variables: Readonly<Record<string, unknown>>, sizes: ListSizes | undefined): Cost {
    if (sizes !== this.#sizes) this.#costs.clear();
    this.#sizes = sizes;
    const shape = shapeOf(variables);
    const known = shape === null ? undefined : this.#costs.get(shape);
    if (known !== undefined) return known;
    const [schema, document, operation] = [this.#schema, this.#document, this.#operation];
    const cost = costWith({ schema, document, operation, variables, sizes });
    if (shape !== null && this.#costs.size < maxShapes) this.#costs.set(shape, cost);
    return cost;
  }

  /** The whole answer as JSON. Throws `planMiss`, or what a resolver throws. */
  run(prepared: Prepared, moment: Moment, extensions: Uint8Array): Buffer {
    out.clear();
    out.raw(dataStart);
    prepared.root.write({}, new PlanRun(moment, prepared, out, this.#kept.epochOf(moment.catalogue)));
    out.raw(extensionsStart);
    out.raw(extensions);
    out.raw(end);
    return out.copy();
  }

  #variant(variables: Readonly<Record<string, unknown>>): ObjectPlan {
    const key = this.#deciding.map((name) => String(variables[name])).join();
    const known = this.#variants.get(key);
    if (known !== undefined) return known;
    if (this.#variants.size >= maxVariants) throw planMiss;
    const made = compileOperation({
      schema: this.#schema,
      operation: this.#operation,
      fragments: this.#fragments,
      variables,
    });
    this.#variants.set(key, made);
    return made;
  }
}

/** Names of variables in directives. */
function decidingVariables(document: DocumentNode): string[] {
  if (document.loc?.source.body.includes('@') === false) return [];
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: (directive) => {
      visit(directive, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
    },
  });
  return [...names];
}
