/** An element of the plan while its lines are read, and the words by which elements and their places are known. */
import {
  besideReason,
  type ClaimOf,
  describe,
  type Finding,
  type Fragment,
  type LabelledLine,
  makeFinding,
  type PlanLayer,
  phraseKey,
  type SaidOfRow,
} from '../../src/kit.ts';
import { elementTypes, layerWords, services } from './lookups.ts';
import { source } from './source.ts';

/** What is read of an element, or of the place that it stands in. */
export type Fields = {
  -readonly [F in keyof ClaimOf<'planElement'>['fields']]: ClaimOf<'planElement'>['fields'][F];
};

/** The layers of the plan by the words of their headings. */
export const layers = new Map(Object.entries(layerWords).map(([word, layer]) => [phraseKey(word), layer]));
/** The services by the key of their names. */
export const serviceNames = new Map(services.map((name) => [phraseKey(name), name]));

/** A few words that are no sentence. */
export const isTitle = (text: string): boolean =>
  text !== '' &&
  besideReason(text) === null &&
  !serviceNames.has(phraseKey(text)) &&
  text.split(' ').length <= 14 &&
  !/[.!?:]$/u.test(text) &&
  !/^(?:viser|syner|showing) \d/iu.test(text);

/** An element while its lines are read, and all that is said of it. */
export interface Element {
  readonly fields: Fields;
  readonly said: SaidOfRow[];
  readonly place: string;
}

/** Elements of one place stand under the same headings. */
export const placeKey = ({ service, layer, elementType }: Fields): string =>
  `${service?.value}|${layer?.value}|${elementType?.value}`;

/** Whether words are a type of element that the layer has. */
export const isKnownSort = (layer: PlanLayer | undefined, text: string): boolean =>
  layer !== undefined && elementTypes[layer].some((known) => phraseKey(known) === phraseKey(text));

/** An alert, or a sentence that is about elements in the plural: `Disse forskriftene gjelder ikke lenger`. */
export function ofPlace({
  value,
  isNotice,
}: LabelledLine): SaidOfRow & { readonly place: 'beside' | 'text' } {
  const isOfThose = /^(?:disse|desse|alle|samtlige|begge|these|all)(?!\p{L})/iu.test(value.text);
  return { at: value, place: isNotice || isOfThose ? 'beside' : 'text' };
}

/** An element is said to be for a service that is none of the plan's. */
export function unknownService(fields: Fields, value: Fragment, name: string): Finding {
  const record = fields.title?.value ?? name;
  return makeFinding({
    ...describe('UNKNOWN_SERVICE', { found: name }),
    source: source.key,
    severity: 'INFO',
    recordKey: `${phraseKey(record)}/${phraseKey(name)}`,
    record,
    field: 'alsoFor',
    locator: value.locator,
    found: name,
  });
}
