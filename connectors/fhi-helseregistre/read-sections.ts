import {
  besideContext,
  besideReason,
  type ContextPiece,
  type Fragment,
  isPersonal,
  type Ledger,
  type Outline,
  phraseKey,
  pieceFragment,
  type SaidOfRow,
  sourced,
  withoutParenthesis,
} from '../../src/kit.ts';
import { flowUnder, isInterfaceLabel, type Line, linesOf, listedForms } from './listed-forms.ts';
import { linkLabels } from './lookups.ts';
import { type Fields, isKnownRegister, type RegisterFacts } from './register-facts.ts';

/** Registers under headings or labels of an accordion of their own: one entry a flow, or one where no flow is named. */
export function readSections(outline: Outline, facts: RegisterFacts, ledger: Ledger): readonly Fields[] {
  const sections = new Map<
    string,
    { heading: ContextPiece; above: readonly ContextPiece[]; lines: Line[] }
  >();
  for (const block of outline.blocks) {
    const heading = block.context.findLast((piece) => isRegisterHeading(piece, block.context));
    const lines = linesOf(block, heading);
    for (const { label, item } of lines)
      for (const unit of [label, item]) if (unit) ledger.mark(unit, 'ignored');
    if (!heading || besideContext(block.context) !== null) continue;
    const section = sections.get(heading.path) ?? {
      heading,
      above: block.context
        .slice(0, block.context.indexOf(heading) + 1)
        .filter(({ kind }) => kind !== 'title'),
      lines: [],
    };
    section.lines.push(...lines);
    sections.set(heading.path, section);
  }
  return [...sections.values()].flatMap(({ heading, above, lines }) => {
    const title = pieceFragment(heading, outline.document, 'heading');
    const said: readonly SaidOfRow[] = [
      ...above.map(
        (piece): SaidOfRow => ({
          at: pieceFragment(piece, outline.document, piece.kind),
          place: piece === heading ? 'name' : 'heading',
        }),
      ),
      ...lines.flatMap((line) => ofRegister(line, outline.document)),
    ];
    if (facts.isOut(title.text, said)) {
      ledger.mark(title.unit, 'reported');
      return [];
    }
    ledger.mark(title.unit, 'mapped');
    const base = { ...facts.name(title), ...linksIn(heading, lines, outline.document, ledger) };
    const divided = lines.map((line) => ({ line, flow: flowOf(line, outline.document, facts, ledger) }));
    const rest = divided.flatMap(({ line, flow }) => (flow === null ? [line] : []));
    reportLines(divided, outline.document, facts, ledger);
    const flows = [
      ...divided.flatMap(({ flow }) => (flow === null || flow === 'ended' ? [] : [flow])),
      ...listedForms(rest, outline.document, facts, ledger),
    ];
    return flows.length === 0 ? [base] : flows.map((flow) => ({ ...base, ...flow }));
  });
}

/** An alert below a register, and sentences that have the register for their subject. */
function ofRegister({ item, block, label, under }: Line, document: string): readonly SaidOfRow[] {
  if (label !== null || block.kind !== 'text' || isPersonal(item.text)) return [];
  const at = pieceFragment(item, document, 'line');
  return [{ at, place: block.notice !== undefined && under === null ? 'beside' : 'text' }];
}

/** `MSIS lab: ebXML`, `SYSVAK – kjernejournal: REST-API` or `Grensesnitt: ebXML, webportal`; null for prose. */
function flowOf(line: Line, document: string, facts: RegisterFacts, ledger: Ledger): Fields | null | 'ended' {
  const whole = pieceFragment(line.item, document, 'item');
  if (line.item.struck) {
    facts.leftOut('STRUCK_THROUGH', whole);
    ledger.mark(line.item, 'reported');
    return 'ended';
  }
  for (const [name, rest] of divisionsOf(line)) {
    const before = facts.unknownCount;
    const types = facts.types(pieceFragment(line.item, document, 'item', rest));
    if (types === null) continue;
    const at = (text: string): Fragment => ({ ...whole, text });
    const said: readonly SaidOfRow[] = [
      ...(line.under && !isInterfaceLabel(line.under.text)
        ? [{ at: pieceFragment(line.under, document, 'heading'), place: 'heading' } as const]
        : []),
      { at: at(line.label?.text ?? name), place: 'name' },
    ];
    if (types.interfaceTypes === undefined || facts.isOut(line.label?.text ?? name, said)) {
      ledger.mark(line.item, 'reported');
      return 'ended';
    }
    ledger.mark(line.item, facts.unknownCount > before ? 'reported' : 'mapped');
    if (line.label) ledger.mark(line.label, 'mapped');
    return {
      ...(isInterfaceLabel(name)
        ? flowUnder(line, document, ledger)
        : { flow: sourced(name, pieceFragment(line.label ?? line.item, document, 'item', name)) }),
      ...types,
    };
  }
  return reportForm(line, document, facts, ledger);
}

/** A line beside flows that is built as they are (`MSIS HPV: GraphQL`) has a form that nobody knows. */
function reportLines(
  divided: readonly { readonly line: Line; readonly flow: Fields | null | 'ended' }[],
  document: string,
  facts: RegisterFacts,
  ledger: Ledger,
): void {
  const blocks = new Set(divided.flatMap(({ line, flow }) => (flow === null ? [] : [line.block])));
  for (const { line, flow } of divided) {
    const [name, form] = divisionsOf(line)[0] ?? [];
    const isAlike =
      name !== undefined && form !== undefined && name.split(' ').length <= 6 && form.split(' ').length <= 4;
    if (
      flow !== null ||
      !isAlike ||
      !blocks.has(line.block) ||
      isInterfaceLabel(name) ||
      besideReason(name) !== null ||
      isPersonal(line.item.text)
    )
      continue;
    facts.unknownType(form, pieceFragment(line.item, document, 'item', form));
    ledger.mark(line.item, 'reported');
  }
}

/** A form that nobody knows under its own label is reported; other words are prose. */
function reportForm(line: Line, document: string, facts: RegisterFacts, ledger: Ledger): null {
  const [label, form] = divisionsOf(line)[0] ?? [];
  if (!label || !form || !isInterfaceLabel(label)) return null;
  facts.unknownType(form, pieceFragment(line.item, document, 'item', form));
  ledger.mark(line.item, 'reported');
  return null;
}

/** Where the line may be divided: by its term, at the first colon, at the last dash. */
function divisionsOf({ label, item }: Line): readonly (readonly [string, string])[] {
  if (label) return [[label.text, item.text]];
  return [/^(.[^:]*):\s*(.+)$/su, /^(.+)\s+[–-]\s+(.+)$/su].flatMap((pattern) => {
    const [, name, rest] = pattern.exec(item.text) ?? [];
    return name && rest ? [[name, rest] as const] : [];
  });
}

function linksIn(heading: ContextPiece, lines: readonly Line[], document: string, ledger: Ledger): Fields {
  const links = lines.flatMap(({ item }) => item.links.map((link) => ({ item, link })));
  const pick = (starts: readonly string[]) => {
    const hit = links.find(({ link }) =>
      starts.some((start) => phraseKey(link.text).startsWith(phraseKey(start))),
    );
    if (!hit) return undefined;
    ledger.mark(hit.item, 'mapped');
    return sourced(hit.link.href, pieceFragment(hit.item, document, 'link'));
  };
  const documentation = pick(linkLabels.documentation);
  const about = pick([`Om ${withoutParenthesis(heading.text)}`]) ?? pick(linkLabels.about);
  return { ...(documentation && { documentation }), ...(about && { about }) };
}

/** A known register; or an unknown one under the section of requirements and documentation, one level down. */
function isRegisterHeading(piece: ContextPiece, context: readonly ContextPiece[]): boolean {
  if (piece.kind !== 'heading' && piece.kind !== 'summary') return false;
  if (isKnownRegister(piece.text)) return true;
  const above = context[context.indexOf(piece) - 1];
  return above !== undefined && phraseKey(above.text) === phraseKey('Tekniske krav og dokumentasjon');
}
