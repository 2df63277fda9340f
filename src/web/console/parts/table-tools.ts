/** What can be done with a list: taken away as a file, followed, shared and printed. */

import { html, Later, type Value } from '../frame/html.ts';
import { Address } from '../params.ts';
import { say } from '../words/say.ts';
import { joined, link } from './components.ts';

/** Kinds of file as people know them, by the ending of the address. */
const files = { csv: 'CSV', xlsx: 'Excel', jsonl: 'JSON Lines', parquet: 'Parquet' } as const;

/** Lists that can be followed under their own conditions, and the kinds of feed as people know them. */
const followed = new Set(['changes', 'integrations', 'products', 'vendors']);
const feeds = {
  atom: 'Atom',
  json: 'JSON Feed',
  ics: say('kalender', 'kalender', 'calendar'),
} as const;

/** Arguments of one of the API's lists. */
type Conditions = Readonly<Record<string, unknown>>;

interface Options {
  /** What the files hold, where it is not the page's own table. */
  readonly what?: Value;
  /** The list whose changes change this one, where no feed has its own rows. */
  readonly followed?: readonly [list: string, conditions: Conditions];
}

/**
 * The whole list as files and feeds, the page's own address, and a button that prints it, which appears where it works.
 * `conditions` are the arguments that the page itself asks the API's list with, so files and feeds have the page's own rows. A
 * preview has none: it is gone in half an hour.
 */
export function tableTools(
  table: string,
  conditions: Conditions = {},
  {
    what = say('Hele listen som fil', 'Heile lista som fil', 'The whole list as a file'),
    followed: [list, listed] = [table, conditions],
  }: Options = {},
): Value {
  const query = queryOf(conditions);
  const out = Object.entries(files).map(([ending, name]) => link(`/export/${table}.${ending}${query}`, name));
  return new Later(
    ({ base }) => html`<ul class="hub-tools">${
      base === ''
        ? html`<li>${what}: ${joined(out, ' · ')}</li>
<li>${follow(list, queryOf(listed))}</li>`
        : null
    }
<li><span role="status"><a class="ds-link" href="" data-share="${say('Lenken er kopiert', 'Lenkja er kopiert', 'The link is copied')}">${say('Lenke til dette', 'Lenkje til dette', 'Link to this')}</a></span></li>
<li hidden><button class="ds-link hub-print" type="button" data-print>${say('Skriv ut', 'Skriv ut', 'Print')}</button></li></ul>`,
  );
}

/** The page's own rows as a feed of their changes, for programs that look for one. */
export const feedOf = (table: string, conditions: Conditions = {}): string =>
  `/feed/${table}.atom${queryOf(conditions)}`;

function queryOf(conditions: Conditions): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(conditions)) {
    // A list is a parameter for each of its values.
    for (const one of Array.isArray(value) ? value : [value]) {
      const text = typeof one === 'string' ? one : JSON.stringify(omitEmpty(one));
      if (one != null && text !== '' && text !== '{}') params.append(name, text);
    }
  }
  return params.size === 0 ? '' : `?${params}`;
}

/** A feed is a file, which has no basket. Lists that are not followed by themselves are so with all that changes. */
function follow(table: string, query: string): Value {
  const feed = (path: string) => new Address(path, () => []);
  return followed.has(table)
    ? html`${say('Følg denne listen', 'Følg denne lista', 'Follow this list')}: ${joined(
        Object.entries(feeds).map(([ending, name]) => link(feed(`/feed/${table}.${ending}${query}`), name)),
        ' · ',
      )}`
    : link(
        feed('/changes.atom'),
        say('Følg alle endringer (Atom)', 'Følg alle endringar (Atom)', 'Follow all changes (Atom)'),
      );
}

function omitEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one != null));
}
