import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Authority } from '../graphql/authority.ts';

/**
 * What the token in a request's `Authorization` header gives. A token is taken from there and from nowhere else, so that
 * no page of another site can send it unasked and no log, link or history holds it.
 */
export function authorityOf({ headers }: Pick<FastifyRequest, 'headers'>, token: string | null): Authority {
  if (token === null) return 'DISABLED';
  const [, given] = /^Bearer +(\S+) *$/iu.exec(headers.authorization ?? '') ?? [];
  if (given === undefined) return 'NONE';
  // Digests are of one length, and comparing them takes the same time wherever they differ.
  return timingSafeEqual(digest(given), digest(token)) ? 'GRANTED' : 'REFUSED';
}

const digest = (text: string) => createHash('sha256').update(text).digest();
