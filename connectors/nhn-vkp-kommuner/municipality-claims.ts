import {
  type ClaimOf,
  claimKey,
  type Finding,
  type Fragment,
  type Ledger,
  linesOfPage,
  nearestPhrase,
  type Outline,
  type Piece,
  phraseKey,
  plainText,
  sourced,
} from '../../src/kit.ts';
import type { Candidate } from './candidates/candidate.ts';
import { type Issue, issueFinding, unknownDivision } from './findings.ts';
import { isCountyOfToday, isDistrict, knownNames, municipalitiesNamed } from './names/find-municipality.ts';
import { type KnownMunicipality, municipalities } from './names/municipalities.ts';
import { inCounty, type NamedPart } from './names/read-names.ts';
import { affirmsUse, deniesBeside, deniesUse, isUnread, saidAbove, withoutTrial } from './use.ts';

type MunicipalityClaim = ClaimOf<'municipality'>;

const allOf = /(?<!\p{L})(?:alle|samtlige|all)(?: \p{L}+)? (?:kommun|municipalit)\p{L}*/iu;

/** Decides for each candidate whether it is a municipality that uses VKP, and which; reports all others. */
export class MunicipalityClaims {
  readonly #outline: Outline;
  readonly #ledger: Ledger;
  readonly #claims = new Map<string, MunicipalityClaim>();
  readonly #findings: Finding[] = [];
  readonly #unknown: { readonly name: string; readonly at: Fragment; readonly key: string }[] = [];
  /** Numbers of those that were left out. */
  readonly #named = new Set<string>();
  readonly #seen = new Map<string, string>();
  /** Numbers of those of which some words of the page say that they do not use VKP, whatever other words say. */
  readonly #denied = new Set<string>();
  readonly #footnotes: ReadonlyMap<string, string>;
  readonly #deferred: { readonly candidate: Candidate; readonly heading: string }[] = [];

  constructor(outline: Outline, ledger: Ledger) {
    this.#outline = outline;
    this.#ledger = ledger;
    this.#footnotes = footnotesOf(outline);
  }

  get claims(): readonly MunicipalityClaim[] {
    return [...this.#claims.values()].filter(({ fields }) => !this.#denied.has(fields.number?.value ?? ''));
  }

  /** One cause first: where most names are unknown, that is reported once. */
  get findings(): readonly Finding[] {
    const [first] = this.#unknown;
    const isDivision =
      first !== undefined && this.#unknown.length > 3 && this.#unknown.length * 2 > this.#claims.size;
    return [
      ...(isDivision
        ? [
            unknownDivision(
              this.#unknown.map(({ name }) => name),
              first.at,
            ),
          ]
        : []),
      ...(isDivision
        ? []
        : this.#unknown.map(({ name, at, key }) =>
            issueFinding(
              'UNKNOWN_MUNICIPALITY',
              at,
              key,
              name,
              '',
              nearestPhrase(phraseKey(name), knownNames),
            ),
          )),
      ...this.#findings,
    ];
  }

  countIn(county: string): number {
    return this.claims.filter(({ fields }) => fields.county?.value === county).length;
  }

  /** Whether a line or row has reported the municipality already, for or against. */
  has({ part }: Candidate): boolean {
    return part?.known.some(({ number }) => this.#seen.has(number) || this.#named.has(number)) ?? false;
  }

  /**
   * Takes up what stands under headings that nobody knows. Where other municipalities stand under none, or under one that
   * says that they use VKP, these are of another kind; where none does, the headings only divide the list.
   */
  addDeferred(): void {
    const isApart = this.#claims.size > 0;
    for (const { candidate, heading } of this.#deferred) {
      if (isApart && candidate.part !== null)
        this.#report('NOT_IN_USE', candidate.at, candidate.part.name, heading);
      else this.add({ ...candidate, remarks: [...candidate.remarks, heading] }, true);
    }
    this.#deferred.length = 0;
  }

  add(candidate: Candidate, isLater = false): void {
    const { at, part, context, remarks, others } = candidate;
    this.#ledger.mark(at.unit, 'ignored');
    if (part === null) {
      if (isDistrict(at.text)) this.#report('PART_OF_MUNICIPALITY', at, at.text);
      else this.#report('UNREADABLE_ITEM', at, at.text);
      return;
    }
    for (const { number } of part.known) this.#named.add(number);
    const notes = at.marks.flatMap((mark) => this.#footnotes.get(mark) ?? []);
    const above = saidAbove(context);
    if (above.unknown !== undefined && !isLater) {
      this.#deferred.push({ candidate, heading: above.unknown });
      return;
    }
    const beside = [...remarks, ...notes, ...others];
    const denial =
      beside.find((text) => deniesBeside(candidate.isInUse ? withoutTrial(text) : text)) ?? above.denial;
    const [only] = part.known.length === 1 ? part.known : [];
    if (only !== undefined && (at.struck || denial !== null)) this.#denied.add(only.number);
    if (at.struck) this.#report('STRUCK_THROUGH', at, part.name);
    else if (denial !== null) this.#report('NOT_IN_USE', at, part.name, denial);
    else if (/(?<!\p{L})bydel/iu.test(part.rest)) this.#districts(candidate, part);
    else this.#claim(candidate, part, [...remarks, ...notes, above.unclear ?? '']);
  }

  /** `Oslo (bydel Alna)`: a part of the municipality uses it, which is not the municipality. */
  #districts({ at }: Candidate, part: NamedPart): void {
    this.#report('PART_OF_MUNICIPALITY', at, `${part.name} (${part.rest})`);
  }

  #claim({ at, county, numberCell }: Candidate, part: NamedPart, remarks: readonly string[]): void {
    const stated = /^\s*(\d{4})\s*$/u.exec(numberCell?.text ?? '')?.[1] ?? part.number;
    const short = /^\s*(\d{3})\s*$/u.exec(numberCell?.text ?? '')?.[1];
    const number = stated ?? (short ? `0${short}` : null);
    const place = part.county ?? county;
    const known = this.#resolve(at, part, number, place);
    const bare = part.name.replace(/\s+(?:kommune|herad)$/iu, '');
    const isOfAnother =
      known === null && number !== null && part.known.length > 0 && municipalities.has(number);
    const resolved = known?.number ?? (isOfAnother ? null : number);
    const isTwin = municipalitiesNamed(bare).length > 1;
    const first = claimKey('municipality', { municipality: bare, target: 'VKP' });
    const other = this.#claims.get(first)?.fields.number?.value;
    // Two municipalities may have one name (Herøy, Våler): their keys have the number too.
    const needsNumber = resolved !== null && (isTwin || (other !== undefined && other !== resolved));
    const key = needsNumber
      ? claimKey('municipality', { municipality: bare, number: resolved, target: 'VKP' })
      : first;
    this.#ledger.mark(at.unit, 'mapped');
    if (this.#claims.has(key) || (resolved !== null && this.#seen.has(resolved))) {
      this.#report('DUPLICATE_ROW', at, part.name, '', `${key}/repeated`);
      return;
    }
    if (resolved !== null) this.#seen.set(resolved, key);
    const servedCounty = known?.county ?? place;
    const numberAt = number === resolved && numberCell ? numberCell : at;
    const rule = number === resolved ? numberAt.via : 'lookup/municipality';
    this.#claims.set(key, {
      kind: 'municipality',
      key,
      fields: {
        municipality: sourced(part.name, at),
        ...(resolved !== null && { number: sourced(resolved, numberAt, rule) }),
        ...(servedCounty !== null && {
          county: sourced(servedCounty, at, known ? 'lookup/municipality' : 'context/county'),
        }),
        target: sourced('VKP', at, 'default/target'),
      },
    });
    if (known === null && part.known.length === 0) this.#unknown.push({ name: part.name, at, key });
    for (const remark of remarks)
      if (isUnread(remark))
        this.#report('UNREAD_REMARK', at, part.name, plainText(remark), `${key}/${remark}`);
  }

  /** The one municipality that is meant; null, reported, where that is not known or does not fit. */
  #resolve(
    at: Fragment,
    part: NamedPart,
    number: string | null,
    county: string | null,
  ): KnownMunicipality | null {
    const fitting = inCounty(part.known, county);
    // A number of an earlier division, or of none: the name says which municipality it is.
    if (number !== null && part.known.length > 0 && !municipalities.has(number))
      this.#report('CONTRADICTION', at, part.name, number);
    const byNumber = number === null ? undefined : municipalities.get(number);
    if (byNumber && part.known.length > 0 && !part.known.includes(byNumber)) {
      this.#report('CONTRADICTION', at, part.name, `${number} (${byNumber.name})`);
      return null;
    }
    if (byNumber && part.known.includes(byNumber)) return byNumber;
    if (fitting.length > 1) {
      const places = fitting.map((one) => one.county).join(', ');
      this.#report('AMBIGUOUS_MUNICIPALITY', at, part.name, places);
      return null;
    }
    const [one] = fitting;
    if (one && county !== null && isCountyOfToday(county) && one.county !== county)
      this.#report('CONTRADICTION', at, part.name, county);
    return one ?? null;
  }

  /** Sentences that name municipalities and were not read: reported once each, never guessed at. */
  reportProse(): void {
    const read = new Set(this.#findings.map(({ found }) => found));
    for (const piece of linesOfPage(this.#outline)) {
      if (!('items' in piece) || read.has(piece.text)) continue;
      const [, name] =
        /(?<!\p{L})(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) (?:kommune|herad)(?!\p{L})/u.exec(piece.text) ?? [];
      const [one] = name ? municipalitiesNamed(name) : [];
      // `Alle kommuner i Vestfold unntatt Færder bruker VKP` names them by what they have in common.
      const isOfMany = allOf.test(piece.text) && affirmsUse(piece.text);
      if (isOfMany) this.#reportLine(piece);
      if (isOfMany || !one || this.#seen.has(one.number) || deniesUse(piece.text)) continue;
      this.#reportLine(piece);
    }
  }

  #reportLine(piece: Piece): void {
    const at = {
      text: piece.text,
      locator: { document: this.#outline.document, path: piece.path, quote: piece.quote },
    };
    const fragment = { ...at, struck: false, marks: [], isoDate: null, via: 'line', unit: piece };
    this.#findings.push(issueFinding('UNREADABLE_ITEM', fragment, piece.text, plainText(piece.text)));
  }

  #report(code: Issue, at: Fragment, name: string, why = '', key = name): void {
    this.#ledger.mark(at.unit, 'reported');
    this.#findings.push(issueFinding(code, at, key, name, why));
  }
}

/** What the page says of its marks: `* har ikke startet`. */
function footnotesOf(outline: Outline): ReadonlyMap<string, string> {
  return new Map(
    linesOfPage(outline).flatMap(({ text }) =>
      text.split('\n').flatMap((line): (readonly [string, string])[] => {
        const [, mark, words] =
          /^(\*{1,4}|[†‡]|[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\)|\[\d{1,2}\])\s*[:=–-]?\s*(.+)$/su.exec(line.trim()) ?? [];
        return mark && words ? [[mark, words]] : [];
      }),
    ),
  );
}
