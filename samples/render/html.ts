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

export interface TableOptions {
  readonly caption?: string;
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
