import {
  type Block,
  type ClaimOf,
  claimKey,
  type Drift,
  endingIn,
  Ledger,
  limitFindings,
  type Outline,
  type Reading,
  readRows,
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
  const cells = ledger.tally();
  const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no register was found', breaking: true };
  return {
    claims: [...claims.values()],
    findings: [
      ...limitFindings('fhi-helseregistre', outline, claims.size, true),
      ...tables.findings,
      ...facts.findings,
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
  const rows = reading.rows.flatMap(({ fields }): readonly Fields[] => {
    const { register, abbreviation, flow, interface: form, remark } = fields;
    const place = flow ?? register;
    if (place && (register?.struck || flow?.struck || form?.struck)) {
      facts.leftOut('STRUCK_THROUGH', place);
      return [];
    }
    const said = [remark, flow, form, register].find((one) => one && endingIn(one.text) !== null);
    const ending = said && endingIn(said.text);
    if (said && ending?.stage === 'RETIRED' && !ending.isUnclear) {
      facts.leftOut('NOT_IN_FORCE', said);
      return [];
    }
    if (said) facts.remark(said);
    const types = form && facts.types(form);
    if (form && !types) facts.unknownType(form.text, form);
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
  // That no table is a list is said of the page as a whole, if no heading gives a register either.
  const isAboutTables = ({ kind, code }: { readonly kind?: string; readonly code?: string }) =>
    (kind ?? code) !== 'SELECTOR_EMPTY';
  return {
    ...reading,
    rows,
    findings: reading.findings.filter(isAboutTables),
    drift: reading.drift.filter(isAboutTables),
  };
}
