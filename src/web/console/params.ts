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

/** An address on this hub. Empty values are left out, so that equal pages have equal addresses. */
export function address(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | null>> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) {
      if (one !== '') params.append(name, one);
    }
  }
  return params.size === 0 ? path : `${path}?${params}`;
}

/** A path with an id or key as its last part. */
export function pathTo(folder: string, subject: string): string {
  return `/${folder}/${encodeURIComponent(subject)}`;
}
