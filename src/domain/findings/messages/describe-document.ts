/** The texts about a document as a whole, and about its shape: one form for all their codes. */
import type { Trilingual } from '../../bilingual.ts';
import type { DriftKind } from '../../vocabulary.ts';
import { type FindingCode, findingCodes } from '../codes.ts';
import { type Filling, type FindingTexts, fillAll } from './describe.ts';

const unreadable: Trilingual = {
  nb: 'Dokumentet «{document}» kan ikke leses. {about}{detail}',
  nn: 'Dokumentet «{document}» kan ikkje lesast. {about}{detail}',
  en: 'The document “{document}” cannot be read. {about}{detail}',
};
const partlyRead: Trilingual = {
  nb: 'Dokumentet «{document}» er lest, men ikke alt i det er som det skal. {about}{detail}',
  nn: 'Dokumentet «{document}» er lese, men ikkje alt i det er som det skal. {about}{detail}',
  en: 'The document “{document}” was read, but not all in it is as it should be. {about}{detail}',
};

/** What is wrong with a document. `detail`: what was found of it, where that can be said. */
export function describeDocument<C extends FindingCode>(
  code: C,
  document: string,
  isFatal: boolean,
  detail: Trilingual | null,
): FindingTexts<C> {
  const { about, remedy } = findingCodes[code];
  const found =
    detail === null ? '' : fillAll({ nb: ' ({detail})', nn: ' ({detail})', en: ' ({detail})' }, { detail });
  const template = isFatal ? unreadable : partlyRead;
  return { code, message: fillAll(template, { document, about, detail: found }), action: remedy };
}

const otherShape: Trilingual = {
  nb: 'Dokumentet har en annen form enn ventet. {about}{words}',
  nn: 'Dokumentet har ei anna form enn venta. {about}{words}',
  en: 'The document does not have the expected shape. {about}{words}',
};
const itConcerns: Trilingual = {
  nb: ' Det gjelder: {words}.',
  nn: ' Det gjeld: {words}.',
  en: ' It concerns: {words}.',
};
const rightPage: Trilingual = {
  nb: 'Se etter om siden er den rette, og om kolonnene står som før. Den forrige listen vises så lenge.',
  nn: 'Sjå etter om sida er den rette, og om kolonnane står som før. Den førre lista blir vist så lenge.',
  en: 'Check that it is the right page and that its columns are as before. The list before is shown until then.',
};

/** How a document's shape differs. `words`: those of the list that it is about, or null where there are none. */
export function describeShape(kind: DriftKind, words: Filling | null): FindingTexts<DriftKind> {
  const { about } = findingCodes[kind];
  const concerns = words === null ? '' : fillAll(itConcerns, { words });
  return { code: kind, message: fillAll(otherShape, { about, words: concerns }), action: rightPage };
}

const details = {
  unnamedIcons: {
    nb: '{icons} uten navn, ved {places}',
    nn: '{icons} utan namn, ved {places}',
    en: '{icons} without a name, at {places}',
  },
  brokenCells: { nb: '{cells}', nn: '{cells}', en: '{cells}' },
  longRows: {
    nb: '{rows} med flere celler enn overskrifter, rad {numbers}: {quotes}',
    nn: '{rows} med fleire celler enn overskrifter, rad {numbers}: {quotes}',
    en: '{rows} with more cells than headings, row {numbers}: {quotes}',
  },
  shortRows: {
    nb: '{rows} med færre celler enn overskrifter, rad {numbers}: {quotes}',
    nn: '{rows} med færre celler enn overskrifter, rad {numbers}: {quotes}',
    en: '{rows} with fewer cells than headings, row {numbers}: {quotes}',
  },
  quotes: { nb: '{quotes}', nn: '{quotes}', en: '{quotes}' },
  strayCells: {
    nb: '{cells} står utenfor alle tabeller',
    nn: '{cells} står utanfor alle tabellar',
    en: '{cells} outside any table',
  },
  hiddenRead: {
    nb: '{parts} er lest likevel: {samples}',
    nn: '{parts} er lesne likevel: {samples}',
    en: '{parts} read all the same: {samples}',
  },
  hiddenLeft: {
    nb: '{parts} er ikke tatt med: {samples}',
    nn: '{parts} er ikkje tekne med: {samples}',
    en: '{parts} left out: {samples}',
  },
  leftOut: { nb: 'ikke tatt med: {parts}', nn: 'ikkje teke med: {parts}', en: 'left out: {parts}' },
  sheetWithoutCells: {
    nb: 'arket «{sheet}» har ingen celler og er ikke tatt med',
    nn: 'arket «{sheet}» har ingen celler og er ikkje teke med',
    en: 'the sheet “{sheet}” has no cells and is left out',
  },
  hiddenSheet: {
    nb: 'det skjulte arket «{sheet}» er ikke tatt med: {rows}, som {quotes}',
    nn: 'det skjulte arket «{sheet}» er ikkje teke med: {rows}, som {quotes}',
    en: 'the hidden sheet “{sheet}” is left out: {rows}, such as {quotes}',
  },
  hiddenRowsLeft: {
    nb: '{rows} på arket «{sheet}» er ikke tatt med: rad {numbers}',
    nn: '{rows} på arket «{sheet}» er ikkje tekne med: rad {numbers}',
    en: '{rows} on the sheet “{sheet}” left out: row {numbers}',
  },
  hiddenCells: {
    nb: '{parts} på arket «{sheet}» er lest likevel',
    nn: '{parts} på arket «{sheet}» er lesne likevel',
    en: '{parts} on the sheet “{sheet}” read all the same',
  },
  filteredCells: {
    nb: '{parts}, skjult av et filter på arket «{sheet}», er lest likevel',
    nn: '{parts}, skjulte av eit filter på arket «{sheet}», er lesne likevel',
    en: '{parts}, hidden by a filter on the sheet “{sheet}”, read all the same',
  },
  undecoded: {
    nb: '{count} av {total} tegn kunne ikke leses',
    nn: '{count} av {total} teikn kunne ikkje lesast',
    en: '{count} of {total} characters could not be decoded',
  },
  doubtfulCells: {
    nb: 'det er uvisst hvem cellene hører til: {quotes}',
    nn: 'det er uvisst kven cellene høyrer til: {quotes}',
    en: 'which cells are whose is not known: {quotes}',
  },
  pageSays: { nb: 'siden sier «{words}»', nn: 'sida seier «{words}»', en: 'the page says “{words}”' },
} as const satisfies Readonly<Record<string, Trilingual>>;

export type DetailKey = keyof typeof details;

/** What was found in a document that is not as it should be. */
export const describeDetail = (key: DetailKey, fillings: Readonly<Record<string, Filling>>): Trilingual =>
  fillAll(details[key], fillings);
