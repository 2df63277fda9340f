/** Sections as a page, in the dress of an authority's site and with all that surrounds a list there. */
import type { Item, Part, Section } from './parts.ts';
import type { Random } from './random.ts';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Words as editors leave them: hard spaces, spans, paragraphs and emphasis around them. */
function dressed(random: Random, text: string): string {
  let html = escapeHtml(text);
  if (random.chance(0.06)) html = html.replaceAll(' ', '&nbsp;');
  if (random.chance(0.05)) html = ` ${html}\n`;
  if (text === '' || random.chance(0.8)) return html;
  return random.pick([
    `<p>${html}</p>`,
    `<span>${html}</span>`,
    `<strong>${html}</strong>`,
    `<div><p>${html}</p></div>`,
    `<a href="/les-mer">${html}</a>`,
    `${html}<br>`,
  ]);
}

function spans(rows = 1, columns = 1): string {
  return `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
}

function grid(random: Random, part: Extract<Part, { kind: 'grid' }>): string {
  const head = random.pick(['thead', 'th', 'td'] as const);
  const row = (cells: readonly { text: string; rows?: number; columns?: number }[], tag: string) =>
    `<tr>${cells
      .map(({ text, rows, columns }) =>
        rows === 0 || columns === 0 ? '' : `<${tag}${spans(rows, columns)}>${dressed(random, text)}</${tag}>`,
      )
      .join('')}</tr>`;
  const heads = part.heads.map((cells) => row(cells, head === 'td' ? 'td' : 'th')).join('\n');
  const body = part.rows.map((cells) => row(cells, 'td')).join('\n');
  const caption = part.caption === undefined ? '' : `<caption>${escapeHtml(part.caption)}</caption>`;
  const inner =
    head === 'thead' ? `<thead>${heads}</thead>\n<tbody>${body}</tbody>` : `<tbody>${heads}\n${body}</tbody>`;
  const table = `<table>${caption}${inner}</table>`;
  return random.chance(0.5) ? `<div class="table-responsive">${table}</div>` : table;
}

function item(random: Random, { strong, text, items }: Item): string {
  const words = `${strong === undefined ? '' : `<strong>${escapeHtml(strong)}</strong>`}${escapeHtml(text)}`;
  const inner = items === undefined ? '' : `\n<ul>${items.map((one) => item(random, one)).join('')}</ul>`;
  return `<li>${words}${inner}</li>`;
}

function part(random: Random, one: Part): string {
  switch (one.kind) {
    case 'grid':
      return grid(random, one);
    case 'list': {
      const tag = random.chance(0.85) ? 'ul' : 'ol';
      return `<${tag}>\n${one.items.map((own) => item(random, own)).join('\n')}\n</${tag}>`;
    }
    case 'definitions':
      return `<dl>${one.groups
        .map(
          ({ term, details }) =>
            `<dt>${escapeHtml(term)}</dt>${details.map((detail) => `<dd>${escapeHtml(detail)}</dd>`).join('')}`,
        )
        .join('\n')}</dl>`;
    case 'text':
      return `<p>${escapeHtml(one.text)}</p>`;
  }
}

function sections(random: Random, all: readonly Section[]): string {
  return all
    .map(({ heading, opens, level, parts }, at) => {
      const inner = parts.map((one) => part(random, one)).join('\n');
      if (heading === null) return inner;
      const title = escapeHtml(heading);
      if (opens === 'details') return `<details><summary>${title}</summary>${inner}</details>`;
      if (opens === 'button')
        return `<h3><button type="button" aria-expanded="false" aria-controls="del-${at}">${title}</button></h3><div id="del-${at}" hidden>${inner}</div>`;
      return `<h${level}>${title}</h${level}>\n${inner}`;
    })
    .join('\n');
}

const ingresses = [
  'Listen er ikke uttømmende. At et system mangler, betyr ikke at det ikke kan brukes.',
  'Her finner du en oversikt over leverandører som er godkjent eller i prosess.',
  'Oversynet blir oppdatert kvar månad.',
  'Norsk helsenett har testet løsningene sammen med leverandørene.',
];
const before = [
  '<h2>Om godkjenningen</h2><p>Leverandøren tester først selv. Deretter tester Norsk helsenett løsningen i testmiljøet.</p>',
  '<h2>Slik blir du godkjent</h2><ol><li>Send en henvendelse</li><li>Egentest</li><li>Akseptansetest</li><li>Kontrollert utprøving</li></ol>',
  '<p>Har du spørsmål, ta kontakt med <a href="mailto:post@eksempel.invalid">kundesenteret</a>.</p>',
  '<h2>Innhold på siden</h2><ul><li><a href="#oversikt">Oversikt</a></li><li><a href="#kontakt">Kontakt</a></li></ul>',
];
const after = [
  '<h2>Kontakt</h2><table><tr><th>Navn</th><th>E-post</th><th>Telefon</th></tr><tr><td>Kari Normann</td><td>kari@eksempel.invalid</td><td>22 22 22 22</td></tr><tr><td>Ola Normann</td><td>ola@eksempel.invalid</td><td>22 22 22 23</td></tr></table>',
  '<h2>Ofte stilte spørsmål</h2><details><summary>Hvor lang tid tar en godkjenning?</summary><p>Det tar vanligvis tre måneder.</p></details><details><summary>Hva koster det?</summary><p>Det er gratis for leverandøren.</p></details>',
  '<h2>Se også</h2><ul><li><a href="/a">Krav til leverandører</a></li><li><a href="/b">Testmiljø</a></li><li><a href="/c">Nyheter</a></li></ul>',
  '<p class="fotnote">* Se vilkår i avtalen.</p>',
  '<h2>Driftsmeldinger</h2><table><tr><th>Dato</th><th>Melding</th></tr><tr><td>01.10.2025</td><td>Planlagt vedlikehold</td></tr></table>',
  '<p>Sist oppdatert: 3. november 2025</p>',
];

/** The whole page. */
export function writePage(random: Random, title: string, all: readonly Section[]): Uint8Array {
  const some = (list: readonly string[], most: number) => random.some(list, random.int(0, most)).join('\n');
  // A list without a heading of its own never follows another part: it would stand under that part's heading.
  const first = all[0]?.heading === null ? '' : some(before, 2);
  const main = `<h1>${escapeHtml(title)}</h1>
<p class="ingress">${random.pick(ingresses)}</p>
${first}
${sections(random, all)}
${some(after, 3)}`;
  const wrapped = random.pick([
    `<main>${main}</main>`,
    `<main><article>${main}</article></main>`,
    `<div id="content" role="main">${main}</div>`,
  ]);
  const html = `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>${escapeHtml(title)} - Eksempel</title></head>
<body>
<div class="cookie-consent" role="dialog"><h2>Vi bruker informasjonskapsler</h2><ul><li>Nødvendige</li><li>Statistikk</li></ul></div>
<header><nav><ul><li><a href="/">Forside</a></li><li><a href="/tjenester">Tjenester</a></li></ul></nav></header>
<nav class="breadcrumb"><ol><li><a href="/">Forside</a></li></ol></nav>
${wrapped}
<footer><h2>Kontakt oss</h2><table><tr><th>Telefon</th><td>24 20 00 00</td></tr></table></footer>
</body></html>`;
  return new TextEncoder().encode(html);
}
