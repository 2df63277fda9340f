/** Long operations in slices: between them the thread does what others have asked for. */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context, OperationTurn } from '../context.ts';

/** Items of a list between two places where an operation may pause. */
const itemsPerSlice = 50;

/**
 * Lets operations pause before each root field of a query and in each list of objects. Operations without a turn (nobody
 * else waits) never do. The answer is the same; its fields and items may come later.
 */
export function sliceOperations(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      if (isListOfObjects(field)) field.resolve = inSlices(field.resolve ?? defaultFieldResolver);
      else if (isRoot) field.resolve = afterPause(field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

type Field = GraphQLField<unknown, Context>;
type Resolve = NonNullable<Field['resolve']>;

function isListOfObjects({ type }: Field): boolean {
  const list = getNullableType(type);
  return isListType(list) && isCompositeType(getNullableType(list.ofType));
}

/** Resolves the field once the operation may go on: at once as a rule. */
function afterPause(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const { turn } = context;
    if (!turn?.pause()) return resolve(source, args, context, info);
    return untilReady(turn).then(() => resolve(source, args, context, info));
  };
}

function inSlices(resolve: Resolve): Resolve {
  const paused = afterPause(resolve);
  return (source, args, context, info) => {
    const { turn } = context;
    const found = paused(source, args, context, info);
    if (!turn) return found;
    return found instanceof Promise ? found.then((items) => slices(items, turn)) : slices(found, turn);
  };
}

/** The items; those after the first slice come each with its slice, once the operation may go on. */
function slices(items: unknown, turn: OperationTurn): unknown {
  if (!Array.isArray(items) || items.length <= itemsPerSlice) return items;
  let slice: Promise<void> = Promise.resolve();
  return items.map((item, index) => {
    if (index < itemsPerSlice) return item;
    // One that fails before its slice comes fails for nobody yet, which would end the process.
    if (item instanceof Promise) item.catch(() => undefined);
    if (index % itemsPerSlice === 0) slice = slice.then(() => untilReady(turn));
    return slice.then(() => item);
  });
}

/** Of many who wait for the same round only the first go on in it; the others wait again. */
async function untilReady(turn: OperationTurn): Promise<void> {
  for (let paused = turn.pause(); paused; paused = turn.pause()) await paused;
}
