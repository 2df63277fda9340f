/** Asks a hub in turns that it is sent, in a process of its own, so that its CPU time is known apart. */
import { Agent, request } from 'undici';

/** A turn. */
export interface Turn {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly ms: number;
}

/** What came of it. */
export interface Turned {
  readonly answers: number;
  readonly ms: number;
  /** Milliseconds of CPU time of the client. */
  readonly cpu: number;
}

let next = 0;

async function ask({ url, bodies }: Turn, dispatcher: Agent): Promise<void> {
  const { statusCode, body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodies[next++ % bodies.length] ?? '',
    dispatcher,
  });
  await body.dump({ limit: 2 ** 24 });
  if (statusCode !== 200) throw new Error(`An answer has status ${statusCode}.`);
}

async function take(turn: Turn): Promise<Turned> {
  const dispatcher = new Agent({ connections: turn.connections, pipelining: 1 });
  let answers = 0;
  const before = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: turn.connections }, async () => {
      while (performance.now() < started + turn.ms) {
        await ask(turn, dispatcher);
        answers++;
      }
    }),
  );
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  await dispatcher.close();
  return { answers, ms, cpu: (user + system) / 1000 };
}

process.on('message', async (turn: Turn) => process.send?.(await take(turn)));
process.send?.('ready');
