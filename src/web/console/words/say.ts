import { html, Later, type Value } from '../frame/html.ts';
import type { Text } from '../frame/page.ts';

/** Words of the hub's own in bokmål, nynorsk and English: the page's language chooses when it is written. */
export const say = (nb: Value, nn: Value, en: Value): Later =>
  new Later(({ language }) => ({ nb, nn, en })[language]);

/**
 * Words that the API gives. Where there are none in the page's language they are in bokmål, and say so to those who
 * hear the page.
 */
export function text(words: Text | null | undefined): Value {
  if (!words) return null;
  const { nb, nn = null, en = null } = words;
  return new Later(({ language }) => {
    const own = { nb, nn, en }[language];
    return html`<bdi${own === null ? html` lang="nb"` : null}>${own ?? nb}</bdi>`;
  });
}

/** A number of things, with the form for one and the form for others in each language. */
export const counted = (
  count: number,
  nb: readonly [one: string, others: string],
  nn: readonly [one: string, others: string],
  en: readonly [one: string, others: string],
): Later => {
  const form = ([one, others]: readonly [string, string]) => `${count} ${count === 1 ? one : others}`;
  return say(form(nb), form(nn), form(en));
};

/** The same as `text` without markup, for titles and options. */
export const inWords = ({ nb, nn, en }: Text): Later =>
  new Later(({ language }) => ({ nb, nn, en })[language] ?? nb);
