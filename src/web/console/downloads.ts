import { link } from './components.ts';
import { html, Later, type Value } from './html.ts';
import { Address } from './params.ts';
import { say } from './say.ts';

/** Kinds of file as people know them, by the ending of the address. */
const kinds = { csv: 'CSV', xlsx: 'Excel', jsonl: 'JSON Lines', parquet: 'Parquet' } as const;

/**
 * Links to a page's whole list as files. `conditions` are the arguments that the page itself asks the API's list with, so the
 * files have the page's own rows. A preview has no files: it is gone in half an hour.
 */
export function downloads(table: string, conditions: Readonly<Record<string, unknown>> = {}): Value {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(conditions)) {
    const text = typeof value === 'string' ? value : JSON.stringify(omitEmpty(value));
    if (value != null && text !== '' && text !== '{}') params.set(name, text);
  }
  const query = params.size === 0 ? '' : `?${params}`;
  const links = Object.entries(kinds).map(
    ([ending, name], index) =>
      html`${index > 0 ? ' · ' : null}${link(`/export/${table}.${ending}${query}`, name)}`,
  );
  return new Later(({ base }) =>
    base === ''
      ? html`<p class="hub-small">${say('Hele listen som fil', 'Heile lista som fil', 'The whole list as a file')}: ${links}</p>${follow(table, query)}`
      : null,
  );
}

/** Lists that can be followed, and the kinds of feed as people know them. */
const followed = new Set(['changes', 'integrations', 'products', 'vendors']);
const feeds = {
  atom: 'Atom',
  json: 'JSON Feed',
  ics: say('kalender med datoer som kommer', 'kalender med datoar som kjem', 'calendar of coming dates'),
} as const;

function follow(table: string, query: string): Value {
  if (!followed.has(table)) return null;
  const links = Object.entries(feeds).map(
    ([ending, name], index) =>
      html`${index > 0 ? ' · ' : null}${link(new Address(`/feed/${table}.${ending}${query}`), name)}`,
  );
  return html`<p class="hub-small">${say('Følg denne listen', 'Følg denne lista', 'Follow this list')}: ${links}</p>`;
}

function omitEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one != null));
}
