/** Pieces of HTML that the sample pages are made of. Text given to these is escaped, `Html` is not. */

/** Ready markup. */
export type Html = string;

/** Escapes text for HTML. */
export function escapeHtml(text: string): Html {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Lower case, without Norwegian letters, words joined by hyphens: as the publishers write addresses. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

export interface TableOptions {
  readonly caption?: string;
  /** A line of markup before the heading row that spans all columns. */
  readonly above?: string;
}

/** A table with a heading row. Cells are markup; a cell that is `null` is left out, because another one spans it. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (Html | { readonly html: Html; readonly rowspan: number } | null)[])[],
  options: TableOptions = {},
): Html {
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell) => {
          if (cell === null) return '';
          if (typeof cell === 'string') return `<td>${cell}</td>`;
          return `<td rowspan="${cell.rowspan}">${cell.html}</td>`;
        })
        .join('')}</tr>`,
  );
  return [
    '<div class="table-wrapper"><table>',
    options.caption ? `<caption>${escapeHtml(options.caption)}</caption>` : '',
    '<thead>',
    options.above ? `<tr><th colspan="${headings.length}">${escapeHtml(options.above)}</th></tr>` : '',
    `<tr>${headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join('')}</tr>`,
    '</thead><tbody>',
    ...body,
    '</tbody></table></div>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** A link. */
export function link(text: string, href: string): Html {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}
