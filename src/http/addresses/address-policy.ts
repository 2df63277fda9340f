import { isIP } from 'node:net';
import type { Trilingual } from '../../domain/bilingual.ts';
import { failed, type Result } from '../failures.ts';
import { isPublicAddress } from './public-address.ts';

/** Where requests may go. */
export interface AddressPolicy {
  /** Hosts that are allowed, `www.` or not; null allows any host on the open internet. */
  readonly hosts: readonly string[] | null;
  /** Set in sample mode: every host is answered by the sample site on this loopback port. */
  readonly sample: { readonly port: number } | null;
  /** In sample mode only: a loopback address that the user gave is fetched as it stands. */
  readonly allowLoopback?: boolean;
}

const sampleSuffix = '.localhost';

/**
 * The address to ask, or why it may not be asked. Checks the scheme, credentials, port and host; the address that a
 * name resolves to is checked when connecting. In sample mode gives the sample site's address instead.
 */
export function resolveAddress(url: string, policy: AddressPolicy, cameFrom?: URL): Result<URL> {
  if (url.length > 4096 || !URL.canParse(url, cameFrom?.href)) return failed('BAD_URL', url);
  const asked = new URL(url, cameFrom?.href);
  asked.hash = '';
  if (asked.protocol !== 'https:' && asked.protocol !== 'http:') {
    return failed('BAD_URL', asked.href, { because: becauseScheme });
  }
  if (asked.username !== '' || asked.password !== '') {
    return failed('BAD_URL', asked.href, { because: becauseCredentials });
  }
  if (policy.sample !== null && policy.allowLoopback === true && isLoopback(asked.hostname)) {
    return { ok: true, value: asked };
  }
  const real = policy.sample === null ? asked : realAddress(asked, policy.sample.port);
  const literal = real.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) return failed('PRIVATE_ADDRESS', asked.href);
  if (policy.hosts !== null && !policy.hosts.some((host) => sameHost(host, real.hostname))) {
    return failed('HOST_NOT_ALLOWED', asked.href, {
      because: becauseHost(real.hostname, cameFrom !== undefined),
    });
  }
  if (real.port !== '') return failed('HOST_NOT_ALLOWED', asked.href, { because: becausePort });
  if (policy.sample !== null) return { ok: true, value: sampleAddress(real, policy.sample.port) };
  if (cameFrom?.protocol === 'https:' && real.protocol === 'http:') {
    return failed('HOST_NOT_ALLOWED', asked.href, { because: becauseDowngrade });
  }
  return { ok: true, value: real };
}

/** True when both name the same site: case and a leading `www.` do not count. */
function sameHost(a: string, b: string): boolean {
  return bareHost(a) === bareHost(b);
}

/** True for the names and addresses of this machine itself. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** The sample site's address for a partner's: `https://host/path` becomes `http://host.localhost:port/path`. */
function sampleAddress(real: URL, port: number): URL {
  return new URL(`http://${real.hostname}${sampleSuffix}:${port}${real.pathname}${real.search}`);
}

/** The partner's address that a sample address stands for; any other address as it is. */
function realAddress(url: URL, port: number): URL {
  if (!url.hostname.endsWith(sampleSuffix) || url.port !== String(port)) return url;
  return new URL(`https://${url.hostname.slice(0, -sampleSuffix.length)}${url.pathname}${url.search}`);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

function becauseHost(host: string, redirected: boolean): Trilingual {
  return redirected
    ? {
        nb: `Nettstedet viderekobler til ${host}, som kilden ikke oppgir.`,
        nn: `Nettstaden vidarekoplar til ${host}, som kjelda ikkje oppgir.`,
        en: `The site redirects to ${host}, which the source does not declare.`,
      }
    : {
        nb: `Nettstedet ${host} er ikke blant dem kilden oppgir.`,
        nn: `Nettstaden ${host} er ikkje mellom dei kjelda oppgir.`,
        en: `The host ${host} is not among those that the source declares.`,
      };
}
const becauseScheme = {
  nb: 'Bare adresser med https eller http hentes.',
  nn: 'Berre adresser med https eller http blir henta.',
  en: 'Only https and http addresses are fetched.',
};
const becauseCredentials = {
  nb: 'Adressen inneholder brukernavn eller passord.',
  nn: 'Adressa inneheld brukarnamn eller passord.',
  en: 'The address holds a user name or a password.',
};
const becausePort = {
  nb: 'Adressen bruker en annen port enn den vanlige.',
  nn: 'Adressa bruker ein annan port enn den vanlege.',
  en: 'The address uses another port than the usual one.',
};
const becauseDowngrade = {
  nb: 'Nettstedet viderekobler fra https til http, uten kryptering.',
  nn: 'Nettstaden vidarekoplar frå https til http, utan kryptering.',
  en: 'The site redirects from https to http, without encryption.',
};
