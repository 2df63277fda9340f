import {
  besideReason,
  describe,
  type Finding,
  linesOfPage,
  makeFinding,
  type Outline,
  type Piece,
  plainText,
} from '../../src/kit.ts';
import { spec } from './lookups.ts';
import { affirmsUse, deniesUse } from './use.ts';

interface Placed {
  readonly piece: Piece;
  readonly count: number;
  /** `atLeast`: "over 60"; `about`: "ca. 70". */
  readonly bound: 'exact' | 'atLeast' | 'about';
}

const counted =
  /(?<about>(?:ca\.?|cirka|omtrent|rundt|nærmere|nesten|omlag|om lag|kring|approximately|about|around|nearly)\s+)?(?<least>(?:over|mer enn|meir enn|flere enn|fleire enn|minst|more than|at least)\s+)?(?<![\d.,:/-])(?<!av\s)(?<count>\d{1,3})\s+(?:av\s+(?:de\s+|landets\s+|dei\s+|norges\s+)?(?:\d{3}\s+)?|of\s+(?:the\s+)?(?:\d{3}\s+)?)?(?:norske\s+|norwegian\s+)?(?:kommun(?:er|ar|ane|ene)|municipalities)(?!\p{L})/iu;
const labelled =
  /(?:antall|antal|tal på|number of)\s+(?:kommuner|kommunar|municipalities)[^.\d]{0,20}?(?<count>\d{1,3})(?!\d)|^(?:totalt|til sammen|i alt|sum|total)\s*:?\s*(?<total>\d{1,3})(?:\s+(?:kommun\p{L}+|municipalities))?\.?$|kommun(?:er|ar|ene|ane)(?:\s+\p{L}+){0,6}\s*\((?<brackets>\d{1,3})\)$/iu;

/** How many municipalities of the country a page reports when it speaks of all of them. */
const allOfThem = 357;

function statedIn(piece: Piece): Placed | null {
  for (const sentence of plainText(piece.text).split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u)) {
    const groups = (counted.exec(sentence) ?? labelled.exec(sentence))?.groups;
    const count = Number(groups?.count ?? groups?.total ?? groups?.brackets ?? 0);
    if (!groups || count === 0 || count >= allOfThem || deniesUse(sentence)) continue;
    // What else municipalities may be counted for says nothing of this list.
    const isOfList =
      affirmsUse(sentence) || /vkp|knutepunkt|liste?n?a?|oversikt/iu.test(sentence) || sentence.length < 45;
    if (!isOfList) continue;
    return { piece, count, bound: groups.least ? 'atLeast' : groups.about ? 'about' : 'exact' };
  }
  return null;
}

/** Whether so few were read that the list cannot be whole. A number in a text ages: one or two less is a warning. */
const isPart = ({ count, bound }: Placed, read: number): boolean =>
  read < count * (bound === 'about' ? 0.8 : 0.9);

const differs = ({ count, bound }: Placed, read: number): boolean =>
  bound === 'exact'
    ? read !== count
    : bound === 'atLeast'
      ? read < count
      : Math.abs(read - count) > count * 0.2;

/** What the page says of how many municipalities there are, held against how many were read. */
export function statedCountFindings(pages: readonly Outline[], read: number): readonly Finding[] {
  const stated = pages.flatMap((outline) =>
    linesOfPage(outline).flatMap((piece) => {
      const one = besideReason(piece.text) === null ? statedIn(piece) : null;
      return one ? [{ ...one, document: outline.document }] : [];
    }),
  );
  const wrong = stated.filter((one) => differs(one, read));
  // Where one of several numbers agrees, the others count something else: a county, those that are on their way.
  if (wrong.length < stated.length && !wrong.some((one) => isPart(one, read))) return [];
  const [worst] = wrong.toSorted((a, b) => Math.abs(b.count - read) - Math.abs(a.count - read));
  return worst ? [countFinding(worst.document, worst, read)] : [];
}

/** A count that stands with one county: `Agder (5)`. */
export function countyCount(text: string): number | null {
  const [, count] = /(?<!\d)(\d{1,2})(?:\s+kommun\p{L}*)?\)?$/iu.exec(plainText(text)) ?? [];
  return count ? Number(count) : null;
}

/** The finding of a count that differs: blocking where a part was read. */
export function countFinding(document: string, stated: Placed, read: number): Finding {
  const { piece } = stated;
  return makeFinding({
    ...describe('LIST_INCOMPLETE.municipalities', { found: piece.text, count: stated.count, read }),
    source: spec.source,
    severity: isPart(stated, read) ? 'BLOCKING' : 'WARNING',
    recordKey: `${document}/${piece.text}`,
    record: piece.text,
    field: 'count',
    locator: { document, path: piece.path, quote: piece.quote },
    found: String(stated.count),
  });
}

export type { Placed };
