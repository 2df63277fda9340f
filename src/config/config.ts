import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { DataMode } from '../domain/vocabulary.ts';
import { readRedisUrl } from '../serving/redis/redis-address.ts';
import { bulkSettings, type Retention, readBulk } from './bulk-settings.ts';
import { ConfigError } from './config-error.ts';
import { loadSettings, readLoad } from './load-settings.ts';
import { readSignIn, type SignInSettings, signInSettings } from './sign-in-settings.ts';

export { ConfigError } from './config-error.ts';

/** Which jobs this process does: `api` answers, `harvester` harvests, `all` does both. */
export type Role = 'all' | 'api' | 'harvester';

/** The validated settings of one process. */
export interface Config {
  readonly mode: DataMode;
  readonly port: number;
  readonly dataDir: string;
  /** Null: the embedded store. */
  readonly redisUrl: string | null;
  readonly role: Role;
  readonly secrets: { readonly HDIR_API_KEY?: string };
  /** Folder that the sample site is served from; in sample mode the hub fetches nothing else. */
  readonly sampleSite: string;
  /** The reviewed file of decisions on which names are the same vendor. */
  readonly decisions: string;
  /** The reviewed file of words that the hub was taught; may be missing. */
  readonly vocabulary: string;
  readonly adminToken: string | null;
  /** Whether the first reading of a list, and of each new layout, waits for a person (`hub accept`). */
  readonly firstReading: 'hold' | 'serve';
  /** Whether what was answered before is answered before the framework. */
  readonly fastPath: boolean;
  readonly logLevel: string;
  /** Where a partner can reach whoever runs this hub; stands in the User-Agent. */
  readonly contact: string;
  /** What the addresses in receipts begin with, such as `https://hub.example.org`; null: what the request says. */
  readonly publicUrl: string | null;
  /** What the process takes on at once, and from one client. */
  readonly load: ReturnType<typeof readLoad>;
  /** Whole snapshots of every night, and how many are kept; null: none are made. */
  readonly bulk: Retention | null;
  /** Lets its bearer read /metrics; null: whoever asks from this machine may. */
  readonly metricsToken: string | null;
  /** How publishers' editors sign in; null: they cannot. */
  readonly signIn: SignInSettings | null;
}

const path = z.string().refine((value) => value.trim() !== '' && !value.includes('\0'), 'expected a path');
const isThere = (value: string, kind: 'file' | 'folder') => {
  try {
    const found = statSync(value);
    return kind === 'file' ? found.isFile() : found.isDirectory();
  } catch {
    return false;
  }
};
const given = (schema: z.ZodType<string>) => schema.optional();
const redisUrl = z
  .string()
  .refine(
    (value) => readRedisUrl(value) !== null,
    'expected an address such as redis://localhost:6379, redis+sentinel://a,b,c/master or redis://a:7000,b:7000,c:7000',
  )
  .refine((value) => {
    const ca = readRedisUrl(value)?.ca;
    return !ca || isThere(ca, 'file');
  }, 'the file of `ca` does not exist');

/** Scheme and host, and a port: what links begin with. */
const publicUrl = /^https?:\/\/[^\s/?#@]+\/?$/;

const environment = z.object({
  ...loadSettings,
  ...signInSettings,
  ...bulkSettings,
  HUB_MODE: z.enum(['sample', 'live'], { error: 'expected sample or live' }).default('sample'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'expected a port from 0 to 65535')
    .default(4000),
  HUB_DATA_DIR: path.default('data'),
  HUB_SAMPLE_SITE: path
    .refine((value) => isThere(value, 'folder'), 'expected a folder that exists')
    .default(join(import.meta.dirname, '../../samples/site')),
  HUB_DECISIONS: path
    .refine((value) => isThere(value, 'file'), 'expected a file that exists')
    .default(join(import.meta.dirname, '../../decisions/vendors.yaml')),
  HUB_VOCABULARY: path
    .refine((value) => !isThere(value, 'folder'), 'expected a file')
    .default(join(import.meta.dirname, '../../decisions/vocabulary.yaml')),
  REDIS_URL: given(redisUrl),
  HUB_ROLE: z.enum(['all', 'api', 'harvester'], { error: 'expected all, api or harvester' }).default('all'),
  HDIR_API_KEY: given(z.string().regex(/^[\x21-\x7e]+$/, 'expected a key without spaces')),
  HUB_ADMIN_TOKEN: given(z.string().min(16, 'expected at least 16 characters')),
  HUB_FIRST_READING: z.enum(['hold', 'serve'], { error: 'expected hold or serve' }).optional(),
  HUB_FAST_PATH: z.enum(['on', 'off'], { error: 'expected on or off' }).default('on'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'expected fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  HUB_CONTACT: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/, 'expected an https:// or mailto: address')
    .default('https://example.invalid/helseteknologi-hub'),
  HUB_PUBLIC_URL: given(
    z
      .string()
      .regex(publicUrl, 'expected an address such as https://hub.example.org, without a path')
      .refine((value) => URL.canParse(value), 'expected an address such as https://hub.example.org'),
  ),
});

/**
 * Reads the settings from the environment; an empty value counts as not given. Throws ConfigError with one line for
 * the first value that cannot be used. Secrets are never repeated in it.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'environment');
    throw new ConfigError(`${name}: ${issue?.message ?? 'cannot be read'}`);
  }
  const read = parsed.data;
  const mode: DataMode = read.HUB_MODE === 'live' ? 'LIVE' : 'SAMPLE';
  return {
    mode,
    port: read.PORT,
    // Sample and live data never share a record, so that an invented approval cannot end up among real ones.
    dataDir: resolve(read.HUB_DATA_DIR, read.HUB_MODE),
    redisUrl: read.REDIS_URL ?? null,
    role: read.HUB_ROLE,
    secrets: read.HDIR_API_KEY === undefined ? {} : { HDIR_API_KEY: read.HDIR_API_KEY },
    sampleSite: resolve(read.HUB_SAMPLE_SITE),
    decisions: resolve(read.HUB_DECISIONS),
    vocabulary: resolve(read.HUB_VOCABULARY),
    adminToken: read.HUB_ADMIN_TOKEN ?? null,
    // Samples are the hub's own: nobody needs to look at them.
    firstReading: read.HUB_FIRST_READING ?? (mode === 'LIVE' ? 'hold' : 'serve'),
    load: readLoad(read),
    bulk: readBulk(read),
    metricsToken: read.HUB_METRICS_TOKEN ?? null,
    signIn: readSignIn(read, set),
    fastPath: read.HUB_FAST_PATH === 'on',
    logLevel: read.LOG_LEVEL,
    contact: read.HUB_CONTACT,
    publicUrl: read.HUB_PUBLIC_URL === undefined ? null : new URL(read.HUB_PUBLIC_URL).origin,
  };
}
