/** Tests of the suite that the hub does not pass, and why. Each is run and must fail: one that passes is no exception any more. */

interface Exception {
  /** What the name of the test ends with. */
  readonly test: string;
  readonly why: string;
  /** Only where answers are kept. */
  readonly whereKept?: true;
}

const kept = 'The same question gets the answer that is kept, whatever it would be the second time.';
const noHints =
  'An answer to a POST is not kept by anybody on the way (no-store), and the hub has no cache hints: it switches Apollo’s plugin for them off.';
const mediaType =
  'What is no JSON is refused by the framework with 415 Unsupported Media Type, before anything is read.';

export const exceptions: readonly Exception[] = [
  { test: 'clones the context for request pipeline requests', why: kept, whereKept: true },
  {
    test: 'receives schema updates from the gateway (with document store: true)',
    why: kept,
    whereKept: true,
  },
  {
    test: 'receives schema updates from the gateway (with document store: false)',
    why: kept,
    whereKept: true,
  },
  {
    test: 'csrfPrevention: {requestHeaders}',
    why: `${kept} The hub has no cookies and needs no protection from forged requests.`,
    whereKept: true,
  },
  { test: 'CSRF prevention > default', why: mediaType },
  { test: 'throws an error if POST body is empty', why: mediaType },
  { test: 'throws an error if invalid content-type', why: mediaType },
  {
    test: 'rejects the request if the method is not POST or GET',
    why: 'HEAD is answered as GET is, without a body.',
  },
  {
    test: 'throws an error if POST JSON is malformed',
    why: 'It is refused with 400 and a code, in other words.',
  },
  ...[
    'cache-control > applies cacheControl Headers',
    'cache-control > applies cacheControl Headers for batched operation',
    'cache-control > applies cacheControl Headers with if-cacheable',
    'cache-control > contains private cacheControl Headers when scoped',
    'cache-control > runs when cache-control is disabled',
    'cache-control not set without any hints with if-cacheable',
    'cache-control set with dynamic hint',
    'cache-control set with defaultMaxAge',
    'returns PersistedQueryNotSupported to a POST request if PQs disabled',
    'returns PersistedQueryNotFound to a POST request',
  ].map((test) => ({ test, why: noHints })),
];

/** The exception that a test is, by its whole name; undefined: none. */
export const exceptionOf = (name: string): Exception | undefined =>
  exceptions.find(
    ({ test, whereKept }) => name.endsWith(` > ${test}`) && !(whereKept && name.startsWith('nothing kept')),
  );
