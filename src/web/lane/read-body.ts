import type { IncomingMessage } from 'node:http';

/** Reads the body; where it is not answered, puts it back as if nobody had read it. */
export function readBody(
  request: IncomingMessage,
  bytes: number,
  answer: (body: Buffer) => boolean,
  goOn: () => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < bytes) return;
    request.off('data', take);
    const body = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    if (answer(body)) return;
    request.pause();
    request.unshift(body);
    goOn();
  };
  request.on('data', take);
}
