/** Ranks what the search index finds and gives it as entities. */
import type { Catalogue, Entity, SearchHit, Target } from '../catalogue.ts';
import type { ViewSource } from '../views.ts';
import { type DocumentKind, documentKinds, type SearchIndex } from './search-index.ts';
import { findDocuments } from './search-query.ts';

const typesOfKind: Readonly<Record<DocumentKind, readonly Entity['type'][]>> = {
  vendor: ['Vendor'],
  product: ['Product'],
  target: ['NationalService', 'HealthRegister'],
  interface: ['TargetInterface'],
  municipality: ['Municipality'],
  framework: ['Framework'],
  agency: ['Agency'],
};

export class NameSearch {
  readonly #index: SearchIndex;
  readonly #source: ViewSource & Catalogue;

  constructor(index: SearchIndex, source: ViewSource & Catalogue) {
    this.#index = index;
    this.#source = source;
  }

  /** The best `first` hits; among equals those whose name the words cover most, then by kind and name. */
  find(text: string, types: readonly Entity['type'][] | null, first: number, isWritten = false): SearchHit[] {
    const best: Ranked[] = [];
    const rank = (document: number, grade: number) => {
      const score = grade + 20 / Math.max(1, this.#index.lengths[document] ?? 1);
      const last = best.at(-1);
      if (best.length >= first && (last === undefined || !isBetter(score, document, last))) return;
      if (types !== null && !types.includes(this.#typeOf(document))) return;
      let place = best.length;
      for (; place > 0; place--) {
        const before = best[place - 1];
        if (before === undefined || !isBetter(score, document, before)) break;
      }
      best.splice(place, 0, { document, score });
      if (best.length > first) best.pop();
    };
    findDocuments(this.#index, text, rank, isWritten);
    return best.map(({ document, score }) => ({ entity: this.#entityOf(document), score: score / 120 }));
  }

  #typeOf(document: number): Entity['type'] {
    const { kind, row } = this.#place(document);
    if (kind === 'target') return typeOfTarget(this.#source.targets[row]);
    return typesOfKind[kind][0] ?? 'Vendor';
  }

  #entityOf(document: number): Entity {
    const { kind, row } = this.#place(document);
    const { targets, interfaces, municipalities, frameworks, agencies } = this.#source;
    if (kind === 'vendor') return { type: 'Vendor', value: this.#source.vendorAt(row) };
    if (kind === 'product') return { type: 'Product', value: this.#source.productAt(row) };
    if (kind === 'target') {
      const value = present(targets[row]);
      return { type: typeOfTarget(value), value };
    }
    if (kind === 'interface') return { type: 'TargetInterface', value: present(interfaces[row]) };
    if (kind === 'municipality') return { type: 'Municipality', value: present(municipalities[row]) };
    if (kind === 'framework') return { type: 'Framework', value: present(frameworks[row]) };
    return { type: 'Agency', value: present(agencies[row]) };
  }

  #place(document: number): { readonly kind: DocumentKind; readonly row: number } {
    const { kindsAt } = this.#index;
    let place = 0;
    while (place + 2 < kindsAt.length && document >= (kindsAt[place + 1] ?? 0)) place++;
    return { kind: documentKinds[place] ?? 'agency', row: document - (kindsAt[place] ?? 0) };
  }
}

interface Ranked {
  readonly document: number;
  readonly score: number;
}

function isBetter(score: number, document: number, than: Ranked): boolean {
  return score > than.score || (score === than.score && document < than.document);
}

function typeOfTarget(target: Target | undefined): 'NationalService' | 'HealthRegister' {
  return target?.kind === 'HEALTH_REGISTER' ? 'HealthRegister' : 'NationalService';
}

function present<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('The search index speaks of a row that the catalogue does not have');
  return value;
}
