import {
  bearingOf,
  type ClaimOf,
  claimKey,
  type Drift,
  type Finding,
  type Fragment,
  isPersonal,
  judgeNamed,
  judgeRow,
  type LabelledLine,
  Ledger,
  type PagesRead,
  type Piece,
  phraseKey,
  pieceFragment,
  type Reading,
  readLabelledPages,
  type SaidOfRow,
  type SourceDocument,
  type Sourced,
  saidUnder,
  sourced,
} from '../../src/kit.ts';
import {
  headingOf,
  headingsIn,
  isLabelled,
  isNothing,
  isSection,
  readAudited,
  readUpdated,
  sections,
  unknownValue,
} from './card-words.ts';
import { labels } from './lookups.ts';
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

class CardReader {
  readonly #ledger = new Ledger();
  readonly #findings: Finding[] = [];
  readonly #cards = new Map<unknown, Fields>();
  /** What is said of each declaration, above it and beside its labels. */
  readonly #said = new Map<Fields, SaidOfRow[]>();
  /** Words between a product's name and its first label. */
  readonly #before = new Map<string, SaidOfRow[]>();
  /** The first words under each label of a card. */
  readonly #taken = new Map<Fields, Map<Field, string>>();
  readonly #layouts = new Set<string>();

  /** Whether the line is part of what is read here. */
  read(line: LabelledLine, document: string): boolean | 'used' {
    const { value, context } = line;
    const field = line.label === null ? null : (fieldOf.get(line.label) ?? null);
    const inSection = context.find(({ text }) => isSection(text));
    const fields = line.row
      ? this.#row(line.row, line, document)
      : this.#card(line, document, field !== null);
    if (fields === null) {
      this.#ledger.mark(value.unit, 'ignored');
      const place = `${document} ${headingOf(context)?.path}`;
      this.#before.set(place, [...(this.#before.get(place) ?? []), saidUnder(line)]);
      return false;
    }
    // The answers within a section are the vendor's prose and say nothing of the declaration.
    if (field === 'product') this.#add(fields, [{ at: value, place: 'name' }]);
    const beside = inSection || field !== null || isSection(value.text) ? null : saidUnder(line);
    const isSaid =
      beside !== null &&
      (beside.place === 'remark' ||
        bearingOf(beside.at.text, isLabelled(beside.at.text) ? 'beside' : beside.place, 'declaration') !==
          null);
    if (isSaid && beside) {
      this.#ledger.mark(value.unit, 'reported');
      const place = isLabelled(beside.at.text) ? 'beside' : beside.place;
      this.#add(fields, [{ ...beside, place }]);
      return line.unknown === null ? true : 'used';
    }
    if (inSection) this.#section(fields, pieceFragment(inSection, document, inSection.kind));
    if (field !== null) this.#take(fields, field, value);
    else if (isSection(value.text)) this.#section(fields, value);
    else if (!inSection && !line.row && isLabelled(value.text) && !isPersonal(value.text))
      this.#unknown(fields, 'label', value);
    else this.#ledger.mark(value.unit, 'ignored');
    return true;
  }

  #add(fields: Fields, said: readonly SaidOfRow[]): void {
    this.#said.set(fields, [...(this.#said.get(fields) ?? []), ...said]);
  }

  /** What headings and captions say of all that stands below them. */
  #above(pieces: readonly Piece[], document: string): readonly SaidOfRow[] {
    return pieces.map((piece) => ({ at: pieceFragment(piece, document, 'heading'), place: 'heading' }));
  }

  #row(row: object, { context, over }: LabelledLine, document: string): Fields {
    this.#layouts.add('table');
    const known = this.#cards.get(row);
    if (known) return known;
    const fields: Fields = {};
    this.#cards.set(row, fields);
    this.#add(fields, this.#above([...context, ...over], document));
    return fields;
  }

  /** The card that the line is part of: the deepest heading that is no section's. A card begins at a labelled line. */
  #card({ context, over }: LabelledLine, document: string, begins: boolean): Fields | null {
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
    const name = pieceFragment(heading, document, heading.kind);
    const others = [...context.filter((piece) => piece !== heading && !isSection(piece.text)), ...over];
    this.#add(fields, [
      ...this.#above(others, document),
      { at: name, place: 'name' },
      ...(this.#before.get(place) ?? []),
    ]);
    return fields;
  }

  /** Whether a declaration is left out for what is said of it; that, and what may limit it, is reported. */
  #isOut(fields: Fields): boolean {
    const name = fields.product?.value ?? '';
    const row = { source: source.key, thing: 'declaration', name, planned: 'stated' } as const;
    const { isOut, findings } = judgeRow(row, this.#said.get(fields) ?? []);
    this.#findings.push(...findings);
    return isOut;
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
      const updatedOn = readUpdated(value);
      if (updatedOn) fields.updatedOn = updatedOn;
      else this.#unknown(fields, field, value);
    } else if (field === 'audited') {
      const audited = readAudited(value);
      if (audited) fields.audited = audited;
      else this.#unknown(fields, field, value);
    } else fields[field] = this.#text(value);
  }

  #text(fragment: Fragment): Sourced<string> {
    this.#ledger.mark(fragment.unit, 'mapped');
    return sourced(fragment.text, fragment);
  }

  #unknown({ product }: Fields, field: Field | 'label', at: Fragment): void {
    this.#ledger.mark(at.unit, 'reported');
    this.#findings.push(unknownValue(product?.value ?? at.locator.document, field, at));
  }

  reading({ findings, drift, outlines }: PagesRead): Reading {
    const names = [...this.#cards.values()].flatMap(({ product }) => product?.value ?? []);
    const named = outlines.flatMap((outline) => [
      ...judgeNamed(outline, names, { source: source.key, thing: 'declaration', planned: 'stated' }),
    ]);
    this.#findings.push(...named.flatMap(([, judgement]) => judgement.findings));
    const gone = new Set(named.flatMap(([name, { isOut }]) => (isOut ? [name] : [])));
    const claims = new Map<string, ClaimOf<'declaration'>>();
    for (const fields of this.#cards.values()) {
      if (!fields.product || gone.has(fields.product.value) || this.#isOut(fields)) continue;
      const key = claimKey('declaration', { product: fields.product.value, vendor: fields.vendor?.value });
      if (!claims.has(key)) claims.set(key, { kind: 'declaration', key, fields });
    }
    const places = new Set([...this.#said.values()].flat().map(({ at }) => at.locator.path));
    const isRead = ({ code, locator }: Finding) => code === 'UNREAD_NOTICE' && places.has(locator?.path);
    const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no declaration was found', breaking: true };
    return {
      claims: [...claims.values()],
      findings: [...findings.filter((one) => !isRead(one)), ...this.#findings],
      drift: claims.size > 0 ? drift : [...drift, empty],
      cells: this.#ledger.tally(),
      layouts: [...this.#layouts],
    };
  }
}
