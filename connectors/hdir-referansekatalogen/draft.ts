import {
  type Bilingual,
  type BindingLevel,
  type Claim,
  type ClaimOf,
  claimKey,
  type Drift,
  type Finding,
  type FindingCode,
  type Fragment,
  makeFinding,
  phraseKey,
  readDate,
  type Sourced,
  type StandardDirection,
  sourced,
} from '../../src/kit.ts';
import { directionWords, identifierPattern, levelWords } from './lookups.ts';

type Fields = ClaimOf<'standard'>['fields'];

/** What one document says of one standard; `rows` are the organisation types it names. */
export interface Draft {
  readonly title: Sourced<string>;
  readonly facts: Omit<Fields, 'standard' | 'organisationType' | 'direction'>;
  readonly rows: readonly Pick<Fields, 'organisationType' | 'direction' | 'level'>[];
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

/** `Legekontor`, `Legekontor: Sende` or `Legekontor (Sende)`: who is bound, and the direction where the last words are one. */
export function boundIn(fragment: Fragment): Draft['rows'][number] {
  const [, who, last] = /^(.+?)\s*(?::|\s[–-]|\()\s*([^():]+)\)?$/su.exec(fragment.text) ?? [];
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
export function claimsOf(drafts: readonly Draft[]): Claim[] {
  const joined = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = phraseKey(draft.title.value);
    const known = joined.get(key);
    joined.set(
      key,
      known
        ? {
            title: known.title,
            facts: { ...draft.facts, ...known.facts },
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
