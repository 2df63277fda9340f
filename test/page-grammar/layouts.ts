/** The ways to lay out the same rows. Each gives sections, and the facts that can be read from them. */
import type { DateForm, Fact, Row } from './facts.ts';
import { cell, type GridCell, type Item, type Part, type Section } from './parts.ts';
import type { Profile } from './profiles.ts';
import type { Random } from './random.ts';
import type { Column, StatusPhrase, Words } from './words.ts';

export interface Draft {
  readonly sections: readonly Section[];
  readonly facts: readonly Fact[];
}

export interface Style {
  readonly random: Random;
  readonly profile: Profile;
  readonly words: Words;
  readonly date: DateForm;
  /** One heading for each column, the same on the whole page. */
  readonly heading: (column: Column) => string;
  /** What the page's title says of rows that say nothing themselves. */
  readonly unsaid: Pick<Fact, 'process' | 'standing'>;
  readonly roleWord: (role: 'PRODUCER' | 'CONSUMER') => string;
}

export type Layout = (style: Style, rows: readonly Row[]) => Draft;

const several = (profile: Profile) => profile.places.length > 1;
const by = (rows: readonly Row[], key: (row: Row) => string) => [...Map.groupBy(rows, key)];
const vendorOf = (row: Row) => row.fact.vendor;

/** The fact as far as these columns show it. */
function shownOf(fact: Fact, shown: ReadonlySet<Column>, date: DateForm): Fact {
  const has = (column: Column) => shown.has(column);
  return {
    ...fact,
    organisationNumber: has('organisationNumber') ? fact.organisationNumber : null,
    version: has('version') ? fact.version : null,
    role: has('role') ? fact.role : null,
    via: has('via') ? fact.via : null,
    viaVersion: has('viaVersion') ? fact.viaVersion : null,
    decidedOn: has('decidedOn') && fact.decidedOn !== null ? date(fact.decidedOn).means : null,
    validUntil: has('validUntil') && fact.validUntil !== null ? date(fact.validUntil).means : null,
  };
}

/** Columns that the rows need, and some that they do not. `left` is what the headings above say already. */
function chooseColumns({ random, profile }: Style, left: readonly Column[] = []): Column[] {
  const columns: Column[] = profile.kind === 'supplier' ? ['vendor'] : ['vendor', 'product'];
  const middle: Column[] = [];
  if (profile.kind === 'supplier') middle.push('organisationNumber');
  else {
    if (random.chance(0.85)) middle.push('version');
    if (several(profile)) middle.push('interface');
    if (profile.roles) middle.push('role');
    if (profile.via) middle.push('via', 'viaVersion');
    if (random.chance(0.15)) middle.push('organisationNumber');
    if (random.chance(0.2)) middle.push('userGroup');
  }
  const tail: Column[] = [];
  if (random.chance(0.9) || left.includes('status')) tail.push('status');
  if (random.chance(0.7)) tail.push('decidedOn');
  if (random.chance(0.25)) tail.push('validUntil');
  if (random.chance(0.3)) tail.push('conditions');
  if (random.chance(0.3)) tail.push('noise');
  const all = [
    ...(random.chance(0.8) ? columns : random.shuffle(columns)),
    ...middle,
    ...(random.chance(0.7) ? tail : random.shuffle(tail)),
  ];
  // Now and then the vendor stands last, or the number first.
  const ordered = random.chance(0.12) ? [...all.slice(1), ...all.slice(0, 1)] : all;
  return ordered.filter((column) => !left.includes(column));
}

const groupWords = ['Fastleger', 'Kommuner', 'Sykehus', 'Legevakt', 'Helsestasjon'];
const remarks = ['Gjelder alle moduler', 'Se egen avtale', 'Krever oppgradering', 'Nytt navn fra 2024'];
const noiseValues = [
  'Kari Normann',
  'www.eksempel.invalid',
  'post@eksempel.invalid',
  '22 22 22 22',
  '14',
  'Les mer',
];
const blanks = ['', '', '-', '–', '—'];

function textOf(style: Style, row: Row, column: Column): string {
  const { random, date } = style;
  const { fact } = row;
  switch (column) {
    case 'vendor':
      return fact.vendor;
    case 'product':
      return random.chance(0.05) ? `${fact.product}®` : fact.product;
    case 'version':
      return fact.version ?? random.pick(blanks);
    case 'status':
      return row.status;
    case 'decidedOn':
      return fact.decidedOn === null
        ? random.pick([...blanks, 'Udefinert', 'Ikke satt'])
        : date(fact.decidedOn).words;
    case 'validUntil':
      return fact.validUntil === null ? random.pick(blanks) : date(fact.validUntil).words;
    case 'interface':
      return row.place;
    case 'role':
      return fact.role === null ? '' : style.roleWord(fact.role);
    case 'via':
      return fact.via ?? '';
    case 'viaVersion':
      return fact.viaVersion ?? random.pick(blanks);
    case 'organisationNumber':
      return writeNumber(random, fact.organisationNumber ?? '');
    case 'conditions':
      return random.chance(0.3) ? random.pick(remarks) : '';
    case 'userGroup':
      return random.pick(groupWords.slice(0, 1));
    case 'noise':
      return random.pick(noiseValues);
  }
}

function writeNumber(random: Random, number: string): string {
  return random.pick([
    number,
    number.replace(/(\d{3})(?=\d)/gu, '$1 '),
    `NO ${number} MVA`,
    number.replace(/(\d{3})(?=\d)/gu, '$1\u00a0'),
  ]);
}

/** The status and its date in one cell, as prose has them. */
function statusAndDate(random: Random, status: string, date: string | null): string {
  if (date === null) return status;
  const at = random.pick([` ${date}`, ` (${date})`, ` fra ${date}`, `, ${date}`, ` per ${date}`]);
  return `${status}${at}`;
}

/** One table of these rows. Names may be repeated, written in the first row only, or merged. */
function gridOf(
  style: Style,
  rows: readonly Row[],
  columns: readonly Column[],
): { part: Part; facts: Fact[] } {
  const { random } = style;
  const naming = random.pick(['repeat', 'first', 'merged'] as const);
  const withDate = columns.includes('status') && !columns.includes('decidedOn') && random.chance(0.3);
  const shown = new Set<Column>([...columns, 'vendor', ...(withDate ? (['decidedOn'] as const) : [])]);
  const sorted = by(rows, vendorOf).flatMap(([, own]) => own);
  const body = sorted.map((row, at) =>
    columns.map((column): GridCell => {
      const before = sorted[at - 1];
      if (column === 'vendor' && naming !== 'repeat') {
        if (before?.fact.vendor === row.fact.vendor)
          return naming === 'first' ? cell('') : { text: '', rows: 0 };
        let span = 1;
        while (sorted[at + span]?.fact.vendor === row.fact.vendor) span += 1;
        return naming === 'merged' ? { text: row.fact.vendor, rows: span } : cell(row.fact.vendor);
      }
      if (column === 'status' && withDate)
        return cell(
          statusAndDate(
            random,
            row.status,
            row.fact.decidedOn === null ? null : style.date(row.fact.decidedOn).words,
          ),
        );
      return cell(textOf(style, row, column));
    }),
  );
  const heads = columns.map((column) => cell(style.heading(column)));
  const part: Part = { kind: 'grid', heads: [heads], rows: body };
  const withStatus = columns.includes('status');
  const facts = sorted.map(({ fact }) => {
    const full = shownOf(fact, shown, style.date);
    return withStatus ? full : { ...full, ...style.unsaid };
  });
  return { part, facts };
}

const section = (
  heading: string | null,
  parts: readonly Part[],
  opens: Section['opens'] = 'heading',
  level: Section['level'] = 2,
): Section => ({
  heading,
  parts,
  opens,
  level,
});

const oneTable: Layout = (style, rows) => {
  const { part, facts } = gridOf(style, rows, chooseColumns(style));
  const heading = style.random.chance(0.5)
    ? style.random.pick(['Oversikt', 'Oversikt over leverandører', 'Leverandører og løsninger'])
    : null;
  return { sections: [section(heading, [part])], facts };
};

/** Tables under the names of statuses. */
const byStatus: Layout = (style, rows) => {
  const { random, words } = style;
  const headings = random.some(words.statusHeadings, random.int(2, 3));
  const unique = [...new Map(headings.map((phrase) => [phrase.process, phrase])).values()];
  const drafts = by(rows, () => String(random.int(0, unique.length - 1))).map(([at, own]) => {
    const phrase = unique[Number(at)] as StatusPhrase;
    const { part, facts } = gridOf(style, own, chooseColumns(style, ['status']));
    return {
      section: section(phrase.words, [part], 'heading', random.chance(0.7) ? 2 : 3),
      facts: facts.map((fact) => ({
        ...fact,
        process: phrase.process,
        standing: phrase.standing ?? 'NOT_STATED',
      })),
    };
  });
  return { sections: drafts.map((draft) => draft.section), facts: drafts.flatMap((draft) => draft.facts) };
};

/** Tables under the names of what is integrated with. */
const byPlace: Layout = (style, rows) => {
  const columns = chooseColumns(style, ['interface']);
  const numbered = style.random.chance(0.2);
  const opens = style.random.chance(0.25) ? 'details' : 'heading';
  const drafts = by(rows, (row) => `${row.fact.target} ${row.fact.interface}`).map(([, own], at) => {
    const { part, facts } = gridOf(style, own, columns);
    const name = own[0]?.place ?? '';
    return { section: section(numbered ? `${at + 1}. ${name}` : name, [part], opens), facts };
  });
  return { sections: drafts.map((draft) => draft.section), facts: drafts.flatMap((draft) => draft.facts) };
};

/** A part for each vendor, as an accordion or under headings, with a table or a list inside. */
const byVendor: Layout = (style, rows) => {
  const { random } = style;
  const opens = random.pick(['details', 'button', 'heading'] as const);
  const inside = style.profile.via ? 'table' : random.pick(['table', 'list'] as const);
  const columns = chooseColumns(style, [
    'vendor',
    'organisationNumber',
    'userGroup',
    ...(inside === 'list' ? (['status'] as const) : []),
  ]);
  const drafts = by(rows, vendorOf).map(([vendor, own]) => {
    const { part, facts } = inside === 'table' ? gridOf(style, own, columns) : linesOf(style, own, 'product');
    return { section: section(vendor, [part], opens, opens === 'heading' ? 3 : 2), facts };
  });
  return { sections: drafts.map((draft) => draft.section), facts: drafts.flatMap((draft) => draft.facts) };
};

type LineForm = 'product' | 'vendor-first' | 'product-first' | 'colon';

/** Rows as lines of prose. */
function linesOf(style: Style, rows: readonly Row[], form: LineForm): { part: Part; facts: Fact[] } {
  const { random, profile } = style;
  const versionWord = random.pick([', versjon ', ' versjon ', ' v', ' ']);
  const dash = random.pick([' – ', ' - ']);
  const withDate = random.chance(0.7);
  const joint = random.pick([dash, ': ']);
  const bold = random.chance(0.4);
  const items = rows.map((row): Item => {
    const { fact } = row;
    const product = `${fact.product}${fact.version === null ? '' : versionWord + fact.version}`;
    const place = several(profile)
      ? row.place
      : fact.role === null
        ? null
        : style.roleWord(fact.role).toLowerCase();
    const date = withDate && fact.decidedOn !== null ? style.date(fact.decidedOn).words : null;
    const status = statusAndDate(random, row.status.charAt(0).toLowerCase() + row.status.slice(1), date);
    const tail = place === null ? `${joint}${status}` : `${dash}${place}${joint}${status}`;
    switch (form) {
      case 'product':
        return bold ? { strong: product, text: tail } : { text: product + tail };
      case 'vendor-first':
        return bold
          ? { strong: fact.vendor, text: `${dash}${product}${tail}` }
          : { text: `${fact.vendor}${dash}${product}${tail}` };
      case 'colon':
        return { text: `${fact.vendor}: ${product}${place === null ? '' : dash + place}${dash}${status}` };
      default:
        return { text: `${product} (${fact.vendor})${tail}` };
    }
  });
  const shown = new Set<Column>(['version', 'role', ...(withDate ? (['decidedOn'] as const) : [])]);
  return { part: { kind: 'list', items }, facts: rows.map(({ fact }) => shownOf(fact, shown, style.date)) };
}

const proseList: Layout = (style, rows) => {
  const form = style.random.pick(['vendor-first', 'product-first', 'colon'] as const);
  const { part, facts } = linesOf(style, rows, form);
  return {
    sections: [section(style.random.pick(['Leverandører', 'Status per leverandør', 'Oversikt']), [part])],
    facts,
  };
};

/** Vendors as items with their products below. */
const nestedList: Layout = (style, rows) => {
  const drafts = by(rows, vendorOf).map(([vendor, own]) => ({ vendor, ...linesOf(style, own, 'product') }));
  const items = drafts.map(
    ({ vendor, part }): Item => ({ text: vendor, items: part.kind === 'list' ? part.items : [] }),
  );
  return {
    sections: [section('Leverandører', [{ kind: 'list', items }])],
    facts: drafts.flatMap(({ facts }) => facts),
  };
};

/** A term for each vendor. */
const definitions: Layout = (style, rows) => {
  const drafts = by(rows, vendorOf).map(([vendor, own]) => ({ vendor, ...linesOf(style, own, 'product') }));
  const groups = drafts.map(({ vendor, part }) => ({
    term: vendor,
    details: part.kind === 'list' ? part.items.map(({ strong = '', text }) => strong + text) : [],
  }));
  return {
    sections: [section('Status per leverandør', [{ kind: 'definitions', groups }])],
    facts: drafts.flatMap(({ facts }) => facts),
  };
};

/** Each row as pairs of label and value. */
const cards: Layout = (style, rows) => {
  const columns = chooseColumns(style).filter((column) => column !== 'noise');
  const shown = new Set(columns);
  const withStatus = shown.has('status');
  const sections = rows.map((row) => {
    const pairs = columns
      .map((column) => ({
        term: style.heading(column).replace(/:$/u, ''),
        details: [textOf(style, row, column)],
      }))
      .filter(({ details }) => details[0] !== '');
    return section(row.fact.product, [{ kind: 'definitions', groups: pairs }], 'heading', 3);
  });
  const facts = rows.map(({ fact }) => ({
    ...shownOf(fact, shown, style.date),
    ...(withStatus ? {} : style.unsaid),
  }));
  return { sections, facts };
};

const legendMarks = ['x', 'X', '✓', '●'];

/** A row for each product, a column for each thing integrated with or each role. */
const matrix: Layout = (style, rows) => {
  const { random, profile } = style;
  const slotOf = (row: Row) =>
    profile.roles ? (row.fact.role ?? '') : `${row.fact.target} ${row.fact.interface}`;
  const slots = [...new Set(rows.map(slotOf))];
  const names = slots.map((slot) => {
    const row = rows.find((one) => slotOf(one) === slot);
    return profile.roles ? style.roleWord(slot as 'PRODUCER') : (row?.place ?? '');
  });
  const filling = random.pick(['words', 'marks-with-legend', 'marks', 'dates-and-words'] as const);
  const mark = random.pick(legendMarks);
  const legend = random.pick(style.words.statuses.filter(({ process }) => process === 'APPROVED'));
  const products = by(rows, (row) =>
    [row.fact.vendor, row.fact.product, row.fact.version, row.fact.via, row.fact.viaVersion].join('\n'),
  );
  const front: Column[] = [
    'vendor',
    'product',
    'version',
    ...(profile.via ? (['via', 'viaVersion'] as const) : []),
  ];
  const shown = new Set<Column>([
    ...front,
    'role',
    ...(filling === 'dates-and-words' ? (['decidedOn'] as const) : []),
  ]);
  const facts: Fact[] = [];
  const naming = random.pick(['repeat', 'merged'] as const);
  const body = products.map(([, own], at) => {
    const [first] = own as [Row];
    const above = products[at - 1]?.[1][0]?.fact.vendor;
    const cells = front.map((column): GridCell => {
      if (column !== 'vendor' || naming === 'repeat') return cell(textOf(style, first, column));
      if (above === first.fact.vendor) return { text: '', rows: 0 };
      let span = 1;
      while (products[at + span]?.[1][0]?.fact.vendor === first.fact.vendor) span += 1;
      return { text: first.fact.vendor, rows: span };
    });
    const marks = slots.map((slot) => {
      const row = own.find((one) => slotOf(one) === slot);
      if (row === undefined) return cell(random.pick(blanks));
      const said: Partial<Fact> =
        filling === 'marks'
          ? style.unsaid
          : filling === 'marks-with-legend'
            ? { process: legend.process, standing: legend.standing ?? 'NOT_STATED' }
            : {};
      facts.push({ ...shownOf(row.fact, shown, style.date), ...said });
      if (filling === 'words') return cell(row.status);
      if (filling !== 'dates-and-words') return cell(mark);
      return cell(
        statusAndDate(
          random,
          row.status,
          row.fact.decidedOn === null ? null : style.date(row.fact.decidedOn).words,
        ),
      );
    });
    return [...cells, ...marks];
  });
  const top = random.chance(0.3) && slots.length > 1;
  const leaf = [...front.map((column) => cell(style.heading(column))), ...names.map(cell)];
  const over = [
    ...front.map(() => cell('')),
    ...names.map(
      (_, at): GridCell =>
        at === 0
          ? { text: random.pick(['Registre', 'Integrasjoner', 'Tjenester']), columns: names.length }
          : { text: '', columns: 0 },
    ),
  ];
  const parts: Part[] = [{ kind: 'grid', heads: top ? [over, leaf] : [leaf], rows: body }];
  if (filling === 'marks-with-legend') {
    const text = random.pick([
      `${mark} = ${legend.words.toLowerCase()}`,
      `${mark} betyr ${legend.words.toLowerCase()}`,
    ]);
    if (random.chance(0.5)) parts.push({ kind: 'text', text });
    else parts.unshift({ kind: 'text', text });
  }
  return { sections: [section(random.chance(0.5) ? 'Oversikt' : null, parts)], facts };
};

/** The layouts that a profile can have, by name. */
export function layoutsOf(profile: Profile): Readonly<Record<string, Layout>> {
  if (profile.workbook) return { oneTable, byPlace, matrix, byStatus };
  if (profile.kind === 'supplier') return { oneTable, byStatus };
  const common = { oneTable, byStatus, byVendor, cards };
  const prose = profile.via ? {} : { proseList, nestedList, definitions };
  const slotted = several(profile) || profile.roles ? { matrix } : {};
  return { ...common, ...prose, ...slotted, ...(several(profile) ? { byPlace } : {}) };
}
