/**
 * Milliseconds that a `Retry-After` asks us to wait, from seconds or an HTTP date (RFC 9110, 10.2.3); never negative.
 * Null when the header is missing or says nothing that can be read.
 */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // A date has letters and digits; Date.parse alone would take "1.5" for a month.
  if (!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
