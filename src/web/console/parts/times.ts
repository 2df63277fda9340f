import { html, type Language, Later } from '../frame/html.ts';
import { notStated } from '../words/words.ts';

const zone = 'Europe/Oslo';
const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A form of dates in each language. */
function inEach(options: Intl.DateTimeFormatOptions) {
  const form = (language: Language) => new Intl.DateTimeFormat(locales[language], options);
  return { nb: form('nb'), nn: form('nn'), en: form('en') };
}

const dayForm = inEach({ dateStyle: 'long', timeZone: zone });
const monthForm = inEach({ year: 'numeric', month: 'long', timeZone: 'UTC' });
const shortMonthForm = inEach({ month: 'short', timeZone: 'UTC' });
const momentForm = inEach({ dateStyle: 'medium', timeStyle: 'short', timeZone: zone });

const unknown = html`<span class="hub-unknown">${notStated}</span>`;

/** A date in words, as precise as the source was: day, month or year. What is no date stays as it is. */
export function dayWords(date: string): Later | string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date))
    return new Later(({ language }) => dayForm[language].format(new Date(`${date}T12:00:00Z`)));
  if (/^\d{4}-\d{2}$/u.test(date))
    return new Later(({ language }) => monthForm[language].format(new Date(`${date}-15T12:00:00Z`)));
  return date;
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone });

/** The day of a point in time, in Norwegian time. */
export const dayInOslo = (time: string): string => isoDay.format(new Date(time));

/** The month of a day, as short as it can be said. */
export const shortMonth = (date: string): Later =>
  new Later(({ language }) => shortMonthForm[language].format(new Date(`${date.slice(0, 7)}-15T12:00:00Z`)));

/** A date, readable by people and machines. */
export const day = (date: string | null) =>
  date === null ? unknown : html`<time datetime="${date}">${dayWords(date)}</time>`;

/** A point in time, in Norwegian time. */
export function moment(time: string | null) {
  if (time === null) return unknown;
  const words = new Later(({ language }) => momentForm[language].format(new Date(time)));
  return html`<time datetime="${time}">${words}</time>`;
}
