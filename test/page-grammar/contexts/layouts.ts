/** Lists in likely layouts, parts of lists, and what stands beside them. */
import type { Row } from '../facts.ts';
import {
  type ContextKind,
  columnsOf,
  expectationIn,
  isApproved,
  listed,
  nameOf,
  tableOf,
  valuesOf,
  wordsOf,
} from './base.ts';
import { type Block, escapeHtml, type GridForm, type Line, line, text } from './document.ts';
import type { ContextFact } from './expectation.ts';

const said = { expect: { kind: 'said' }, words: [] } as const;
const integration: ContextKind['fits'] = ({ kind }) => kind === 'integration';

/** The page says that it shows a part, or that it shows all. */
export const paging: ContextKind = {
  name: 'paging',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, words, workbook } = env;
    const laid = tableOf(env, env.rows);
    const isPart = random.chance(0.7);
    const count = env.rows.length;
    const fill = (one: string) =>
      one.replaceAll('{n}', String(count)).replaceAll('{m}', String(count * 4 + 3));
    const sign = fill(random.pick(isPart ? words.parts : words.wholes));
    const asPart = isPart ? ({ isPart: true } as const) : {};
    const forms: readonly (() => Block)[] = [
      () => text(sign),
      () => text(sign, `<p class="antall">${sign}</p>`),
      ...(isPart
        ? [
            (): Block => text(sign, `<button type="button">${sign}</button>`),
            (): Block => text(sign, `<a class="knapp" href="?side=2">${sign}</a>`),
            (): Block =>
              text(
                sign,
                '<nav aria-label="Paginering"><ul><li><a aria-current="page" href="?side=1">1</a></li><li><a href="?side=2">2</a></li><li><a href="?side=3">3</a></li></ul></nav>',
              ),
          ]
        : []),
    ];
    if (isPart && !workbook && random.chance(0.15))
      return {
        blocks: [laid.grid],
        head: '<link rel="next" href="?page=2">',
        facts: laid.facts,
        ...asPart,
      };
    const block = random.pick(workbook ? forms.slice(0, 1) : forms)();
    return {
      blocks: random.chance(0.5) ? [laid.grid, block] : [block, laid.grid],
      facts: laid.facts,
      ...asPart,
    };
  },
};

/** Validity as ranges and bounds: a beginning is no end, and an end no decision. */
export const dateRange: ContextKind = {
  name: 'date-range',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, date } = env;
    const columns = columnsOf(env, ['decidedOn']);
    const ends = env.rows.map(() => ({
      from: `${random.int(2021, 2025)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
      until: `202${random.int(8, 9)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
      form: random.pick(['from', 'until', 'both'] as const),
    }));
    const fromWord = random.pick(['fra', 'f.o.m.', 'fra og med', 'siden', 'frå', 'from']);
    const untilWord = random.pick(['til', 't.o.m.', 'til og med', 'until']);
    const heading = random.pick([
      'Gyldighet',
      'Gyldighetsperiode',
      'Periode',
      'Gyldig',
      'Godkjenningsperiode',
    ]);
    const laid = tableOf(env, env.rows, {
      columns,
      extra: {
        heading,
        cell: (_, at) => {
          const { from, until, form } = ends[at] ?? { from: '', until: '', form: 'from' };
          const start = date(from).words;
          const end = date(until).words;
          if (form === 'from') return { text: `${fromWord} ${start}` };
          if (form === 'until') return { text: `${untilWord} ${end}` };
          return { text: `${start} – ${end}` };
        },
      },
      expect: (_, at) => {
        const { from, until, form } = ends[at] ?? { from: '', until: '', form: 'from' };
        const start = date(from).means;
        const end = date(until).means;
        return {
          ...said,
          words: [heading],
          anyOf: {
            decidedOn: form === 'until' ? [null] : [null, start],
            validUntil: form === 'from' ? [null] : [end],
          },
        };
      },
    });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

/** Versions as ranges and bounds: the product's name and version are not made of half of one. */
export const versionRange: ContextKind = {
  name: 'version-range',
  formats: 'both',
  fits: integration,
  draw(env) {
    const { random } = env;
    const columns = columnsOf(env);
    const scopes = env.rows.map(() => {
      const low = `${random.int(2, 8)}.${random.int(0, 4)}`;
      const high = `${random.int(9, 12)}.${random.int(0, 9)}`;
      return random.pick([
        `${low}–${high}`,
        `${low} - ${high}`,
        `f.o.m. ${low}`,
        `fra ${low}`,
        `${low} og nyere`,
        `til og med ${high}`,
        'alle versjoner',
        `${low} eller høyere`,
      ]);
    });
    const laid = tableOf(env, env.rows, {
      columns,
      change: (one, row, at) => ({
        boxes: one.boxes.map((box, column) =>
          columns[column] === 'version' && row !== undefined ? { text: scopes[at] ?? '' } : box,
        ),
      }),
      // The words as they stand, or a scope beside an untold version.
      expect: (_, at) => ({
        ...said,
        words: [scopes[at] ?? ''],
        anyOf: { version: [scopes[at] ?? null, null] },
      }),
    });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

/** A phasing out in the status cell is no date of a decision, and no plain approval. */
export const phasingOut: ContextKind = {
  name: 'phasing-out',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random } = env;
    const about = env.rows.find(isApproved);
    const columns = columnsOf(env, ['decidedOn']);
    const words = `Godkjent – ${random.pick(['utfases 2026', 'fases ut i 2027', 'utgår 31.12.2026', 'til 2026', 'avvikles våren 2027', 'to be phased out 2027'])}`;
    const laid = tableOf(env, env.rows, {
      columns,
      change: (one, row) =>
        row === about
          ? { boxes: one.boxes.map((box) => (box.text === row.status ? { text: words } : box)) }
          : one,
      expect: (row) =>
        row === about
          ? {
              expect: { kind: 'blocked' },
              words: [words],
              anyOf: { validUntil: [null, '2026', '2027', '2026-12-31'], decidedOn: [null] },
            }
          : said,
    });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

/** Vendors as terms, products as details; one vendor's detail is missing. */
export const definitions: ContextKind = {
  name: 'definitions',
  formats: 'html',
  fits: (profile) => profile.kind === 'integration' && profile.via !== true,
  draw(env) {
    const { random, profile } = env;
    const columns = columnsOf(env, ['decidedOn']);
    const groups = [...Map.groupBy(env.rows, ({ fact }) => fact.vendor)];
    const missing =
      groups.length > 2 && random.chance(0.7) ? groups[random.int(0, groups.length - 2)]?.[0] : undefined;
    const facts: ContextFact[] = [];
    const html = groups
      .map(([vendor, own]) => {
        const term = `<dt>${escapeHtml(vendor)}</dt>`;
        if (vendor === missing) return term;
        const details = own.map((row) => {
          facts.push({ values: valuesOf(env, row, columns), ...said });
          const { version } = row.fact;
          const place = profile.places.length > 1 ? ` – ${row.place}` : '';
          const role = row.fact.role === null ? '' : ` – ${wordsOf(env, row, 'role').toLowerCase()}`;
          return `<dd>${escapeHtml(`${row.fact.product}${version === null ? '' : `, versjon ${version}`}${place}${role} – ${row.status.toLowerCase()}`)}</dd>`;
        });
        return `${term}${details.join('')}`;
      })
      .join('\n');
    return {
      blocks: [
        { kind: 'heading', text: 'Status per leverandør', as: 'h2' },
        { kind: 'html', html: `<dl>${html}</dl>` },
      ],
      facts,
    };
  },
};

/** Two rows about the same that disagree. */
export const contradiction: ContextKind = {
  name: 'contradiction',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random } = env;
    const about = env.rows.find(isApproved) as Row;
    const other = {
      ...about,
      status: random.pick(['Trukket', 'Utgått', 'Under utprøving', 'I test', 'Ikke godkjent']),
    };
    const columns = columnsOf(env, ['decidedOn']);
    const rows = random.chance(0.5) ? [...env.rows, other] : [other, ...env.rows];
    const laid = tableOf(env, rows, {
      columns,
      expect: (row) => (row === about || row === other ? { expect: { kind: 'blocked' }, words: [] } : said),
    });
    return {
      blocks: [laid.grid],
      // Both rows are one claim.
      facts: laid.facts.filter((_, at) => rows[at] !== other),
    };
  },
};

const beside: readonly Block[] = [
  {
    kind: 'grid',
    form: 'table',
    heads: [line('Navn', 'E-post', 'Telefon')],
    lines: [line('Kari Normann', 'kari@eksempel.invalid', '22 22 22 22')],
  },
  {
    kind: 'grid',
    form: 'table',
    caption: 'Driftsmeldinger',
    heads: [line('Dato', 'Melding')],
    lines: [line('01.10.2025', 'Planlagt vedlikehold')],
  },
  {
    kind: 'grid',
    form: 'table',
    heads: [line('Steg', 'Hva skjer')],
    lines: [line('1', 'Leverandøren tar kontakt'), line('2', 'Vi tester sammen')],
  },
];

/** Two tables of the list, and others that are no list. */
export const tables: ContextKind = {
  name: 'tables',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random } = env;
    const columns = columnsOf(env);
    const half = Math.ceil(env.rows.length / 2);
    const [first, second] = [env.rows.slice(0, half), env.rows.slice(half)].map((rows) =>
      tableOf(env, rows, { columns }),
    );
    if (first === undefined || second === undefined) throw new Error('no tables');
    const other = random.pick(beside);
    return {
      blocks: [
        { kind: 'heading', text: 'Leverandører A–K', as: 'h2' },
        first.grid,
        { kind: 'heading', text: 'Leverandører L–Å', as: 'h2' },
        second.grid,
        { kind: 'heading', text: 'Kontakt oss', as: 'h2' },
        other,
      ],
      facts: [...first.facts, ...second.facts],
    };
  },
};

/** A card for each row; some have a badge. */
export const cards: ContextKind = {
  name: 'cards',
  formats: 'html',
  fits: (profile) => profile.kind === 'integration',
  draw(env) {
    const { random, words } = env;
    const columns = columnsOf(env, ['decidedOn']);
    const badge = random.pick(words.badges);
    const about = random.chance(0.6) ? env.rows.find(isApproved) : undefined;
    const form = random.pick(['dl', 'p', 'li'] as const);
    const facts: ContextFact[] = [];
    const html = env.rows
      .map((row) => {
        facts.push({
          values: valuesOf(env, row, columns),
          ...(row === about ? { expect: expectationIn(row, badge), words: [badge.text] } : said),
        });
        const pairs = columns
          .filter((column) => column !== 'product')
          .map((column) => [env.heading(column), wordsOf(env, row, column)] as const)
          .filter(([, value]) => value !== '');
        const inside =
          form === 'dl'
            ? `<dl>${pairs.map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
            : form === 'p'
              ? pairs.map(([term, value]) => `<p><strong>${term}:</strong> ${escapeHtml(value)}</p>`).join('')
              : `<ul>${pairs.map(([term, value]) => `<li>${term}: ${escapeHtml(value)}</li>`).join('')}</ul>`;
        const tag = row === about ? `<span class="merkelapp">${badge.text}</span>` : '';
        return `<article class="kort"><h3>${escapeHtml(row.fact.product)}</h3>${tag}${inside}</article>`;
      })
      .join('\n');
    return { blocks: [{ kind: 'html', html: `<div class="kortliste">${html}</div>` }], facts };
  },
};

/** Tables by role, and grids of `div`. */
export const dividedGrid: ContextKind = {
  name: 'divided-grid',
  formats: 'html',
  fits: listed,
  draw(env) {
    const form: GridForm = env.random.pick(['roles', 'divs']);
    const laid = tableOf(env, env.rows, { form });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

/** A list by letter: names alone for suppliers, else a table under each letter. */
export const alphabet: ContextKind = {
  name: 'alphabet',
  formats: 'html',
  fits: listed,
  draw(env) {
    const { random, profile } = env;
    const supplier = profile.kind === 'supplier';
    const columns = supplier ? (['vendor'] as const) : columnsOf(env);
    const groups = [...Map.groupBy(env.rows, ({ fact }) => fact.vendor.charAt(0))].sort(([a], [b]) =>
      a.localeCompare(b, 'nb'),
    );
    const lettered = random.chance(0.7);
    const facts: ContextFact[] = [];
    const blocks = groups.flatMap(([letter, own]): Block[] => {
      const laid = tableOf(env, own, { columns });
      facts.push(...laid.facts);
      const list = `<ul>${own.map(({ fact }) => `<li>${escapeHtml(fact.vendor)}</li>`).join('')}</ul>`;
      return [
        ...(lettered ? [{ kind: 'heading', text: letter, as: 'h3' } as const] : []),
        supplier ? { kind: 'html', html: list } : laid.grid,
      ];
    });
    return {
      blocks: [
        { kind: 'heading', text: supplier ? 'Godkjente leverandører' : 'Leverandører A–Å', as: 'h2' },
        ...blocks,
      ],
      facts,
    };
  },
};

const quoted = (words: string) => (/[",;\t\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words);

/** The list as comma- or tab-separated text, with a remark on some rows. */
export const csv: ContextKind = {
  name: 'csv',
  formats: 'html',
  fits: listed,
  draw(env) {
    const { random, words } = env;
    const remarks = env.rows.map((_, at) => (at < 1 ? random.pick(words.remarks) : null));
    const laid = tableOf(env, env.rows, {
      extra: {
        heading: random.pick(words.remarkHeadings.filter((one) => !words.conditionHeadings.includes(one))),
        cell: (_, at) => ({ text: remarks[at]?.text ?? '' }),
      },
      expect: (row, at) => {
        const phrase = remarks[at];
        return phrase ? { expect: expectationIn(row, phrase), words: [phrase.text] } : said;
      },
    });
    const mark = random.pick([';', ',', '\t']);
    const lines: readonly Line[] = [...laid.grid.heads, ...laid.grid.lines];
    return {
      blocks: [],
      facts: laid.facts,
      other: {
        content: `${random.chance(0.5) ? '\uFEFF' : ''}${lines.map(({ boxes }) => boxes.map((box) => quoted(box.text)).join(mark)).join('\r\n')}\r\n`,
        mediaType: mark === '\t' ? 'text/tab-separated-values; charset=utf-8' : 'text/csv; charset=utf-8',
      },
    };
  },
};

/** Products named in headings, captions or sentences: "X fra Y – godkjent". */
export const sentences: ContextKind = {
  name: 'sentences',
  formats: 'html',
  fits: (profile) => profile.kind === 'integration' && profile.places.length === 1 && profile.roles !== true,
  draw(env) {
    const { random } = env;
    const form = random.pick(['from', 'slash'] as const);
    const items = env.rows.map((row) => {
      const status = row.status.toLowerCase();
      const { product, vendor } = row.fact;
      return form === 'from' ? `${product} fra ${vendor} – ${status}` : `${product} / ${vendor} – ${status}`;
    });
    return {
      blocks: [
        { kind: 'heading', text: 'Oversikt', as: 'h2' },
        { kind: 'html', html: `<ul>${items.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>` },
      ],
      facts: env.rows.map((row) => ({
        values: { ...valuesOf(env, row, ['vendor', 'product', 'status']) },
        ...said,
        words: [nameOf(env, row)],
      })),
    };
  },
};
