import { permanentId } from '../../domain/history/moment-id.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import { findNode } from '../find-node.ts';
import type { ResolversParentTypes } from '../generated/schema-types.ts';
import { nodeType } from '../type-names.ts';
import { naturalKeys } from './entity-keys.ts';

type AnyNode = ResolversParentTypes['Node'];

/** What a gateway's reference is to; null: nothing answers to it, or something of another type. Throws BAD_USER_INPUT for what is no reference. */
export async function resolveReference(context: Context, reference: unknown): Promise<AnyNode | null> {
  const { __typename: type, ...keys } = isRecord(reference) ? reference : {};
  if (typeof type !== 'string')
    throw clientError(
      'BAD_USER_INPUT',
      'A reference is an object with __typename and one of the type’s keys.',
    );
  const found = await find(context, type, keys);
  return found && nodeType(found) === type ? found : null;
}

function find(
  context: Context,
  type: string,
  keys: Readonly<Record<string, unknown>>,
): AnyNode | null | Promise<AnyNode | null> {
  if (typeof keys.id === 'string') return findNode(context, keys.id);
  if (typeof keys.permanentId === 'string') return findNode(context, permanentId(keys.permanentId));
  for (const [name, findBy] of Object.entries(naturalKeys[type] ?? {})) {
    const value = keys[name];
    if (typeof value === 'string') return findBy(context.catalogue, value) ?? null;
  }
  throw clientError(
    'BAD_USER_INPUT',
    `A reference to ${type.slice(0, 100)} has one of: ${['id', 'permanentId', ...Object.keys(naturalKeys[type] ?? {})].join(', ')}.`,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
