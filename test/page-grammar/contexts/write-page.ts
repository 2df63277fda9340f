/** The document as a page of an authority's site. */
import { type Block, type Box, type ContextDocument, escapeHtml, type Grid, type Line } from './document.ts';

function inner({ text, html, struck }: Box): string {
  const words = html ?? escapeHtml(text);
  return struck ? `<s>${words}</s>` : words;
}

const attributesOf = ({ attributes, fill, columns }: Box): string =>
  `${attributes ? ` ${attributes}` : ''}${fill ? ` style="background-color:#${fill}"` : ''}${columns ? ` colspan="${columns}"` : ''}`;

const lineAttributes = ({ attributes, hidden }: Line): string =>
  `${attributes ? ` ${attributes}` : ''}${hidden ? ' hidden' : ''}`;

function table({ form, caption, heads, lines }: Grid): string {
  const row = (one: Line, tag: string) =>
    `<tr${lineAttributes(one)}>${one.boxes.map((box) => `<${tag}${attributesOf(box)}>${inner(box)}</${tag}>`).join('')}</tr>`;
  const top = heads.map((one) => row(one, 'th')).join('\n');
  const body = lines.map((one) => row(one, 'td')).join('\n');
  const title = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return form === 'table'
    ? `<table>${title}<thead>${top}</thead>\n<tbody>${body}</tbody></table>`
    : `<table>${title}${top}\n${body}</table>`;
}

function divided({ form, caption, heads, lines }: Grid): string {
  const roles = form === 'roles';
  const row = (one: Line, role: string, name: string) =>
    `<div class="rad"${roles ? ' role="row"' : ''}${lineAttributes(one)}>${one.boxes
      .map(
        (box) =>
          `<div class="${name}"${roles ? ` role="${role}"` : ''}${attributesOf(box)}>${inner(box)}</div>`,
      )
      .join('')}</div>`;
  const title = caption === undefined ? '' : ` aria-label="${escapeHtml(caption)}"`;
  return `<div class="tabell"${roles ? ` role="table"${title}` : ''}>${heads
    .map((one) => row(one, 'columnheader', 'hode'))
    .join('\n')}\n${lines.map((one) => row(one, 'cell', 'celle')).join('\n')}</div>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'grid':
      return block.form === 'roles' || block.form === 'divs' ? divided(block) : table(block);
    case 'text':
      return block.html ?? `<p>${escapeHtml(block.text)}</p>`;
    case 'html':
      return block.html;
    case 'heading':
      return '';
  }
}

/** The blocks that a heading opens, up to the next one. */
function body(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let opened = '';
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading') {
      parts.push(blockHtml(block));
      return;
    }
    parts.push(opened);
    opened = '';
    const words = escapeHtml(block.text);
    if (block.as === 'details') {
      parts.push(`<details><summary>${words}</summary>`);
      opened = '</details>';
    } else if (block.as === 'button') {
      parts.push(
        `<h3><button type="button" aria-expanded="false" aria-controls="felt-${at}">${words}</button></h3><div id="felt-${at}">`,
      );
      opened = '</div>';
    } else if (block.as === 'strong') parts.push(`<p><strong>${words}</strong></p>`);
    else parts.push(`<${block.as}>${words}</${block.as}>`);
  });
  parts.push(opened);
  return parts.join('\n');
}

/** The bytes of the page. */
export function writeContextPage({ title, head = '', blocks }: ContextDocument): Uint8Array {
  const name = escapeHtml(title);
  return new TextEncoder().encode(`<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>${name}</title>${head}</head>
<body><header><nav><a href="/">Forside</a></nav></header>
<main><h1>${name}</h1>
${body(blocks)}
</main><footer><p>Kontakt oss</p></footer></body></html>`);
}
