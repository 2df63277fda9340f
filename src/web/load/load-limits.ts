/** What one process takes on at once, and from one client. */
export interface LoadLimits {
  /** What a client may spend in a minute, in the cost of queries; null: no limit. The pages have as much again. */
  readonly costPerMinute: number | null;
  /** Open connections, in all and of one client. */
  readonly maxConnections: number;
  readonly maxConnectionsPerClient: number;
  /** Subscriptions that are open, in all and of one client. */
  readonly maxStreams: number;
  readonly maxStreamsPerClient: number;
  /** Milliseconds in which a request must have come whole. */
  readonly requestTimeoutMs: number;
  /** Milliseconds after which a query is given up. */
  readonly operationTimeoutMs: number;
  /** Mean delay of the event loop, in milliseconds, beyond which requests are turned away; 0: none are. */
  readonly maxLoopDelayMs: number;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** Usual limits; a busy machine does not come near the delay of the loop. */
export const usualLoadLimits: LoadLimits = {
  costPerMinute: 300_000,
  maxConnections: 2_000,
  maxConnectionsPerClient: 100,
  maxStreams: 1_000,
  maxStreamsPerClient: 20,
  requestTimeoutMs: 30_000,
  operationTimeoutMs: 15_000,
  maxLoopDelayMs: 2_000,
  trustedProxies: [],
};

/** What the thread does in it is one unit. */
export const microsecondsPerUnit = 2;

/** What is spent beside the cost of a query, in the same units. */
export const prices = {
  /** A request that is answered from what is kept. */
  request: 20,
  /** A query that is carried out. */
  operation: 100,
  /** Bytes of a body for one unit. */
  bytesPerUnit: 200,
  /** A page, feed or document. */
  page: 500,
  /** A file that is always the same. */
  file: 5,
  /** An export of an earlier snapshot, which may have to be opened. */
  pastSnapshot: 5_000,
  /** A row of an exported table, beside the page that the request is. */
  exportRow: 2,
  /** The same, where rows are zipped as they are written. */
  workbookRow: 5,
  /** A tender annex that is written, beside the page. */
  annex: { md: 1_000, xlsx: 10_000, docx: 20_000 },
} as const;

/** An operation that costs more waits once more before it is carried out. */
export const dearFrom = 5_000;
