import { type Connector, openDocument, phraseKey } from '../../src/kit.ts';
import { services } from './lookups.ts';
import { readPlan } from './read-plan.ts';
import { source } from './source.ts';

const names = new Set(services.map(phraseKey));

/** The entry page leads to a page for each service, found by the service's name. */
export const hdirReguleringsplan: Connector = {
  source,
  start: () => [{ name: 'entry', url: source.url }],
  follow(documents) {
    const entry = documents.find(({ name }) => name === 'entry');
    const outline = entry && openDocument(entry);
    if (!outline || !('blocks' in outline)) return { requests: [], findings: [] };
    const found = outline.links.filter(({ text }) => names.has(phraseKey(text)));
    const requests = new Map(
      found.map(({ text, href }) => [phraseKey(text), { name: phraseKey(text), url: href }] as const),
    );
    return { requests: [...requests.values()], findings: [] };
  },
  read: (documents) => readPlan(documents.filter(({ name }) => name !== 'entry')),
};
