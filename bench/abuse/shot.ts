/** What the attacks are made of. */

/** A request; `path` is relative to the hub. */
export interface Shot {
  readonly method: 'GET' | 'POST' | 'HEAD';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Ids and names that the hub has. */
export interface Known {
  readonly products: readonly string[];
  readonly vendors: readonly string[];
  readonly targets: readonly string[];
  /** Keys of checklists. */
  readonly profiles: readonly string[];
}

/** An attack; `n` makes each shot of it a new one, so that no kept answer serves it. */
export interface Attack {
  readonly name: string;
  readonly shot: (n: number, known: Known) => Shot;
}

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** A GraphQL request by POST. */
export const post = (query: string, variables?: unknown): Shot => ({
  method: 'POST',
  path: '/graphql',
  headers,
  body: JSON.stringify({ query, ...(variables !== undefined && { variables }) }),
});

/** A body as it stands. */
export const raw = (body: string, more: Readonly<Record<string, string>> = {}): Shot => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...headers, ...more },
  body,
});
/** A request by GET. */
export const get = (path: string, more: Readonly<Record<string, string>> = {}): Shot => ({
  method: 'GET',
  path,
  headers: more,
});
/** So many parts, one after another. */
export const times = (count: number, part: (i: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, i) => part(i)).join(between);
/** So many values. */
export const list = <T>(count: number, part: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => part(i));
/** So many within each other. */
export const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
/** Twelve words of 15 letters, none like another. */
export const words = (n: number) =>
  times(12, (i) => `bcdfghjklm${(n * 12 + i).toString(36).padStart(5, 'q')}`);
/** As a trusted proxy passes it on. */
export const from = (shot: Shot, client: string): Shot => ({
  ...shot,
  headers: { ...shot.headers, 'x-forwarded-for': client },
});
