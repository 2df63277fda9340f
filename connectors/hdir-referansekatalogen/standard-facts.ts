import { endingIn, type Fragment, type Ledger, type Piece, phraseKey, sourced } from '../../src/kit.ts';
import { isOneOf } from './applies-to.ts';
import { boundIn } from './bound-items.ts';
import type { Draft, Facts } from './draft.ts';
import type { Said } from './endings.ts';
import { Footnotes } from './footnotes.ts';
import { levelOf } from './level-words.ts';
import { activeWords, identifierPattern, ignoredParts, labels } from './lookups.ts';

/** Gathers what a page or record says of one standard by labels, and every word that may end it. */
export class StandardFacts {
  readonly #facts: Facts;
  readonly #ledger: Ledger;
  readonly #bound: Draft['rows'][number][] = [];
  readonly #endings: Said[] = [];
  readonly #stated = new Set<string>();
  #said: Draft['facts'] = {};

  /** What the marks of organisation types lead to. */
  readonly footnotes: Footnotes;

  constructor(facts: Facts, ledger: Ledger, footnotes = new Footnotes(null, [])) {
    this.footnotes = footnotes;
    this.#facts = facts;
    this.#ledger = ledger;
  }

  get said(): Draft['facts'] {
    return this.#said;
  }

  /** Who is bound, where labels or a list say so. */
  get bound(): Draft['rows'] {
    return this.#bound;
  }

  /** Words that may end the standard, those of its own labels first. */
  get endings(): readonly Said[] {
    return this.#endings.toSorted((a, b) => Number(a.kind === 'prose') - Number(b.kind === 'prose'));
  }

  get isEmpty(): boolean {
    return Object.keys(this.#said).length === 0 && this.#bound.length === 0;
  }

  /** A message to the reader, set apart from the text: it is of the standard whose page it stands on. */
  alert(fragment: Fragment): void {
    this.#ledger.mark(fragment.unit, 'ignored');
    this.#endings.push({ fragment, kind: 'own' });
  }

  ignore(piece: Piece): void {
    this.#ledger.mark(piece, 'ignored');
  }

  /** A part of the page under a heading that nobody knows: reported once. Its words are looked through all the same. */
  unknownPart(path: string, heading: Fragment): void {
    if (this.#stated.has(path)) return;
    this.#stated.add(path);
    this.#facts.heading(heading);
  }

  /** `label: value`, a line below the heading `label`, or prose. */
  line(fragment: Fragment, under: string | null, isOfOthers = false): void {
    const [, label, value] = /^([^:]{2,40}):\s*(.+)$/su.exec(fragment.text) ?? [];
    // An edition follows a colon too: `ISO 13606-1:2019` is no label with a value.
    const isIdentifier = identifierPattern.exec(fragment.text)?.[0] === fragment.text;
    const own = label && value && this.#isLabel(label) ? label : null;
    const heading = under !== null && !isOneOf(labels.appliesTo, under) ? under : null;
    const name = isIdentifier
      ? labels.identifier[0]
      : (own ?? heading ?? (levelOf(fragment.text) ? 'Type' : null));
    if (name !== null) {
      this.take(name, !isIdentifier && own && value ? { ...fragment, text: value } : fragment);
      return;
    }
    this.#ledger.mark(fragment.unit, 'ignored');
    this.#endings.push({ fragment, kind: isOfOthers ? 'others' : 'prose' });
  }

  /** Known, or so short that it may be a label that nobody knows. A sentence that ends in a colon is prose. */
  #isLabel(label: string): boolean {
    const isKnown =
      Object.values(labels).some((words) => isOneOf(words, label)) ||
      ignoredParts.some(({ names }) => isOneOf(names, label));
    return isKnown || (label.trim().split(/\s+/u).length <= 2 && /^\p{Lu}/u.test(label));
  }

  take(label: string, fragment: Fragment): void {
    const name = label.replace(/:\s*$/u, '');
    if (isOneOf(labels.appliesTo, name)) {
      this.#ledger.mark(fragment.unit, 'mapped');
      this.#bound.push(...boundIn(fragment, this.#facts, this.footnotes.on(fragment.marks)));
      return;
    }
    const got = this.#read(name, fragment);
    if (got === null) {
      const isIgnored = ignoredParts.some(({ names }) => isOneOf(names, name));
      this.#ledger.mark(fragment.unit, isIgnored ? 'ignored' : 'reported');
      if (!isIgnored && !this.#stated.has(phraseKey(name))) {
        this.#stated.add(phraseKey(name));
        this.#facts.heading({ ...fragment, text: name });
      }
      this.#endings.push({ fragment, kind: 'prose' });
      return;
    }
    this.#ledger.mark(fragment.unit, 'mapped');
    this.#said = { ...got, ...this.#said };
  }

  /** Null: no label of these. */
  #read(label: string, fragment: Fragment): Draft['facts'] | null {
    const is = (words: readonly string[]) => isOneOf(words, label);
    if (is(labels.level) || is(labels.lifecycle)) return this.#levelOrStage(fragment);
    if (is(labels.identifier)) return { identifier: sourced(fragment.text, fragment) };
    if (is(labels.theme)) return { theme: sourced(fragment.text, fragment) };
    if (is(labels.legalBasis)) return { legalBasis: this.#joined('legalBasis', fragment) };
    if (is(labels.note)) {
      this.#endings.push({ fragment, kind: 'own' });
      return { note: this.#joined('note', fragment) };
    }
    for (const field of ['changedOn', 'publishedOn'] as const) {
      if (!is(labels[field])) continue;
      const date = this.#facts.date(fragment, field);
      return date ? { [field]: date } : {};
    }
    return null;
  }

  #levelOrStage(fragment: Fragment): Draft['facts'] {
    if (isOneOf(activeWords, fragment.text))
      return { lifecycle: sourced('ACTIVE', fragment, 'lookup/lifecycle') };
    const isLevel = levelOf(fragment.text) !== null;
    if (!isLevel && endingIn(fragment.text) !== null) {
      this.#endings.push({ fragment, kind: 'own' });
      return {};
    }
    const level = this.#facts.level(fragment);
    return level ? { level } : {};
  }

  /** Several lines of one remark are one text. */
  #joined(field: 'legalBasis' | 'note', fragment: Fragment) {
    const before = this.#said[field];
    const { [field]: _, ...rest } = this.#said;
    this.#said = rest;
    if (before?.value.split('\n').includes(fragment.text)) return before;
    return before
      ? { ...before, value: `${before.value}\n${fragment.text}` }
      : sourced(fragment.text, fragment);
  }
}
