/** Forms of the workbench as they come in: small, and sent by its own pages alone. */
import type { FastifyRequest } from 'fastify';

/** Bytes of the largest form: one tick for each row of the largest list. */
export const formBytes = 256 * 1024;

/** Name of the field with the session's token. */
export const tokenField = 'skjema';

/** Fields of a form. */
export interface Fields {
  /** Empty: it was not sent. */
  get(name: string): string;
  all(name: string): readonly string[];
}

export function readFields(body: unknown): Fields {
  const fields = new URLSearchParams(typeof body === 'string' ? body : '');
  return { get: (name) => fields.get(name) ?? '', all: (name) => fields.getAll(name) };
}

/** Whether a browser says that a page of the hub's own sends the form. One that says nothing of it is not believed. */
export function isFromHere({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === publicUrl;
}
