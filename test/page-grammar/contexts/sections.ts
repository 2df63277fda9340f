/** Headings, captions, sheets, notices, notes, footnotes and remarks: words that speak about rows from outside their status. */
import type { Row } from '../facts.ts';
import {
  byName,
  type ContextKind,
  columnsOf,
  type Env,
  expectationIn,
  isApproved,
  listed,
  nameOf,
  tableOf,
} from './base.ts';
import { type Block, type Box, box, escapeHtml, type Line, text } from './document.ts';
import type { Phrase } from './words.ts';

const headingForms = ['h2', 'h3', 'details', 'button', 'strong'] as const;
const pick = (env: Env, phrases: readonly Phrase[]) => env.random.pick(phrases);
const named = (env: Env, phrase: Phrase, row: Row): string =>
  phrase.text.replaceAll('{p}', nameOf(env, row)).replaceAll('{v}', row.fact.vendor);

/** Two or three sections, the first of them approved; the others say what they say, or nothing. */
export const section: ContextKind = {
  name: 'section',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, rows } = env;
    const as = random.pick(headingForms);
    const caption = random.chance(0.2);
    const columns = columnsOf(env);
    const half = Math.ceil(rows.length / 2);
    const phrase = pick(env, env.words.sections);
    const parts: readonly (readonly [Phrase, readonly Row[]])[] = [
      [{ text: 'Godkjente løsninger', means: 'harmless' }, rows.slice(0, half).filter(isApproved)],
      [phrase, rows.slice(half)],
    ];
    const laid = parts.map(([one, own]) => ({
      one,
      ...tableOf(env, own, {
        columns,
        ...(caption && !env.workbook ? { caption: one.text } : {}),
        expect: (row) => ({ expect: expectationIn(row, one), words: [one.text] }),
      }),
    }));
    const blocks = laid.flatMap(({ one, grid }): Block[] =>
      caption && !env.workbook ? [grid] : [{ kind: 'heading', text: one.text, as }, grid],
    );
    return { blocks, facts: laid.flatMap(({ facts }) => facts) };
  },
};

/** A full-width row in the table, which opens a section of it. */
export const sectionRow: ContextKind = {
  name: 'section-row',
  formats: 'both',
  fits: listed,
  draw(env) {
    const phrase = pick(env, env.words.sections);
    const half = Math.ceil(env.rows.length / 2);
    const laid = tableOf(env, env.rows, {
      expect: (row, at) =>
        at < half
          ? { expect: { kind: 'said' }, words: [] }
          : { expect: expectationIn(row, phrase), words: [phrase.text] },
    });
    const opening: Line = { boxes: [{ text: phrase.text, columns: laid.columns.length }] };
    const { lines } = laid.grid;
    return {
      blocks: [{ ...laid.grid, lines: [...lines.slice(0, half), opening, ...lines.slice(half)] }],
      facts: laid.facts,
    };
  },
};

/** A section without a status column whose heading may be any: it never takes the status of the one above. */
export const unknownSection: ContextKind = {
  name: 'section-without-status',
  formats: 'both',
  fits: ({ kind }) => kind === 'integration',
  draw(env) {
    const { random, rows } = env;
    const as = random.pick(['h2', 'h3', 'details'] as const);
    const columns = columnsOf(env, ['status', 'decidedOn']);
    const phrase = pick(
      env,
      env.words.sections.filter(({ means }) => means !== 'harmless'),
    );
    const half = Math.ceil(rows.length / 2);
    const first = tableOf(env, rows.slice(0, half), { columns });
    const second = tableOf(env, rows.slice(half), {
      columns,
      expect: () => ({ expect: { kind: 'blocked' }, words: [phrase.text] }),
    });
    return {
      blocks: [
        { kind: 'heading', text: 'Godkjente løsninger', as },
        first.grid,
        { kind: 'heading', text: phrase.text, as },
        second.grid,
      ],
      facts: [
        ...first.facts.map((fact) => ({ ...fact, values: { ...fact.values, process: 'APPROVED' } })),
        ...second.facts,
      ],
    };
  },
};

/** A column of remarks; some of the rows have one. */
export const remark: ContextKind = {
  name: 'remark',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, words } = env;
    const heading = random.pick(words.remarkHeadings);
    const fits = ({ means, text: own }: Phrase) =>
      means !== 'unclear' && (means !== 'harmless' || /^ingen/iu.test(own));
    const usable = words.conditionHeadings.includes(heading) ? words.remarks.filter(fits) : words.remarks;
    const said = env.rows.map((_, at) => (at < 2 || random.chance(0.3) ? pick(env, usable) : null));
    const laid = tableOf(env, env.rows, {
      form: random.pick(['table', 'table-without-thead']),
      extra: { heading, cell: (_, at) => box(said[at]?.text ?? '') },
      expect: (row, at) => {
        const phrase = said[at];
        return phrase
          ? { expect: expectationIn(row, phrase), words: [phrase.text] }
          : { expect: { kind: 'said' }, words: [] };
      },
    });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

/** The remark stands in the status cell, behind the status. */
export const statusTail: ContextKind = {
  name: 'status-tail',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random } = env;
    const usable = env.words.remarks.filter(({ text: words }) => !/\d/u.test(words));
    const said = env.rows.map((_, at) => (at < 2 ? pick(env, usable) : null));
    const joint = random.pick(['. ', ' – ', '; ', ' (']);
    const laid = tableOf(env, env.rows, {
      change: (line, row, at) => {
        const phrase = said[at];
        if (!phrase) return line;
        const tail = `${row.status}${joint}${phrase.text}${joint === ' (' ? ')' : ''}`;
        return { boxes: line.boxes.map((one) => (one.text === row.status ? box(tail) : one)) };
      },
      expect: (row, at) => {
        const phrase = said[at];
        if (!phrase) return { expect: { kind: 'said' }, words: [] };
        // A remark that is no known word may make the whole cell unclear: the value may stay, or be reported.
        const expect = phrase.means === 'harmless' ? ({ kind: 'said' } as const) : expectationIn(row, phrase);
        return { expect, words: [phrase.text] };
      },
    });
    return { blocks: [laid.grid], facts: laid.facts };
  },
};

/** A full-width row under the rows of a product, or a paragraph below the table, that names the product. */
export const note: ContextKind = {
  name: 'note',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, words } = env;
    const groups = byName(env);
    const about = groups.find((own) => own.every(isApproved)) ?? groups[0] ?? [];
    const [first] = about;
    const phrase = pick(env, words.notes);
    const said = first === undefined ? '' : named(env, phrase, first);
    const laid = tableOf(env, groups.flat(), {
      expect: (row) =>
        about.includes(row)
          ? { expect: expectationIn(row, phrase), words: [said] }
          : { expect: { kind: 'said' }, words: [] },
    });
    if (!random.chance(0.6)) return { blocks: [laid.grid, text(said)], facts: laid.facts };
    const row: Line = { boxes: [{ text: said, columns: laid.columns.length }] };
    const at = groups.flat().lastIndexOf(about.at(-1) ?? (env.rows[0] as Row)) + 1;
    const { lines } = laid.grid;
    return {
      blocks: [{ ...laid.grid, lines: [...lines.slice(0, at), row, ...lines.slice(at)] }],
      facts: laid.facts,
    };
  },
};

const noticeForms: readonly ((words: string) => string)[] = [
  (words) => `<div role="alert"><p>${words}</p></div>`,
  (words) => `<div class="alert alert-warning">${words}</div>`,
  (words) => `<aside class="varsel"><h2>Viktig</h2><p>${words}.</p></aside>`,
  (words) => `<p><strong>${words}</strong></p>`,
  (words) => `<p>${words}.</p>`,
  (words) => `<section class="melding" aria-label="Melding"><p>${words}</p></section>`,
];

/** A notice above the list. */
export const notice: ContextKind = {
  name: 'notice',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, words } = env;
    const phrase = pick(env, words.notices);
    const laid = tableOf(env, env.rows, {
      expect: (row) => ({ expect: expectationIn(row, phrase), words: [phrase.text] }),
    });
    const above = text(phrase.text, random.pick(noticeForms)(escapeHtml(phrase.text)));
    return { blocks: random.chance(0.85) ? [above, laid.grid] : [laid.grid, above], facts: laid.facts };
  },
};

/** A mark on a name or status, and its text below the table. */
export const footnote: ContextKind = {
  name: 'footnote',
  formats: 'both',
  fits: listed,
  draw(env) {
    const { random, words } = env;
    const phrase = pick(env, words.footnotes);
    const mark = random.pick(['*', '**', '¹', '1)', '†']);
    const about = env.rows.find(isApproved);
    const field = random.pick(['status', 'name'] as const);
    const marked = (one: Box): Box => ({
      text: `${one.text}${mark}`,
      html: random.pick([
        `${escapeHtml(one.text)}<sup>${mark}</sup>`,
        `${escapeHtml(one.text)}${mark}`,
        `${escapeHtml(one.text)} ${mark}`,
      ]),
    });
    const laid = tableOf(env, env.rows, {
      change: (line, row) => {
        if (row !== about) return line;
        const wanted = field === 'status' ? row.status : nameOf(env, row);
        return { boxes: line.boxes.map((one) => (one.text === wanted ? marked(one) : one)) };
      },
      expect: (row) =>
        row === about
          ? { expect: expectationIn(row, phrase), words: [phrase.text] }
          : { expect: { kind: 'said' }, words: [] },
    });
    const said = `${mark} ${phrase.text}`;
    const below = text(
      said,
      random.pick([
        `<p>${said}</p>`,
        `<p><sup>${mark}</sup> ${phrase.text}</p>`,
        `<p><small>${said}</small></p>`,
      ]),
    );
    return { blocks: [laid.grid, below], facts: laid.facts };
  },
};
