import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { createPoster } from '../../src/http/post.ts';
import { createNotifier } from '../../src/notices/notifier.ts';
import { createWebhookSubscriptions } from '../../src/notices/webhook-subscriptions.ts';
import type { Archive } from '../../src/ports/archive/archive.ts';
import { aFinding, aRun } from '../archive/samples.ts';
import { until } from '../support/until.ts';
import { type Receiver, startReceiver } from './receiver.ts';

let archive: Archive;
let receiver: Receiver;
let now: number;
let runs: number;
const clock = { now: () => new Date(now) };
const poster = createPoster({ contact: 'mailto:test@example.invalid', loopbackOnly: true });
const problems: unknown[] = [];

beforeEach(async () => {
  archive = openArchive(':memory:');
  receiver = await startReceiver();
  now = Date.parse('2026-03-01T06:00:00Z');
  runs = 0;
});
afterEach(async () => {
  archive.close();
  await receiver.close();
  expect(problems).toEqual([]);
});

const subscriptions = () =>
  createWebhookSubscriptions({ archive, clock, refusal: poster.refusal, feedRefusal: async () => null });
const notifier = () =>
  createNotifier({
    archive,
    clock,
    post: poster.post,
    write: (notice) => notice,
    nextEvent: async () => null,
    onProblem: (e) => problems.push(e),
  });
const round = () => notifier().round();
const pass = (minutes: number) => {
  now += minutes * 60_000;
};

/** A harvest that found these faults. Gives how many notices came of it. */
function harvest(source: string, faults: readonly string[], more: Parameters<typeof aRun>[1] = {}): number {
  pass(1);
  runs += 1;
  const findings = faults.map((id) => aFinding(id));
  const finishedAt = clock.now().toISOString();
  archive.runs.record(aRun(`run-${runs}`, { source, findings, finishedAt, ...more }), null, 1);
  return archive.notices.record(1, finishedAt);
}

const held = { outcome: 'HELD', reasons: [{ code: 'LIST_EMPTIED', nb: 'Tom.', en: 'Empty.' }] } as const;

function add(source: string | null = null) {
  const added = subscriptions().add(source, receiver.url);
  if (typeof added === 'string') throw new Error(added);
  return added;
}
const told = () =>
  receiver.got.filter(({ body }) => body.type === 'source.changed').map(({ body }) => body.data);

describe('what there is to tell', () => {
  it('is only what is other than what was told', () => {
    expect(harvest('a', ['f1', 'f2'])).toBe(0);
    expect(harvest('a', ['f1', 'f2'])).toBe(0);
    expect(harvest('a', ['f2', 'f3'])).toBe(1);
    expect(harvest('a', ['f2', 'f3'])).toBe(0);
    expect(harvest('a', ['f2', 'f3'], held)).toBe(1);
    expect(harvest('a', ['f2', 'f3'], held)).toBe(0);
    expect(harvest('a', ['f2', 'f3'])).toBe(1);
    const [first, second, third] = archive.notices
      .list({ after: 0, source: null, first: 9 })
      .map(({ notice }) => notice);
    expect([first?.opened.map(({ id }) => id), first?.closed.map(({ id }) => id), first?.open]).toEqual([
      ['f3'],
      ['f1'],
      2,
    ]);
    expect(second).toMatchObject({
      opened: [],
      trouble: { outcome: 'HELD', codes: ['LIST_EMPTIED'] },
      hadTrouble: null,
    });
    expect(third).toMatchObject({ trouble: null, hadTrouble: { outcome: 'HELD' } });
  });

  it('reports a list that could not be read the first time', () => {
    expect(harvest('a', [], { outcome: 'FAILED', reasons: [{ code: 'TIMEOUT', nb: '', en: '' }] })).toBe(1);
  });
});

describe('telling', () => {
  it('begins with a ping, and goes on with what comes from then on, in order and signed', async () => {
    harvest('a', ['f1']);
    harvest('a', ['f1', 'f2']);
    const { subscription, secret } = add();
    expect([subscription.state, secret]).toEqual(['PENDING', expect.stringMatching(/^whsec_[\w+/]{43}=$/u)]);
    await round();
    expect(receiver.got.map(({ body }) => body.type)).toEqual(['hub.ping']);
    expect(archive.webhooks.list()[0]?.state).toBe('ACTIVE');
    harvest('a', []);
    harvest('a', ['f3']);
    await round();
    await round();
    expect(told().map(({ opened, closed }) => [opened.length, closed.length])).toEqual([
      [0, 2],
      [1, 0],
    ]);
    expect(
      receiver.got.every((one) => one.isSigned(secret) && !one.isSigned(`whsec_${'A'.repeat(43)}=`)),
    ).toBe(true);
    expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(3);
  });

  it('is as Standard Webhooks has it, to its own library', async () => {
    now = Date.now();
    harvest('a', []);
    const { subscription, secret } = add();
    now += 1;
    await round();
    now -= 60_000;
    harvest('a', ['f1']);
    await round();
    expect(receiver.got.map(({ verify }) => verify(secret))).toMatchObject([
      { type: 'hub.ping', timestamp: subscription.createdAt, data: { watch: subscription.id } },
      { type: 'source.changed', timestamp: expect.any(String), data: { source: 'a' } },
    ]);
    for (const { id } of receiver.got) expect(id).toMatch(/^[^.\s]+$/u);
  });

  it('leaves a receiver alone for as long as it asks, and not for ever when the clock was wrong', async () => {
    add();
    receiver.answer = 503;
    receiver.headers = { 'retry-after': '7200' };
    await round();
    receiver.answer = 204;
    pass(60);
    await round();
    expect(receiver.got).toEqual([]);
    pass(90);
    await round();
    expect(receiver.got).toHaveLength(1);
    const wasAhead = 400 * 24 * 60;
    pass(wasAhead);
    receiver.answer = 500;
    harvest('a', ['f1']);
    harvest('a', []);
    await round();
    receiver.answer = 204;
    pass(-wasAhead);
    await round();
    expect(told()).toHaveLength(1);
  });

  it('is of the sources that were asked for', async () => {
    harvest('a', []);
    harvest('b', []);
    add('b');
    harvest('a', ['f1']);
    harvest('b', ['f2']);
    await round();
    expect(told().map(({ source }) => source)).toEqual(['b']);
  });

  it('waits for a receiver that is away, and then says all of it once, with the ids it had', async () => {
    harvest('a', []);
    add();
    await round();
    receiver.answer = 503;
    harvest('a', ['f1']);
    harvest('a', ['f1', 'f2']);
    await round();
    expect(archive.webhooks.list()[0]).toMatchObject({ state: 'ACTIVE', failures: 1, failure: '503' });
    receiver.answer = 204;
    // Not before its time.
    await round();
    expect(told()).toEqual([]);
    pass(2);
    await round();
    const ids = archive.notices.list({ after: 0, source: null, first: 9 }).map(({ notice }) => notice.id);
    expect(receiver.got.slice(1).map(({ id }) => id)).toEqual(ids);
    expect(archive.webhooks.list()[0]).toMatchObject({ failures: 0, failure: null });
  });

  it('counts failures from the last time that it was reached', async () => {
    harvest('a', []);
    const { subscription } = add();
    receiver.first.push(204, 503);
    harvest('a', ['f1']);
    await round();
    expect(archive.webhooks.list()[0]).toMatchObject({ state: 'ACTIVE', failures: 1 });
    // One try before it would be given up: it is reached again, and fails at the next notice.
    const [known] = archive.webhooks.list();
    if (!known) throw new Error('no subscription');
    archive.webhooks.recordDelivery(
      subscription.id,
      { ...known, failures: 8, nextAt: clock.now().toISOString() },
      null,
    );
    harvest('a', ['f2']);
    receiver.first.push(204, 503);
    await round();
    expect(archive.webhooks.list()[0]).toMatchObject({ state: 'ACTIVE', failures: 1 });
  });

  it('keeps a failure to itself where the key was changed while it was sent', async () => {
    harvest('a', []);
    const { subscription } = add();
    await round();
    let go: (value?: unknown) => void = () => undefined;
    receiver.wait = new Promise((resolve) => {
      go = resolve;
    });
    receiver.first.push(503);
    harvest('a', ['f1']);
    const sending = round();
    await until(() => receiver.first.length === 0);
    subscriptions().rotate(subscription.id);
    go();
    await sending;
    expect(archive.webhooks.list()[0]).toMatchObject({ failures: 0, failure: null });
    expect(told().length).toBe(1);
  });

  it('lets a slow receiver hold up nobody else, and breaks off when the hub stops', async () => {
    const slow = await startReceiver();
    onTestFinished(() => slow.close());
    harvest('a', []);
    if (typeof subscriptions().add(null, slow.url) === 'string') throw new Error('refused');
    add();
    await round();
    slow.wait = new Promise(() => undefined);
    for (const faults of [['f1'], ['f2'], ['f3']]) harvest('a', faults);
    const running = notifier();
    const stop = running.start();
    await until(() => told().length === 3 && slow.got.length === 2);
    harvest('a', ['f4']);
    await until(() => told().length === 4);
    const from = performance.now();
    await stop();
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(archive.webhooks.list().map(({ failures }) => failures)).toEqual([0, 0]);
    // What was broken off is sent again, with the same id.
    slow.wait = Promise.resolve();
    await round();
    const ids = slow.got.map(({ id }) => id);
    expect(ids[1]).toBe(ids[2]);
    expect(new Set(ids).size).toBe(5);
  });

  it('sends again, with the same id, what was not noted before a kill', async () => {
    harvest('a', []);
    const { subscription } = add();
    await round();
    harvest('a', ['f1']);
    const [before] = archive.webhooks.list();
    await round();
    if (!before) throw new Error('no subscription');
    archive.webhooks.recordDelivery(subscription.id, before, null);
    await round();
    const [, first, second] = receiver.got;
    expect([first?.id === second?.id, first?.body]).toEqual([true, second?.body]);
  });

  it('ends at once where the receiver is gone for good, and after the last try', async () => {
    harvest('a', []);
    const { subscription } = add();
    await round();
    receiver.answer = 410;
    harvest('a', ['f1']);
    await round();
    expect(archive.webhooks.list()[0]).toMatchObject({ state: 'DISABLED', why: 'GONE' });
    receiver.answer = 500;
    const rotated = subscriptions().rotate(subscription.id);
    expect(rotated?.subscription.state).toBe('PENDING');
    for (let i = 0; i < 9; i += 1) {
      await round();
      pass(60 * 48);
    }
    expect(archive.webhooks.list()[0]).toMatchObject({
      state: 'DISABLED',
      why: 'UNREACHABLE',
      failure: '500',
    });
    receiver.answer = 204;
    await round();
    expect(told()).toEqual([]);
    // A new key takes it up where it was.
    subscriptions().rotate(subscription.id);
    await round();
    expect(told().length).toBe(1);
  });

  it('signs with both keys for a day after there is a new one', async () => {
    harvest('a', []);
    const { subscription, secret } = add();
    const fresh = subscriptions().rotate(subscription.id)?.secret ?? '';
    await round();
    expect([receiver.got[0]?.isSigned(secret), receiver.got[0]?.isSigned(fresh)]).toEqual([true, true]);
    pass(60 * 25);
    harvest('a', ['f1']);
    await round();
    expect([receiver.got[1]?.isSigned(secret), receiver.got[1]?.isSigned(fresh)]).toEqual([false, true]);
  });

  it('says nothing any more when the subscription has ended', async () => {
    harvest('a', []);
    const { subscription } = add();
    expect([subscriptions().remove(subscription.id), subscriptions().remove(subscription.id)]).toEqual([
      true,
      false,
    ]);
    harvest('a', ['f1']);
    await round();
    expect(receiver.got).toEqual([]);
  });
});

describe('addresses', () => {
  const never = new AbortController().signal;
  const live = createPoster({ contact: 'mailto:test@example.invalid', loopbackOnly: false });
  it.each([
    ['http://example.org/hook', 'https'],
    ['ftp://example.org/', 'https'],
    ['https://navn:ord@example.org/', 'no name'],
    ['ikke en adresse', 'no address'],
  ])('%s is refused in live mode', (url, why) => {
    expect(live.refusal(url)).toContain(why);
  });

  it.each([
    'https://127.0.0.1:9/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest',
    'https://localhost/',
  ])('%s is never connected to in live mode', async (url) => {
    expect(await live.post(url, {}, '{}', never)).toMatchObject({ ok: false, code: 'PRIVATE_ADDRESS' });
  });

  it('leads to this machine alone in sample mode, and follows no redirect', async () => {
    expect(poster.refusal('https://example.org/hook')).toContain('this machine');
    receiver.answer = 307;
    expect(await poster.post(receiver.url, {}, '{}', never)).toMatchObject({ ok: true, status: 307 });
    expect(await poster.post('http://127.0.0.1:1/', {}, '{}', never)).toEqual({ ok: false, code: 'NETWORK' });
  });
});
