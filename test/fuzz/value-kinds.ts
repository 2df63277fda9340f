/** What kind of value a cell holds, as anyone sees it. */

const kinds: readonly (readonly [string, RegExp])[] = [
  ['blank', /^[-–—]?$/u],
  ['date', /^\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{2,4}$|^\d{4}-\d\d-\d\d$/u],
  ['number', /^\d{3}\s?\d{3}\s?\d{3}$/u],
  ['version', /^v?\d+(?:\.\d+)*$/u],
  ['company', /\s(?:AS|ASA|SA|SF|NUF|AB|A\/S)\S*$/u],
  [
    'status',
    /^(?:x|godkjent.*|under .*|i (?:test|dialog|bruk)|planlagt|pågår|innføring|.* utprøving|.* dispensasjon|ikke .*)$/iu,
  ],
];

const kindOf = (text: string): string => kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'words';

/**
 * Whether each place of a row holds a value of the kind that it held, or is blank now or was: then the row says something
 * else, and nobody can know better.
 */
export function haveSameKinds(before: readonly string[], after: readonly string[]): boolean {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }).every((_, at) => {
    const [was, is] = [kindOf(before[at] ?? ''), kindOf(after[at] ?? '')];
    return was === is || was === 'blank' || is === 'blank';
  });
}
