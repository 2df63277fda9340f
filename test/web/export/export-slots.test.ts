import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { ExportSlots } from '../../../src/web/export/export-slots.ts';

/** Slots under a clock of the test's, and an export in a place, of which the reader takes so many parts. */
function open() {
  let now = 0;
  const slots = new ExportSlots(() => now);
  async function* parts() {
    for (;;) yield Buffer.alloc(16 * 1024);
  }
  function start(client: string) {
    const place = slots.take(client);
    if (!place) return null;
    const stream = Readable.from(place.measure(parts()), { objectMode: false });
    stream.on('error', () => undefined);
    place.watch(stream);
    return stream;
  }
  /** Each second every stream is read so many parts of. */
  const read = async (streams: readonly (Readable | null | undefined)[], seconds: number, each: number) => {
    for (let second = 0; second < seconds; second += 1) {
      now += 1_000;
      for (const stream of streams) {
        for (let part = 0; part < each; part += 1) {
          while (stream?.read(16 * 1024) === null)
            await new Promise((resolve) => stream.once('readable', resolve));
        }
      }
    }
  };
  return { start, read };
}

test('a client has two exports at a time and the process six, as long as they are read', async () => {
  const { start, read } = open();
  const first = ['a', 'a', 'b', 'b', 'c', 'c'].map(start);
  expect(first.every((stream) => stream !== null)).toBe(true);
  expect(start('a')).toBeNull();
  expect(start('d')).toBeNull();
  await read(first, 60, 4);
  expect(start('d')).toBeNull();
  for (const stream of first) stream?.destroy();
});

test('who keeps others out and reads nothing gives way, the slowest first', async () => {
  const { start, read } = open();
  const [slow, slower, ...others] = ['a', 'a', 'b', 'b', 'c', 'c'].map(start);
  await read([slow, slower, ...others], 1, 1);
  await read([slow, ...others], 60, 1);
  const next = start('d');
  expect(next).not.toBeNull();
  expect([slow, slower, ...others].map((stream) => stream?.destroyed)).toEqual([
    false,
    true,
    ...others.map(() => false),
  ]);
  for (const stream of [slow, slower, ...others, next]) stream?.destroy();
});
