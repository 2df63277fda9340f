/** An error as the hub gives it. Codes are stable (docs/api.md), messages are for people. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly retryAfterSeconds?: number };
}

/** A request that got no data at all. `code` is that of the first error; `HTTP_<status>` where the answer is not the hub's. */
export class HubError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly GraphqlError[];

  constructor(status: number, errors: readonly GraphqlError[]) {
    const [first] = errors;
    super(first?.message ?? `The hub answered ${status}.`);
    this.name = 'HubError';
    this.status = status;
    this.code = first?.extensions?.code ?? `HTTP_${status}`;
    this.errors = errors;
  }
}
