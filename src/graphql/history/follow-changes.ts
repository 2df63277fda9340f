import type { Context, Following } from '../context.ts';
import { clientError } from '../errors.ts';
import type { ChangeEventPage } from '../parents.ts';
import { type ChangeConditions, changePage, cursorAtEnd } from './changes.ts';

/** One message of the subscription `changes`: its page, and the context in which it is resolved. */
export interface ChangeMessage {
  readonly context: Context;
  readonly changes: ChangeEventPage;
}

interface Arguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * The sequence of changes from a cursor on, page by page, for as long as the stream lasts. The first page is read before anything is sent, so
 * that a wrong cursor is refused.
 */
export async function followChanges(
  context: Context,
  filter: ChangeConditions,
  { first, after }: Arguments,
): Promise<AsyncGenerator<ChangeMessage>> {
  const { follow } = context;
  if (!follow) throw new Error('Only a stream can be followed.');
  if (first != null && first < 1)
    throw clientError('BAD_USER_INPUT', 'first must be 1 to 1000 in a subscription.');
  const start = follow.resumeAfter ?? after ?? cursorAtEnd(context.catalogue, filter);
  const read = (at: Context, cursor: string) =>
    changePage(at, at.catalogue, filter, { first: first ?? 100, after: cursor, order: 'OLDEST_FIRST' });
  return messages(follow, read, { context, changes: await read(context, start) });
}

async function* messages(
  follow: Following,
  read: (context: Context, cursor: string) => Promise<ChangeEventPage>,
  first: ChangeMessage,
): AsyncGenerator<ChangeMessage> {
  yield first;
  let { changes } = first;
  while (changes.hasNext || (await follow.promotion())) {
    const context = await follow.context();
    changes = await read(context, changes.endCursor);
    if (changes.nodes.length > 0) yield { context, changes };
  }
}
