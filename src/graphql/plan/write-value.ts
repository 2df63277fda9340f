/** Writers of values by their type: what graphql-js calls completing a value. Whatever would be an error is a miss. */
import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type PlanRun, planMiss } from './run.ts';

/** Writes one value of a field. */
export type WriteValue = (value: unknown, run: PlanRun) => void;

const nothing = Buffer.from('null');
const [open, comma, close] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];
const ignore = () => undefined;

/** The writer of a type; `composite` gives those of objects. */
export function valueWriter(type: GraphQLOutputType, composite: () => WriteValue): WriteValue {
  if (isNonNullType(type)) {
    const write = presentWriter(type.ofType, composite);
    return (value, run) => {
      if (value === null || value === undefined) throw planMiss;
      write(value, run);
    };
  }
  const write = presentWriter(type, composite);
  return (value, run) => {
    if (value === null || value === undefined) run.out.raw(nothing);
    else write(value, run);
  };
}

/** A value that must be there now: a promise is awaited by the reference, and an error written by it. */
export function settled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Promise) {
    // Nobody waits for it any more.
    value.catch(ignore);
    throw planMiss;
  }
  if (value instanceof Error) throw planMiss;
  return value;
}

function presentWriter(type: GraphQLOutputType, composite: () => WriteValue): WriteValue {
  if (isListType(type)) return listWriter(valueWriter(type.ofType, composite));
  return isLeafType(type) ? leafWriter(type) : composite();
}

function listWriter(write: WriteValue): WriteValue {
  return (value, run) => {
    const { out } = run;
    if (typeof value !== 'object' || !(Symbol.iterator in (value as object))) throw planMiss;
    const items = Array.isArray(value) ? value : [...(value as Iterable<unknown>)];
    // All of them first: a promise that nobody waits for must not end the process.
    if (items.some((item) => item instanceof Promise)) {
      for (const item of items) if (item instanceof Promise) item.catch(ignore);
      throw planMiss;
    }
    out.raw(open);
    for (let i = 0; i < items.length; i++) {
      if (i > 0) out.raw(comma);
      write(settled(items[i]), run);
    }
    out.raw(close);
  };
}

function leafWriter(type: GraphQLLeafType): WriteValue {
  if (isEnumType(type)) {
    const parts = new Map(
      type.getValues().map(({ name, value }) => [value, Buffer.from(JSON.stringify(name))]),
    );
    return (value, run) => {
      const part = parts.get(value);
      if (part === undefined) throw planMiss;
      run.out.raw(part);
    };
  }
  const isText = type.name === 'String' || type.name === 'ID';
  return (value, run) => {
    if (isText && typeof value === 'string') return run.out.text(value);
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined) throw planMiss;
    run.out.json(serialized);
  };
}
