import { expect, test } from 'vitest';
import { createPreviews, type PreviewsDeps, type ReadDraft } from '../../src/harvest/drafts/previews.ts';

const start = Date.parse('2026-03-10T12:00:00Z');

function openAt(more: Partial<PreviewsDeps<string>> = {}) {
  let now = start;
  const built: string[] = [];
  const previews = createPreviews<string>({
    clock: { now: () => new Date(now) },
    build: async ({ source }) => {
      built.push(source);
      return `the world of ${source}`;
    },
    ...more,
  });
  return { previews, built, pass: (ms: number) => (now += ms) };
}

const draft = (source: string, bytes = 10): ReadDraft => ({
  source,
  batch: { id: 'b', source, run: 'draft', createdAt: '', entries: [] },
  document: { name: 'list', url: 'file:draft', bytes: new Uint8Array(bytes), mediaType: null, sha256: '' },
  findings: [],
  wouldBeHeld: false,
  readAt: new Date(start).toISOString(),
});

test('a draft is merged when it is first looked at, and once', async () => {
  const { previews, built } = openAt();
  const { id, expiresAt } = previews.keep(draft('a'), 'client');
  expect([id.length, expiresAt, built]).toEqual([22, '2026-03-10T12:30:00.000Z', []]);
  const [one, two] = await Promise.all([previews.open(id), previews.open(id)]);
  expect(one?.world).toBe('the world of a');
  expect(two?.draft.source).toBe('a');
  expect(built).toEqual(['a']);
});

test('two previews stay apart, and none is found by another name', async () => {
  const { previews } = openAt();
  const [a, b] = [previews.keep(draft('a'), 'client'), previews.keep(draft('b'), 'client')];
  expect(a.id).not.toBe(b.id);
  expect((await previews.open(b.id))?.world).toBe('the world of b');
  expect(await previews.open('nei')).toBeNull();
});

test('a preview is gone after its time', async () => {
  const { previews, pass } = openAt({ keepMs: 1000 });
  const { id } = previews.keep(draft('a'), 'client');
  pass(999);
  expect(await previews.open(id)).not.toBeNull();
  pass(1);
  expect(await previews.open(id)).toBeNull();
});

test('the oldest give way to newer ones, by number and by memory', async () => {
  const few = openAt({ most: 2 }).previews;
  const ids = ['a', 'b', 'c'].map((source) => few.keep(draft(source), 'client').id);
  expect(await Promise.all(ids.map(async (id) => (await few.open(id)) !== null))).toEqual([
    false,
    true,
    true,
  ]);
  const small = openAt({ mostBytes: 100 }).previews;
  const [first, second] = [small.keep(draft('a', 80), 'client'), small.keep(draft('b', 80), 'client')];
  expect([await small.open(first.id), (await small.open(second.id))?.world]).toEqual([
    null,
    'the world of b',
  ]);
  // One that is larger than all of the memory is kept as long as it is the only one.
  expect(await small.open(small.keep(draft('c', 200), 'client').id)).not.toBeNull();
});

test('a failure is no answer for ever', async () => {
  let isBroken = true;
  const { previews } = openAt({
    build: async () => {
      if (isBroken) throw new Error('no thread');
      return 'made';
    },
  });
  const { id } = previews.keep(draft('a'), 'client');
  await expect(previews.open(id)).rejects.toThrow('no thread');
  isBroken = false;
  expect((await previews.open(id))?.world).toBe('made');
});

test('whoever hands in many displaces their own', async () => {
  const { previews } = openAt({ mostOfClient: 2 });
  const other = previews.keep(draft('x'), 'other').id;
  const ids = ['a', 'b', 'c', 'd'].map((source) => previews.keep(draft(source), 'busy').id);
  const isThere = await Promise.all([other, ...ids].map(async (id) => (await previews.open(id)) !== null));
  expect(isThere).toEqual([true, false, false, true, true]);

  const full = openAt({ mostBytes: 100 }).previews;
  const small = full.keep(draft('x', 20), 'other').id;
  const large = full.keep(draft('y', 60), 'busy').id;
  const last = full.keep(draft('z', 40), 'third').id;
  expect(await Promise.all([small, large, last].map(async (id) => (await full.open(id)) !== null))).toEqual([
    true,
    false,
    true,
  ]);
});

test('a catalogue that takes too much memory is made again, and the preview stays', async () => {
  const { previews, built } = openAt({ worldBytes: 100, sizeOf: () => 60 });
  const [a, b] = [previews.keep(draft('a'), 'one').id, previews.keep(draft('b'), 'two').id];
  for (const id of [a, b, b, a, a]) expect(await previews.open(id)).not.toBeNull();
  expect(built).toEqual(['a', 'b', 'a']);
});
