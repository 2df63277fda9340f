/** Writes the list in docs/adr/README.md from the decisions beside it: `npm run decisions`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/adr/', import.meta.url));

const intro = `# Decisions
One decision a file: background, decision, consequences; at most 60 lines. 00xx: the hub as a whole. 01xx: the API. 02xx: the pages.
03xx: reading. 04xx: safety. 05xx: speed. 06xx: requirements. 07xx: exports. A decision holds unless its second line says what took its place:
\`Superseded by [0123](0123-title.md).\` The list is written by \`npm run decisions\`.

| | Decision | State |
|---|---|---|
`;

/** The list of all decisions in a folder, as Markdown. */
export function decisionList(root: string): string {
  const rows = readdirSync(root)
    .filter((name) => /^\d{4}-.+\.md$/u.test(name))
    .sort()
    .map((name) => {
      const [title = '', ...lines] = readFileSync(join(root, name), 'utf8').split('\n');
      const [, number, words] = /^# (\d{4}) (.+)$/u.exec(title) ?? [];
      if (number === undefined || !name.startsWith(number)) {
        throw new Error(`${name}: the first line is to be "# ${name.slice(0, 4)} …"`);
      }
      const superseded = lines.slice(0, 3).find((line) => line.startsWith('Superseded by '));
      return `| [${number}](${name}) | ${words} | ${superseded?.replace(/\.$/u, '') ?? 'holds'} |`;
    });
  return `${intro}${rows.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(folder, 'README.md'), decisionList(folder));
}
