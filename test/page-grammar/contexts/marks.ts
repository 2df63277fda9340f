/** Struck words, icons, colours, hidden rows: what is said without words of its own. */
import type { Row } from '../facts.ts';
import type { Column } from '../words.ts';
import {
  type ContextDraft,
  type ContextKind,
  dateIn,
  type Env,
  isApproved,
  listed,
  nameOf,
  several,
  tableOf,
  valuesOf,
  wordsOf,
} from './base.ts';
import { type Box, escapeHtml, type Line, text } from './document.ts';
import type { ContextFact, Values } from './expectation.ts';

const none = { expect: { kind: 'said' }, words: [] } as const;

/** One row, or a cell of it, struck through. */
export const strike: ContextKind = {
  name: 'strike',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, workbook } = env;
    const about = env.rows.find(isApproved);
    const what = random.pick(['row', 'product', 'vendor', 'status', 'class', 'tag'] as const);
    const whole = ['row', 'class', 'tag'].includes(what);
    const className = random.pick(['x1', 'utgatt', 'row-b', 'gjennomstrek']);
    const strikeBox = (one: Box): Box => ({ ...one, struck: true });
    const change = (line: Line, row: Row): Line => {
      if (row !== about) return line;
      if (whole && workbook) return { boxes: line.boxes.map(strikeBox) };
      if (what === 'row') return { ...line, attributes: 'style="text-decoration:line-through"' };
      if (what === 'class') return { ...line, attributes: `class="${className}"` };
      if (what === 'tag')
        return {
          boxes: line.boxes.map((one) => ({
            text: one.text,
            html: random.pick([`<del>${escapeHtml(one.text)}</del>`, `<s>${escapeHtml(one.text)}</s>`]),
          })),
        };
      const wanted = { product: nameOf(env, row), vendor: row.fact.vendor, status: row.status }[
        what as 'product'
      ];
      return { boxes: line.boxes.map((one) => (one.text === wanted ? strikeBox(one) : one)) };
    };
    const laid = tableOf(env, env.rows, {
      change,
      // What is struck no longer holds: of a whole row that is, the date may be left out.
      expect: (row) =>
        row === about
          ? {
              expect: { kind: 'blocked' },
              words: [],
              ...(whole && row.fact.decidedOn !== null
                ? { anyOf: { decidedOn: [null, env.date(row.fact.decidedOn).means] } }
                : {}),
            }
          : none,
    });
    const rule = random.pick([
      'text-decoration: line-through',
      'color:#999;text-decoration:line-through',
      'text-decoration-line:line-through',
    ]);
    const selector = random.pick([`.${className}`, `tr.${className}`, `.${className} td`]);
    return {
      blocks: [laid.grid],
      ...(what === 'class' ? { head: `<style>${selector} { ${rule}; }</style>` } : {}),
      facts: laid.facts,
    };
  },
};

/** An old version struck beside the new one: the struck runs are no part of the text. */
export const partlyStruck: ContextKind = {
  name: 'partly-struck',
  formats: 'both',
  fits: ({ kind }) => kind === 'integration',
  draw(env) {
    const about = env.rows.find((row) => isApproved(row) && row.fact.version !== null) ?? env.rows[0];
    const old = String(env.random.int(1, 9));
    const gap = env.random.pick(['', ' ']);
    const laid = tableOf(env, env.rows, {
      change: (line, row) => {
        const { version } = row.fact;
        if (row !== about || version === null) return line;
        return {
          boxes: line.boxes.map((one) =>
            one.text === version
              ? {
                  text: `${old}${gap}${version}`,
                  html: `<del>${old}</del>${gap}${version}`,
                  runs: [{ text: old, struck: true }, { text: `${gap}${version}` }],
                }
              : one,
          ),
        };
      },
    });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

const iconForms: readonly ((name: string) => string)[] = [
  (name) => `<span class="ikon" role="img" aria-label="${name}"></span>`,
  (name) => `<svg role="img" aria-label="${name}" width="16"><path d="M0 0"/></svg>`,
  (name) => `<svg width="16"><title>${name}</title><path d="M0 0"/></svg>`,
  (name) => `<i class="fa fa-circle" title="${name}"></i>`,
  (name) => `<img src="/ikon.svg" alt="${name}">`,
  (name) => `<span aria-hidden="true">●</span><span class="sr-only">${name}</span>`,
];

/** The status as an icon with an accessible name; on some pages one icon has none. */
export const icon: ContextKind = {
  name: 'icon',
  formats: 'html',
  fits: listed,
  draw(env) {
    const { random } = env;
    const write = random.pick(iconForms);
    const nameless = random.chance(0.3) ? env.rows.find(isApproved) : undefined;
    const laid = tableOf(env, env.rows, {
      change: (line, row) => ({
        boxes: line.boxes.map((one) =>
          one.text === row.status
            ? {
                text: one.text,
                html:
                  row === nameless ? '<svg width="16"><path d="M1 1"/></svg>' : write(escapeHtml(row.status)),
              }
            : one,
        ),
      }),
      expect: (row) => (row === nameless ? { expect: { kind: 'blocked' }, words: [] } : none),
    });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

/** The status as the cell's colour, with a legend or, on some pages, without. */
export const colour: ContextKind = {
  name: 'colour',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random } = env;
    const fills: Readonly<Record<string, string>> = {
      APPROVED: 'C6EFCE',
      LIMITED_TRIAL: 'FFEB9C',
      IN_TEST: 'BDD7EE',
    };
    const names: Readonly<Record<string, string>> = {
      APPROVED: 'Godkjent',
      LIMITED_TRIAL: 'Under utprøving',
      IN_TEST: 'I test',
    };
    const legend = random.chance(0.7);
    const laid = tableOf(env, env.rows, {
      change: (line, row) => ({
        boxes: line.boxes.map((one) =>
          one.text === row.status ? { text: '', fill: fills[row.fact.process] ?? 'FFFFFF' } : one,
        ),
      }),
      expect: () => (legend ? none : { expect: { kind: 'blocked' }, words: [env.heading('status')] }),
    });
    const keys: readonly Line[] = Object.keys(fills).map((process) => ({
      boxes: [{ text: '', fill: fills[process] ?? '' }, { text: names[process] ?? '' }],
    }));
    const filled: readonly Line[] = Object.keys(fills).map((process) => ({
      boxes: [{ text: names[process] ?? '', fill: fills[process] ?? '' }],
    }));
    const key = {
      kind: 'grid',
      form: 'table-without-thead',
      heads: [],
      lines: random.chance(0.5) ? keys : filled,
    } as const;
    return {
      blocks: legend ? [laid.grid, text('Fargeforklaring'), key] : [laid.grid],
      facts: laid.facts,
    };
  },
};

/** A row that is there and not shown. */
export const hidden: ContextKind = {
  name: 'hidden',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, workbook } = env;
    const about = env.rows.find(isApproved);
    const form = random.pick(['hidden', 'style', 'class', 'visibility'] as const);
    const laid = tableOf(env, env.rows, {
      change: (line, row) => {
        if (row !== about) return line;
        if (workbook || form === 'hidden') return { ...line, hidden: true };
        if (form === 'class') return { ...line, attributes: 'class="skjul-meg"' };
        return {
          ...line,
          attributes: form === 'style' ? 'style="display:none"' : 'style="visibility: collapse"',
        };
      },
      expect: (row) => (row === about ? { expect: { kind: 'unlisted' }, words: [] } : none),
    });
    return {
      blocks: [laid.grid],
      ...(form === 'class' ? { head: '<style>.skjul-meg { display: none }</style>' } : {}),
      facts: laid.facts,
    };
  },
};

/** A matrix with a status column beside it: yes has the row's status, no is no integration, the rest is reported. */
export const denial: ContextKind = {
  name: 'denial',
  formats: 'both',
  fits: several,
  draw: (env) => matrix(env, false),
};

/** The same under two rows of headings, the first a word for what is below it. */
export const groupedHeads: ContextKind = {
  name: 'grouped-heads',
  formats: 'both',
  fits: several,
  draw: (env) => matrix(env, true),
};

function matrix(env: Env, grouped: boolean): ContextDraft {
  const { random, words, profile } = env;
  const front: readonly Column[] = [
    'vendor',
    'product',
    'version',
    ...(profile.via ? (['via', 'viaVersion'] as const) : []),
  ];
  const places = random.some(profile.places, Math.min(profile.places.length, 4));
  const products = [...Map.groupBy(env.rows, ({ fact }) => `${fact.vendor} ${fact.product}`).values()];
  const style = {
    yes: random.pick(words.yes),
    no: random.pick(words.no),
    neither: random.pick(words.neither),
  };
  const facts: ContextFact[] = [];
  const lines = products.map((own): Line => {
    const row = own[0] as Row;
    const cells = places.map(({ target, interface: key }): Box => {
      const values: Values = {
        ...valuesOf(env, row, [...front, 'status']),
        target,
        interface: key,
      };
      const drawn = random.next();
      if (drawn < 0.4) {
        const said = dateIn(style.yes);
        const dates = said === null ? {} : { anyOf: { decidedOn: [said, values.decidedOn ?? null] } };
        // `Godkjent` in the cell of a row that is in test: two statements, and which of them holds nobody can say.
        const isOther = /godkj|approved/iu.test(style.yes) && values.process !== 'APPROVED';
        facts.push({ values, ...none, ...dates, ...(isOther && { expect: { kind: 'reported' } }) });
        return { text: style.yes };
      }
      if (drawn < 0.75) {
        facts.push({ values, expect: { kind: 'absent', negative: true }, words: [style.no] });
        return { text: style.no };
      }
      if (drawn < 0.85) {
        facts.push({ values, expect: { kind: 'blocked' }, words: [style.neither] });
        return { text: style.neither };
      }
      return { text: '' };
    });
    return {
      boxes: [
        ...front.map((column) => ({ text: wordsOf(env, row, column) })),
        ...cells,
        { text: row.status },
      ],
    };
  });
  const heads: readonly Line[] = [
    ...(grouped
      ? [
          {
            boxes: [
              ...front.map(() => ({ text: '' })),
              {
                text: random.pick(profile.placeHeadings ?? ['Bruksområde', 'Integrasjon', 'Grensesnitt']),
                columns: places.length,
              },
              { text: '' },
            ],
          },
        ]
      : []),
    {
      boxes: [
        ...front.map((column) => ({ text: column === 'version' ? 'Versjon' : env.heading(column) })),
        ...places.map(({ names }) => ({ text: random.pick(names) })),
        { text: 'Status' },
      ],
    },
  ];
  return { blocks: [{ kind: 'grid', form: 'table', heads, lines }], facts };
}

/** Columns in groups: a row of headings over the row of headings. */
export const groupedColumns: ContextKind = {
  name: 'grouped-columns',
  formats: 'both',
  fits: ({ kind }) => kind === 'integration',
  draw(env) {
    const { random } = env;
    const laid = tableOf(env, env.rows);
    const product = random.pick(['Løsning', 'System', 'Produkt']);
    const status = random.pick(['Godkjenning', 'Status', 'Godkjenningsstatus']);
    const end = laid.columns.includes('decidedOn') ? 2 : 1;
    const middle = laid.columns.length - 3 - end;
    const over = (words: string, columns: number) =>
      columns > 1 ? { text: words, columns } : { text: words };
    const boxes = [
      { text: '' },
      over(product, 2),
      ...Array.from({ length: middle }, () => ({ text: '' })),
      over(status, end),
    ];
    return { blocks: [{ ...laid.grid, heads: [{ boxes }, ...laid.grid.heads] }], facts: laid.facts };
  },
};
