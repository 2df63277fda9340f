import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Answer } from '../answer/answer-cache.ts';
import { sendAnswer } from '../answer/send-answer.ts';
import { fileRoute } from '../load/guard-load.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * Serves a file of text that is the same as long as the process runs: read once, compressed once for each encoding. Gives
 * its address with the version of its content, under which it may be kept for ever; without it, for an hour.
 */
export const addFile = (app: FastifyInstance, url: string, path: string): string =>
  addText(app, url, readFileSync(path, 'utf8'));

/** The same of a text that is made at the start; what it is follows from the end of its address. */
export function addText(app: FastifyInstance, url: string, text: string): string {
  const answerFor = (keep: string) =>
    new Answer(200, types[extname(url)] ?? 'text/plain; charset=utf-8', text, [['cache-control', keep]]);
  const [forEver, forAnHour] = [
    answerFor('public, max-age=31536000, immutable'),
    answerFor('public, max-age=3600'),
  ];
  const version = forEver.tag('identity').slice(1, 12);
  app.get<{ Querystring: { v?: string } }>(url, fileRoute, (request, reply) =>
    sendAnswer(request, reply, request.query.v === version ? forEver : forAnHour),
  );
  return `${url}?v=${version}`;
}
