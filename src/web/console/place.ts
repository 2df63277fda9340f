import { words } from './components.ts';
import { html, type Markup } from './html.ts';

/** A place in a document, as the API tells it. */
export interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly cell: string | null;
  readonly path: string | null;
  readonly quote: string;
}

/** The place in words; the path of elements where there is no row. */
export function placeWords({ sheet, row, column, cell, path }: Place): Markup {
  const parts = [
    sheet === null ? null : html`ark «${words(sheet)}»`,
    cell === null ? null : html`celle ${cell}`,
    row === null ? null : html`rad ${row}`,
    column === null ? null : html`kolonne «${words(column)}»`,
  ].filter((part) => part !== null);
  if (parts.length === 0)
    return path === null ? html`Dokumentet` : html`<code class="hub-path">${path}</code>`;
  return html`${parts.map((part, index) => html`${index === 0 ? null : ', '}${part}`)}`;
}
