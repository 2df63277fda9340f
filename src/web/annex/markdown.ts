/** An annex as Markdown (CommonMark with tables). Words of sources are text: every sign that has a meaning is escaped. */
import type { Annex } from './annex.ts';
import type { Linked } from './annex-lines.ts';

export function annexMarkdown({ title, lead, columns, rows, notes }: Annex): string {
  const table = [
    `| ${columns.map(escaped).join(' | ')} |`,
    `|${columns.map(() => ' --- |').join('')}`,
    ...rows.map((cells) => `| ${cells.map(linked).join(' | ')} |`),
  ];
  return [
    `# ${escaped(title)}`,
    ...lead.map(linked),
    table.join('\n'),
    ...notes.flatMap(({ heading, lines }) => [
      `## ${escaped(heading)}`,
      lines.map((line) => `- ${linked(line)}`).join('\n'),
    ]),
    '',
  ].join('\n\n');
}

const linked = ({ text, href }: Linked): string =>
  href === undefined
    ? escaped(text)
    : `[${escaped(text)}](<${href.replace(/[<>\s\\|]/gu, encodeURIComponent)}>)`;

/** ASCII punctuation with a backslash is the sign itself (CommonMark 2.4); `&`, so that no entity is read; no line ends. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[!"#$%&'()*+\-./:;<=>?@[\\\]^_`{|}~]/gu, (sign) =>
      /[.,:;'"%?/-]/u.test(sign) ? sign : `\\${sign}`,
    )
    .replace(/^([-+]|\d+[.)])/u, '\\$1')
    .replace(/\b(https?|www)(?=:|\.)/giu, '$1\u2060');
