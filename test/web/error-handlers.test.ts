import { type FastifyBaseLogger, fastify } from 'fastify';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { sendError } from '../../src/web/console/mount.ts';
import { addErrorHandlers } from '../../src/web/error-handlers.ts';

it('logs what was not expected, and no line for each request that is shed', async () => {
  const lines: string[] = [];
  const logger: FastifyBaseLogger = pino({ level: 'error' }, { write: (line) => lines.push(line) });
  const app = fastify({ loggerInstance: logger });
  addErrorHandlers(app, { notFound: async (_, reply) => reply, error: async (_, reply) => reply });
  app.get('/busy', () => {
    throw Object.assign(new Error('Try again.'), { code: 'OVERLOADED', statusCode: 503 });
  });
  app.get('/broken', () => {
    throw new Error('secret');
  });
  const busy = await app.inject('/busy');
  expect([busy.statusCode, busy.json().code, lines]).toEqual([503, 'OVERLOADED', []]);
  const broken = await app.inject('/broken');
  expect([broken.statusCode, broken.json().code, lines.length]).toEqual([500, 'INTERNAL_SERVER_ERROR', 1]);
  expect(broken.body).not.toContain('secret');
  await app.close();
});

it.each([
  ['/busy', 'Huben har mye å gjøre nå'],
  ['/nn/busy', 'Huben har mykje å gjere no'],
  ['/en/busy', 'The hub has much to do now'],
])('tells a browser of load that is shed by a page in the language of %s', async (path, words) => {
  const app = fastify();
  addErrorHandlers(app, {
    notFound: async (_, reply) => reply,
    error: (request, reply, code) => sendError('SAMPLE', request, reply, code),
  });
  app.get(path, (_, reply) => {
    reply.header('retry-after', '7');
    throw Object.assign(new Error('Try again.'), { code: 'OVERLOADED', statusCode: 503 });
  });
  const page = await app.inject({ url: path, headers: { accept: 'text/html' } });
  expect([page.statusCode, page.headers['retry-after'], page.headers['cache-control']]).toEqual([
    503,
    '7',
    'no-store',
  ]);
  expect(page.body).toContain(words);
  expect(page.body).toMatch(/ 7 (?:sekund|seconds)/u);
  expect((await app.inject(path)).json().code).toBe('OVERLOADED');
  await app.close();
});
