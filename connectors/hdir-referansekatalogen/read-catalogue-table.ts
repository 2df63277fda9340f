import {
  type Fragment,
  type Ledger,
  type ListRow,
  type Outline,
  pieceFragment,
  RowCells,
  readRows,
  sourced,
} from '../../src/kit.ts';
import { type Draft, type Facts, identifierIn } from './draft.ts';
import { type Said, withEndings } from './endings.ts';
import { catalogueHeadings } from './lookups.ts';
import { source } from './source.ts';
import { StandardFacts } from './standard-facts.ts';

type Field = keyof typeof catalogueHeadings;

/** The label on a page that says what a column of the catalogue says. */
const labelOf = {
  level: 'Type',
  lifecycle: 'Status',
  identifier: 'Standard-ID',
  changedOn: 'Siste faglige endring',
  publishedOn: 'Publisert',
  theme: 'Tema',
  legalBasis: 'Hjemmel',
  note: 'Merknad',
} as const;

/** Standards in rows of a table, with what `readRows` could not read. */
export function readCatalogueTable(outline: Outline, facts: Facts, ledger: Ledger) {
  const tables = outline.blocks.filter(({ kind }) => kind === 'table');
  const cells = new RowCells(outline);
  const reading = readRows<Field>([{ ...outline, blocks: tables }], {
    source: source.key,
    headings: catalogueHeadings,
    ignored: [
      {
        names: ['Lenke', 'Lenkje', 'Les mer', 'Nr', 'Nr.', '#', 'Beskrivelse', 'Skildring'],
        reason: 'a link, a number or prose',
      },
    ],
    required: ['standard'],
    identifying: ['standard'],
  });
  const drafts = reading.rows.flatMap((row) => draftOf(row, cells, facts, ledger));
  return drafts.length > 0 ? { drafts, findings: reading.findings } : { drafts, findings: [] };
}

function draftOf(
  { fields, context, notes, document }: ListRow<Field>,
  cells: RowCells,
  facts: Facts,
  ledger: Ledger,
): readonly Draft[] {
  const { standard: title, organisationType, direction, endsOn, startsOn, ...rest } = fields;
  if (!title) return [];
  if (title.struck) {
    facts.struck(title);
    return [];
  }
  const row = new StandardFacts(facts, ledger);
  const known = new Set(Object.values(fields).map((one) => one?.unit));
  const section = cells.section(title.unit);
  const others: Said[] = [
    { fragment: title, kind: 'name' },
    ...context
      .filter(({ kind, level }) => kind !== 'title' && (kind !== 'heading' || level > 1))
      .map((piece): Said => ({ fragment: pieceFragment(piece, document, piece.kind), kind: 'heading' })),
    ...(section ? [{ fragment: section, kind: 'heading' } as const] : []),
    ...cells
      .others(title.unit)
      .filter(({ at }) => !known.has(at.unit) && at.text.length < 100)
      .map(({ at }): Said => ({ fragment: at, kind: 'own' })),
    ...notes.map((fragment): Said => ({ fragment, kind: 'own' })),
  ];
  for (const [field, label] of Object.entries(labelOf)) {
    const fragment: Fragment | undefined = rest[field as keyof typeof labelOf];
    if (fragment && fragment.text !== '') row.take(label, fragment);
  }
  // The reader has no clock: a standard with a last day has no level, and a first day is for a person to look at.
  if (endsOn && endsOn.text !== '')
    others.push({ fragment: { ...endsOn, text: `Utgår ${endsOn.text}` }, kind: 'own' });
  if (startsOn && startsOn.text !== '') facts.remark(title.text, startsOn);
  const identifier = row.said.identifier ?? identifierIn(title);
  const toward = direction && facts.direction(direction);
  const draft: Draft = {
    title: sourced(title.text, title),
    facts: { ...row.said, ...(identifier && { identifier }) },
    rows: organisationType
      ? [
          {
            organisationType: sourced(organisationType.text, organisationType),
            ...(toward && { direction: toward }),
            ...(row.said.level && { level: row.said.level }),
          },
        ]
      : [],
  };
  return [withEndings(draft, [...others, ...row.endings], facts)];
}
