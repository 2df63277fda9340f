import type { FastifyRequest } from 'fastify';

/** A name or an address, and a port: RFC 3986, 3.2.2, without what no host that is asked over HTTP has. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Where the hub was asked, such as `https://hub.example`: the configured address, else what the request says, which anyone can
 * write: `X-Forwarded-…` counts from a trusted proxy alone, and a host that is none gives an empty text.
 */
export function originOf({ protocol, host }: FastifyRequest, publicUrl: string | null | undefined): string {
  if (publicUrl) return publicUrl;
  const scheme = protocol === 'https' ? 'https' : 'http';
  const origin = `${scheme}://${host}`;
  return hostName.test(host ?? '') && URL.canParse(origin) ? new URL(origin).origin : '';
}
