/**
 * Tags of a page that do not pair. A parser repairs them by moving content, and moved content may be read as another's: with
 * one `</li>` gone, what follows is a part of the item before it. Tags whose end may be left out are at fault only where the
 * page writes that end elsewhere.
 */

const blocks = [
  'address',
  'article',
  'aside',
  'blockquote',
  'details',
  'div',
  'dl',
  'fieldset',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
] as const;
const watched: ReadonlySet<string> = new Set([
  ...blocks,
  ...['caption', 'dd', 'dt', 'li', 'summary', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);
/** Elements whose end may be left out. */
const optional: ReadonlySet<string> = new Set([
  ...['dd', 'dt', 'li', 'p', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

const cellEnds = ['td', 'th', 'p'];
const rowEnds = ['tr', ...cellEnds];
const groupEnds = ['tbody', 'thead', 'tfoot', 'caption', ...rowEnds];
/** Which open elements the start of another ends. */
const endsOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(blocks.map((name) => [name, ['p']])),
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  td: cellEnds,
  th: cellEnds,
  tr: rowEnds,
  tbody: groupEnds,
  thead: groupEnds,
  tfoot: groupEnds,
};

/** What no heading holds: found within one, the heading's own end stands elsewhere. */
const notInHeadings: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'dl', 'table', 'section', 'article', 'details'],
]);
const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu']);
/** What stands in no list outside its items: found there, the end of the list or of an item stands elsewhere. */
const notInLists: ReadonlySet<string> = new Set([...notInHeadings].filter((name) => !lists.has(name)));
/** What says nothing without words. */
const holdsWords: ReadonlySet<string> = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'caption', 'dt'],
]);
const isHeading = (name: string): boolean => /^h[1-6]$/u.test(name);

interface OpenTag {
  readonly name: string;
  readonly at: number;
}

/** Counts tags as they come, in time linear to their number. */
export class TagBalance {
  readonly #open: OpenTag[] = [];
  readonly #counts = new Map<string, number>();
  /** Elements whose end is left out, and how many are ended. */
  readonly #omitted: OpenTag[] = [];
  readonly #ended = new Set<string>();
  readonly #faults: OpenTag[] = [];
  #headings = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  opens(name: string, at: number): void {
    if (!watched.has(name)) return;
    const ends = endsOf[name];
    if (ends !== undefined) {
      for (let top = this.#open.at(-1); top !== undefined && ends.includes(top.name); top = this.#open.at(-1))
        this.#leaveOut();
    }
    const isMisplaced =
      (this.#headings > 0 && notInHeadings.has(name)) ||
      (lists.has(this.#open.at(-1)?.name ?? '') && notInLists.has(name));
    if (isMisplaced) this.#faults.push({ name, at });
    if (isHeading(name)) this.#headings += 1;
    this.#open.push({ name, at });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  closes(name: string, at: number): void {
    if (!watched.has(name)) return;
    if ((this.#counts.get(name) ?? 0) === 0) {
      this.#faults.push({ name: `/${name}`, at });
      return;
    }
    while (this.#open.at(-1)?.name !== name) this.#leaveOut();
    const tag = this.#pop();
    if (tag !== undefined && holdsWords.has(name) && this.#isEmpty(tag.at, at)) this.#faults.push(tag);
    this.#ended.add(name);
  }

  /** Forgets the faults so far; what is open stays so. */
  startOver(): void {
    this.#omitted.length = 0;
    this.#faults.length = 0;
    this.#ended.clear();
  }

  /** Places of the tags that do not pair, in order. */
  faults(): readonly number[] {
    const left = this.#omitted.filter(({ name }) => this.#ended.has(name));
    return [...this.#faults, ...left].map(({ at }) => at).sort((a, b) => a - b);
  }

  /** Whether nothing stands between two tags: the words of a heading may stand behind its end. */
  #isEmpty(from: number, to: number): boolean {
    return to - from < 200 && /^<[^<>]*>\s*$/u.test(this.#text.slice(from, to));
  }

  #leaveOut(): void {
    const tag = this.#pop();
    if (tag !== undefined) (optional.has(tag.name) ? this.#omitted : this.#faults).push(tag);
  }

  #pop(): OpenTag | undefined {
    const tag = this.#open.pop();
    if (tag === undefined) return tag;
    this.#counts.set(tag.name, (this.#counts.get(tag.name) ?? 0) - 1);
    if (isHeading(tag.name)) this.#headings -= 1;
    return tag;
  }
}
