import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isLoopback } from './address-policy.ts';
import { isPublicAddress } from './public-address.ts';

/** Gives every address of a name. The default asks the system's resolver. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Opens the socket to one of the addresses, all of them checked. Tests lead it to a server of their own. */
export type Dial = (
  options: buildConnector.Options,
  addresses: readonly LookupAddress[],
  callback: buildConnector.Callback,
) => void;

/** The name leads to an address that must not be connected to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

export interface GuardOptions {
  /** Sample mode: `*.localhost` and loopback go to this machine, and nothing else goes anywhere. */
  readonly loopbackOnly: boolean;
  readonly connectTimeoutMs: number;
  /** Sample mode: the port in the sample site's addresses, and the one that it listens on when that one was taken. */
  readonly samplePort?: { readonly named: number; readonly real: number };
  readonly resolve?: Resolve;
  readonly dial?: Dial;
}

/**
 * A connector that resolves once, checks every address, and connects to those very addresses: a name cannot resolve
 * to one address when checked and to another when used.
 */
export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const resolve = options.resolve ?? resolveBySystem;
  const dial = options.dial ?? dialWithin(options);
  const addressesOf = options.loopbackOnly ? loopbackAddresses : publicAddresses;
  return (target, callback) => {
    addressesOf(target.hostname, resolve).then(
      (addresses) => dial(target, addresses, callback),
      (error: Error) => callback(error, null),
    );
  };
}

async function publicAddresses(hostname: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  const addresses = family === 0 ? await resolve(hostname) : [{ address: literal, family }];
  if (addresses.length === 0) throw new Error('no address');
  if (!addresses.every(({ address }) => isPublicAddress(address))) throw new AddressRefused(hostname);
  return addresses;
}

async function loopbackAddresses(hostname: string): Promise<readonly LookupAddress[]> {
  if (!isLoopback(hostname) && !hostname.endsWith('.localhost')) throw new AddressRefused(hostname);
  return hostname === '[::1]' ? [{ address: '::1', family: 6 }] : [{ address: '127.0.0.1', family: 4 }];
}

function dialWithin({ connectTimeoutMs: timeout, samplePort }: GuardOptions): Dial {
  return (target, addresses, callback) => {
    const isSample = target.hostname.endsWith('.localhost') && target.port === String(samplePort?.named);
    const port = isSample && samplePort ? String(samplePort.real) : target.port;
    buildConnector({ timeout, lookup: pinnedLookup(addresses) })({ ...target, port }, callback);
  };
}

/** A lookup that knows one answer. Node tries the addresses in turn (RFC 8305) when it asks for all. */
function pinnedLookup(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const first = addresses[0];
    if (options.all === true) callback(null, [...addresses]);
    else if (first !== undefined) callback(null, first.address, first.family);
  };
}

function resolveBySystem(hostname: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
}
