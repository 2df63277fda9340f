import {
  besideContext,
  besideReason,
  type ContextPiece,
  endingIn,
  isPersonal,
  type Ledger,
  type Outline,
  phraseKey,
  pieceFragment,
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
    const over = above.find(({ text }) => isOver(text));
    if (over) {
      facts.leftOut('NOT_IN_FORCE', title, over.text);
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

/** Whether a heading is over registers that there are no more. */
const isOver = (heading: string): boolean =>
  endingIn(heading)?.stage === 'RETIRED' || /^(?:tidligere|tidlegare|former) /iu.test(heading);

/** `MSIS lab: ebXML`, `SYSVAK – kjernejournal: REST-API` or `Grensesnitt: ebXML, webportal`; null for prose. */
function flowOf(line: Line, document: string, facts: RegisterFacts, ledger: Ledger): Fields | null | 'ended' {
  const whole = pieceFragment(line.item, document, 'item');
  if (line.item.struck) {
    facts.leftOut('STRUCK_THROUGH', whole);
    ledger.mark(line.item, 'reported');
    return 'ended';
  }
  const ending = isPersonal(line.item.text) ? null : endingIn(`${line.label?.text ?? ''} ${line.item.text}`);
  if (ending !== null) {
    const isGone =
      !ending.isUnclear &&
      ending.stage === 'RETIRED' &&
      divisionsOf(line).some(([, rest]) => facts.isForms(rest));
    ledger.mark(line.item, 'reported');
    if (isGone) {
      facts.leftOut('NOT_IN_FORCE', whole);
      return 'ended';
    }
    facts.remark(whole);
  }
  for (const [name, rest] of divisionsOf(line)) {
    const before = facts.unknownCount;
    const types = facts.types(pieceFragment(line.item, document, 'item', rest));
    if (types === null) continue;
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

/** A form that nobody knows under its own label is told of; other words are prose. */
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
