/** What is asked of a feed beside its list. */
import type { FastifyRequest } from 'fastify';
import { clientError } from '../../graphql/errors.ts';

/** The parameters of the address. */
export const paramsOf = ({ url }: FastifyRequest) => new URL(url, 'http://hub').searchParams;

/** The event that a reader has had last: by its header when it comes back, or by its address. Null: from now on. */
export function positionOf({ headers }: FastifyRequest, params: URLSearchParams): number | null {
  const given = headers['last-event-id'] ?? params.get('after');
  if (given === null || given === '') return null;
  if (typeof given === 'string' && /^\d{1,15}$/u.test(given)) return Number(given);
  throw clientError('BAD_USER_INPUT', 'Last-Event-ID or “after” is no number of an event of this hub.');
}

/** A calendar is of what comes: no kind or cause of a change narrows it. */
export function refuseChangeParameters(params: URLSearchParams): void {
  const wrong = ['kinds', 'causes'].find((name) => params.has(name));
  if (wrong)
    throw clientError(
      'BAD_USER_INPUT',
      `The parameter “${wrong}” is of changes; a calendar has dates to come.`,
    );
}
