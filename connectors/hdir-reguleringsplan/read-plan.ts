import {
  bearingOf,
  type ClaimOf,
  claimKey,
  type Drift,
  type Finding,
  type Fragment,
  judgeNamed,
  judgeRow,
  type LabelledLine,
  Ledger,
  type PagesRead,
  type PlanLayer,
  phraseKey,
  type Reading,
  readLabelledPages,
  type SaidOfRow,
  type SourceDocument,
  saidUnder,
  sourced,
} from '../../src/kit.ts';
import {
  type Element,
  type Fields,
  isKnownSort,
  isTitle,
  layers,
  ofPlace,
  placeKey,
  serviceNames,
  unknownService,
} from './element.ts';
import { labels } from './lookups.ts';
import { placeOf, saidAbove, textOf } from './place.ts';
import { source } from './source.ts';

type Field = keyof typeof labels;

const fieldOf = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.map((word) => [phraseKey(word), field as Field] as const),
  ),
);
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

class PlanReader {
  readonly #ledger = new Ledger();
  readonly #findings = new Map<string, Finding>();
  readonly #drift = new Map<string, Drift>();
  readonly #elements: Element[] = [];
  readonly #rows = new Map<object, Element>();
  /** Alerts and sentences that stand with the elements of a place and are none of them. */
  readonly #beside = new Map<string, SaidOfRow[]>();
  /** Where elements stand in lists: lines beside them are prose. */
  readonly #listed = new Set<string>();
  readonly #layouts = new Set<string>();
  /** The element that the last item of a list began, and where it stands. */
  #open: { readonly element: Element; readonly place: string; readonly item: object | null } | null = null;

  /** Whether the line is part of what is read here. */
  read(line: LabelledLine, document: string): boolean | 'used' {
    const place = placeOf(line, document, this.#ledger);
    if (place === null) {
      this.#open = null;
      this.#ledger.mark(line.value.unit, 'ignored');
      return false;
    }
    const field = line.label === null ? null : (fieldOf.get(line.label) ?? null);
    if (line.row) this.#cell(line, place, field, document);
    else this.#line(line, place, field, document);
    return line.unknown !== null && isKnownSort(place.layer?.value, line.unknown) ? 'used' : true;
  }

  #cell(line: LabelledLine, place: Fields, field: Field | null, document: string): void {
    this.#layouts.add('table');
    const { row, value } = line;
    if (row === null) return;
    const element = this.#rows.get(row) ?? {
      fields: { ...place },
      said: saidAbove(line, document),
      place: placeKey(place),
    };
    if (!this.#rows.has(row)) {
      this.#rows.set(row, element);
      this.#elements.push(element);
    }
    if (value.text === '') this.#ledger.mark(value.unit, 'ignored');
    else if (field === null) {
      this.#ledger.mark(value.unit, 'ignored');
      element.said.push(saidUnder(line));
    } else {
      if (field === 'title') element.said.push({ at: value, place: 'name' });
      if (field === 'elementType') element.said.push({ at: { ...value, struck: false }, place: 'heading' });
      this.#take(element.fields, field, value);
    }
  }

  #line(line: LabelledLine, place: Fields, field: Field | null, document: string): void {
    this.#layouts.add('list');
    const { value, item } = line;
    const where = placeKey(place);
    if (field !== null && field !== 'title') {
      if (this.#open?.place === where) this.#take(this.#open.element.fields, field, value);
      else this.#ledger.mark(value.unit, 'ignored');
      return;
    }
    // A further line of an element's own item that says whether it holds.
    const isOwn = item !== null && this.#open?.item === item && this.#open.place === where;
    if (isOwn && bearingOf(value.text, 'beside', 'element') !== null) {
      this.#ledger.mark(value.unit, 'ignored');
      this.#open?.element.said.push({ at: value, place: 'beside' });
      return;
    }
    // `Forskrift: Eksempelforskriften` in a definition list: the term is the sort.
    const isSort = line.unknown !== null && isKnownSort(place.layer?.value, line.unknown);
    // One element may stand as a line of its own below its type, where no list does.
    if (item !== null) this.#listed.add(where);
    const isElement =
      item !== null || isSort || (!line.isNotice && !this.#listed.has(where) && isTitle(value.text));
    if (!isElement || (place.elementType === undefined && !isSort)) {
      this.#ledger.mark(value.unit, 'ignored');
      const said = ofPlace(line);
      const effect =
        bearingOf(said.at.text, line.isNotice ? 'beside' : said.place, 'element')?.effect ?? null;
      // What is not plainly of the elements is not said of each of them.
      if (effect !== null && (line.isNotice || effect !== 'unclear'))
        this.#beside.set(where, [...(this.#beside.get(where) ?? []), said]);
      return;
    }
    const elementType = isSort ? sourced(line.unknown ?? '', value, 'term/elementType') : place.elementType;
    const fields: Fields = {
      ...place,
      ...(elementType && { elementType }),
      title: textOf(value, this.#ledger),
    };
    const [link] = item?.links ?? [];
    if (link) fields.url = sourced(link.href, value, 'link');
    const element: Element = {
      fields,
      said: [...saidAbove(line, document), { at: value, place: 'name' }],
      place: where,
    };
    this.#elements.push(element);
    this.#open = { element, place: where, item };
  }

  #take(fields: Fields, field: Field, value: Fragment): void {
    if (field === 'alsoFor') {
      const names = value.text.split(/\s*[,;]\s*|\s+og\s+/u).filter((name) => name !== '' && name !== '-');
      this.#ledger.mark(value.unit, 'mapped');
      if (names.length > 0) fields.alsoFor = sourced(names, value, 'split/alsoFor');
      for (const name of names)
        if (!serviceNames.has(phraseKey(name))) this.#report(unknownService(fields, value, name));
    } else if (field === 'layer') {
      const layer = layers.get(phraseKey(value.text));
      this.#ledger.mark(value.unit, layer ? 'mapped' : 'ignored');
      if (layer) fields.layer = sourced(layer, value, 'lookup/layer');
    } else fields[field] = textOf(value, this.#ledger);
  }

  #report(finding: Finding): void {
    this.#findings.set(finding.id, finding);
  }

  /** Whether an element is left out for what is said of it; that, and what may limit it, is reported. */
  #isOut({ fields, said, place }: Element): boolean {
    const name = fields.title?.value ?? '';
    const row = { source: source.key, thing: 'element', name, planned: 'stated' } as const;
    const { isOut, findings } = judgeRow(row, [...said, ...(this.#beside.get(place) ?? [])]);
    for (const one of findings) this.#report(one);
    if (isOut) this.#ledger.mark(fields.title?.locator.path ?? name, 'reported');
    return isOut;
  }

  reading({ findings, drift, outlines }: PagesRead): Reading {
    const names = this.#elements.flatMap(({ fields }) => fields.title?.value ?? []);
    const named = outlines.flatMap((outline) => [
      ...judgeNamed(outline, names, { source: source.key, thing: 'element', planned: 'stated' }),
    ]);
    for (const [, { findings: found }] of named) for (const one of found) this.#report(one);
    const gone = new Set(named.flatMap(([name, { isOut }]) => (isOut ? [name] : [])));
    const claims = new Map<string, ClaimOf<'planElement'>>();
    for (const element of this.#elements) {
      const { fields } = element;
      if (!fields.title || gone.has(fields.title.value) || this.#isOut(element)) continue;
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
    if (isKnownSort(layer, type)) return;
    this.#drift.set(`${layer}/${type}`, {
      kind: 'NEW_CATEGORY_VALUE',
      detail: `${layer}: ${type}`,
      breaking: false,
    });
  }
}
