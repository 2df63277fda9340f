/** The place in the plan that lines stand in: a service, a layer, a type of element; and what is said above them. */
import {
  type Fragment,
  type LabelledLine,
  type Ledger,
  phraseKey,
  pieceFragment,
  type SaidOfRow,
  type Sourced,
  sourced,
} from '../../src/kit.ts';
import { type Fields, layers, serviceNames } from './element.ts';

/** What the headings say; null where no layer is among them. */
export function placeOf({ context }: LabelledLine, document: string, ledger: Ledger): Fields | null {
  const at = context.findIndex(({ text }) => layers.has(phraseKey(text)));
  const layer = context[at];
  if (!layer) return null;
  const from = (piece: typeof layer) => pieceFragment(piece, document, piece.kind);
  const fields: Fields = {
    layer: sourced(layers.get(phraseKey(layer.text)) ?? 'LEGAL', from(layer), 'lookup/layer'),
  };
  const service =
    context.slice(0, at).findLast(({ text }) => serviceNames.has(phraseKey(text))) ?? context[at - 1];
  if (service) fields.service = textOf(from(service), ledger);
  const type = context[at + 1];
  if (type) fields.elementType = textOf(from(type), ledger);
  ledger.mark(from(layer).unit, 'mapped');
  return fields;
}

/** What headings and captions say of all that stands below them. */
export function saidAbove({ context, over }: LabelledLine, document: string): SaidOfRow[] {
  return [...context, ...over]
    .filter(({ text }) => !layers.has(phraseKey(text)) && !serviceNames.has(phraseKey(text)))
    .map((piece) => ({ at: pieceFragment(piece, document, 'heading'), place: 'heading' }));
}

/** A text as it stands, counted as read. */
export function textOf(fragment: Fragment, ledger: Ledger): Sourced<string> {
  ledger.mark(fragment.unit, 'mapped');
  return sourced(fragment.text, fragment);
}
