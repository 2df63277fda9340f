import type { IncomingMessage } from 'node:http';

/** A way of asking by POST. */
export interface Way {
  /** What the headers of an answer depend on, beside its size. */
  readonly text: string;
  /** Encodings that the client accepts, in its own words. */
  readonly accepted: string;
}

/** A read of /graphql that may have been answered before. */
export interface RequestKey {
  /** All that the answer may depend on; of a POST without its body. */
  readonly text: string;
  /** Null: of a GET. */
  readonly way: Way | null;
  /** Bytes of the body; -1 for a GET. */
  readonly bodyBytes: number;
  /** What the client says it has, as `If-None-Match`. */
  readonly known: string | undefined;
  /** Where it comes from, as the connection and proxies say. */
  readonly from: string;
}

/** Longer addresses and bodies are not looked up. */
const maxLength = 16_384;

/** A longer way through proxies is not remembered. */
const maxForwarded = 500;

/** Headers that the answer or the way it is sent can depend on, by their place in the key. */
const inKey = ['accept', 'accept-encoding', 'content-type', 'host', 'x-forwarded-host', 'x-forwarded-proto'];
const encodingAt = inKey.indexOf('accept-encoding');
/** Headers that make a request one for the framework: who asks matters, or it is sent or answered in an unusual way. */
const unusual = new Set([
  'authorization',
  'transfer-encoding',
  'expect',
  'upgrade',
  'te',
  'trailer',
  'content-encoding',
]);

/**
 * Reads what identifies the answer of a request, from the headers as they were sent; null: it is none that the lane
 * answers. What is unusual in any way goes to the framework.
 */
export function requestKeyOf({
  method,
  url = '',
  httpVersion,
  rawHeaders,
  socket,
}: IncomingMessage): RequestKey | null {
  const isPost = method === 'POST';
  if (httpVersion !== '1.1' || url.length > maxLength) return null;
  if (isPost ? url !== '/graphql' : method !== 'GET' || !url.startsWith('/graphql?')) return null;
  const values: (string | undefined)[] = new Array(inKey.length);
  let length: string | undefined;
  let known: string | undefined;
  let forwarded: string | undefined;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]?.toLowerCase() ?? '';
    const value = rawHeaders[i + 1] ?? '';
    const place = inKey.indexOf(name);
    if (place >= 0) {
      if (values[place] !== undefined) return null;
      values[place] = value;
    } else if (name === 'content-length') length = value;
    else if (name === 'if-none-match') {
      if (known !== undefined) return null;
      known = value;
    } else if (name === 'x-forwarded-for') {
      if (forwarded !== undefined || value.length > maxForwarded) return null;
      forwarded = value;
    } else if (unusual.has(name) || (name === 'connection' && value.toLowerCase() !== 'keep-alive'))
      return null;
  }
  const bodyBytes = isPost ? Number(length ?? 0) : -1;
  if (isPost ? !(bodyBytes > 0 && bodyBytes <= maxLength) : length !== undefined) return null;
  const text = values.join('\n');
  return {
    text: `${isPost ? '' : url}\n${text}\n`,
    way: isPost ? { text, accepted: values[encodingAt] ?? '' } : null,
    bodyBytes,
    known,
    from: `${socket.remoteAddress ?? ''}\n${forwarded ?? ''}`,
  };
}
