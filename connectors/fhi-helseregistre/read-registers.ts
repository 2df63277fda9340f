import {
  type Block,
  type ClaimOf,
  type ContextPiece,
  claimKey,
  type Drift,
  type Fragment,
  judgeNamed,
  Ledger,
  limitFindings,
  type Outline,
  phraseKey,
  pieceFragment,
  type Reading,
  RowCells,
  readRows,
  type SaidOfRow,
  sourced,
} from '../../src/kit.ts';
import { headings, ignoredHeadings } from './lookups.ts';
import { readSections } from './read-sections.ts';
import { type Fields, RegisterFacts } from './register-facts.ts';

/** Reads FHI's page: each register under a heading of its own or in a row of a table, with its flows and their forms. */
export function readRegisters(outline: Outline): Reading {
  const facts = new RegisterFacts();
  const claims = new Map<string, ClaimOf<'register'>>();
  const add = (fields: Fields) => {
    const key = claimKey('register', { register: fields.register?.value, flow: fields.flow?.value });
    if (!claims.has(key)) claims.set(key, { kind: 'register', key, fields });
  };
  const isTable = (block: Block) => block.kind === 'table';
  const tables = readTables({ ...outline, blocks: outline.blocks.filter(isTable) }, facts);
  tables.rows.forEach(add);
  const ledger = new Ledger();
  const sections = readSections(
    { ...outline, blocks: outline.blocks.filter((block) => !isTable(block)) },
    facts,
    ledger,
  );
  sections.forEach(add);
  const named = judgeNamed(
    outline,
    [...claims.values()].flatMap(({ fields }) => namesOf(fields)),
    { source: 'fhi-helseregistre', thing: 'register' },
  );
  for (const [key, { fields }] of claims)
    if (namesOf(fields).some((name) => named.get(name)?.isOut)) claims.delete(key);
  const stated = new Set(facts.findings.map(({ locator }) => locator?.path));
  const cells = ledger.tally();
  const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no register was found', breaking: true };
  return {
    claims: [...claims.values()],
    findings: [
      ...limitFindings('fhi-helseregistre', outline, claims.size, true).filter(
        ({ code, locator }) => code !== 'UNREAD_NOTICE' || !stated.has(locator?.path),
      ),
      ...tables.findings,
      ...facts.findings,
      ...[...named.values()].flatMap(({ findings }) => findings),
    ],
    drift: claims.size > 0 ? tables.drift : [empty, ...tables.drift],
    cells: {
      read: cells.read + tables.cells.read,
      mapped: cells.mapped + tables.cells.mapped,
      ignored: cells.ignored + tables.cells.ignored,
      reported: cells.reported + tables.cells.reported,
    },
    layouts: [...tables.layouts, ...(sections.length > 0 ? ['sections'] : [])],
  };
}

/** Every name by which a sentence may speak of a register or its flow. */
const namesOf = ({ flow, register, abbreviation }: Fields): readonly string[] =>
  [flow?.value, register?.value, register?.raw, abbreviation?.value].flatMap((name) => name ?? []);

/** Headings over a table as words that may say whether its rows hold. */
const headingsOver = (context: readonly ContextPiece[], document: string): readonly SaidOfRow[] =>
  context
    .filter(({ kind, level }) => kind !== 'title' && (kind !== 'heading' || level > 1))
    .map((piece) => ({ at: pieceFragment(piece, document, piece.kind), place: 'heading' }));

const isIgnored = (heading: string): boolean =>
  ignoredHeadings.some(({ names }) => names.some((name) => phraseKey(name) === phraseKey(heading)));

interface Tables extends Pick<Reading, 'findings' | 'drift' | 'cells' | 'layouts'> {
  readonly rows: readonly Fields[];
}

function readTables(outline: Outline, facts: RegisterFacts): Tables {
  const reading = readRows<keyof typeof headings>([outline], {
    source: 'fhi-helseregistre',
    headings,
    ignored: ignoredHeadings,
    required: ['register'],
    identifying: ['register'],
  });
  const cells = new RowCells(outline);
  const rows = reading.rows.flatMap(({ fields, context, notes }): readonly Fields[] => {
    const { register, abbreviation, flow, interface: form, remark } = fields;
    const place = flow ?? register;
    if (place && (register?.struck || flow?.struck || form?.struck)) {
      facts.leftOut('STRUCK_THROUGH', place);
      return [];
    }
    const name = place?.text ?? '';
    const beside = (one: Fragment | undefined, where: SaidOfRow['place']): readonly SaidOfRow[] =>
      one ? [{ at: one, place: where }] : [];
    const known = new Set([register, abbreviation, flow, form, remark].map((one) => one?.unit));
    const section = register && cells.section(register.unit);
    const said: readonly SaidOfRow[] = [
      ...beside(remark, 'remark'),
      ...notes.map((at) => ({ at, place: 'remark' }) as const),
      ...beside(register, 'name'),
      ...beside(flow, 'name'),
      ...headingsOver(context, outline.document),
      ...beside(section ?? undefined, 'heading'),
      ...(register ? cells.others(register.unit) : []).flatMap(({ heading, at }) =>
        known.has(at.unit) || isIgnored(heading) || facts.isForms(heading) ? [] : beside(at, 'beside'),
      ),
    ];
    if (facts.isOut(name, said)) return [];
    const types = form ? facts.types(form) : facts.ticked(name, register ? cells.others(register.unit) : []);
    if (form && types === null) facts.unknownType(form.text, form);
    return [
      {
        ...(register && facts.name(register)),
        ...(abbreviation && {
          abbreviation: sourced(abbreviation.text, abbreviation),
        }),
        ...(flow && { flow: sourced(flow.text, flow) }),
        ...types,
      },
    ];
  });
  return {
    ...reading,
    rows,
    findings: reading.findings.filter((one) => isOfRegisters(one, facts)),
    drift: reading.drift.filter((one) => isOfRegisters(one, facts)),
  };
}

/** Whether a signal is of the tables of registers, and not of a column for a form of reporting. */
function isOfRegisters(
  {
    kind,
    code,
    detail = '',
    found = null,
  }: {
    readonly kind?: string;
    readonly code?: string;
    readonly detail?: string;
    readonly found?: string | null;
  },
  facts: RegisterFacts,
): boolean {
  // That no table is a list is said of the page as a whole, if no heading gives a register either.
  if ((kind ?? code) === 'SELECTOR_EMPTY') return false;
  return !facts.isForms(found ?? detail.replace(/ \(\p{L}+\)$/u, ''));
}
