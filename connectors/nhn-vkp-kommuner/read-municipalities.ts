import {
  type Block,
  type ClaimOf,
  type ContextPiece,
  cellFragment,
  claimKey,
  type Finding,
  type FindingParts,
  type Fragment,
  Ledger,
  type ListItem,
  makeFinding,
  type Outline,
  phraseKey,
  pieceFragment,
  plainText,
  type Reading,
  readRows,
  sourced,
} from '../../src/kit.ts';
import { counties, notInUse, spec } from './lookups.ts';

type MunicipalityClaim = ClaimOf<'municipality'>;

/** A name with the number that stands with it. */
interface Named {
  readonly name: string;
  readonly number: string | null;
}

const countyKeys = new Set(counties.flatMap((name) => [phraseKey(name), phraseKey(`${name} fylke`)]));

/** `Oslo`, `Oslo kommune`, `Oslo (0301)`, `0301 Oslo`; null for what is no name of a municipality. */
function readName(text: string): Named | null {
  const plain = plainText(text).replace(/[\s,;.*]+$/u, '');
  const match =
    /^(?<number>\d{4})[\s:–-]+(?<name>.+)$/u.exec(plain) ??
    /^(?<name>.+?)\s*[(–,-]?\s*(?:(?:kommune)?n(?:umme)?r\.?:?\s*)?(?<number>\d{4})\)?$/iu.exec(plain);
  const name = plainText(match?.groups?.name ?? plain).replace(/[\s,;.*(–-]+$/u, '');
  const number = match?.groups?.number ?? null;
  const words = name.split(' ');
  const capital = /^\p{Lu}/u.test(name);
  return capital && words.length <= 5 && name.length <= 60 && !/[\d?!:@/]/u.test(name)
    ? { name, number }
    : null;
}

/** Reads the municipalities of a page or workbook: tables by their headings, lists, and lines of names. */
export function readMunicipalities(outline: Outline): Reading {
  return new MunicipalityReader(outline).read();
}

class MunicipalityReader {
  readonly #outline: Outline;
  readonly #ledger = new Ledger();
  readonly #claims = new Map<string, MunicipalityClaim>();
  readonly #findings: Finding[] = [];
  readonly #layouts = new Set<string>();

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  read(): Reading {
    const tables = this.#outline.blocks.filter((block) => block.kind === 'table');
    const rows = readRows([{ ...this.#outline, blocks: tables }], spec);
    const found = rows.rows.length > 0;
    for (const { fields, context } of rows.rows) {
      const { municipality, number } = fields;
      const named = municipality === undefined ? null : readName(municipality.text);
      if (municipality === undefined) continue;
      const denial = [fields.use?.text, fields.since?.text].find(deniesUse) ?? denialOver(context);
      if (denial !== undefined) this.#report('NOT_IN_USE', municipality, municipality.text, denial);
      else if (named === null) this.#unread(municipality);
      else this.#add(named, municipality, number ?? null);
    }
    for (const block of this.#outline.blocks) if (!(found && block.kind === 'table')) this.#block(block);
    const cells = this.#ledger.tally();
    const total = (name: keyof typeof cells): number => cells[name] + (found ? rows.cells[name] : 0);
    return {
      claims: [...this.#claims.values()],
      findings: [...(found ? rows.findings : []), ...this.#findings],
      drift:
        this.#claims.size > 0
          ? found
            ? rows.drift
            : []
          : [{ kind: 'SELECTOR_EMPTY', detail: 'no municipality was found', breaking: true }],
      cells: {
        read: total('read'),
        mapped: total('mapped'),
        ignored: total('ignored'),
        reported: total('reported'),
      },
      layouts: [...new Set([...(found ? rows.layouts : []), ...this.#layouts])].sort(),
    };
  }

  #block(block: Block): void {
    const parts = this.#partsOf(block);
    const names = parts.map((part) => readName(part.text));
    for (const part of parts) this.#ledger.mark(part.unit, 'ignored');
    if (!holdsMunicipalities(block, parts, names)) return;
    this.#layouts.add(block.kind);
    const denial = denialOver(block.context);
    for (const [at, part] of parts.entries()) {
      const named = names[at];
      if (denial !== undefined) {
        this.#ledger.mark(part.unit, 'reported');
        this.#report('NOT_IN_USE', part, part.text, denial);
      } else if (named == null) this.#unread(part);
      else this.#add(named, part, null);
    }
  }

  #partsOf(block: Block): readonly Fragment[] {
    const document = this.#outline.document;
    const leaves = (item: ListItem): readonly ListItem[] =>
      item.items.length === 0 ? [item] : item.items.flatMap(leaves);
    switch (block.kind) {
      case 'table':
        return block.rows
          .flat()
          .filter((cell) => !cell.spanned && plainText(cell.text) !== '')
          .map((cell) => cellFragment(cell, document, block.sheet, null));
      case 'list':
        return block.items.flatMap(leaves).map((item) => pieceFragment(item, document, 'item'));
      case 'definitions':
        return block.groups.flatMap(({ details }) =>
          details.flatMap((detail) =>
            namesIn(detail).map((name) => pieceFragment(detail, document, 'item', name)),
          ),
        );
      case 'text':
        return namesIn(block.item).map((name) => pieceFragment(block.item, document, 'line', name));
    }
  }

  #add({ name, number }: Named, at: Fragment, numberCell: Fragment | null): void {
    const stated = /^\d{4}$/u.exec(numberCell?.text ?? '')?.[0] ?? number;
    const bare = name.replace(/\s+kommune$/iu, '');
    const first = claimKey('municipality', { municipality: bare, target: 'VKP' });
    // Two municipalities may have one name (Herøy, Våler): the second one's key has its number too.
    const twin = stated !== null && (this.#claims.get(first)?.fields.number?.value ?? stated) !== stated;
    const key = twin
      ? claimKey('municipality', { municipality: bare, number: stated, target: 'VKP' })
      : first;
    this.#ledger.mark(at.unit, 'mapped');
    if (this.#claims.has(key)) {
      this.#report('DUPLICATE_ROW', at, key);
      return;
    }
    this.#claims.set(key, {
      kind: 'municipality',
      key,
      fields: {
        municipality: sourced(name, at),
        ...(stated === null ? {} : { number: sourced(stated, numberCell ?? at) }),
        target: sourced('VKP', at, 'default/target'),
      },
    });
  }

  #unread(at: Fragment): void {
    this.#ledger.mark(at.unit, 'reported');
    this.#report('UNREADABLE_ITEM', at, at.text);
  }

  #report(code: Complaint, at: Fragment, key: string, why = ''): void {
    this.#findings.push(
      makeFinding({
        source: spec.source,
        code,
        severity: code === 'DUPLICATE_ROW' ? 'INFO' : 'WARNING',
        recordKey: key,
        record: at.text,
        field: 'municipality',
        locator: at.locator,
        found: at.text,
        ...wordsOf(code, at.text, why),
      }),
    );
  }
}

type Complaint = 'DUPLICATE_ROW' | 'UNREADABLE_ITEM' | 'NOT_IN_USE';

function wordsOf(code: Complaint, name: string, why: string): Pick<FindingParts, 'message' | 'action'> {
  switch (code) {
    case 'DUPLICATE_ROW':
      return {
        message: { nb: `«${name}» står mer enn én gang.`, en: `“${name}” stands more than once.` },
        action: { nb: 'Fjern gjentakelsen.', en: 'Remove the repetition.' },
      };
    case 'UNREADABLE_ITEM':
      return {
        message: {
          nb: `«${name}» står i listen, men leses ikke som navnet på en kommune.`,
          en: `“${name}” is in the list but does not read as the name of a municipality.`,
        },
        action: {
          nb: 'Skriv navnet alene, eventuelt med kommunenummer.',
          en: 'Write the name alone, or with its number.',
        },
      };
    case 'NOT_IN_USE':
      return {
        message: {
          nb: `«${name}» er ikke tatt med: «${why}» sier at kommunen ikke bruker VKP nå.`,
          en: `“${name}” is left out: “${why}” says that the municipality does not use VKP now.`,
        },
        action: {
          nb: 'Bruker kommunen VKP, skriv den under en overskrift som sier det.',
          en: 'If the municipality uses VKP, put it under a heading that says so.',
        },
      };
  }
}

const deniesUse = (text: string | undefined): boolean =>
  text !== undefined &&
  notInUse.test(
    plainText(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/** The heading, label, caption or introduction, but not the page's title, that says its municipalities do not use VKP. */
const denialOver = (context: readonly ContextPiece[]): string | undefined =>
  context.findLast(
    ({ kind, level, text }) => kind !== 'title' && !(kind === 'heading' && level <= 1) && deniesUse(text),
  )?.text;

/** The names of a line: `Oslo, Bergen og Trondheim`. A line that is prose gives parts that are no names. */
function namesIn(item: ListItem): readonly string[] {
  return plainText(item.text)
    .replace(/\.$/u, '')
    .split(/\s*[,;•]\s*|\s+(?:og|samt)\s+(?=\p{Lu})/u)
    .filter((name) => name !== '');
}

/**
 * Whether the block lists municipalities: most of it says so by number or by the word, or the nearest heading speaks of
 * municipalities or is a county's, and all of it reads as names.
 */
function holdsMunicipalities(
  block: Block,
  parts: readonly Fragment[],
  names: readonly (Named | null)[],
): boolean {
  if (parts.length === 0 || (block.kind !== 'list' && parts.length < 3)) return false;
  const telling = names.filter(
    (named) => named?.number != null || /\skommune$/iu.test(named?.name ?? ''),
  ).length;
  if (telling * 2 > parts.length) return true;
  const heading = block.context.findLast((piece) => piece.kind !== 'lead');
  const above = phraseKey(heading?.text ?? '');
  const under = /kommun[ea]r?/u.test(above) || countyKeys.has(above);
  return under && names.every((named) => named !== null);
}
