/** Whether the words are a whole day that there is: 2026-02-28, not 2026-02-30 and not 2026-02. */
export function isWholeDay(words: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(words) ? Date.parse(words) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(words);
}
