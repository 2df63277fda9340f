import { describe, expect, it } from 'vitest';
import { createClockWatch, doubtOf } from '../../src/harvest/clock-doubt.ts';

const last = '2026-11-30T12:00:00.000Z';
const hoursOn = (hours: number) => new Date(Date.parse(last) + hours * 3_600_000);

describe('the clock', () => {
  it.each([
    [0, false],
    [-0.5, false],
    [24 * 44, false],
    [-2, true],
    [-24 * 400, true],
    [24 * 46, true],
    [24 * 400, true],
  ])('%d hours after the last harvest: doubted %s', (hours, isDoubted) => {
    expect(doubtOf(hoursOn(hours), last) !== null).toBe(isDoubted);
    expect(doubtOf(hoursOn(hours), null)).toBeNull();
  });

  const watch = (hours: number, options: { asksServers?: boolean; trustClock?: boolean } = {}) => {
    const clock = { at: hoursOn(hours), now: () => clock.at };
    const watching = createClockWatch({
      clock,
      lastHarvest: () => last,
      asksServers: false,
      trustClock: false,
      ...options,
    });
    return { clock, ...watching };
  };
  const theirs = (hours: number) => [
    { theirs: hoursOn(hours).toISOString(), ours: hoursOn(1_200).toISOString() },
  ];

  it('is believed where a publisher’s server has the same time, and from then on', () => {
    const { doubt } = watch(1_200, { asksServers: true });
    expect(doubt()).not.toBeNull();
    expect(doubt(theirs(1_100))).not.toBeNull();
    expect(doubt(theirs(1_201))).toBeNull();
    expect(doubt()).toBeNull();
  });

  it('is doubted again when it leaps while the hub runs', () => {
    const { doubt, clock } = watch(1);
    expect(doubt()).toBeNull();
    clock.at = hoursOn(24 * 400);
    expect(doubt()?.en).toContain('400 days after the last harvest');
    clock.at = hoursOn(1);
    expect(doubt()).toBeNull();
  });

  it('is not judged by the servers of the sample site, which have the same, and is believed where a person says so', () => {
    expect(watch(1_200).doubt(theirs(1_200))).not.toBeNull();
    expect(watch(-1_200, { trustClock: true }).doubt()).toBeNull();
  });
});
