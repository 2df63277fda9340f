/** Sections as a workbook: a sheet for each, or all in one, with titles, merged ranges and notes as people make them. */
import { type Sheet, writeWorkbook } from '../../samples/render/workbook.ts';
import type { GridCell, Part, Section } from './parts.ts';
import type { Random } from './random.ts';

const letters = (column: number) => String.fromCharCode(65 + column);

interface Open {
  readonly rows: (string | null)[][];
  readonly bold: number[];
  readonly merged: string[];
}

function addCells(sheet: Open, cells: readonly GridCell[], bold: boolean): void {
  const row = sheet.rows.length;
  if (bold) sheet.bold.push(row);
  sheet.rows.push(
    cells.map(({ text, rows, columns }) => (rows === 0 || columns === 0 || text === '' ? null : text)),
  );
  for (const [at, { rows = 1, columns = 1 }] of cells.entries())
    if (rows > 1 || columns > 1)
      sheet.merged.push(
        `${letters(at)}${row + 1}:${letters(at + Math.max(columns, 1) - 1)}${row + Math.max(rows, 1)}`,
      );
}

function addPart(sheet: Open, part: Part, bold: boolean): void {
  if (part.kind === 'text') sheet.rows.push([part.text]);
  if (part.kind !== 'grid') return;
  for (const cells of part.heads) addCells(sheet, cells, bold);
  for (const cells of part.rows) addCells(sheet, cells, false);
}

/** The workbook. Legends stand in the sheet or on one of their own. */
export function writeBook(random: Random, title: string, sections: readonly Section[]): Uint8Array {
  const bold = random.chance(0.7);
  const titled = random.chance(0.5);
  const apart = random.chance(0.5);
  const legends: string[] = [];
  const sheets = sections.map((section, at): Sheet => {
    const sheet: Open = { rows: [], bold: [], merged: [] };
    if (titled) {
      sheet.rows.push([title]);
      if (random.chance(0.5)) sheet.rows.push(['Oppdatert 3. november 2025']);
      if (random.chance(0.5)) sheet.rows.push([]);
    }
    for (const part of section.parts)
      if (part.kind === 'text' && apart) legends.push(part.text);
      else addPart(sheet, part, bold);
    return { name: (section.heading ?? `Ark${at + 1}`).replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31), ...sheet };
  });
  if (legends.length > 0)
    sheets.push({ name: 'Tegnforklaring', rows: legends.map((line) => [line]), bold: [], merged: [] });
  else if (random.chance(0.3))
    sheets.push({
      name: 'Om oversikten',
      rows: [['Oversikten er laget av registrene.'], ['Spørsmål kan sendes på e-post.']],
      bold: [],
      merged: [],
    });
  return writeWorkbook(sheets);
}
