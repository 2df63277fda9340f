import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { JsonOutput } from '../../catalogue/json-output.ts';
import { rowSourceOf } from '../../catalogue/open-catalogue.ts';
import type { Columns } from '../../catalogue/snapshot/columns.ts';
import type { ViewSource } from '../../catalogue/views.ts';
import type { SourceState } from '../../domain/record.ts';
import type { Contract } from '../../domain/source.ts';
import type { Authority } from '../authority.ts';
import type { CatalogueHolder, Context } from '../context.ts';
import type { Cost } from '../limits/cost.ts';
import type { Epoch } from './kept-parts.ts';

/** A plan cannot give this answer; the reference then does, whole. No error: nobody reads its stack. */
export const planMiss = new Error('No plan gives this answer.');

let runs = 0;

/** What an answer is made of. */
export interface Moment {
  readonly catalogue: Catalogue;
  readonly holder: CatalogueHolder;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly authority: Authority;
  readonly now: Date;
}

/**
 * One execution of a plan, and the context of its resolvers. What is served now is all that a plan answers from: whoever
 * asks for a store, a draft or another moment is answered by the reference.
 */
export class PlanRun implements Context {
  /** Of all runs, from 1. */
  readonly number: number = ++runs;
  readonly catalogue: Catalogue;
  readonly served: Catalogue;
  readonly source: ViewSource;
  readonly columns: Columns;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly out: JsonOutput;
  readonly epoch: Epoch;
  /** Arguments by field of the plan, made when they are first asked for. */
  readonly args: (Readonly<Record<string, unknown>> | undefined)[] = [];
  readonly outcome = { cacheable: false, codes: [] };
  /** Set where something was read that the snapshot does not decide. */
  isOfMoment = false;
  readonly #moment: Moment;
  readonly #cost: Cost;

  constructor(
    moment: Moment,
    { variables, cost }: { readonly variables: Readonly<Record<string, unknown>>; readonly cost: Cost },
    out: JsonOutput,
    epoch: Epoch,
  ) {
    this.catalogue = moment.catalogue;
    this.served = moment.catalogue;
    this.source = rowSourceOf(moment.catalogue);
    this.columns = this.source.columns;
    this.variables = variables;
    this.out = out;
    this.epoch = epoch;
    this.#moment = moment;
    this.#cost = cost;
  }

  get now(): Date {
    this.isOfMoment = true;
    return this.#moment.now;
  }
  get states(): Context['states'] {
    this.isOfMoment = true;
    return this.#moment.states;
  }
  get contracts(): Context['contracts'] {
    this.isOfMoment = true;
    return this.#moment.contracts;
  }
  get authority(): Authority {
    this.isOfMoment = true;
    return this.#moment.authority;
  }
  get cost(): Cost {
    this.isOfMoment = true;
    return this.#cost;
  }
  get holder(): CatalogueHolder {
    this.isOfMoment = true;
    return this.#moment.holder;
  }
  get load(): never {
    throw planMiss;
  }
  get agency(): never {
    throw planMiss;
  }
  get webhooks(): never {
    throw planMiss;
  }
  get checkDraft(): never {
    throw planMiss;
  }
  get findingsOfDraft(): never {
    throw planMiss;
  }
  get origin(): never {
    throw planMiss;
  }
  get moment(): string | undefined {
    return undefined;
  }
  /** Another moment than now. */
  set moment(_name: string | undefined) {
    throw planMiss;
  }
}
