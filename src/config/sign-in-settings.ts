/** Settings of the sign-in for publishers' editors, by OpenID Connect. */
import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** How editors sign in. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Name of the claim that holds the roles; a dot leads into an object, such as `realm_access.roles`. */
  readonly rolesClaim: string;
  /** Name of a role to the key of the publisher whose lists it may act on; null: `hub-<key in lower case>` of each publisher. */
  readonly roles: ReadonlyMap<string, string> | null;
  /** What the hub's own addresses begin with: the provider sends people back there. */
  readonly publicUrl: string;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** An https address; http on this machine alone, where nobody can listen in. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return isSafe && username === '' && search === '' && hash === '';
}

const rolePairs = /^[^\s,=]{1,200}=[\p{L}\d -]{1,60}(?:,[^\s,=]{1,200}=[\p{L}\d -]{1,60}){0,99}$/u;

/** The variables of the environment. */
export const signInSettings = {
  HUB_OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'expected an https:// address, or http:// on this machine')
    .optional(),
  HUB_OIDC_CLIENT_ID: z.string().max(500, 'expected at most 500 characters').optional(),
  HUB_OIDC_CLIENT_SECRET: z.string().min(16, 'expected at least 16 characters').optional(),
  HUB_OIDC_SCOPE: z
    .string()
    .regex(/^(?:\S+ )*openid(?: \S+)*$/, 'expected scopes with spaces between, openid among them')
    .default('openid'),
  HUB_OIDC_ROLES_CLAIM: z
    .string()
    .regex(/^\S{1,200}$/, 'expected the name of a claim, such as roles or realm_access.roles')
    .default('roles'),
  HUB_OIDC_ROLES: z
    .string()
    .regex(rolePairs, 'expected roles with their publishers, such as hub-nhn=NHN,hub-fhi=FHI')
    .optional(),
};

const schema = z.object(signInSettings);
const needed = ['HUB_OIDC_ISSUER', 'HUB_OIDC_CLIENT_ID', 'HUB_OIDC_CLIENT_SECRET', 'HUB_PUBLIC_URL'] as const;

/** How editors sign in; null: not set up. Throws ConfigError where only a part is. */
export function readSignIn(
  read: z.infer<typeof schema> & { readonly HUB_PUBLIC_URL?: string | undefined },
  given: Readonly<Record<string, unknown>>,
): SignInSettings | null {
  // The address of the hub is of use without a sign-in.
  if (!Object.keys(given).some((name) => name.startsWith('HUB_OIDC_'))) return null;
  const missing = needed.find((name) => read[name] === undefined);
  const {
    HUB_OIDC_ISSUER: issuer,
    HUB_OIDC_CLIENT_ID: clientId,
    HUB_OIDC_CLIENT_SECRET: clientSecret,
  } = read;
  const { HUB_PUBLIC_URL: publicUrl } = read;
  if (!issuer || !clientId || !clientSecret || !publicUrl)
    throw new ConfigError(`${missing}: expected a value, since other settings of the sign-in are given`);
  const { origin, protocol, hostname } = new URL(publicUrl);
  if (protocol !== 'https:' && !loopback.test(hostname))
    throw new ConfigError('HUB_PUBLIC_URL: expected https://, since editors sign in there');
  const pairs = read.HUB_OIDC_ROLES?.split(',').map((pair) => pair.split('=') as [string, string]);
  return {
    issuer,
    clientId,
    clientSecret,
    scope: read.HUB_OIDC_SCOPE,
    rolesClaim: read.HUB_OIDC_ROLES_CLAIM,
    roles: pairs ? new Map(pairs) : null,
    publicUrl: origin,
  };
}
