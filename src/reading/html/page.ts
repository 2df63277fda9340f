/** What a page says of itself: its title, when it was changed, and whether it is the page that was asked for. */

import { findDate } from '../../domain/text/dates.ts';
import type { Block, ReadingProblem } from '../outline.ts';
import { detailOf } from '../problems.ts';
import { normaliseText } from '../text.ts';
import { dateInTitle } from '../title-date.ts';
import { type PageIndex, rawText } from './tree/tree.ts';

const wordsOf = (index: PageIndex, name: string): string => {
  // A drawing has titles too.
  const element = index.byName
    .get(name)
    ?.find(
      ({ parent }) => name !== 'title' || (parent !== null && 'name' in parent && parent.name === 'head'),
    );
  return element === undefined ? '' : normaliseText(rawText(element)).replaceAll('\n', ' ');
};

/** The page's title without line breaks; null when it has none. */
export function titleOf(index: PageIndex): string | null {
  const title = wordsOf(index, 'title');
  return title === '' ? null : title;
}

/** Words of the page's first heading. */
export function headlineOf(index: PageIndex): string {
  return wordsOf(index, 'h1');
}

const changed =
  /(?<!\p{L})(?:(?:siden\s+(?:ble\s+)?)?sist\s+(?:faglig\s+)?(?:oppdatert|oppdatering|endret|endra|endring|revidert)|last\s+(?:updated|modified|reviewed)|oppdatert)\s*(?:den|dato|on)?\s*[:–-]?\s*/giu;

const modifiedProperties = new Set(['article:modified_time', 'og:updated_time']);
const modifiedNames = new Set(['last-modified', 'dcterms.modified', 'dc.date.modified']);
/**
 * ISO date of a page's last change, from its titles, its metadata or its own words; null when it says none or says
 * several. What a title says of its list goes before when the page was last saved.
 */
export function modifiedOn(
  index: PageIndex,
  bodyText: string,
  titles: readonly string[] = [],
): string | null {
  for (const title of titles) {
    const stated = dateInTitle(title);
    if (stated !== null) return stated;
  }
  const meta = index.byName
    .get('meta')
    ?.find(
      ({ attribs }) =>
        modifiedProperties.has(attribs.property ?? '') ||
        modifiedNames.has((attribs.name ?? '').toLowerCase()),
    )?.attribs.content;
  const stated = /^\d{4}-\d{2}-\d{2}/u.exec(meta?.trim() ?? '')?.[0];
  if (stated !== undefined) return stated;
  const text = normaliseText(bodyText).replaceAll('\n', ' ');
  const dates = new Set<string>();
  for (const found of text.matchAll(changed)) {
    const rest = text.slice(found.index + found[0].length, found.index + found[0].length + 40);
    const date = findDate(rest);
    if (date?.start === 0 && date.reading.kind === 'date' && date.reading.value.length === 10) {
      dates.add(date.reading.value);
    }
  }
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
}

const errorWords =
  /^(?:(?:http\s*)?(?:feil|error)\b.{0,20}|(?:404|403|410|500|502|503|504)\b.*|.*\b(?:siden|side|page)\b.{0,20}\b(?:ikke funnet|finnes ikke|finst ikkje|not found|eksisterer ikke)|.*(?:fant ikke|finner ikke|fann ikkje) (?:siden|sida)\b.*|ikke funnet|not found|.*\b(?:vedlikehold|maintenance|service unavailable|midlertidig (?:utilgjengelig|nede|feil)|teknisk feil|bad gateway|access denied|forbidden|just a moment)\b.*|(?:beklager|oops|oi)\b.*|(?:noe|det) (?:har gått|gikk) galt\b.*|(?:logg (?:inn|på)|pålogging|innlogging|sign in|log ?in|du må logge inn|please (?:sign|log) in)\b.{0,40}$)/iu;
const consentWords = /samtykke|informasjonskapsl|\bcookies?\b/iu;

function length(blocks: readonly Block[]): number {
  let sum = 0;
  for (const block of blocks) {
    if (block.kind === 'text') sum += block.item.text.length;
    else if (block.kind === 'list') sum += block.items.reduce((total, item) => total + item.text.length, 0);
    else return Number.POSITIVE_INFINITY;
  }
  return sum;
}

/** Whether a page that came with status 200 is an error page, a wall of consent, or empty. */
export function judgePage(page: {
  readonly title: string | null;
  readonly headline: string;
  readonly bodyText: string;
  readonly blocks: readonly Block[];
  readonly links: number;
}): ReadingProblem[] {
  const said = length(page.blocks);
  const names = [page.title ?? '', page.headline].map((name) => name.slice(0, 300).trim());
  if (said < 1500 && names.some((name) => errorWords.test(name))) {
    return [
      {
        code: 'ERROR_PAGE',
        fatal: true,
        ...detailOf('pageSays', { words: names.find((name) => errorWords.test(name)) ?? '' }),
      },
    ];
  }
  const nameConsent = names.some((name) => consentWords.test(name));
  const onlyConsent = page.blocks.every(
    (block) => block.kind === 'text' && consentWords.test(block.item.text),
  );
  if (said < 1500 && consentWords.test(page.bodyText) && (nameConsent || onlyConsent)) {
    return [
      { code: 'CONSENT_WALL', fatal: true, detail: 'the page asks for consent and holds nothing else' },
    ];
  }
  const first = page.blocks[0];
  if (said < 300 && first?.kind === 'text' && errorWords.test(first.item.text.slice(0, 300))) {
    return [
      { code: 'ERROR_PAGE', fatal: true, ...detailOf('pageSays', { words: first.item.text.slice(0, 100) }) },
    ];
  }
  if (page.blocks.length === 0 && page.links === 0) {
    return [{ code: 'EMPTY_DOCUMENT', fatal: true, detail: 'the page has no content' }];
  }
  return [];
}
