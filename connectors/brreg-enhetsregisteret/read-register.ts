import {
  type ClaimOf,
  claimKey,
  type Drift,
  describe,
  type Finding,
  type FindingTexts,
  Ledger,
  makeFinding,
  nameParts,
  openDocument,
  type Reading,
  type SourceDocument,
  unreadable,
} from '../../src/kit.ts';
import { deletedSchema, type Entity, endingFields, entitySchema, searchSchema } from './entity.ts';
import { endFinding, fieldsIn, fieldsOf } from './entity-fields.ts';
import { ignoredFields, maxHits } from './lookups.ts';
import { NameSearches } from './name-searches.ts';
import { source } from './source.ts';

type EntityClaim = ClaimOf<'legalEntity'>;

/** Fields of an entity that are read. */
const readFields = new Set([
  'organisasjonsnummer',
  'navn',
  'organisasjonsform',
  'konkurs',
  'underAvvikling',
  'underTvangsavviklingEllerTvangsopplosning',
  'slettedato',
]);

/** Reads answers about one entity each, and pages of searches by name. Each document is read by itself. */
export function readRegister(documents: readonly SourceDocument[]): Reading {
  const reader = new RegisterReader();
  for (const document of documents) reader.read(document);
  return reader.reading();
}

class RegisterReader {
  readonly #ledger = new Ledger();
  readonly #claims = new Map<string, EntityClaim>();
  readonly #findings: Finding[] = [];
  readonly #drift = new Map<string, Drift>();
  readonly #searches = new NameSearches();
  readonly #layouts = new Set<string>();

  read(document: SourceDocument): void {
    const [, number = null, status = null] = /^enhet-(\d{9})(?: (\d{3}))?$/u.exec(document.name) ?? [];
    if (status === '404') {
      this.#notRegistered(document, number ?? '');
      return;
    }
    const [, page = '0', searched = ''] = /^navn-(\d+)-(.*?)( 400)?$/su.exec(document.name) ?? [];
    if (document.name.endsWith(' 400')) {
      this.#refused(document, searched);
      return;
    }
    const opened = openDocument(document);
    const problems = opened.problems.filter(({ fatal }) => fatal);
    if (problems.length > 0 || opened.format !== 'json') {
      const { findings, drift } = unreadable(source.key, document.name, problems);
      this.#findings.push(...findings);
      for (const one of drift) this.#report(one);
    } else if (number === null) this.#search(opened.root, document.name, searched, Number(page));
    else if (status === '410') this.#deleted(opened.root, document.name, number);
    else this.#entity(opened.root, document.name, number);
  }

  /** The answer itself is the evidence: the register was asked for the number and has no entity with it. */
  #notRegistered(document: SourceDocument, number: string): void {
    const body = new TextDecoder().decode(document.bytes).trim();
    if (body.startsWith('<')) {
      this.#shape(document.name, 'a web page where the register should answer');
      return;
    }
    const locator = { document: document.name, path: '', quote: body.slice(0, 200) };
    const rule = 'http/404';
    this.#layouts.add('entity');
    this.#ledger.mark(document.name, 'mapped');
    this.#add({
      organisationNumber: { value: number, raw: locator.quote, locator, rule },
      state: { value: 'NOT_REGISTERED', raw: locator.quote, locator, rule },
    });
  }

  #deleted(root: unknown, document: string, number: string): void {
    const parsed = deletedSchema.safeParse(root);
    if (parsed.success && parsed.data.organisasjonsnummer !== number) {
      this.#shape(document, 'another number');
      return;
    }
    if (!parsed.success) {
      // Gone without a date of deletion may be another thing than deleted, so nothing is said of it.
      this.#ledger.mark(document, 'reported');
      this.#note(document, number, describe('GONE_WITHOUT_DATE', { number }));
      return;
    }
    this.#layouts.add('entity');
    const { slettedato } = parsed.data;
    this.#account(parsed.data, document, '');
    const from = fieldsIn(document, '');
    this.#add({
      organisationNumber: from('organisasjonsnummer', number),
      state: from('slettedato', 'DELETED' as const, slettedato, 'json/state'),
      deletedOn: from('slettedato', slettedato),
    });
  }

  #entity(root: unknown, document: string, number: string): void {
    const parsed = entitySchema.safeParse(root);
    if (!parsed.success) {
      this.#shape(document, pathOf(parsed.error.issues[0]));
      return;
    }
    if (parsed.data.organisasjonsnummer !== number) {
      this.#shape(document, 'another number');
      return;
    }
    this.#layouts.add('entity');
    this.#account(parsed.data, document, '');
    this.#reportEnds(parsed.data, document, '');
    this.#add(fieldsOf(parsed.data, document, ''));
  }

  /** Only entities of exactly the searched name and legal form are taken; whether there is one only, the merge sees. */
  #search(root: unknown, document: string, searched: string, number: number): void {
    const parsed = searchSchema.safeParse(root);
    if (!parsed.success) {
      this.#shape(document, pathOf(parsed.error.issues[0]));
      return;
    }
    this.#layouts.add('search');
    this.#ledger.mark(`${document} page`, 'mapped');
    const { _embedded, page } = parsed.data;
    if (page.totalElements > maxHits) {
      this.#note(
        document,
        searched,
        describe('TOO_MANY_HITS', { name: searched, count: page.totalElements }),
      );
      return;
    }
    this.#searches.page(searched, number, fieldsIn(document, '/page')('totalElements', page.totalElements));
    const wanted = nameParts(searched);
    for (const [index, entity] of (_embedded?.enheter ?? []).entries()) {
      const pointer = `/_embedded/enheter/${index}`;
      const { base, legalForm } = nameParts(entity.navn);
      if (base !== wanted.base || legalForm !== wanted.legalForm) {
        this.#ledger.mark(`${document} ${pointer}`, 'ignored');
        continue;
      }
      this.#searches.hit(searched);
      this.#account(entity, document, pointer);
      this.#reportEnds(entity, document, pointer);
      const searchedName = fieldsIn(document, pointer)('navn', searched, entity.navn, 'name/exact');
      this.#add({ ...fieldsOf(entity, document, pointer), searchedName });
    }
  }

  #refused(document: SourceDocument, searched: string): void {
    this.#ledger.mark(document.name, 'reported');
    this.#note(document.name, searched, describe('NAME_NOT_SEARCHABLE', { name: searched }));
  }

  #add(fields: EntityClaim['fields']): void {
    // The name is part of the key: after a change of name the earlier row stays in the batch as one that went missing.
    const key = claimKey('legalEntity', {
      organisationNumber: fields.organisationNumber?.value,
      name: fields.name?.value,
      searchedName: fields.searchedName?.value,
    });
    if (!this.#claims.has(key)) this.#claims.set(key, { kind: 'legalEntity', key, fields });
  }

  /** Every field is read, ignored by name, or stated as new. */
  #account(entity: Readonly<Record<string, unknown>>, document: string, pointer: string): void {
    for (const field of Object.keys(entity)) {
      const known = readFields.has(field) ? 'mapped' : ignoredFields.has(field) ? 'ignored' : 'reported';
      this.#ledger.mark(`${document} ${pointer}/${field}`, known);
      if (known === 'reported') this.#report({ kind: 'COLUMN_ADDED', detail: field, breaking: false });
    }
  }

  /** What else an active entity says of an end is reported beside its state. */
  #reportEnds(entity: Entity, document: string, pointer: string): void {
    for (const [field, value] of endingFields(entity))
      this.#findings.push(
        endFinding(entity.navn, field, value, { document, path: `${pointer}/${field}`, quote: value }),
      );
  }

  #shape(document: string, detail: string): void {
    this.#ledger.mark(document, 'reported');
    this.#report({ kind: 'COLUMN_REMOVED', detail: `${document}: ${detail}`, breaking: true });
  }

  #report(drift: Drift): void {
    this.#drift.set(`${drift.kind} ${drift.detail}`, drift);
  }

  #note(document: string, record: string, texts: FindingTexts): void {
    const finding = makeFinding({
      ...texts,
      source: source.key,
      severity: 'INFO',
      recordKey: record,
      record,
      field: 'name',
      locator: { document, path: '', quote: '' },
      found: record,
    });
    if (!this.#findings.some(({ id }) => id === finding.id)) this.#findings.push(finding);
  }

  reading(): Reading {
    for (const fields of this.#searches.withoutEntity()) this.#add(fields);
    const claims = [...this.#claims.values()];
    const found = claims.some(({ fields }) => fields.state?.value !== 'NOT_REGISTERED');
    const searched = claims.some(({ fields }) => fields.searchedName !== undefined);
    // That nothing at all was found says that the register was not asked as it should be, and nothing of the companies.
    if (!found && (claims.length > 1 || searched)) {
      this.#report({
        kind: 'SELECTOR_EMPTY',
        detail: 'no number and no name was found; has the address moved?',
        breaking: true,
      });
    }
    return {
      claims,
      findings: this.#findings,
      drift: [...this.#drift.values()],
      cells: this.#ledger.tally(),
      layouts: [...this.#layouts],
    };
  }
}

const pathOf = (issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined) =>
  `/${issue?.path.map(String).join('/') ?? ''}: ${issue?.message ?? 'unreadable'}`;
