import { hash } from 'node:crypto';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ListSizes } from '../../catalogue/list-sizes.ts';
import type { Context } from '../context.ts';
import { keepFor } from '../keep-for.ts';
import type { DocumentGate } from '../limits/document-gate.ts';
import { jsonProblem } from '../limits/json-bounds.ts';
import { snapshotExtensions } from '../plugins/answer-plugin.ts';
import { KeptParts } from './kept-parts.ts';
import { Plan, type Prepared } from './plan.ts';
import type { Moment } from './run.ts';

/** A question as it was asked. */
export interface Question {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a plan gives. */
export interface Planned {
  readonly body: Buffer;
  /** As `keepFor` gives it. */
  readonly keepMs: number;
}

/** Memory for plans, in bytes. */
const maxBytes = 32 * 2 ** 20;
/** A plan and its document take about so many bytes for each character. */
const bytesPerCharacter = 200;
/** Longer documents have no plan. */
const maxLength = 20_000;
/** Dearer operations are for the reference, which can pause. */
const maxPlanCost = 10_000;

/** Misses that use up as many hits, and the debt at which a document is left to the reference. */
const missWeight = 4;
const maxScore = 40;

interface Entry {
  /** Null: no plan can answer it, whatever the variables are. */
  readonly plan: Plan | null;
  readonly deprecated: readonly string[];
  /** Falls with each miss, rises with each hit. */
  score: number;
}

/** What a plan needs to answer. */
export interface PreparedAnswer extends Prepared {
  readonly entry: Entry;
}

/** Plans of documents, by their text and the name of the operation. */
export class Plans {
  /** Answers that plans gave, and those that a plan left to the reference. */
  readonly counts = { answered: 0, missed: 0 };
  readonly #schema: GraphQLSchema;
  readonly #gate: DocumentGate;
  readonly #sizes: () => ListSizes | undefined;
  readonly #kept = new KeptParts();
  readonly #entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    sizeCalculation: (_entry, key) => 2_000 + key.length * bytesPerCharacter,
  });
  #tail: { of: Moment['states']; catalogue: WeakRef<Catalogue>; until: number; json: Buffer } | null = null;

  /** `sizes` gives how long the lists of the served snapshot are. */
  constructor(
    schema: GraphQLSchema,
    gate: DocumentGate,
    sizes: () => ListSizes | undefined = () => undefined,
  ) {
    this.#schema = schema;
    this.#sizes = sizes;
    this.#gate = gate;
  }

  /**
   * What a plan needs to answer; null: there is none, or the reference must refuse. `spend` is called with what examining a document
   * costs that was not seen before.
   */
  prepare(question: Question, spend: (units: number) => void): PreparedAnswer | null {
    if (jsonProblem('variables', question.variables)) return null;
    const key = keyOf(question);
    const entry = this.#entries.get(key) ?? this.#examine(key, question, spend);
    if (entry === null || entry.plan === null || entry.score < -maxScore) return null;
    try {
      const prepared = entry.plan.prepare(question.variables, this.#sizes());
      return prepared.cost.cost > maxPlanCost ? null : { ...prepared, entry };
    } catch {
      this.#miss(entry);
      return null;
    }
  }

  /** A document that was not asked before; null: it is refused, or too long. */
  #examine(key: string, { query, operationName }: Question, spend: (units: number) => void): Entry | null {
    if (query.length > maxLength) return null;
    // As Apollo names it, so that it is examined once.
    const admission = this.#gate.admit(query, hash('sha256', query), spend);
    if (!admission.ok) return null;
    const plan = this.#planOf(admission.document, operationName);
    const entry: Entry = { plan, deprecated: admission.deprecated, score: 0 };
    this.#entries.set(key, entry);
    return entry;
  }

  #planOf(document: DocumentNode, operationName: string | null): Plan | null {
    try {
      return new Plan(this.#schema, document, operationName, this.#kept);
    } catch {
      return null;
    }
  }

  /** The answer; null: the reference gives it. */
  answer(prepared: PreparedAnswer, moment: Moment): Planned | null {
    const { entry } = prepared;
    if (entry.plan === null) return null;
    try {
      const { json, until } = this.#extensions(moment);
      const body = entry.plan.run(prepared, moment, json);
      entry.score = Math.min(maxScore, entry.score + 1);
      this.counts.answered += 1;
      if (entry.deprecated.length > 0) this.#gate.onDeprecated(entry.deprecated);
      return { body, keepMs: until - moment.now.getTime() };
    } catch {
      // An error is the reference's to write, with its path and its code.
      this.#miss(entry);
      return null;
    }
  }

  #miss(entry: Entry): void {
    entry.score -= missWeight;
    this.counts.missed += 1;
  }

  /** The same for all answers of one moment. */
  #extensions(moment: Moment): { readonly json: Buffer; readonly until: number } {
    const { catalogue, states } = moment;
    const now = moment.now.getTime();
    const known = this.#tail;
    if (known && known.of === states && known.catalogue.deref() === catalogue && now < known.until)
      return known;
    const json = Buffer.from(JSON.stringify(snapshotExtensions(moment as unknown as Context)));
    const made = { of: states, catalogue: new WeakRef(catalogue), until: now + keepFor(moment), json };
    this.#tail = made;
    return made;
  }
}

const keyOf = ({ query, operationName }: Question) =>
  operationName === null ? query : `${operationName} ${query}`;
