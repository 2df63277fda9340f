/** One quick pass over the markup before it is parsed: is the page whole, and is it safe to parse? */
import { LimitExceeded, limits } from '../../limits.ts';
import { TagBalance } from './tag-balance.ts';

const raw = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'template',
]);
const watched = ['html', 'body', 'main', 'table'] as const;
type Watched = (typeof watched)[number];
const isWatched = (name: string): name is Watched => (watched as readonly string[]).includes(name);

export interface MarkupScan {
  /** Elements that the page opened and never closed, of those that a whole page closes. */
  readonly unclosed: readonly string[];
  /** The page ends within a comment, a tag or a script. */
  readonly cutOff: boolean;
  /** How many cells of tables (`td`, `th`) are written. */
  readonly cells: number;
  /** Tags of the content that do not pair: the tag and the words that follow it. */
  readonly unpaired: readonly string[];
}

/** Where the tag that starts at `start` ends, quotes heeded; -1 when it does not. Counts the attributes on the way. */
function endOfTag(text: string, start: number): number {
  let spaces = 0;
  for (let index = start; index < text.length; index += 1) {
    const char = text[index];
    if (char === '>') return index;
    if (char === '"' || char === "'") {
      if (text[index - 1] !== '=' && !/=\s*$/u.test(text.slice(Math.max(0, index - 20), index))) continue;
      index = text.indexOf(char, index + 1);
      if (index < 0) return -1;
      spaces += 1;
    } else if (
      char === ' ' ||
      char === '\n' ||
      char === '\t' ||
      char === '\r' ||
      char === '\f' ||
      char === '/'
    ) {
      if (text[index + 1] !== ' ' && ++spaces > limits.attributes * 2) {
        throw new LimitExceeded('TOO_LARGE', `an element with more than ${limits.attributes} attributes`);
      }
    }
  }
  return -1;
}

/** Scans a page in time linear to its length. Throws `LimitExceeded` for an element with too many attributes. */
export function scanMarkup(text: string): MarkupScan {
  const open = { html: 0, body: 0, main: 0, table: 0 };
  const name = /\/?[a-zA-Z][^\s/>]{0,40}/uy;
  const close: Record<string, RegExp> = {};
  let cutOff = false;
  let cells = 0;
  const balance = new TagBalance(text);
  let unpaired: readonly number[] | null = null;
  for (let at = text.indexOf('<'); at >= 0 && !cutOff; ) {
    let end = at;
    name.lastIndex = at + 1;
    const found = name.exec(text)?.[0].toLowerCase();
    if (text.startsWith('<!--', at)) {
      end = text.indexOf('-->', at + 2);
      cutOff = end < 0;
    } else if (found !== undefined) {
      end = endOfTag(text, at + 1);
      cutOff = end < 0;
      const plain = found.replace('/', '');
      if (found === 'td' || found === 'th') cells += 1;
      if (!cutOff && isWatched(plain)) open[plain] += found.startsWith('/') ? -1 : 1;
      if (found.startsWith('/')) balance.closes(plain, at);
      else balance.opens(plain, at);
      // What stands around the content moves nothing in it.
      if (found === 'main') balance.startOver();
      if (found === '/main') unpaired = balance.faults();
      if (!cutOff && raw.has(found) && found !== 'template' && text[end - 1] !== '/') {
        close[found] ??= new RegExp(`</${found}[\\s/>]`, 'giu');
        const pattern = close[found];
        pattern.lastIndex = end;
        const closing = pattern.exec(text);
        cutOff = closing === null;
        end = closing?.index ?? end;
        if (closing !== null) end -= 1;
      }
    }
    at = cutOff ? -1 : text.indexOf('<', end + 1);
  }
  return {
    unclosed: watched.filter((tag) => open[tag] > 0),
    cutOff,
    cells,
    // Only the first are shown; of the rest the number counts.
    unpaired: (unpaired ?? balance.faults()).map((at, nth) => (nth < 3 ? around(text, at) : '')),
  };
}

/** The tag at a place and the first words after it. */
function around(text: string, at: number): string {
  const tag = /<\/?[a-z0-9]+/iuy;
  tag.lastIndex = at;
  const words = text
    .slice(at, at + 400)
    .replace(/^[^>]*>/u, '')
    .replace(/<[^>]*>?/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return `${tag.exec(text)?.[0] ?? '<'}> ${words.slice(0, 40)}`.trim();
}
