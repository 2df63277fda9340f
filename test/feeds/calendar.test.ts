import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { openHub } from '../graphql/open-hub.ts';
import { data } from '../graphql/sample-data.ts';

const [first, second] = data.integrations;

/** The sample data with ends of two approvals, one of them known to the month alone. */
const dated = {
  ...data,
  integrations: data.integrations.map((row) => ({
    ...row,
    status: {
      ...row.status,
      observation: 'LISTED' as const,
      validUntil: row === first ? '2026-12-31' : row === second ? '2027-03' : null,
    },
  })),
};

async function eventsOf(path: string) {
  const hub = await openHub({}, dated);
  const { body, headers } = await hub.app.inject(path);
  await hub.app.close();
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(body));
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const { summary, startDate, endDate, uid } = new ICAL.Event(one);
    return { summary, from: startDate.toString(), to: endDate.toString(), uid };
  });
}

it('has the ends of approvals on their days, and a month as all of its days', async () => {
  const ends = (await eventsOf('/feed/integrations.ics')).filter(({ summary }) =>
    summary.startsWith('Godkjenningen tar slutt: '),
  );
  expect(ends.map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-31', '2027-01-01'],
    ['2027-03-01', '2027-04-01'],
  ]);
});

it('is of what the filter chooses', async () => {
  const name = data.products.find(({ id }) => id === first?.product)?.name ?? '';
  const own = await eventsOf(
    `/en/feed/integrations.ics?productIds=${first?.product}&targetKeys=${first?.target}`,
  );
  expect(own.map(({ summary }) => summary)).toEqual([
    expect.stringMatching(new RegExp(`^The approval ends: ${name} – `, 'u')),
  ]);
  const all = await eventsOf('/en/feed/integrations.ics');
  expect(all.map(({ uid }) => uid)).toContain(own[0]?.uid);
  expect(await eventsOf('/feed/integrations.ics?validUntil={"from":"2030-01-01"}')).toEqual([]);
});
