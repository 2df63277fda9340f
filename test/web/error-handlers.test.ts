import { type FastifyBaseLogger, fastify } from 'fastify';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { addErrorHandlers } from '../../src/web/error-handlers.ts';

it('logs what was not expected, and no line for each request that is shed', async () => {
  const lines: string[] = [];
  const logger: FastifyBaseLogger = pino({ level: 'error' }, { write: (line) => lines.push(line) });
  const app = fastify({ loggerInstance: logger });
  addErrorHandlers(app, async (_, reply) => reply);
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
