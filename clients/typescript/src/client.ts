import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { createClient as createEventClient } from 'graphql-sse';
import { type GraphqlError, HubError } from './hub-error.ts';

/** What every answer says of the snapshot that it is from. */
export interface AnswerExtensions {
  readonly snapshot: string;
  /** SAMPLE: every vendor, product and approval is invented. */
  readonly dataMode: 'SAMPLE' | 'LIVE';
  readonly freshness: {
    readonly state: string;
    readonly checkedAt: string | null;
    readonly notFresh: readonly string[];
  };
}

/** Data, with the errors of those fields that are null for one. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly GraphqlError[];
  readonly extensions: AnswerExtensions;
}

/** Settings of a client. */
export interface HubOptions {
  /** Address of the API, such as `https://hub.example/graphql`. */
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** Times that a request is sent again after the hub has asked to wait (429, 503); 2 when left out. */
  readonly retries?: number;
}

/** A list that is given in pages. */
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Variables; `after` is the client's own where it follows pages. */
type Variables = Readonly<Record<string, unknown>>;

/** The hub, asked with documents of `graphql()`. */
export interface HubClient {
  /** One answer. Throws HubError where there is no data. */
  query<Data, Vars extends Variables>(
    document: TadaDocumentNode<Data, Vars>,
    variables: Vars,
  ): Promise<Answer<Data>>;
  /** All nodes of a list, page by page in one snapshot. The document takes `$after` and asks for `nodes` and `pageInfo { hasNextPage endCursor }`. */
  walk<Data, Vars extends Variables, Node>(
    document: TadaDocumentNode<Data, Vars>,
    variables: Omit<Vars, 'after'>,
    list: (data: Data) => Page<Node> | null,
  ): AsyncGenerator<Node>;
  /**
   * The messages of a subscription, each change exactly once, also over broken connections: it goes on by the last `endCursor`, which `cursor` finds in a message.
   * Ends when the signal is aborted; throws HubError where the hub refuses the subscription itself.
   */
  follow<Data, Vars extends Variables>(
    document: TadaDocumentNode<Data, Vars>,
    variables: Vars,
    cursor: (data: Data) => string | null,
    signal?: AbortSignal,
  ): AsyncGenerator<Answer<Data>>;
}

/** Longest wait between two attempts. */
const maxWaitMs = 30_000;

/** A client of the hub. It keeps nothing. */
export function createHubClient({ url, fetch: send = fetch, retries = 2 }: HubOptions): HubClient {
  async function query<Data, Vars extends Variables>(
    document: TadaDocumentNode<Data, Vars>,
    variables: Vars,
  ): Promise<Answer<Data>> {
    const body = JSON.stringify({ query: print(document as never), variables });
    for (let attempt = 0; ; attempt += 1) {
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body,
      });
      const answer = (await response.json().catch(() => ({}))) as Partial<Answer<Data>>;
      const { data, errors = [], extensions } = answer;
      if (data != null && extensions) return { data, errors, extensions };
      const wait = Number(response.headers.get('retry-after'));
      if (!(wait > 0) || attempt >= retries) throw new HubError(response.status, errors);
      await sleep(Math.min(wait * 1000, maxWaitMs));
    }
  }
  return {
    query,
    async *walk(document, variables, list) {
      let after: string | null = null;
      do {
        const { data, errors } = await query(document, { ...variables, after } as never);
        const page = list(data);
        if (!page) throw new HubError(200, errors);
        yield* page.nodes;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
    },
    async *follow(document, variables, cursor, signal) {
      const client = createEventClient({ url, fetchFn: send, retryAttempts: 0 });
      signal?.addEventListener('abort', () => client.dispose());
      let after: string | null = null;
      let waitMs = 500;
      while (!signal?.aborted) {
        try {
          const messages = client.iterate({
            query: print(document as never),
            variables: after === null ? variables : { ...variables, after },
          });
          for await (const message of messages) {
            const answer = message as unknown as Answer<
              typeof cursor extends (data: infer Data) => unknown ? Data : never
            >;
            if (answer.data == null) break;
            after = cursor(answer.data) ?? after;
            waitMs = 500;
            yield { ...answer, errors: answer.errors ?? [] };
          }
        } catch (error) {
          const { response } = error as { readonly response?: Response };
          // What is refused will be refused again; a hub that is busy or away will be back.
          if (response && response.status < 500 && response.status !== 429) throw await refusal(response);
        }
        if (!signal?.aborted) await sleep(waitMs);
        waitMs = Math.min(waitMs * 2, maxWaitMs);
      }
    },
  };
}

async function refusal(response: Response): Promise<HubError> {
  const { errors = [] } = (await response.json().catch(() => ({}))) as { errors?: GraphqlError[] };
  return new HubError(response.status, errors);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
