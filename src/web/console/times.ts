import { html, type Markup } from './html.ts';
import { notStated } from './words.ts';

const zone = 'Europe/Oslo';
const dayForm = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: zone });
const monthForm = new Intl.DateTimeFormat('nb-NO', { year: 'numeric', month: 'long', timeZone: 'UTC' });
const momentForm = new Intl.DateTimeFormat('nb-NO', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: zone,
});

const unknown = html`<span class="hub-unknown">${notStated}</span>`;

/** A date as precise as the source was: day, month or year. */
export function day(date: string | null): Markup {
  if (date === null) return unknown;
  return html`<time datetime="${date}">${dayWords(date)}</time>`;
}

function dayWords(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) return dayForm.format(new Date(`${date}T12:00:00Z`));
  if (/^\d{4}-\d{2}$/u.test(date)) return monthForm.format(new Date(`${date}-15T12:00:00Z`));
  return date;
}

/** A point in time, in Norwegian time. */
export function moment(time: string | null): Markup {
  if (time === null) return unknown;
  return html`<time datetime="${time}">${momentForm.format(new Date(time))}</time>`;
}
