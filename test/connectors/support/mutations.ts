/** What may befall a document between one harvest and the next. */
import { load } from 'cheerio';
import { type Sheet, writeWorkbook } from '../../../samples/render/workbook.ts';
import type { SourceDocument } from '../../../src/domain/source.ts';
import { openDocument } from '../../../src/reading/open-document.ts';
import { document } from './fixtures.ts';
import {
  added,
  changePage,
  changeSheets,
  emptied,
  type GridChange,
  gridOfSheet,
  gridsOfPage,
  headingsOf,
  renamed,
  reversed,
  rotated,
  split,
} from './grid.ts';

export type MutationKind =
  | 'rename'
  | 'rename-label'
  | 'reorder'
  | 'add'
  | 'split'
  | 'empty-rows'
  | 'truncate'
  | 'other-page'
  | 'garbage';

export interface Mutation {
  readonly kind: MutationKind;
  /** What was done, for people: the heading, the place of the cut. */
  readonly detail: string;
  readonly document: SourceDocument;
}

/** Every mutation of one document that its format allows. `names` are values that must not be taken for labels. */
export function mutationsOf(original: SourceDocument, names: ReadonlySet<string>): readonly Mutation[] {
  const make = (kind: MutationKind, detail: string, content: string | Uint8Array): Mutation => ({
    kind,
    detail,
    document: document(original.name, content, original),
  });
  return [
    ...gridMutations(original).map(([kind, detail, content]) => make(kind, detail, content)),
    ...labelMutations(original, names).map(([detail, content]) => make('rename-label', detail, content)),
    ...keyMutations(original).map(([detail, content]) => make('rename-label', detail, content)),
    ...[0.05, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9, 0.97].map((share) =>
      make(
        'truncate',
        `${share * 100} %`,
        original.bytes.slice(0, Math.floor(original.bytes.length * share)),
      ),
    ),
    ...otherPages.map(([detail, content]) => make('other-page', detail, content)),
    ...garbage(original.bytes).map(([detail, content]) => make('garbage', detail, content)),
  ];
}

type Change = readonly [kind: MutationKind, detail: string, content: string | Uint8Array];

function gridMutations(original: SourceDocument): readonly Change[] {
  const opened = openDocument(original);
  if (opened.format === 'workbook') {
    const sheets = sheetsOf(original);
    const headings = headingsOf(sheets.flatMap((sheet) => gridOfSheet(sheet) ?? []));
    return gridChanges(headings).map(([kind, detail, change]) => [
      kind,
      detail,
      writeWorkbook(changeSheets(sheets, change)),
    ]);
  }
  if (opened.format !== 'html' || original.name === 'entry') return [];
  const html = new TextDecoder().decode(original.bytes);
  const headings = headingsOf(gridsOfPage(html));
  if (headings.length === 0) return [];
  return gridChanges(headings).map(([kind, detail, change]) => [kind, detail, changePage(html, change)]);
}

function gridChanges(headings: readonly string[]): readonly (readonly [MutationKind, string, GridChange])[] {
  return [
    ...headings.map((heading) => ['rename', heading, renamed(heading)] as const),
    ...headings.map((heading) => ['split', heading, split(heading)] as const),
    ['reorder', 'reversed', reversed],
    ['reorder', 'rotated', rotated],
    ['add', 'first', added('first')],
    ['add', 'last', added('last')],
    ['empty-rows', 'all', emptied],
  ];
}

/** A workbook's cells as text, as the outline gives them, so that any workbook can be mutated. */
function sheetsOf(original: SourceDocument): readonly Sheet[] {
  const opened = openDocument(original);
  if (!('blocks' in opened)) return [];
  return opened.blocks.flatMap((block): Sheet[] => {
    if (block.kind !== 'table') return [];
    const rows = block.rows.map((row) => row.map((cell) => (cell.quote === '' ? null : cell.quote)));
    return [{ name: block.sheet ?? 'Ark', rows, bold: [], merged: [] }];
  });
}

/** Terms, headings and labels of accordions under other names, except those that are names of vendors or products. */
function labelMutations(
  original: SourceDocument,
  names: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  if (openDocument(original).format !== 'html' || original.name === 'entry') return [];
  const html = new TextDecoder().decode(original.bytes);
  const selector = 'main dt, main h2, main h3, main h4, main summary, main caption';
  const $ = load(html);
  const labels = new Set(
    $(selector)
      .toArray()
      .map((element) => $(element).text().trim()),
  );
  const isName = (label: string) => [...names].some((name) => label.includes(name));
  return [...labels]
    .filter((label) => label !== '' && !isName(label))
    .slice(0, 25)
    .map((label) => {
      const page = load(html);
      page(selector)
        .filter((_, element) => page(element).text().trim() === label)
        .text('Kvasimål');
      return [label, page.html()] as const;
    });
}

/** Keys of JSON and YAML under other names. */
function keyMutations(original: SourceDocument): readonly (readonly [string, string])[] {
  const text = new TextDecoder().decode(original.bytes);
  const isYaml = original.url.startsWith('repo:');
  if (openDocument(original).format !== 'json' && !isYaml) return [];
  const pattern = isYaml ? /^[ -]*(\w+):/gmu : /"(\w+)":/gu;
  const keys = [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  return keys.map((key) => [
    key,
    isYaml
      ? text.replaceAll(new RegExp(`^([ -]*)${key}:`, 'gmu'), '$1kvasi:')
      : text.replaceAll(`"${key}":`, '"kvasi":'),
  ]);
}

const page = (title: string, body: string) =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const otherPages: readonly (readonly [string, string])[] = [
  ['no bytes', ''],
  ['white space', '   \n\n  '],
  ['empty page', page('', '')],
  ['page without content', page('Oversikt', '<p>Innholdet kommer snart.</p>')],
  [
    'cookie wall',
    page(
      'Vi bruker informasjonskapsler',
      '<p>Du må samtykke til informasjonskapsler for å se siden.</p><button>Godta alle</button>',
    ),
  ],
  ['error page', page('Siden finnes ikke', '<p>Feil 404: vi fant ikke siden du leter etter.</p>')],
  ['maintenance', page('Vedlikehold', '<p>Tjenesten er midlertidig utilgjengelig.</p>')],
  ['log-in page', page('Logg inn', '<form><label>Brukernavn<input></label></form>')],
  ['empty list of JSON', '[]'],
  ['error as JSON', '{"statusCode":500,"message":"Internal server error"}'],
];

/** The same bytes each time: a linear congruential generator (Numerical Recipes' constants). */
function noise(length: number): Uint8Array {
  let state = 42;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

function garbage(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const middle = Math.floor(bytes.length / 2);
  const inMiddle = bytes.slice();
  inMiddle.set(noise(Math.min(64, bytes.length - middle)), middle);
  const twice = new Uint8Array(bytes.length * 2);
  twice.set(bytes);
  twice.set(bytes, bytes.length);
  return [
    ['noise', noise(5000)],
    ['noise in the middle', inMiddle],
    ['nothing but 0xFF', new Uint8Array(1000).fill(255)],
    ['the document twice', twice],
  ];
}
