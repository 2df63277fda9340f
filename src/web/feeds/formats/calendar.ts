/** Coming dates as a calendar (iCalendar, RFC 5545). */
import ical, { ICalCalendarMethod } from 'ical-generator';
import { firstDay, lastDay } from '../../../catalogue/query/date-range.ts';
import type { ComingDate } from '../events/coming-dates.ts';
import { plainWords } from '../events/event-words.ts';
import { type Feed, idOf } from '../feed.ts';

/** What a calendar is made of: the feed's words, and days instead of entries. */
export interface CalendarFeed extends Omit<Feed, 'entries'> {
  /** When what it says was known, ISO: the calendar is a function of its content, without a clock. */
  readonly stamp: string;
  readonly dates: readonly ComingDate[];
}

/** The calendar as text. A date that is a month, a quarter or a year is an event of as many days. */
export function writeCalendar({
  language,
  title,
  subtitle,
  origin,
  self,
  stamp,
  dates,
}: CalendarFeed): string {
  const folder = language === 'nb' ? '' : `/${language}`;
  const calendar = ical({
    name: title,
    description: subtitle,
    prodId: { company: 'Helseteknologi-hub', product: 'feeds', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: `${origin}${self}`,
    ttl: 6 * 60 * 60,
  });
  for (const { name, date, what, subject, href } of dates) {
    const [start, end] = daysOf(date);
    calendar.createEvent({
      id: idOf(['coming', ...name]),
      start,
      end,
      allDay: true,
      stamp: new Date(stamp),
      summary: `${plainWords(what, language)}: ${plainWords(subject, language)}`,
      description: `${subtitle}`,
      url: `${origin}${folder}${href}`,
    });
  }
  return calendar.toString();
}

/** The first day, and the one after the last. */
function daysOf(date: string): [Date, Date] {
  const end = new Date(lastDay(date));
  end.setUTCDate(end.getUTCDate() + 1);
  return [new Date(firstDay(date)), end];
}
