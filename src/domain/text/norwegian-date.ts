const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The date in Norway at an instant, `yyyy-mm-dd`: approvals are valid to the end of a Norwegian day. */
export const norwegianDate = (now: Date): string => format.format(now);

/** An ISO date as Norwegians write it, `30.06.2025`. What is less than a day stays as it is. */
export const writtenDay = (date: string): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3.$2.$1');
