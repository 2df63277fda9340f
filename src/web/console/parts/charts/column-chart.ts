import { html, type Markup, type Value } from '../../frame/html.ts';
import { figures, legend, type Sort, sentence, totalOf, usedOf } from './chart.ts';

/** One column: its name, a shorter one to stand below it, and how many of each sort. */
export interface Column {
  readonly name: Value;
  readonly short: Value;
  readonly counts: ReadonlyMap<string, number>;
}

const height = 160;

/** Columns of counts side by side, drawn to one scale, and the same figures in a table. As in the bars, words stand outside. */
export function columnChart(
  title: Value,
  first: Value,
  columns: readonly Column[],
  sorts: readonly Sort[],
): Markup {
  const used = usedOf(sorts, columns);
  const longest = Math.max(1, ...columns.map(totalOf));
  return html`<figure class="hub-chart"><figcaption>${title}</figcaption>
${legend(used)}
<ol class="hub-over-time">${columns.map(
    (
      column,
    ) => html`<li><svg width="100%" height="${height}" role="img" aria-label="${column.name}: ${sentence(column, used)}">${segments(column, longest, used)}</svg>
<span aria-hidden="true">${column.short}</span></li>`,
  )}</ol>
${figures(title, first, used, columns, ({ name }) => name)}</figure>`;
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
