import { readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

const folder = new URL('../../../docs/rules/', import.meta.url);

/** /rules/<name>: the rules that make statuses and links, as they are written in docs/rules. */
export function addRuleRoutes(app: FastifyInstance): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    app.get(`/rules/${file.slice(0, -'.md'.length)}`, (_request, reply) =>
      reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(text),
    );
  }
}
