import { theFigures } from './chart.ts';
import { folded, joined, table } from './components.ts';
import { html, type Markup, type Value } from './html.ts';

/** One column: its name, a shorter one to stand below it, and how many of each sort. */
export interface Column {
  readonly name: Value;
  readonly short: Value;
  readonly counts: ReadonlyMap<string, number>;
}

/** One sort of what is counted. `style` is a class that gives its colour. */
export interface Sort {
  readonly key: string;
  readonly label: Value;
  readonly style: string;
}

const height = 160;

/**
 * Columns of counts side by side, drawn to one scale, and the same figures in a table. As in the bars, lengths are shares
 * of the drawing, and words stand outside it.
 */
export function columnChart(
  title: Value,
  heads: { readonly first: Value; readonly all: Value },
  columns: readonly Column[],
  sorts: readonly Sort[],
): Markup {
  const used = sorts.filter(({ key }) => columns.some(({ counts }) => (counts.get(key) ?? 0) > 0));
  const longest = Math.max(1, ...columns.map(totalOf));
  return html`<figure class="hub-chart"><figcaption>${title}</figcaption>
<ul class="hub-legend">${used.map(({ label, style }) => html`<li><svg width="16" height="16" aria-hidden="true"><rect class="${style}" width="16" height="16"/></svg> ${label}</li>`)}</ul>
<ol class="hub-over-time">${columns.map(
    (
      column,
    ) => html`<li><svg width="100%" height="${height}" role="img" aria-label="${column.name}: ${sentence(column, used)}">${segments(column, longest, used)}</svg>
<span aria-hidden="true">${column.short}</span></li>`,
  )}</ol>
${folded(
  theFigures,
  table(
    title,
    [heads.first, ...used.map(({ label }) => label), heads.all],
    columns.map((column) => [
      column.name,
      ...used.map(({ key }) => column.counts.get(key) ?? 0),
      totalOf(column),
    ]),
  ),
)}</figure>`;
}

const totalOf = ({ counts }: Pick<Column, 'counts'>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

function sentence(column: Column, used: readonly Sort[]): Value {
  const parts = used.flatMap(({ key, label }) => {
    const count = column.counts.get(key) ?? 0;
    return count > 0 ? [[`${count} `, label]] : [];
  });
  return parts.length > 0 ? joined(parts) : '0';
}

/** From the bottom up; the number stands above the column. */
function segments({ counts }: Column, longest: number, used: readonly Sort[]): Markup[] {
  const scale = (height - 22) / longest;
  let top = height;
  const drawn = used.flatMap(({ key, style }) => {
    const count = counts.get(key) ?? 0;
    if (count === 0) return [];
    const length = Math.max(2, count * scale);
    top -= length;
    return html`<rect class="${style}" x="8%" width="84%" y="${top.toFixed(1)}" height="${length.toFixed(1)}"/>`;
  });
  const total = totalOf({ counts });
  if (total > 0) drawn.push(html`<text class="hub-over" x="50%" y="${(top - 6).toFixed(1)}">${total}</text>`);
  return drawn;
}
