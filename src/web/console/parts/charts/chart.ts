import type { Headline } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Address } from '../../params.ts';
import { say } from '../../words/say.ts';
import { headlines } from '../../words/words.ts';
import { folded, joined, link, table } from '../components.ts';

/** One sort of what is counted. `style` is a class that gives its colour. */
export interface Sort {
  readonly key: string;
  readonly label: Value;
  readonly style: string;
}

/** Statuses in one word. */
export const headlineSorts: readonly Sort[] = (Object.keys(headlines) as Headline[]).map((key) => ({
  key,
  label: headlines[key].label,
  style: `hub-bar-${key}`,
}));

/** What is gone from its list: drawn beside what stands there, so that no bar hides that it was there. */
export const goneSort: Sort = {
  key: 'GONE',
  label: say('Borte fra listen', 'Borte frå lista', 'Gone from the list'),
  style: 'hub-bar-GONE',
};

/** One bar: a name, where it leads, and how many of each sort. */
export interface Bar {
  readonly name: Value;
  readonly href: Address;
  readonly counts: ReadonlyMap<string, number>;
  /** What there is to say against some of what is counted. */
  readonly note?: Value;
}

/**
 * Bars of counts, drawn to one scale, and the same figures in a table. The drawing scales with the page, because lengths
 * are shares of its width and the words stand outside it. Colours are classes, since the pages allow no inline style.
 */
export function barChart(title: Value, first: Value, bars: readonly Bar[], sorts: readonly Sort[]): Markup {
  const longest = Math.max(1, ...bars.map(totalOf));
  const used = usedOf(sorts, bars);
  return html`<figure class="hub-chart"><figcaption>${title}</figcaption>
${legend(used)}
<ul class="hub-bars">${bars.map(
    (bar) => html`<li><span>${link(bar.href, bar.name)} (${totalOf(bar)}) ${bar.note}</span>
<svg width="100%" height="20" role="img" aria-label="${bar.name}: ${sentence(bar, used)}">${segments(bar, longest, used)}</svg></li>`,
  )}</ul>
${figures(title, first, used, bars, ({ href, name }) => link(href, name))}</figure>`;
}

/** What is counted, whatever it is drawn as. */
interface Counted {
  readonly counts: ReadonlyMap<string, number>;
}

/** All that is counted in one bar or column. */
export const totalOf = ({ counts }: Counted): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** The sorts of which there is any. */
export const usedOf = (sorts: readonly Sort[], all: readonly Counted[]): readonly Sort[] =>
  sorts.filter(({ key }) => all.some(({ counts }) => (counts.get(key) ?? 0) > 0));

/** Colours and what they stand for. */
export const legend = (used: readonly Sort[]): Markup =>
  html`<ul class="hub-legend">${used.map(({ label, style }) => html`<li><svg width="16" height="16" aria-hidden="true"><rect class="${style}" width="16" height="16"/></svg> ${label}</li>`)}</ul>`;

/** The counts of one bar or column in words. */
export function sentence({ counts }: Counted, used: readonly Sort[]): Value {
  const parts = used.flatMap(({ key, label }) => {
    const count = counts.get(key) ?? 0;
    return count > 0 ? [[`${count} `, label]] : [];
  });
  return parts.length > 0 ? joined(parts) : say('ingen', 'ingen', 'none');
}

/** The figures behind a drawing, as a table that is folded away. */
export function figures<One extends Counted>(
  title: Value,
  first: Value,
  used: readonly Sort[],
  all: readonly One[],
  nameOf: (one: One) => Value,
): Markup {
  return folded(
    say('Tallene i en tabell', 'Tala i ein tabell', 'The figures in a table'),
    table(
      title,
      [first, ...used.map(({ label }) => label), say('Alle', 'Alle', 'All')],
      all.map((one) => [nameOf(one), ...used.map(({ key }) => one.counts.get(key) ?? 0), totalOf(one)]),
    ),
  );
}

function segments({ counts }: Bar, longest: number, used: readonly Sort[]): Markup[] {
  let start = 0;
  return used.flatMap(({ key, style }) => {
    const count = counts.get(key) ?? 0;
    if (count === 0) return [];
    const left = (start / longest) * 100;
    const width = (count / longest) * 100;
    start += count;
    const number = html`<text class="${style}-text" x="${(left + width / 2).toFixed(2)}%" y="15">${count}</text>`;
    return html`<rect class="${style}" x="${left.toFixed(2)}%" width="${width.toFixed(2)}%" height="20"/>${width > 4 ? number : null}`;
  });
}
