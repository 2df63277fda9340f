/** Settings of what a process takes on: budgets of clients, connections, time. */
import { isIP } from 'node:net';
import { z } from 'zod';

const count = (least: number, usual: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `expected ${what}`)
    .transform(Number)
    .refine((value) => value >= least, `expected ${what}`)
    .default(usual);

const addresses = 'expected addresses or networks with commas between, such as 10.0.0.0/8,fd00::1';

/** An address, or a network such as `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return (
    version > 0 &&
    rest.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

/** The variables of the environment, each with its usual value. */
export const loadSettings = {
  HUB_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((all) => all.every(isNetwork), addresses)
    .default([]),
  HUB_COST_PER_MINUTE: count(0, 300_000, 'what a client may spend in a minute, or 0 for no limit'),
  HUB_MAX_CONNECTIONS: count(1, 2_000, 'a number of connections'),
  HUB_MAX_CONNECTIONS_PER_CLIENT: count(1, 100, 'a number of connections'),
  HUB_MAX_STREAMS: count(0, 1_000, 'a number of subscriptions, or 0 for none'),
  HUB_MAX_STREAMS_PER_CLIENT: count(1, 20, 'a number of subscriptions'),
  HUB_REQUEST_TIMEOUT_SECONDS: count(1, 30, 'a number of seconds'),
  HUB_OPERATION_TIMEOUT_SECONDS: count(1, 15, 'a number of seconds'),
  HUB_MAX_LOOP_DELAY_MS: count(0, 2_000, 'a number of milliseconds, or 0 for no limit'),
  HUB_WORKERS: z
    .string()
    .regex(/^(?:auto|[1-9]\d?)$/, 'expected auto or a number from 1 to 99')
    .default('1'),
  HUB_METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
};

const schema = z.object(loadSettings);

/** The settings by their names in the code. */
export function readLoad(read: z.infer<typeof schema>) {
  return {
    costPerMinute: read.HUB_COST_PER_MINUTE === 0 ? null : read.HUB_COST_PER_MINUTE,
    maxConnections: read.HUB_MAX_CONNECTIONS,
    maxConnectionsPerClient: read.HUB_MAX_CONNECTIONS_PER_CLIENT,
    maxStreams: read.HUB_MAX_STREAMS,
    maxStreamsPerClient: read.HUB_MAX_STREAMS_PER_CLIENT,
    requestTimeoutMs: read.HUB_REQUEST_TIMEOUT_SECONDS * 1000,
    operationTimeoutMs: read.HUB_OPERATION_TIMEOUT_SECONDS * 1000,
    maxLoopDelayMs: read.HUB_MAX_LOOP_DELAY_MS,
    trustedProxies: read.HUB_TRUSTED_PROXIES,
    workers: read.HUB_WORKERS === 'auto' ? ('auto' as const) : Number(read.HUB_WORKERS),
  };
}
