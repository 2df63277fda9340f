import {
  besideReason,
  type ClaimOf,
  claimKey,
  type Drift,
  describe,
  endingIn,
  type Finding,
  type Fragment,
  type LabelledLine,
  Ledger,
  leftOutFinding,
  makeFinding,
  type PlanLayer,
  phraseKey,
  pieceFragment,
  type Reading,
  readLabelledPages,
  type SourceDocument,
  type Sourced,
  sourced,
} from '../../src/kit.ts';
import { elementTypes, labels, layerWords, services } from './lookups.ts';
import { source } from './source.ts';

type Fields = {
  -readonly [F in keyof ClaimOf<'planElement'>['fields']]: ClaimOf<'planElement'>['fields'][F];
};
type Field = keyof typeof labels;

const fieldOf = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.map((word) => [phraseKey(word), field as Field] as const),
  ),
);
const layers = new Map(Object.entries(layerWords).map(([word, layer]) => [phraseKey(word), layer]));
const serviceNames = new Map(services.map((name) => [phraseKey(name), name]));

/**
 * Reads the pages of the services. An element is an item of a list, or a row of a table, below the heading of its layer;
 * its type is the heading between, or a column. `Også aktuelt for` follows the element on a line of its own.
 */
export function readPlan(documents: readonly SourceDocument[]): Reading {
  const reader = new PlanReader();
  const words = Object.values(labels).flat();
  const pages = readLabelledPages(source.key, documents, words, (line, document) =>
    reader.read(line, document),
  );
  return reader.reading(pages);
}

/** Whether words that are a title, or a heading of titles, say that what they name has ended. */
const isOver = (text: string): boolean => {
  const ending = endingIn(text);
  return ending !== null && !ending.isUnclear && ending.stage === 'RETIRED';
};

/** A few words that are no sentence. */
const isTitle = (text: string): boolean =>
  text !== '' &&
  besideReason(text) === null &&
  !serviceNames.has(phraseKey(text)) &&
  text.split(' ').length <= 14 &&
  !/[.!?:]$/u.test(text);

class PlanReader {
  readonly #ledger = new Ledger();
  readonly #findings = new Map<string, Finding>();
  readonly #drift = new Map<string, Drift>();
  readonly #elements: Fields[] = [];
  readonly #rows = new Map<object, Fields>();
  /** Where elements stand in lists: lines beside them are prose. */
  readonly #listed = new Set<string>();
  /** Rows of tables that are struck or have ended. */
  readonly #ended = new Set<Fields>();
  readonly #layouts = new Set<string>();
  /** The element that the last item of a list began, and where it stands. */
  #open: { readonly fields: Fields; readonly place: string } | null = null;

  /** Whether the line is part of what is read here. */
  read(line: LabelledLine, document: string): boolean {
    const place = this.#place(line, document);
    if (place === null) {
      this.#open = null;
      this.#ledger.mark(line.value.unit, 'ignored');
      return false;
    }
    const field = line.label === null ? null : (fieldOf.get(line.label) ?? null);
    if (line.row) this.#cell(line.row, place, field, line.value);
    else this.#line(line, place, field);
    return true;
  }

  /** What the headings say; null where no layer is among them. */
  #place({ context }: LabelledLine, document: string): Fields | null {
    const at = context.findIndex(({ text }) => layers.has(phraseKey(text)));
    const layer = context[at];
    if (!layer) return null;
    const from = (piece: typeof layer) => pieceFragment(piece, document, piece.kind);
    const fields: Fields = {
      layer: sourced(layers.get(phraseKey(layer.text)) ?? 'LEGAL', from(layer), 'lookup/layer'),
    };
    const service =
      context.slice(0, at).findLast(({ text }) => serviceNames.has(phraseKey(text))) ?? context[at - 1];
    if (service) fields.service = this.#text(from(service));
    const type = context[at + 1];
    if (type) fields.elementType = this.#text(from(type));
    this.#ledger.mark(from(layer).unit, 'mapped');
    return fields;
  }

  #cell(row: object, place: Fields, field: Field | null, value: Fragment): void {
    this.#layouts.add('table');
    const fields = this.#rows.get(row) ?? { ...place };
    if (!this.#rows.has(row)) {
      this.#rows.set(row, fields);
      this.#elements.push(fields);
    }
    // Any cell of a row speaks of it, also one whose column nobody knows.
    if (value.struck ? field === 'title' : isOver(value.text)) {
      this.#ended.add(fields);
      this.#ledger.mark(value.unit, 'reported');
      const name = fields.title?.value ?? value.text;
      const finding = leftOutFinding(
        source.key,
        value.struck ? 'STRUCK_THROUGH' : 'NOT_IN_FORCE',
        value,
        name,
        value.text,
      );
      this.#findings.set(finding.id, finding);
    } else if (field === null || value.text === '') this.#ledger.mark(value.unit, 'ignored');
    else this.#take(fields, field, value);
  }

  #line({ value, item }: LabelledLine, place: Fields, field: Field | null): void {
    this.#layouts.add('list');
    const where = `${place.service?.value}|${place.layer?.value}|${place.elementType?.value}`;
    if (field !== null && field !== 'title') {
      if (this.#open?.place === where) this.#take(this.#open.fields, field, value);
      else this.#ledger.mark(value.unit, 'ignored');
      return;
    }
    // One element may stand as a line of its own below its type, where no list does.
    if (item !== null) this.#listed.add(where);
    const isElement = item !== null || (!this.#listed.has(where) && isTitle(value.text));
    if (!isElement || place.elementType === undefined) {
      this.#ledger.mark(value.unit, 'ignored');
      return;
    }
    const end = [value, place.elementType && { text: place.elementType.value }].find(
      (one) => one && isOver(one.text),
    );
    if (value.struck || end) {
      this.#ledger.mark(value.unit, 'reported');
      const finding = leftOutFinding(
        source.key,
        value.struck ? 'STRUCK_THROUGH' : 'NOT_IN_FORCE',
        value,
        value.text,
        end?.text,
      );
      this.#findings.set(finding.id, finding);
      this.#open = null;
      return;
    }
    const fields: Fields = { ...place, title: this.#text(value) };
    const [link] = item?.links ?? [];
    if (link) fields.url = sourced(link.href, value, 'link');
    this.#elements.push(fields);
    this.#open = { fields, place: where };
  }

  #take(fields: Fields, field: Field, value: Fragment): void {
    if (field === 'alsoFor') {
      const names = value.text.split(/\s*[,;]\s*|\s+og\s+/u).filter((name) => name !== '' && name !== '-');
      this.#ledger.mark(value.unit, 'mapped');
      if (names.length > 0) fields.alsoFor = sourced(names, value, 'split/alsoFor');
      for (const name of names) if (!serviceNames.has(phraseKey(name))) this.#unknown(fields, value, name);
    } else if (field === 'layer') {
      const layer = layers.get(phraseKey(value.text));
      this.#ledger.mark(value.unit, layer ? 'mapped' : 'ignored');
      if (layer) fields.layer = sourced(layer, value, 'lookup/layer');
    } else fields[field] = this.#text(value);
  }

  #text(fragment: Fragment): Sourced<string> {
    this.#ledger.mark(fragment.unit, 'mapped');
    return sourced(fragment.text, fragment);
  }

  #unknown(fields: Fields, value: Fragment, name: string): void {
    const record = fields.title?.value ?? name;
    const finding = makeFinding({
      ...describe('UNKNOWN_SERVICE', { found: name }),
      source: source.key,
      severity: 'INFO',
      recordKey: `${phraseKey(record)}/${phraseKey(name)}`,
      record,
      field: 'alsoFor',
      locator: value.locator,
      found: name,
    });
    this.#findings.set(finding.id, finding);
  }

  reading({ findings, drift }: Pick<Reading, 'findings' | 'drift'>): Reading {
    const claims = new Map<string, ClaimOf<'planElement'>>();
    for (const fields of this.#elements) {
      if (!fields.title || this.#ended.has(fields)) continue;
      this.#checkType(fields.layer?.value, fields.elementType?.value);
      const key = claimKey('planElement', {
        service: fields.service?.value,
        layer: fields.layer?.value,
        elementType: fields.elementType?.value,
        title: fields.title.value,
      });
      if (!claims.has(key)) claims.set(key, { kind: 'planElement', key, fields });
    }
    const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no element was found', breaking: true };
    return {
      claims: [...claims.values()],
      findings: [...findings, ...this.#findings.values()],
      drift: [...drift, ...this.#drift.values(), ...(claims.size > 0 ? [] : [empty])],
      cells: this.#ledger.tally(),
      layouts: [...this.#layouts],
    };
  }

  #checkType(layer: PlanLayer | undefined, type: string | undefined): void {
    if (layer === undefined || type === undefined) return;
    if (elementTypes[layer].some((known) => phraseKey(known) === phraseKey(type))) return;
    this.#drift.set(`${layer}/${type}`, {
      kind: 'NEW_CATEGORY_VALUE',
      detail: `${layer}: ${type}`,
      breaking: false,
    });
  }
}
