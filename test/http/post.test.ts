import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPoster } from '../../src/http/post.ts';

const servers: Server[] = [];
const poster = createPoster({ contact: 'test@example.invalid', loopbackOnly: true });
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function receiver(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a receiver of webhooks', { timeout: 60_000 }, () => {
  it('whose answer never ends is read no further than what counts', async () => {
    let sent = 0;
    let gone = false;
    const url = await receiver((_, response) => {
      response.once('close', () => (gone = true));
      response.writeHead(200);
      const more = () => {
        if (response.destroyed) return;
        sent += 1;
        response.write(Buffer.alloc(64 * 1024)) ? setImmediate(more) : response.once('drain', more);
      };
      more();
    });
    const posted = await poster.post(url, {}, '{}', new AbortController().signal);
    expect(posted).toMatchObject({ ok: true, status: 200 });
    await expect.poll(() => gone).toBe(true);
    expect(sent).toBeLessThan(1_000);
  });

  it('whose answer drips has answered, and lets go when the hub ends', async () => {
    const stop = new AbortController();
    const url = await receiver((_, response) => {
      response.writeHead(202);
      response.write('.');
      const drip = setInterval(() => response.write('.'), 20);
      response.once('close', () => clearInterval(drip));
      setTimeout(() => stop.abort(), 200);
    });
    expect(await poster.post(url, {}, '{}', stop.signal)).toMatchObject({ ok: true, status: 202 });
  });

  it('that answers with no HTTP, or with a header without end, is a failure', async () => {
    for (const raw of ['nonsense\r\n\r\n', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(1_000_000)}`]) {
      const url = await receiver((request) => void request.socket.end(raw));
      expect(await poster.post(url, {}, '{}', new AbortController().signal)).toEqual({
        ok: false,
        code: 'NETWORK',
      });
    }
  });
});
