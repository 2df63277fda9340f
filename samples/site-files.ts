/** Collects the documents of the sample site and its expected records, as files by path under `samples/`. */

/** What a host's `routes.json` may say beside its plain files. The first route that fits is taken. */
export interface Route {
  /** Path; a `*` at its end stands for the rest, and for the same rest in `location`. */
  readonly path: string;
  /** Parameters that the query must hold, by name and value; others are of no account. */
  readonly query?: Readonly<Record<string, string>>;
  /** A request without this header fits; used for pages that want a key. Lower case. */
  readonly withoutHeader?: string;
  readonly status?: number;
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** File of the host to send, from the host's root. */
  readonly file?: string;
}

export class Site {
  readonly files = new Map<string, string | Uint8Array>();
  readonly #routes = new Map<string, Route[]>();

  /** A page: `/a/b` is kept as `a/b/index.html`. */
  page(host: string, path: string, html: string): void {
    this.file(host, `${path.replace(/\/$/, '')}/index.html`, html);
  }

  file(host: string, path: string, content: string | Uint8Array): void {
    this.#add(`site/${host}${path}`, content);
  }

  json(host: string, path: string, value: unknown): void {
    this.file(host, path, `${JSON.stringify(value, null, 1)}\n`);
  }

  /** JSON at an address that has no ending; kept as `<path>.json`, with a route to it. */
  endpoint(host: string, path: string, value: unknown): void {
    this.json(host, `${path}.json`, value);
    this.routes(host, [{ path, file: `${path}.json` }]);
  }

  routes(host: string, routes: readonly Route[]): void {
    this.#routes.set(host, [...(this.#routes.get(host) ?? []), ...routes]);
  }

  expected(source: string, value: unknown): void {
    // Lists of words on one line, as the formatter has them.
    const text = JSON.stringify(value, null, 2).replace(/\[\s+("[A-Z_"\s,]+")\s+\]/g, (_, words: string) => {
      return `[${words.replace(/\s+/g, ' ')}]`;
    });
    this.#add(`truth/expected/${source}.json`, `${text}\n`);
  }

  /** Adds what depends on everything else: routes and robots.txt of each host. */
  finish(): void {
    for (const [host, routes] of this.#routes) this.json(host, '/routes.json', { routes });
    const hosts = new Set([...this.files.keys()].map((path) => path.split('/')[1] ?? ''));
    hosts.delete('expected');
    for (const host of hosts) this.file(host, '/robots.txt', 'User-agent: *\nDisallow: /sok\nAllow: /\n');
  }

  #add(path: string, content: string | Uint8Array): void {
    if (this.files.has(path)) throw new Error(`Two documents for ${path}`);
    this.files.set(path, content);
  }
}
