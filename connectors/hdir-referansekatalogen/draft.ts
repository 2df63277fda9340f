import {
  type BindingLevel,
  type Claim,
  type ClaimOf,
  claimKey,
  type Drift,
  describe,
  endingIn,
  type Finding,
  type FindingTexts,
  type Fragment,
  makeFinding,
  phraseKey,
  readDate,
  type Sourced,
  type StandardDirection,
  shorten,
  sourced,
  valueName,
} from '../../src/kit.ts';
import { directionOf, levelOf } from './level-words.ts';
import { identifierPattern } from './lookups.ts';

type Fields = ClaimOf<'standard'>['fields'];

/** What one document says of one standard; `rows` are the organisation types it names. */
export interface Draft {
  readonly title: Sourced<string>;
  readonly facts: Omit<Fields, 'standard' | 'organisationType' | 'direction'>;
  readonly rows: readonly (Pick<
    Fields,
    'organisationType' | 'direction' | 'level' | 'legalBasis' | 'note'
  > & {
    /** The row's own words take its level, also that of the standard as a whole. */
    readonly hasNoLevel?: boolean;
  })[];
}

/** Reads words one by one and keeps what it could not read as findings. */
type UnknownKey = `UNKNOWN_VALUE.${'level' | 'direction' | 'date' | 'organisationTypes'}`;

export class Facts {
  readonly findings: Finding[] = [];
  readonly drift: Drift[] = [];
  readonly pagesWithoutColumn = new Set<string>();

  /** How many organisation types were said not to be bound. */
  denials = 0;

  level(fragment: Fragment): Sourced<BindingLevel> | undefined {
    const value = levelOf(fragment.text);
    // `Utgått standard` is no level; what it ends is reported where all words of the standard are looked at.
    if (value === null && endingIn(fragment.text) !== null) return undefined;
    if (value === null) return this.#unknown(fragment, 'level', 'UNKNOWN_VALUE.level');
    return sourced(value, fragment, 'lookup/level');
  }

  direction(fragment: Fragment): Sourced<StandardDirection> | undefined {
    const value = directionOf(fragment.text);
    if (value === null) return this.#unknown(fragment, 'direction', 'UNKNOWN_VALUE.direction');
    return sourced(value, fragment, 'lookup/direction');
  }

  date(fragment: Fragment, field: string): Sourced<string> | undefined {
    const read = readDate(fragment.text);
    if (read.kind === 'date') return sourced(read.value, fragment, 'date');
    return read.kind !== 'problem' ? undefined : this.#unknown(fragment, field, 'UNKNOWN_VALUE.date');
  }

  /** A column, or a key of the API's answer, that nobody knows: reported, and not read. */
  heading(fragment: Fragment): void {
    this.drift.push({ kind: 'COLUMN_ADDED', detail: fragment.text, breaking: false });
    const texts = describe('UNKNOWN_HEADING.standard', { heading: fragment.text });
    this.#report(texts, fragment.locator.document, phraseKey(fragment.text), fragment);
  }

  /** Words that end or deny what else is said of a standard. */
  notInForce(title: string, fragment: Fragment, level: string | null): void {
    const why = shorten(fragment.text);
    const texts =
      level === null
        ? describe('NOT_IN_FORCE.standard', { why, name: title })
        : describe('NOT_IN_FORCE.standardLevel', { why, name: title, level: valueName(level) });
    this.#report(texts, title, phraseKey(fragment.text), fragment);
  }

  /** Words that say that an organisation type is not bound. `isPlain`: a mere no. */
  notBound(who: string, fragment: Fragment, isPlain: boolean): void {
    this.denials += 1;
    const texts = describe('NOT_IN_FORCE.notBound', { why: shorten(fragment.text), name: shorten(who) });
    this.#report(texts, who, phraseKey(fragment.text), fragment, isPlain ? 'INFO' : 'WARNING');
  }

  /** Words on how an organisation type is bound that limit or postpone it, or are not known: its level is not served. */
  withheld(who: string, fragment: Fragment): void {
    const texts = describe('UNKNOWN_VALUE.binding', { found: shorten(fragment.text), name: shorten(who) });
    this.#report(texts, who, phraseKey(fragment.text), fragment);
  }

  /** Words that may limit a standard, or speak of another one. */
  remark(title: string, fragment: Fragment): void {
    const texts = describe('UNREAD_REMARK.standard', { why: shorten(fragment.text), name: title });
    this.#report(texts, title, phraseKey(fragment.text), fragment);
  }

  /** A row or card that the publisher has crossed out. */
  struck(fragment: Fragment): void {
    const texts = describe('STRUCK_THROUGH.unread', { name: shorten(fragment.text) });
    this.#report(texts, fragment.locator.document, phraseKey(fragment.text), fragment);
  }

  /** A table that is none of organisation types. */
  unreadTable(fragment: Fragment): void {
    const texts = describe('UNREAD_TABLE.standard', { found: shorten(fragment.text) });
    this.#report(texts, fragment.locator.document, phraseKey(fragment.text), fragment);
  }

  /** Two places that say different things of one standard, or the same twice. */
  repeated(title: string, field: string, first: string, second: string): void {
    this.#report(describe('CONTRADICTING_ROWS.standard', { name: title, first, second }), title, field, null);
  }

  /** Words on who is bound that are no list of organisation types. */
  appliesTo(fragment: Fragment): void {
    this.#unknown(fragment, 'organisationType', 'UNKNOWN_VALUE.organisationTypes');
  }

  /** A table of levels without a column of organisation types: no row of it can be read. */
  lostColumn(document: string, name: string): void {
    this.pagesWithoutColumn.add(document);
    this.#report(describe('COLUMN_REMOVED.standard', { document, heading: name }), document, name, null);
  }

  emptyTable(document: string): void {
    this.#report(describe('EMPTY_TABLE', { document }), document, 'rows', null);
  }

  unreadPage(document: string): void {
    this.#report(describe('UNREAD_PAGE.standard', { document }), document, 'page', null);
  }

  #unknown(fragment: Fragment, field: string, key: UnknownKey): undefined {
    const texts = describe(key, { found: fragment.text });
    this.#report(texts, fragment.locator.document, `${field}/${phraseKey(fragment.text)}`, fragment);
    return undefined;
  }

  #report(
    texts: FindingTexts,
    document: string,
    field: string,
    at: Fragment | null,
    severity: Finding['severity'] = 'WARNING',
  ): void {
    this.findings.push(
      makeFinding({
        ...texts,
        source: 'hdir-referansekatalogen',
        severity,
        recordKey: `${document}/${field}`,
        record: document,
        field,
        locator: at?.locator ?? null,
        found: at?.text ?? null,
      }),
    );
  }
}

/** An identifier that stands in the title itself: `… (HIS 80822:2014)`. */
export function identifierIn(fragment: Fragment): Sourced<string> | undefined {
  const found = identifierPattern.exec(fragment.text)?.[0];
  return found === undefined ? undefined : sourced(found, fragment, 'title/identifier');
}

/**
 * Claims of all drafts. What several documents say of one standard is joined by its title, the page before the card;
 * a standard with rows is claimed once a row, one without is claimed as a whole.
 */
export function claimsOf(drafts: readonly Draft[], facts: Facts): Claim[] {
  const joined = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = phraseKey(draft.title.value);
    const known = joined.get(key);
    if (known) tellDifferences(known, draft, facts);
    joined.set(
      key,
      known
        ? {
            title: known.title,
            facts: joinFacts(known, draft),
            rows: known.rows.length > 0 ? known.rows : draft.rows,
          }
        : draft,
    );
  }
  const claims = new Map<string, Claim>();
  for (const { title, facts, rows } of joined.values()) {
    for (const { hasNoLevel = false, ...row } of rows.length > 0 ? rows : [{} as Draft['rows'][number]]) {
      const { level, ...others } = facts;
      const fields: Fields = {
        standard: title,
        ...(hasNoLevel ? others : { ...others, ...(level && { level }) }),
        ...row,
      };
      const key = claimKey('standard', {
        standard: title.value,
        organisationType: fields.organisationType?.value,
        direction: fields.direction?.value,
        level: rows.length > 0 ? fields.level?.value : undefined,
      });
      claims.set(key, { kind: 'standard', key, fields });
    }
  }
  return [...claims.values()];
}

/** What ends a standard in one place holds against a level in another. */
function joinFacts(known: Draft, draft: Draft): Draft['facts'] {
  const facts = { ...draft.facts, ...known.facts };
  const ended = (one: Draft) => one.facts.lifecycle !== undefined && one.facts.lifecycle.value !== 'ACTIVE';
  if (!ended(known) && !ended(draft)) return facts;
  const { level: _, ...rest } = facts;
  const lifecycle = (ended(known) ? known : draft).facts.lifecycle;
  return { ...rest, ...(lifecycle && { lifecycle }) };
}

/** One standard in two places: what they say of its level and identifier must agree. */
function tellDifferences(known: Draft, draft: Draft, facts: Facts): void {
  for (const field of ['level', 'identifier'] as const) {
    const left = known.facts[field];
    const right = draft.facts[field];
    if (left && right && left.value !== right.value)
      facts.repeated(known.title.value, field, left.raw, right.raw);
  }
}
