import {
  type ClaimOf,
  claimKey,
  describe,
  type Finding,
  type Fragment,
  judgeRow,
  type ListRow,
  makeFinding,
  type Outline,
  phraseKey,
  pieceFragment,
  type Reading,
  RowCells,
  readRows,
  shorten,
  sourced,
} from '../../src/kit.ts';
import { answerFinding, astrayFinding, isAstray } from './astray-rows.ts';
import { endedBy } from './ended-requirements.ts';
import { answerHeadings, framework, headings, ignoredHeadings, levels } from './lookups.ts';
import { source } from './source.ts';

type Row = ListRow<keyof typeof headings>;

/** Reads the rows of the list of requirements, in a workbook or in tables. A sheet's name is the area where no column names it. */
export function readNormen(pages: readonly Outline[]): Reading {
  const reading = readRows<keyof typeof headings>(pages, {
    source: source.key,
    headings,
    ignored: ignoredHeadings,
    required: ['title'],
    identifying: ['title', 'number'],
  });
  const documentsWith = (field: 'number' | 'area') =>
    new Set(reading.rows.flatMap(({ fields, document }) => (fields[field] ? [document] : [])));
  const [numbered, areas] = [documentsWith('number'), documentsWith('area')];
  const cells = new Map(pages.map((page) => [page.document, new RowCells(page)]));
  const findings: Finding[] = [...reading.findings];
  const claims = new Map<string, ClaimOf<'framework'>>();
  const answered = new Set<string>();
  for (const row of reading.rows) {
    const { number, title, note } = row.fields;
    if (!title) continue;
    const ended = endedOf(row);
    findings.push(...ended.findings);
    if (ended.isOut) continue;
    if (isAstray(row.fields, { number: numbered.has(row.document), area: areas.has(row.document) })) {
      findings.push(astrayFinding(row.fields));
      continue;
    }
    const verdict = judgeRow({ source: source.key, thing: 'advice', name: title.text }, [
      // A requirement is a sentence of its own: «Tilganger som ikke lenger er i bruk, skal fjernes» has not ended.
      ...[title, number].flatMap((at) => (at?.struck ? [{ at, place: 'name' } as const] : [])),
      ...row.context.map(
        (piece) => ({ at: pieceFragment(piece, row.document, 'heading'), place: 'heading' }) as const,
      ),
      ...(sectionOf(row, cells) ?? []),
      ...[note ?? [], row.notes].flat().map((at) => ({ at, place: 'remark' }) as const),
    ]);
    findings.push(...verdict.findings);
    // What stands where buyer and vendor answer may belong under the heading beside it.
    const answer = answered.has(row.document)
      ? undefined
      : cells.get(row.document)?.others(title.unit).find(isAnswer);
    if (answer !== undefined) {
      answered.add(row.document);
      findings.push(answerFinding(answer.at));
    }
    if (verdict.isOut) continue;
    const claim = claimOf(row, cells, findings);
    if (!claims.has(claim.key)) claims.set(claim.key, claim);
  }
  const { rows: _, ...rest } = reading;
  return { ...rest, findings, claims: [...claims.values()] };
}

/** What the requirement says of itself, in whichever cell. */
function endedOf({ fields: { number, title, text, level } }: Row) {
  const name = [number?.text, title?.text].filter((words) => words !== undefined).join(' ');
  return endedBy([title, level, text, number], name);
}

const answerKeys = new Set<string>(['', ...answerHeadings].map(phraseKey));
/** `Relevant`, `Ja`: filled in beforehand. */
const plainAnswers = new Set(
  [...answerHeadings, 'Ja', 'Nei', 'X', 'Ikke relevant', 'Ikke oppfylt', 'Delvis'].map(phraseKey),
);
const isAnswer = ({ heading, at }: { readonly heading: string; readonly at: Fragment }): boolean =>
  answerKeys.has(phraseKey(heading)) && !plainAnswers.has(phraseKey(at.text));

const sectionOf = ({ fields, document }: Row, cells: ReadonlyMap<string, RowCells>) => {
  const section = fields.title && cells.get(document)?.section(fields.title.unit);
  return section ? ([{ at: section, place: 'heading' }] as const) : null;
};

/** The area that the row is under: its column, else the row over the full width, else the heading or sheet. */
function areaOf(row: Row, cells: ReadonlyMap<string, RowCells>): Fragment | null {
  const [section] = sectionOf(row, cells) ?? [];
  const above = row.context.findLast(
    ({ kind, text }) => kind !== 'title' && phraseKey(text) !== phraseKey(framework),
  );
  return (
    row.fields.area ??
    section?.at ??
    (above ? pieceFragment(above, row.document, `context/${above.kind}`) : null)
  );
}

function claimOf(row: Row, cells: ReadonlyMap<string, RowCells>, findings: Finding[]): ClaimOf<'framework'> {
  const { number, title, text, level, factSheets, note } = row.fields;
  const area = areaOf(row, cells);
  const at = title as Fragment;
  const key = claimKey('framework', {
    framework,
    number: number?.text,
    ...(number ? {} : { area: area?.text, title: at.text }),
  });
  return {
    kind: 'framework',
    key,
    fields: {
      framework: sourced(framework, at, 'source/framework'),
      title: sourced(at.text, at),
      ...(number && { number: sourced(number.text, number) }),
      ...(area && { area: sourced(area.text, area) }),
      ...(text && { text: sourced(text.text, text) }),
      ...(note && { note: sourced(note.text, note) }),
      ...levelField(level, at, findings),
      ...(factSheets && {
        factSheets: sourced(namesIn(factSheets.text), factSheets, 'split/factSheets'),
      }),
    },
  };
}

/** `Faktaark 14; Faktaark 15`: one name a line or between semicolons. Commas stand within names. */
const namesIn = (text: string): string[] =>
  text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function levelField(
  at: Fragment | undefined,
  title: Fragment,
  findings: Finding[],
): Pick<ClaimOf<'framework'>['fields'], 'level'> {
  if (!at) return {};
  const level = levels[phraseKey(at.text)];
  if (level) return { level: sourced(level, at, 'lookup/level') };
  findings.push(
    makeFinding({
      ...describe('UNKNOWN_VALUE.level', { found: shorten(at.text) }),
      source: source.key,
      severity: 'WARNING',
      recordKey: title.text,
      record: shorten(title.text),
      field: 'level',
      locator: at.locator,
      found: shorten(at.text),
    }),
  );
  return {};
}
