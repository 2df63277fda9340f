/** Operations on a page: on its tags as text, and on its rows, cells and items as a tree. */
import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import type { Random } from '../page-grammar/random.ts';
import type { Change } from './mutant.ts';
import { haveSameKinds } from './value-kinds.ts';

type HtmlOperation = (random: Random, html: string) => Change;

/** The markup around the place, for people. */
const around = (html: string, at: number) =>
  ({ licence: 'nothing-else', touched: [html.slice(Math.max(0, at - 70), at + 90)] }) as const;

/** Start and end of `main`: what stands outside is no list. */
function mainOf(html: string): readonly [number, number] {
  const start = html.search(/<main\b/u);
  const end = html.indexOf('</main>');
  return start >= 0 && end > start ? [start, end] : [0, html.length];
}

function tagsOf(html: string, pattern: RegExp): readonly { readonly at: number; readonly text: string }[] {
  const [start, end] = mainOf(html);
  return [...html.matchAll(pattern)]
    .map((match) => ({ at: match.index, text: match[0] }))
    .filter(({ at }) => at > start && at < end);
}

const anyTag =
  /<\/?(?:table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-4]|p|div|section|article|details|summary)\b[^>]*>/gu;
const closing =
  /<\/(?:table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-4]|p|div|section|article|details|summary)>/gu;
const opening =
  /<(?:table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-4]|p|div|section|article|details|summary)\b[^>]*>/gu;

const cut = (html: string, at: number, length: number, instead = '') =>
  html.slice(0, at) + instead + html.slice(at + length);

function onTag(pattern: RegExp, change: (text: string) => string): HtmlOperation {
  return (random, html) => {
    const tags = tagsOf(html, pattern);
    if (tags.length === 0) return null;
    const { at, text } = random.pick(tags);
    return { content: cut(html, at, text.length, change(text)), ...around(html, at) };
  };
}

const moveTag: HtmlOperation = (random, html) => {
  const tags = tagsOf(html, anyTag);
  if (tags.length < 2) return null;
  const from = random.pick(tags);
  const to = random.pick(tags);
  if (from === to) return null;
  const without = cut(html, from.at, from.text.length);
  const at = to.at > from.at ? to.at - from.text.length : to.at;
  const { touched } = around(html, to.at);
  return {
    content: cut(without, at, 0, from.text),
    licence: 'nothing-else',
    touched: [...around(html, from.at).touched, ...touched],
  };
};

type Pick = (random: Random, $: CheerioAPI) => Element | undefined;

const bodyRows = ($: CheerioAPI): Element[] =>
  $('main tr')
    .toArray()
    .filter((row) => $(row).children('td').length > 1 && $(row).parent('thead').length === 0);
/** Rows that stand by themselves: no cell reaches into another row, and none is left to the row above. */
const wholeRows = ($: CheerioAPI): Element[] =>
  bodyRows($).filter((row) => {
    const own = $(row).children('td, th').toArray();
    const widths = $(row)
      .parent()
      .children('tr')
      .toArray()
      .map((one) => $(one).children('td, th').length);
    return (
      own.length === Math.max(...widths) &&
      own.every((cell) => !$(cell).attr('rowspan') && !$(cell).attr('colspan')) &&
      $(own[0]).text().trim() !== '' &&
      // A name left out below belongs to the one above.
      $(row).next('tr').children('td, th').first().text().trim() !== ''
    );
  });
const items = ($: CheerioAPI): Element[] =>
  $('main li')
    .toArray()
    .filter((item) => $(item).children('ul, ol').length === 0 && $(item).closest('nav').length === 0);
const pickFrom =
  (find: ($: CheerioAPI) => Element[]): Pick =>
  (random, $) => {
    const found = find($);
    return found.length === 0 ? undefined : random.pick(found);
  };

const textOf = ($: CheerioAPI, element: Element): string => $(element).text().replace(/\s+/gu, ' ').trim();

/** An operation on one element: returns what it touched beside it, or null for nothing to do. */
function onElement(
  pick: Pick,
  licence: NonNullable<Change>['licence'],
  change: ($: CheerioAPI, element: Element, random: Random) => readonly string[] | null,
): HtmlOperation {
  return (random, html) => {
    const $ = load(html);
    const element = pick(random, $);
    if (element === undefined) return null;
    const row = textOf($, element);
    const beside = change($, element, random);
    return beside === null ? null : { content: $.html(), licence, touched: [row, ...beside] };
  };
}

const cellsOf = ($: CheerioAPI, row: Element): Element[] => $(row).children('td').toArray();
const anyCell = (random: Random, $: CheerioAPI, row: Element) => random.pick(cellsOf($, row));

/** The first header row of the row's table. */
const headerOf = ($: CheerioAPI, row: Element) => $(row).closest('table').find('tr').first();

const denials = [
  'Godkjenningen er trukket',
  'Ikke lenger godkjent',
  'Godkjenninga er trekt tilbake',
  'Gjelder ikke lenger',
];

const exchange = ($: CheerioAPI, a: Element, b: Element): boolean => {
  const [first, second] = [$(a).html() ?? '', $(b).html() ?? ''];
  $(a).html(second);
  $(b).html(first);
  return first !== second;
};

const row = pickFrom(bodyRows);
const wholeRow = pickFrom(wholeRows);
const item = pickFrom(items);
const headingRow = pickFrom(($) =>
  $('main tr')
    .toArray()
    .filter((one) => $(one).children('th').length > 1 && $(one).children('td').length === 0),
);

/** Every operation by name. */
export const htmlOperations: Readonly<Record<string, HtmlOperation>> = {
  'drop-opening-tag': onTag(opening, () => ''),
  'drop-closing-tag': onTag(closing, () => ''),
  'double-tag': onTag(anyTag, (text) => text + text),
  'move-tag': moveTag,
  'drop-table-end': onTag(/<\/table>/gu, () => ''),
  'drop-heading-cell': onElement(headingRow, 'nothing-else', ($, element, random) => {
    $(random.pick($(element).children('th').toArray())).remove();
    return [];
  }),
  'double-heading-cell': onElement(headingRow, 'nothing-else', ($, element, random) => {
    const cell = random.pick($(element).children('th').toArray());
    $(cell).after($.html(cell));
    return [];
  }),
  'drop-two-cells': onElement(row, 'nothing-else', ($, element, random) => {
    for (const cell of random.some(cellsOf($, element), 2)) $(cell).remove();
    return [];
  }),
  'insert-blank-cell': onElement(row, 'nothing-else', ($, element, random) => {
    $(anyCell(random, $, element)).before('<td></td>');
    return [];
  }),
  'drop-cell': onElement(row, 'nothing-else', ($, element, random) => {
    $(anyCell(random, $, element)).remove();
    return [];
  }),
  'double-cell': onElement(row, 'nothing-else', ($, element, random) => {
    const cell = anyCell(random, $, element);
    $(cell).after($.html(cell));
    return [];
  }),
  'move-cell': (random, html) => {
    const $ = load(html);
    const element = row(random, $);
    if (element === undefined) return null;
    const before = cellsOf($, element);
    const texts = before.map((cell) => textOf($, cell));
    const from = random.pick(before);
    const to = random.pick(before);
    if (from === to || textOf($, from) === textOf($, to)) return null;
    const words = textOf($, element);
    $(to).after($(from));
    const same = haveSameKinds(
      texts,
      cellsOf($, element).map((cell) => textOf($, cell)),
    );
    return { content: $.html(), licence: same ? 'touched' : 'nothing-else', touched: [words] };
  },
  'move-cell-to-other-row': onElement(row, 'nothing-else', ($, element, random) => {
    const other = random.pick(bodyRows($));
    if (other === element) return null;
    $(other).append($(anyCell(random, $, element)));
    return [textOf($, other)];
  }),
  'swap-in-column': onElement(wholeRow, 'touched', ($, element, random) => {
    const siblings = wholeRows($).filter((one) => $(one).closest('table').is($(element).closest('table')));
    const other = random.pick(siblings);
    if (other === element) return null;
    const at = random.int(0, cellsOf($, element).length - 1);
    const [a, b] = [cellsOf($, element)[at], cellsOf($, other)[at]];
    const before = textOf($, other);
    return a && b && exchange($, a, b) ? [before, textOf($, element), textOf($, other)] : null;
  }),
  'drop-row': onElement(wholeRow, 'without', ($, element) => {
    $(element).remove();
    return [];
  }),
  'double-row': onElement(row, 'nothing-else', ($, element) => {
    $(element).after($.html(element));
    return [];
  }),
  'swap-rows': onElement(wholeRow, 'nothing-else', ($, element, random) => {
    const siblings = wholeRows($).filter((one) => $(one).parent().is($(element).parent()));
    const other = random.pick(siblings);
    if (other === element) return null;
    const [first, second] = [$.html(element), $.html(other)];
    $(element).replaceWith(second);
    $(other).replaceWith(first);
    return [];
  }),
  'hide-row': onElement(wholeRow, 'without', ($, element, random) => {
    const [name, value] = random.pick([
      ['hidden', ''],
      ['style', 'display:none'],
    ] as const);
    $(element).attr(name, value);
    return [];
  }),
  'hide-cell': onElement(row, 'less', ($, element, random) => {
    const cell = anyCell(random, $, element);
    if (textOf($, cell) === '') return null;
    $(cell).attr('hidden', '');
    return [];
  }),
  'strike-row': onElement(row, 'less', ($, element) => {
    $(element).attr('style', 'text-decoration: line-through');
    return [];
  }),
  'strike-row-by-class': onElement(row, 'less', ($, element, random) => {
    // What is struck already says no less.
    if ($(element).find('s, del, strike').length > 0) return null;
    const name = random.pick(['borte', 'row-7', 'strek']);
    $(element).addClass(name);
    $('head').append(`<style>.${name} { color: gray; text-decoration: line-through }</style>`);
    return [];
  }),
  'strike-first-cell': onElement(wholeRow, 'less', ($, element, random) => {
    const [cell] = cellsOf($, element);
    // What is struck already says no less.
    if (cell === undefined || textOf($, cell) === '' || $(cell).find('s, del, strike').length > 0)
      return null;
    const tag = random.pick(['s', 'del', 'strike']);
    $(cell).html(`<${tag}>${$(cell).html()}</${tag}>`);
    return [];
  }),
  'remark-column': onElement(wholeRow, 'less', ($, element, random) => {
    headerOf($, element).append(`<th>${random.pick(['Merknad', 'Kommentar', 'Vilkår'])}</th>`);
    const table = $(element).closest('table').find('tr').toArray();
    for (const one of table.slice(1))
      $(one).append(`<td>${one === element ? random.pick(denials) : ''}</td>`);
    return [];
  }),
  'remark-in-cell': onElement(wholeRow, 'less', ($, element, random) => {
    const cell = random.pick(cellsOf($, element).slice(0, 2));
    $(cell).append(`<br><em>${random.pick(denials)}</em>`);
    return [];
  }),
  'note-row': onElement(row, 'less', ($, element, random) => {
    const width = headerOf($, element).children().length;
    $(element).after(`<tr><td colspan="${width}">${random.pick(denials)}</td></tr>`);
    return [];
  }),
  'blank-cell': onElement(wholeRow, 'unsaid', ($, element, random) => {
    // A blank first cell may be a name that is written once.
    const cell = random.pick(cellsOf($, element).slice(1));
    if (cell === undefined || textOf($, cell) === '') return null;
    const gone = textOf($, cell);
    $(cell).empty();
    return [gone];
  }),
  'drop-item': onElement(item, 'without', ($, element) => {
    $(element).remove();
    return [];
  }),
  'double-item': onElement(item, 'nothing-else', ($, element) => {
    $(element).after($.html(element));
    return [];
  }),
  'strike-item': onElement(item, 'less', ($, element, random) => {
    if (random.chance(0.5)) $(element).attr('style', 'text-decoration:line-through');
    else $(element).html(`<del>${$(element).html()}</del>`);
    return [];
  }),
  'hide-item': onElement(item, 'without', ($, element) => {
    $(element).attr('hidden', '');
    return [];
  }),
  'drop-detail': onElement(
    pickFrom(($) => detailsOf($, true)),
    'without',
    ($, element) => {
      $(element).remove();
      return [];
    },
  ),
  'drop-only-detail': onElement(
    pickFrom(($) => detailsOf($, false)),
    'less',
    ($, element) => {
      $(element).remove();
      return [];
    },
  ),
  'drop-term': onElement(
    pickFrom(($) => $('main dt').toArray()),
    'nothing-else',
    ($, element) => {
      $(element).remove();
      return [];
    },
  ),
  'swap-details': onElement(
    pickFrom(($) => $('main dd').toArray()),
    'touched',
    ($, element, random) => {
      const other = random.pick($('main dd').toArray());
      const [label, otherLabel] = [labelOf($, element), labelOf($, other)];
      const before = textOf($, other);
      // Values of different labels are of different kinds: no such exchange makes another list.
      if (other === element || (isLabel($, label) && label !== otherLabel)) return null;
      if (!exchange($, element, other)) return null;
      const around = [element, other].flatMap((one) => [
        textOf($, $(one).parent().get(0) as Element),
        $(one).closest('section, article').text(),
        $(one).parent().prev().text(),
      ]);
      return [before, ...around];
    },
  ),
};

const labelOf = ($: CheerioAPI, detail: Element): string => $(detail).prevAll('dt').first().text().trim();
/** A term that is repeated is a label; one that stands once is a name. */
const isLabel = ($: CheerioAPI, label: string): boolean =>
  $('main dt')
    .toArray()
    .filter((term) => $(term).text().trim() === label).length > 1;
/** Details whose term has others too, or has no other. */
const detailsOf = ($: CheerioAPI, others: boolean): Element[] =>
  $('main dd')
    .toArray()
    .filter((detail) => $(detail).prev('dd').length + $(detail).next('dd').length > 0 === others);
