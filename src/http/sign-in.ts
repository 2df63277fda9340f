/** Sign-in by OpenID Connect: authorization code with PKCE, state and nonce; the ID token's signature is checked. */
import { createHmac } from 'node:crypto';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

/** What must be remembered of a sign-in until the browser comes back. All of it is secret. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who has signed in: a pseudonym, and the roles that the provider gives. */
export interface SignedIn {
  readonly subject: string;
  readonly roles: readonly string[];
}

export interface SignInOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly rolesClaim: string;
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
  /** Pseudonyms are made with it: nobody without it can find whom one stands for. */
  readonly pseudonymKey: string;
  readonly onProblem: (error: unknown) => void;
}

const TIMEOUT_SECONDS = 10;
/** What the provider says of itself is asked for again after this: addresses and keys change. */
const KNOWN_FOR_MS = 60 * 60_000;
const mostRoles = 200;

/** Makes the way in. The provider is asked for the first time when someone signs in, so that the hub starts without it. */
export function createSignIn(options: SignInOptions) {
  const { redirectUri, scope, onProblem } = options;
  let known: { readonly at: number; readonly configuration: Promise<Configuration> } | null = null;

  function provider(): Promise<Configuration> {
    if (known && performance.now() - known.at < KNOWN_FOR_MS) return known.configuration;
    const configuration = discover(options);
    known = { at: performance.now(), configuration };
    configuration.catch(() => {
      known = null;
    });
    return configuration;
  }

  return {
    /** Where to send the browser, and what to remember; null: the provider does not answer. */
    async begin(): Promise<{ readonly url: string; readonly attempt: SignInAttempt } | null> {
      try {
        const configuration = await provider();
        const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
        const url = buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          response_type: 'code',
          scope,
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: 'S256',
        });
        return { url: url.href, attempt };
      } catch (error) {
        onProblem(withoutSecrets(error));
        return null;
      }
    },

    /** Who comes back with this query. `REFUSED`: nobody, by the provider's word or for what does not fit together. */
    async finish(query: string, attempt: SignInAttempt): Promise<SignedIn | 'REFUSED' | 'UNAVAILABLE'> {
      try {
        const configuration = await provider();
        const tokens = await authorizationCodeGrant(configuration, new URL(`${redirectUri}?${query}`), {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) return 'REFUSED';
        const own = rolesIn(claims, options.rolesClaim);
        const all =
          own ??
          rolesIn(await fetchUserInfo(configuration, tokens.access_token, claims.sub), options.rolesClaim);
        return { subject: pseudonymOf(claims, options.pseudonymKey), roles: all ?? [] };
      } catch (error) {
        if (error instanceof AuthorizationResponseError) return 'REFUSED';
        onProblem(withoutSecrets(error));
        return isOfNetwork(error) ? 'UNAVAILABLE' : 'REFUSED';
      }
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: SignInOptions): Promise<Configuration> {
  const server = new URL(issuer);
  return discovery(server, clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    // The configuration lets no address without TLS through but this machine's own.
    execute: [enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [allowInsecureRequests] : [])],
  });
}

/** The roles in a claim; null: there is no such claim. A dot in its name leads into an object where no claim has the whole name. */
function rolesIn(claims: Readonly<Record<string, unknown>>, name: string): readonly string[] | null {
  const value = name in claims ? claims[name] : name.split('.').reduce<unknown>(memberOf, claims);
  if (value === undefined || value === null) return null;
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string').slice(0, mostRoles);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const pseudonymOf = ({ iss, sub }: { readonly iss: string; readonly sub: string }, key: string) =>
  createHmac('sha256', key)
    .update(JSON.stringify([iss, sub]))
    .digest('base64url')
    .slice(0, 16);

/** What may stand in a log: an error of the library can hold the provider's answer, with tokens in it. */
function withoutSecrets(error: unknown): Error {
  const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : {};
  return new Error(`The sign-in failed: ${name ?? 'unknown'}${typeof code === 'string' ? ` ${code}` : ''}`);
}

const isOfNetwork = (error: unknown) =>
  error instanceof TypeError || (error instanceof Error && /TIMEOUT|fetch failed|abort/iu.test(`${error}`));
