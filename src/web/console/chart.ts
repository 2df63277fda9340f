import type { Headline } from '../../graphql/generated.ts';
import { folded, joined, link, table } from './components.ts';
import { html, type Markup, type Value } from './html.ts';
import type { Address } from './params.ts';
import { say } from './say.ts';
import { headlines } from './words.ts';

/** One bar: a name, where it leads, and how many of each status. */
export interface Bar {
  readonly name: Value;
  readonly href: Address;
  readonly counts: ReadonlyMap<Headline, number>;
}

const order = Object.keys(headlines) as Headline[];

/**
 * Bars of counts by status, drawn to one scale, and the same figures in a table. The drawing scales with the page, because
 * lengths are shares of its width and the words stand outside it. Colours are classes, since the pages allow no inline style.
 */
export function barChart(title: Value, bars: readonly Bar[]): Markup {
  const longest = Math.max(1, ...bars.map(totalOf));
  const used = order.filter((headline) => bars.some(({ counts }) => (counts.get(headline) ?? 0) > 0));
  return html`<figure class="hub-chart"><figcaption>${title}</figcaption>
<ul class="hub-legend">${used.map((headline) => html`<li><svg width="16" height="16" aria-hidden="true"><rect class="hub-bar-${headline}" width="16" height="16"/></svg> ${headlines[headline].label}</li>`)}</ul>
<ul class="hub-bars">${bars.map(
    (bar) => html`<li><span>${link(bar.href, bar.name)} (${totalOf(bar)})</span>
<svg width="100%" height="20" role="img" aria-label="${bar.name}: ${sentence(bar)}">${segments(bar, longest, used)}</svg></li>`,
  )}</ul>
${folded(
  theFigures,
  table(
    title,
    [
      say('Tjeneste eller register', 'Teneste eller register', 'Service or register'),
      ...used.map((headline) => headlines[headline].label),
      say('Alle', 'Alle', 'All'),
    ],
    bars.map((bar) => [
      link(bar.href, bar.name),
      ...used.map((headline) => bar.counts.get(headline) ?? 0),
      totalOf(bar),
    ]),
  ),
)}</figure>`;
}

/** What the table behind a drawing is called. */
export const theFigures = say('Tallene i en tabell', 'Tala i ein tabell', 'The figures in a table');

const totalOf = ({ counts }: Bar) => [...counts.values()].reduce((sum, count) => sum + count, 0);

function sentence({ counts }: Bar): Value {
  const parts = order.flatMap((headline) =>
    counts.get(headline) ? [[`${counts.get(headline)} `, headlines[headline].label]] : [],
  );
  return parts.length > 0 ? joined(parts) : say('ingen oppføringer', 'ingen oppføringar', 'no entries');
}

function segments({ counts }: Bar, longest: number, used: readonly Headline[]): Markup[] {
  let start = 0;
  return used.flatMap((headline) => {
    const count = counts.get(headline) ?? 0;
    if (count === 0) return [];
    const left = (start / longest) * 100;
    const width = (count / longest) * 100;
    start += count;
    return html`<rect class="hub-bar-${headline}" x="${left.toFixed(2)}%" width="${width.toFixed(2)}%" height="20"/>${
      width > 4
        ? html`<text class="hub-bar-text-${headline}" x="${(left + width / 2).toFixed(2)}%" y="15">${count}</text>`
        : null
    }`;
  });
}
