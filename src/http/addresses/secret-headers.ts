import type { DocumentRequest } from '../../domain/source.ts';
import { failed, type Result } from '../failures.ts';
import { type AddressPolicy, resolveAddress } from './address-policy.ts';

/** Keys by name. */
export type Secrets = { readonly [Name in NonNullable<DocumentRequest['secret']>]?: string };

/** Headers that carry a secret, by the secret's name. https://api.helsedirektoratet.no */
const secretHeaders = { HDIR_API_KEY: 'ocp-apim-subscription-key' } as const;

/** The secret goes to the very origin that the request names, never along a redirect to another. */
export function secretHeadersFor(
  request: DocumentRequest,
  policy: AddressPolicy,
  secrets: Secrets,
): Result<(url: URL) => Record<string, string>> {
  const name = request.secret;
  // The sample site needs no key, and whatever listens on that port is not to be sent one.
  if (name === undefined || policy.sample !== null) return { ok: true, value: () => ({}) };
  const value = secrets[name];
  const start = resolveAddress(request.url, policy);
  if (!start.ok) return start;
  if (value === undefined || start.value.protocol !== 'https:') {
    return failed('UNAUTHORISED', request.url, { because: becauseKey(name, value !== undefined) });
  }
  return {
    ok: true,
    value: (url) => (url.origin === start.value.origin ? { [secretHeaders[name]]: value } : {}),
  };
}

function becauseKey(name: string, configured: boolean) {
  return configured
    ? {
        nb: `Nøkkelen ${name} sendes bare over https.`,
        nn: `Nøkkelen ${name} blir berre send over https.`,
        en: `The key ${name} is sent over https only.`,
      }
    : {
        nb: `Nøkkelen ${name} er ikke satt opp.`,
        nn: `Nøkkelen ${name} er ikkje sett opp.`,
        en: `The key ${name} is not configured.`,
      };
}
