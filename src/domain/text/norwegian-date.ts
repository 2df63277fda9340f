const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The date in Norway at an instant, `yyyy-mm-dd`: approvals are valid to the end of a Norwegian day. */
export const norwegianDate = (now: Date): string => format.format(now);
