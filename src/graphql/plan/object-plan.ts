import type { JsonOutput } from '../../catalogue/json-output.ts';
import { SelectionParts } from './kept-parts.ts';
import { type PlanRun, planMiss } from './run.ts';

/** One field of a selection, compiled. */
export interface FieldPlan {
  /** What stands before the value: a brace or comma, the key, a colon. */
  readonly before: Uint8Array;
  /** Writes the value from the object that resolvers know. */
  readonly write: (object: unknown, run: PlanRun) => void;
  /** Writes it from the row; null: the object is needed. */
  readonly writeRow: ((row: number, run: PlanRun) => void) | null;
}

const [empty, close] = [Buffer.from('{}'), Buffer.from('}')];

/** The selection of one object type, compiled: it writes objects, and rows of types that have rows. */
export class ObjectPlan {
  readonly #fields: readonly FieldPlan[];
  readonly #objectOf: ((run: PlanRun, row: number) => unknown) | null;
  readonly #kept: SelectionParts | null;

  /** `objectOf` gives the object of a row, for a type that has rows; `isKept`: what was written of an object is kept. */
  constructor(
    fields: readonly FieldPlan[],
    objectOf: ((run: PlanRun, row: number) => unknown) | null,
    isKept: boolean,
  ) {
    this.#fields = fields;
    this.#objectOf = objectOf;
    this.#kept = isKept ? new SelectionParts() : null;
  }

  /** The row that was written last: the next one is often the same, such as the product of several integrations. */
  #last = { run: 0, row: -1, start: 0, end: 0 };

  writeRow(row: number, run: PlanRun): void {
    const { out } = run;
    const last = this.#last;
    if (last.row === row && last.run === run.number) return void out.again(last.start, last.end);
    const start = out.length;
    this.#writeRow(row, run);
    if (run.isOfMoment) return;
    last.run = run.number;
    last.row = row;
    last.start = start;
    last.end = out.length;
  }

  #writeRow(row: number, run: PlanRun): void {
    const { out } = run;
    let object: unknown;
    for (const { before, write, writeRow } of this.#fields) {
      out.raw(before);
      if (writeRow !== null) writeRow(row, run);
      else {
        object ??= this.#objectOf?.(run, row);
        write(object, run);
      }
    }
    this.#end(out);
  }

  write(object: unknown, run: PlanRun): void {
    if (typeof object !== 'object' || object === null) throw planMiss;
    if (this.#objectOf !== null) {
      const { catalogue, row } = object as { readonly catalogue?: unknown; readonly row?: unknown };
      if (catalogue !== run.catalogue) throw planMiss;
      if (typeof row === 'number') return void this.writeRow(row, run);
    }
    if (this.#kept === null) return void this.#write(object, run);
    const known = this.#kept.get(run.epoch, object);
    if (known !== undefined) return void run.out.raw(known);
    const start = run.out.length;
    const { isOfMoment } = run;
    run.isOfMoment = false;
    this.#write(object, run);
    if (!run.isOfMoment) this.#kept.keep(run.epoch, object, run.out.copy(start));
    run.isOfMoment ||= isOfMoment;
  }

  #write(object: object, run: PlanRun): void {
    for (const { before, write } of this.#fields) {
      run.out.raw(before);
      write(object, run);
    }
    this.#end(run.out);
  }

  #end(out: JsonOutput): void {
    out.raw(this.#fields.length === 0 ? empty : close);
  }
}
