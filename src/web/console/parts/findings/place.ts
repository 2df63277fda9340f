import { html, type Markup } from '../../frame/html.ts';
import { say } from '../../words/say.ts';
import { words } from '../components.ts';

/** A place in a document, as the API gives it. */
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
    sheet === null
      ? null
      : say(html`ark «${words(sheet)}»`, html`ark «${words(sheet)}»`, html`sheet “${words(sheet)}”`),
    cell === null ? null : say(`celle ${cell}`, `celle ${cell}`, `cell ${cell}`),
    row === null ? null : say(`rad ${row}`, `rad ${row}`, `row ${row}`),
    column === null
      ? null
      : say(
          html`kolonne «${words(column)}»`,
          html`kolonne «${words(column)}»`,
          html`column “${words(column)}”`,
        ),
  ].filter((part) => part !== null);
  if (parts.length === 0)
    return path === null || path === ''
      ? html`${say('Dokumentet', 'Dokumentet', 'The document')}`
      : html`<code class="hub-path">${path}</code>`;
  return html`${parts.map((part, index) => html`${index === 0 ? null : ', '}${part}`)}`;
}
