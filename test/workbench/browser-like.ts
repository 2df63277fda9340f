/** A client that keeps cookies and follows redirects as a browser does, over real HTTP, and can do what no browser would. */

export interface Reply {
  readonly status: number;
  readonly url: string;
  readonly text: string;
  readonly headers: Headers;
}

export class Client {
  /** By host, then by name. */
  readonly cookies = new Map<string, Map<string, string>>();
  /** Every `set-cookie` that came, whole. */
  readonly set: string[] = [];

  async go(
    url: string,
    { body, headers = {} }: { body?: URLSearchParams; headers?: Readonly<Record<string, string>> } = {},
    follow = true,
  ): Promise<Reply> {
    const jar = this.cookies.get(new URL(url).host) ?? new Map<string, string>();
    this.cookies.set(new URL(url).host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...headers },
      ...(body && { body: body.toString() }),
      ...(body && {
        headers: {
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          ...(cookie && { cookie }),
          ...headers,
        },
      }),
    });
    for (const line of response.headers.getSetCookie()) {
      this.set.push(line);
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/iu.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const to = response.headers.get('location');
    const text = await response.text();
    if (to && follow && response.status < 400) return this.go(new URL(to, url).href, {}, true);
    return { status: response.status, url, text, headers: response.headers };
  }

  /** Signs in at the provider under a name, from a page of the workbench. */
  async signIn(hub: string, name: string, path = '/arbeidsbord'): Promise<Reply> {
    const form = await this.go(`${hub}/arbeidsbord/logg-inn?${new URLSearchParams({ til: path })}`);
    const action = /<form[^>]*action="([^"]+)"/u.exec(form.text)?.[1] ?? '';
    const body = new URLSearchParams({ prompt: 'login', login: name, password: 'x' });
    return this.go(new URL(action, form.url).href, { body });
  }
}

/** The token that stands in the forms of a page. */
export const tokenIn = (page: Reply) => /name="skjema" value="([\w-]+)"/u.exec(page.text)?.[1] ?? '';
