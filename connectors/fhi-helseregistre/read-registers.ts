import {
  type Block,
  type ClaimOf,
  type ContextPiece,
  cellFragment,
  claimKey,
  type Finding,
  type Fragment,
  type InterfaceType,
  interfaceTypes,
  Ledger,
  type ListItem,
  makeFinding,
  type Outline,
  phraseKey,
  pieceFragment,
  type Reading,
  sourced,
  withoutParenthesis,
} from '../../src/kit.ts';
import { columns, registers, typeWords } from './lookups.ts';

type RegisterClaim = ClaimOf<'register'>;
type Fields = RegisterClaim['fields'];

const typeOf = new Map(
  interfaceTypes.flatMap((type) => typeWords[type].map((word) => [phraseKey(word), type] as const)),
);
const registerOf = new Map(
  registers.flatMap((register) =>
    [...register.names, register.abbreviation ?? []]
      .flat()
      .map((name) => [phraseKey(name), register] as const),
  ),
);

/** Reads FHI's page: each register under a heading of its own or in a row of a table, with its flows and their forms. */
export function readRegisters(outline: Outline): Reading {
  return new RegisterReader(outline).read();
}

class RegisterReader {
  readonly #outline: Outline;
  readonly #ledger = new Ledger();
  readonly #findings: Finding[] = [];
  readonly #claims = new Map<string, RegisterClaim>();
  readonly #layouts = new Set<string>();

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  read(): Reading {
    const sections = new Map<string, { heading: ContextPiece; blocks: Block[] }>();
    for (const block of this.#outline.blocks) {
      if (block.kind === 'table' && this.#table(block)) continue;
      const heading = block.context.findLast((piece) => isRegisterHeading(piece, block.context));
      if (!heading) {
        this.#ledger.mark(block, 'ignored');
        continue;
      }
      const section = sections.get(heading.path) ?? { heading, blocks: [] };
      section.blocks.push(block);
      sections.set(heading.path, section);
    }
    for (const { heading, blocks } of sections.values()) this.#section(heading, blocks);
    const claims = [...this.#claims.values()];
    return {
      claims,
      findings: this.#findings,
      drift:
        claims.length > 0
          ? []
          : [{ kind: 'SELECTOR_EMPTY', detail: 'no register was found', breaking: true }],
      cells: this.#ledger.tally(),
      layouts: [...this.#layouts],
    };
  }

  #section(heading: ContextPiece, blocks: readonly Block[]): void {
    this.#layouts.add('sections');
    const base: Fields = {
      ...this.#name(pieceFragment(heading, this.#outline.document, 'heading')),
      ...this.#links(heading, blocks),
    };
    const items = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'text' ? [block.item] : [],
    );
    const flows = items.flatMap((item) => this.#flow(item) ?? []);
    for (const flow of flows) this.#add({ ...base, ...flow });
    if (flows.length === 0) this.#add(base);
  }

  /** `MSIS lab: ebXML` or `Grensesnitt: ebXML, webportal`; null for prose. */
  #flow(item: ListItem): Fields | null {
    const [, name = '', rest = ''] = /^(.+?)(?::\s*|\s+[–-]\s+)(.+)$/su.exec(item.text) ?? [];
    const words = rest.split(/\s*(?:,|;|\/|\bog\b)\s*/u).filter((word) => word !== '');
    const read = words.map((word) => typeOf.get(phraseKey(word)));
    if (!read.some((type) => type !== undefined)) {
      this.#ledger.mark(item, 'ignored');
      return null;
    }
    for (const [at, type] of read.entries()) if (type === undefined) this.#unknownType(item, words[at] ?? '');
    const document = this.#outline.document;
    const types = read.filter((type): type is InterfaceType => type !== undefined);
    const isLabel = columns.types.some((label) => phraseKey(label) === phraseKey(name));
    this.#ledger.mark(item, 'mapped');
    return {
      ...(isLabel ? {} : { flow: sourced(name, pieceFragment(item, document, 'item', name)) }),
      interfaceTypes: sourced(types, pieceFragment(item, document, 'item', rest), 'lookup/interface-type'),
    };
  }

  #unknownType(item: ListItem, word: string): void {
    this.#ledger.mark(item, 'reported');
    this.#findings.push(
      makeFinding({
        source: 'fhi-helseregistre',
        code: 'UNKNOWN_VALUE',
        severity: 'WARNING',
        recordKey: phraseKey(item.text),
        record: item.text,
        field: 'interfaceTypes',
        locator: pieceFragment(item, this.#outline.document, 'item').locator,
        message: {
          nb: `«${word}» er ikke et kjent grensesnitt.`,
          en: `“${word}” is not a known kind of interface.`,
        },
        action: {
          nb: 'Rett ordet, eller legg det til i koblingens oppslag.',
          en: "Correct the word, or add it to the connector's lookups.",
        },
        found: word,
      }),
    );
  }

  #name(fragment: Fragment): Fields {
    this.#ledger.mark(fragment.unit, 'mapped');
    const inParenthesis = /\(([\p{Lu}\p{N}-]{2,10})\)\s*$/u.exec(fragment.text)?.[1];
    const name = inParenthesis ? withoutParenthesis(fragment.text) : fragment.text;
    const register = registerOf.get(phraseKey(name));
    const abbreviation = inParenthesis ?? register?.abbreviation ?? null;
    if (!register) this.#unknownRegister(name, fragment);
    const full =
      register && phraseKey(name) === phraseKey(register.abbreviation ?? '') ? register.names[0] : name;
    return {
      register: sourced(full ?? name, fragment),
      ...(abbreviation === null
        ? {}
        : {
            abbreviation: sourced(abbreviation, fragment, inParenthesis ? fragment.via : 'lookup/register'),
          }),
    };
  }

  #unknownRegister(name: string, fragment: Fragment): void {
    this.#findings.push(
      makeFinding({
        source: 'fhi-helseregistre',
        code: 'UNKNOWN_REGISTER',
        severity: 'WARNING',
        recordKey: phraseKey(name),
        record: name,
        field: 'register',
        locator: fragment.locator,
        message: {
          nb: `«${name}» er ikke et register som navet kjenner.`,
          en: `“${name}” is no register that the hub knows.`,
        },
        action: {
          nb: 'Er registeret nytt eller omdøpt, legg det til i koblingens oppslag.',
          en: "If the register is new or renamed, add it to the connector's lookups.",
        },
        found: name,
      }),
    );
  }

  #links(heading: ContextPiece, blocks: readonly Block[]): Fields {
    const links = blocks.flatMap((block) =>
      (block.kind === 'list' ? block.items : block.kind === 'text' ? [block.item] : []).flatMap((item) =>
        item.links.map((link) => ({ item, link })),
      ),
    );
    const pick = (start: string) => {
      const hit = links.find(({ link }) => phraseKey(link.text).startsWith(phraseKey(start)));
      if (!hit) return undefined;
      this.#ledger.mark(hit.item, 'mapped');
      return sourced(hit.link.href, pieceFragment(hit.item, this.#outline.document, `link/${start}`));
    };
    const documentation = pick('Teknisk dokumentasjon');
    const about = pick(`Om ${withoutParenthesis(heading.text)}`) ?? pick('Om ');
    return { ...(documentation ? { documentation } : {}), ...(about ? { about } : {}) };
  }

  #table(block: Extract<Block, { kind: 'table' }>): boolean {
    const [head, ...rows] = block.rows;
    const at = (labels: readonly string[]) =>
      head?.findIndex((cell) => labels.some((label) => phraseKey(label) === phraseKey(cell.text))) ?? -1;
    const place = {
      register: at(columns.register),
      abbreviation: at(columns.abbreviation),
      flow: at(columns.flow),
      types: at(columns.types),
    };
    if (!head || place.register < 0 || (place.types < 0 && place.flow < 0)) return false;
    this.#layouts.add('table');
    let carried: Fragment | null = null;
    for (const row of rows) {
      const fragment = (index: number) => {
        const cell = row[index];
        if (!cell || cell.text === '') return null;
        this.#ledger.mark(cell, 'mapped');
        return cellFragment(cell, this.#outline.document, block.sheet, head[index]?.quote ?? null);
      };
      carried = fragment(place.register) ?? carried;
      if (!carried) continue;
      const abbreviation = fragment(place.abbreviation);
      const flow = fragment(place.flow);
      const types = fragment(place.types);
      const words = types?.text.split(/\s*(?:,|;|\/|\n|\bog\b)\s*/u).filter((word) => word !== '') ?? [];
      const read = words.flatMap((word) => typeOf.get(phraseKey(word)) ?? []);
      this.#add({
        ...this.#name(carried),
        ...(abbreviation ? { abbreviation: sourced(abbreviation.text, abbreviation) } : {}),
        ...(flow ? { flow: sourced(flow.text, flow) } : {}),
        ...(types && read.length > 0
          ? { interfaceTypes: sourced(read, types, 'lookup/interface-type') }
          : {}),
      });
      for (const cell of row) this.#ledger.mark(cell, cell.text === '' ? 'ignored' : 'mapped');
    }
    return true;
  }

  #add(fields: Fields): void {
    const key = claimKey('register', { register: fields.register?.value, flow: fields.flow?.value });
    if (!this.#claims.has(key)) this.#claims.set(key, { kind: 'register', key, fields });
  }
}

/** A known register; or an unknown one under the section of requirements and documentation, one level down. */
function isRegisterHeading(piece: ContextPiece, context: readonly ContextPiece[]): boolean {
  if (piece.kind !== 'heading' && piece.kind !== 'summary') return false;
  if (registerOf.has(phraseKey(withoutParenthesis(piece.text))) || registerOf.has(phraseKey(piece.text)))
    return true;
  const above = context[context.indexOf(piece) - 1];
  return above !== undefined && phraseKey(above.text) === phraseKey('Tekniske krav og dokumentasjon');
}
