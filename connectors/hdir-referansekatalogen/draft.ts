import {
  type Bilingual,
  type BindingLevel,
  type Claim,
  type ClaimOf,
  claimKey,
  type Drift,
  endingIn,
  type Finding,
  type FindingCode,
  type Fragment,
  makeFinding,
  phraseKey,
  readDate,
  type Sourced,
  type StandardDirection,
  shorten,
  sourced,
} from '../../src/kit.ts';
import { directionWords, identifierPattern, levelWords } from './lookups.ts';

type Fields = ClaimOf<'standard'>['fields'];

/** What one document says of one standard; `rows` are the organisation types it names. */
export interface Draft {
  readonly title: Sourced<string>;
  readonly facts: Omit<Fields, 'standard' | 'organisationType' | 'direction'>;
  readonly rows: readonly Pick<Fields, 'organisationType' | 'direction' | 'level' | 'legalBasis' | 'note'>[];
}

const byPhrase = <T>(words: Readonly<Record<string, T>>) =>
  new Map(Object.entries(words).map(([word, value]) => [phraseKey(word), value]));
const levels = byPhrase<BindingLevel>(levelWords);
const directions = byPhrase<StandardDirection>(directionWords);

export const levelOf = (text: string) => levels.get(phraseKey(text)) ?? null;
export const directionOf = (text: string) => directions.get(phraseKey(text)) ?? null;

/** Reads words one by one and keeps what it could not read as findings. */
export class Facts {
  readonly findings: Finding[] = [];
  readonly drift: Drift[] = [];
  readonly pagesWithoutColumn = new Set<string>();

  level(fragment: Fragment): Sourced<BindingLevel> | undefined {
    const value = levelOf(fragment.text);
    // `Utgått standard` is no level; what it ends is told where all words of the standard are looked at.
    if (value === null && endingIn(fragment.text) !== null) return undefined;
    if (value === null) return this.#unknown(fragment, 'level', 'et kjent nivå', 'a known level');
    return sourced(value, fragment, 'lookup/level');
  }

  direction(fragment: Fragment): Sourced<StandardDirection> | undefined {
    const value = directionOf(fragment.text);
    if (value === null) return this.#unknown(fragment, 'direction', 'en kjent retning', 'a known direction');
    return sourced(value, fragment, 'lookup/direction');
  }

  date(fragment: Fragment, field: string): Sourced<string> | undefined {
    const read = readDate(fragment.text);
    if (read.kind === 'date') return sourced(read.value, fragment, 'date');
    return read.kind !== 'problem' ? undefined : this.#unknown(fragment, field, 'en dato', 'a date');
  }

  /** A column, or a key of the API's answer, that nobody knows: told of, and not read. */
  heading(fragment: Fragment): void {
    this.drift.push({ kind: 'COLUMN_ADDED', detail: fragment.text, breaking: false });
    this.#tell('UNKNOWN_HEADING', fragment.locator.document, phraseKey(fragment.text), fragment, {
      nb: `Kolonnen eller feltet «${fragment.text}» er ukjent og er ikke lest.`,
      en: `The column or field “${fragment.text}” is unknown and was not read.`,
    });
  }

  /** Words that end or deny what else is said of a standard. */
  notInForce(title: string, fragment: Fragment, level: string | null): void {
    const nb = level === null ? '' : ` Nivået («${level}») vises derfor ikke.`;
    const en = level === null ? '' : ` Its level (“${level}”) is therefore not shown.`;
    this.#tell('NOT_IN_FORCE', title, `${phraseKey(fragment.text)}`, fragment, {
      nb: `«${shorten(fragment.text)}» sier at «${title}» ikke gjelder, ikke lenger eller ikke ennå.${nb}`,
      en: `“${shorten(fragment.text)}” says that “${title}” does not hold, no longer or not yet.${en}`,
    });
  }

  /** Words that may limit a standard, or speak of another one. */
  remark(title: string, fragment: Fragment): void {
    this.#tell('UNREAD_REMARK', title, phraseKey(fragment.text), fragment, {
      nb: `«${shorten(fragment.text)}» begrenser kanskje «${title}», eller handler om en annen standard.`,
      en: `“${shorten(fragment.text)}” may limit “${title}”, or speaks of another standard.`,
    });
  }

  /** A row or card that the publisher has crossed out. */
  struck(fragment: Fragment): void {
    this.#tell('STRUCK_THROUGH', fragment.locator.document, phraseKey(fragment.text), fragment, {
      nb: `«${shorten(fragment.text)}» er strøket over og er ikke lest.`,
      en: `“${shorten(fragment.text)}” is struck through and was not read.`,
    });
  }

  /** A table that is none of organisation types. */
  unreadTable(fragment: Fragment): void {
    this.#tell('UNREAD_TABLE', fragment.locator.document, phraseKey(fragment.text), fragment, {
      nb: `Tabellen som begynner med «${shorten(fragment.text)}», er ikke lest.`,
      en: `The table that begins with “${shorten(fragment.text)}” was not read.`,
    });
  }

  /** Two places that say different things of one standard, or the same twice. */
  repeated(title: string, field: string, left: string, right: string): void {
    this.#tell('CONTRADICTING_ROWS', title, field, null, {
      nb: `«${title}» står flere steder, med ulike verdier: «${left}» og «${right}». Den første vises.`,
      en: `“${title}” stands in several places, with different values: “${left}” and “${right}”. The first is shown.`,
    });
  }

  /** Words on who is bound that are no list of organisation types. */
  appliesTo(fragment: Fragment): void {
    this.#unknown(
      fragment,
      'organisationType',
      'en tabell eller liste over virksomhetstyper',
      'a table or list of organisation types',
    );
  }

  /** A table of levels without a column of organisation types: no row of it can be read. */
  lostColumn(document: string, name: string): void {
    this.pagesWithoutColumn.add(document);
    this.#tell('COLUMN_REMOVED', document, name, null, {
      nb: `Tabellen i «${document}» mangler kolonnen «${name}» og er ikke lest.`,
      en: `The table in “${document}” lacks the column “${name}” and was not read.`,
    });
  }

  emptyTable(document: string): void {
    this.#tell('EMPTY_TABLE', document, 'rows', null, {
      nb: `Tabellen over virksomhetstyper i «${document}» har ingen rader som sier noe.`,
      en: `The table of organisation types in “${document}” has no row that says anything.`,
    });
  }

  unreadPage(document: string): void {
    this.#tell('UNREAD_PAGE', document, 'page', null, {
      nb: `Ingen standard ble funnet i «${document}».`,
      en: `No standard was found in “${document}”.`,
    });
  }

  #unknown(fragment: Fragment, field: string, nb: string, en: string): undefined {
    const { document } = fragment.locator;
    this.#tell('UNKNOWN_VALUE', document, `${field}/${phraseKey(fragment.text)}`, fragment, {
      nb: `«${fragment.text}» er ikke ${nb}.`,
      en: `“${fragment.text}” is not ${en}.`,
    });
    return undefined;
  }

  #tell(code: FindingCode, document: string, field: string, at: Fragment | null, message: Bilingual): void {
    this.findings.push(
      makeFinding({
        source: 'hdir-referansekatalogen',
        code,
        severity: 'WARNING',
        recordKey: `${document}/${field}`,
        record: document,
        field,
        locator: at?.locator ?? null,
        message,
        action: {
          nb: 'Rett siden, eller legg ordet til i koblingens oppslag.',
          en: "Correct the page, or add the word to the connector's lookups.",
        },
        found: at?.text ?? null,
      }),
    );
  }
}

/** A longer text is no name of an organisation type with a direction. */
const longestName = 200;
const whoAndDirection = /^(.+?)\s*(?::|\s[–-]|\()\s*([^():]+)\)?$/su;
const divided = (text: string) => (text.length > longestName ? null : whoAndDirection.exec(text));

/** `Legekontor`, `Legekontor: Sende` or `Legekontor (Sende)`: who is bound, and the direction where the last words are one. */
export function boundIn(fragment: Fragment): Draft['rows'][number] {
  const [, who, last] = divided(fragment.text) ?? [];
  const direction = last ? directionOf(last) : null;
  return who && direction
    ? {
        organisationType: sourced(who, fragment, 'label/organisation-type'),
        direction: sourced(direction, fragment, 'lookup/direction'),
      }
    : { organisationType: sourced(fragment.text, fragment, 'label/organisation-type') };
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
    for (const row of rows.length > 0 ? rows : [{}]) {
      const fields: Fields = { standard: title, ...facts, ...row };
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
