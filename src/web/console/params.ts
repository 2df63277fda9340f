import { Later, type Setting } from './frame/html.ts';

/** What the address of a page says: the part of the path that names something, and the query. */
export interface Params {
  /** Id or key in the path; empty where the page has none. */
  readonly subject: string;
  /** The value of a parameter without surplus space, cut at 200 characters; empty: not given. */
  get(name: string): string;
  /** All values of a parameter, at most ten, each once. */
  all(name: string): readonly string[];
}

/** Longest text that is searched for, and most values of one parameter. */
const longest = 200;
const most = 10;

/** Reads the address of a request. */
export function readParams(subject: string, query: URLSearchParams): Params {
  const cut = (value: string) => value.trim().slice(0, longest);
  return {
    subject,
    get: (name) => cut(query.get(name) ?? ''),
    all: (name) => [...new Set(query.getAll(name).map(cut))].filter((value) => value !== '').slice(0, most),
  };
}

/** The parameter that holds the products chosen for comparison, one after another. */
export const basketParameter = 'kurv';
/** Most products that are compared at a time. */
export const maxCompared = 5;

/** An address of a page, in the language and below the base of the page that it stands on. It carries the basket on. */
export class Address extends Later {
  readonly path: string;
  readonly #change: BasketChange;
  constructor(path: string, change: BasketChange = unchanged) {
    super((setting) => pathIn(setting, carrying(path, change(setting.basket ?? []))));
    this.path = path;
    this.#change = change;
  }

  /** The same page at one of its parts. */
  at(part: string): Address {
    return new Address(`${this.path}#${part}`, this.#change);
  }

  /** The same page with other products chosen for comparison. */
  withBasket(change: BasketChange): Address {
    return new Address(this.path, change);
  }
}

/** What becomes of the basket when an address is followed. */
type BasketChange = (basket: readonly string[]) => readonly string[];
const unchanged: BasketChange = (basket) => basket;

/** Pages about drafts and publishers' own work compare nothing, and a comparison holds its products itself. */
const withoutBasket = /^\/(?:sjekk|arbeidsbord|sammenlign)\b/u;

/** Whether the page with this path takes the basket in its address. */
export const takesBasket = (path: string): boolean => !withoutBasket.test(path);

/** The path with the basket in its query. */
function carrying(path: string, basket: readonly string[]): string {
  if (basket.length === 0 || !takesBasket(path)) return path;
  const [page = '', part] = path.split('#');
  const added = basket.map((id) => `${basketParameter}=${encodeURIComponent(id)}`).join('&');
  return `${page}${page.includes('?') ? '&' : '?'}${added}${part === undefined ? '' : `#${part}`}`;
}

/**
 * The path of a page in a setting: bokmål has no folder of its own, and no preview has the pages where drafts are checked
 * and where publishers act, since both are about what is published.
 */
export const pathIn = ({ base, language }: Setting, path: string): string =>
  `${/^\/(?:sjekk|arbeidsbord)\b/u.test(path) ? '' : base}${language === 'nb' ? '' : `/${language}`}${path}`;

/** The explorer, where it asks what the page asks: the hub, or the preview that the page is of. */
export const explorer = new Later(({ base }) =>
  base === '' ? '/explorer' : `/explorer?${new URLSearchParams({ endpoint: `${base}/graphql` })}`,
);

/** The address of a page. Empty values are left out, so that equal pages have equal addresses. */
export function address(
  path: string | Address,
  query: Readonly<Record<string, string | readonly string[] | null>> = {},
): Address {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) {
      if (one !== '') params.append(name, one);
    }
  }
  const own = typeof path === 'string' ? path : path.path;
  return new Address(params.size === 0 ? own : `${own}?${params}`);
}

/** The address of a page about something with an id or key. */
export function pathTo(folder: string, subject: string): Address {
  return new Address(`/${folder}/${encodeURIComponent(subject)}`);
}
