import {
  type ClaimOf,
  type ContextPiece,
  claimKey,
  type Drift,
  describe,
  endingIn,
  type Finding,
  type Fragment,
  isPersonal,
  type LabelledLine,
  Ledger,
  leftOutFinding,
  makeFinding,
  phraseKey,
  pieceFragment,
  type Reading,
  readLabelledPages,
  type SourceDocument,
  type Sourced,
  sourced,
} from '../../src/kit.ts';
import { labels, nothingWords, noWords, sectionNames, yesWords } from './lookups.ts';
import { source } from './source.ts';

type Fields = {
  -readonly [F in keyof ClaimOf<'declaration'>['fields']]: ClaimOf<'declaration'>['fields'][F];
};
type Field = keyof typeof labels;

const fieldOf = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.map((word) => [phraseKey(word), field as Field] as const),
  ),
);
const sections = new Map(sectionNames.map((name) => [phraseKey(name), name]));
const isSection = (text: string) => sections.has(phraseKey(text));
const isNothing = (text: string) =>
  nothingWords.some((word) => word.toLowerCase() === text.trim().toLowerCase());
const isOneOf = (words: readonly string[], text: string) =>
  words.some((word) => word.toLowerCase() === text.trim().toLowerCase());

/**
 * Reads cards: a product's name as a heading with labelled lines below it, or a row of a table. The answers within the
 * sections are the vendor's own prose and are not read; which sections there are is.
 */
export function readCards(documents: readonly SourceDocument[]): Reading {
  const reader = new CardReader();
  const words = Object.values(labels).flat();
  const pages = readLabelledPages(source.key, documents, words, (line, document) =>
    reader.read(line, document),
  );
  return reader.reading(pages);
}

/** The headings that may name a product: not those of sections. */
const headingsIn = (context: readonly ContextPiece[]): readonly ContextPiece[] =>
  context.filter(({ text, level, kind }) => !isSection(text) && (level > 1 || kind === 'summary'));
const headingOf = (context: readonly ContextPiece[]): ContextPiece | undefined => headingsIn(context).at(-1);

class CardReader {
  readonly #ledger = new Ledger();
  readonly #findings: Finding[] = [];
  readonly #cards = new Map<unknown, Fields>();
  /** Declarations that are struck or have ended. */
  readonly #ended = new Set<Fields>();
  /** Words between a product's name and its first label that end a declaration. */
  readonly #before = new Map<string, Fragment>();
  /** The first words under each label of a card. */
  readonly #taken = new Map<Fields, Map<Field, string>>();
  readonly #layouts = new Set<string>();

  /** Whether the line is part of what is read here. */
  read(line: LabelledLine, document: string): boolean {
    const { value, context } = line;
    const field = line.label === null ? null : (fieldOf.get(line.label) ?? null);
    const inSection = context.find(({ text }) => isSection(text));
    const fields = line.row ? this.#row(line.row) : this.#card(context, document, field !== null);
    if (fields === null) {
      this.#ledger.mark(value.unit, 'ignored');
      const heading = headingOf(context);
      if (heading && endingIn(value.text)?.isUnclear === false)
        this.#before.set(`${document} ${heading.path}`, value);
      return false;
    }
    // The answers within a section are the vendor's prose and say nothing of the declaration.
    const ending = inSection || value.text === '' ? null : endingIn(value.text);
    if (value.struck ? field === 'product' : ending !== null && !ending.isUnclear && field !== 'keywords') {
      this.#leaveOut(fields, value);
      return true;
    }
    if (inSection) this.#section(fields, pieceFragment(inSection, document, inSection.kind));
    if (field !== null) this.#take(fields, field, value);
    else if (isSection(value.text)) this.#section(fields, value);
    else if (ending !== null) this.#unknown(fields, 'label', value);
    else if (
      !inSection &&
      !line.row &&
      /^\p{Lu}[^:]{1,24}:\s+\S/u.test(value.text) &&
      !isPersonal(value.text)
    )
      this.#unknown(fields, 'label', value);
    else this.#ledger.mark(value.unit, 'ignored');
    return true;
  }

  #row(row: object): Fields {
    this.#layouts.add('table');
    const fields = this.#cards.get(row) ?? {};
    this.#cards.set(row, fields);
    return fields;
  }

  /** The card that the line is part of: the deepest heading that is no section's. A card begins at a labelled line. */
  #card(context: readonly ContextPiece[], document: string, begins: boolean): Fields | null {
    const headings = headingsIn(context);
    const heading = headings.at(-1);
    if (!heading) return null;
    // A heading within a card that is no section's name may be a new section, or one under another name.
    const within = headings.slice(0, -1).findLast(({ path }) => this.#cards.has(`${document} ${path}`));
    const card = within && this.#cards.get(`${document} ${within.path}`);
    if (card && !begins) {
      this.#unknown(card, 'sections', pieceFragment(heading, document, heading.kind));
      return card;
    }
    const place = `${document} ${heading.path}`;
    const known = this.#cards.get(place);
    if (known || !begins) return known ?? null;
    this.#layouts.add('cards');
    const fields: Fields = { product: this.#text(pieceFragment(heading, document, heading.kind)) };
    this.#cards.set(place, fields);
    const before = this.#before.get(place);
    if (before) this.#leaveOut(fields, before);
    return fields;
  }

  #leaveOut(fields: Fields, value: Fragment): void {
    this.#ledger.mark(value.unit, 'reported');
    this.#ended.add(fields);
    const code = value.struck ? 'STRUCK_THROUGH' : 'NOT_IN_FORCE';
    this.#findings.push(
      leftOutFinding(source.key, code, value, fields.product?.value ?? value.text, value.text),
    );
  }

  #section(fields: Fields, fragment: Fragment): void {
    const name = sections.get(phraseKey(fragment.text));
    this.#ledger.mark(fragment.unit, 'mapped');
    const first = fields.sections;
    if (!name || first?.value.includes(name)) return;
    const value = [...(first?.value ?? []), name];
    fields.sections = first
      ? { ...first, value, raw: value.join(', ') }
      : sourced(value, fragment, 'lookup/section');
  }

  #take(fields: Fields, field: Field, value: Fragment): void {
    this.#ledger.mark(value.unit, 'mapped');
    const taken = this.#taken.get(fields) ?? new Map<Field, string>();
    this.#taken.set(fields, taken);
    const first = taken.get(field) ?? value.text;
    taken.set(field, first);
    if (isNothing(value.text)) return;
    // A second value is another field's, whose label is missing: the first stands.
    if (field !== 'sections' && first !== value.text) this.#unknown(fields, field, value);
    else if (field === 'sections') {
      for (const text of value.text.split(/\s*[,;]\s*/u)) {
        if (isSection(text)) this.#section(fields, { ...value, text });
        else this.#unknown(fields, field, { ...value, text });
      }
    } else if (field === 'keywords') {
      const words = value.text.split(/\s*[,;]\s*/u).filter((word) => word !== '');
      fields.keywords = sourced(words, value, 'split/keywords');
    } else if (field === 'updatedOn') {
      const time = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/u.exec(value.text);
      const isReal = time !== null && !Number.isNaN(Date.parse(`${time[1]}T${time[2]}Z`));
      if (isReal) fields.updatedOn = sourced(`${time[1]}T${time[2]}`, value, 'time');
      else this.#unknown(fields, field, value);
    } else if (field === 'audited') {
      const yes = isOneOf(yesWords, value.text);
      if (yes || isOneOf(noWords, value.text)) fields.audited = sourced(yes, value, 'lookup/audited');
      else this.#unknown(fields, field, value);
    } else fields[field] = this.#text(value);
  }

  #text(fragment: Fragment): Sourced<string> {
    this.#ledger.mark(fragment.unit, 'mapped');
    return sourced(fragment.text, fragment);
  }

  #unknown(fields: Fields, field: Field | 'label', { text, locator, unit }: Fragment): void {
    this.#ledger.mark(unit, 'reported');
    const record = fields.product?.value ?? locator.document;
    this.#findings.push(
      makeFinding({
        ...describe('UNKNOWN_VALUE.declaration', { found: text }),
        source: source.key,
        severity: 'WARNING',
        recordKey: phraseKey(record),
        record,
        field,
        locator,
        found: text,
      }),
    );
  }

  reading({ findings, drift }: Pick<Reading, 'findings' | 'drift'>): Reading {
    const claims = new Map<string, ClaimOf<'declaration'>>();
    for (const fields of this.#cards.values()) {
      if (!fields.product || this.#ended.has(fields)) continue;
      const key = claimKey('declaration', { product: fields.product.value, vendor: fields.vendor?.value });
      if (!claims.has(key)) claims.set(key, { kind: 'declaration', key, fields });
    }
    const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no declaration was found', breaking: true };
    return {
      claims: [...claims.values()],
      findings: [...findings, ...this.#findings],
      drift: claims.size > 0 ? drift : [...drift, empty],
      cells: this.#ledger.tally(),
      layouts: [...this.#layouts],
    };
  }
}
