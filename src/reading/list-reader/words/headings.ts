/** What the headings of columns and labels mean. */
import { phraseKey, plainText, withoutParenthesis } from '../../../domain/text/phrase.ts';
import { remembered } from '../../../domain/text/remembered.ts';
import { nearestPhrase } from '../../nearest.ts';
import type { RowSpec } from '../spec.ts';

export type HeadingMeaning<F extends string> =
  | { readonly kind: 'field'; readonly field: F }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly near: { readonly field: F; readonly synonym: string } | null };

export interface HeadingIndex<F extends string> {
  read(text: string): HeadingMeaning<F>;
  /** Whether the text is the heading of a field, word for word: then it is no vendor's name, and no product's. */
  names(text: string): boolean;
  /** The heading that most lists have for a field; null where this list does not know it. */
  usual(field: string): string | null;
}

const usualHeadings: Readonly<Record<string, string>> = {
  vendor: 'Leverandør',
  organisationNumber: 'Organisasjonsnummer',
  product: 'Produkt',
  version: 'Versjon',
  target: 'Tjeneste',
  interface: 'Bruksområde',
  role: 'Rolle',
  status: 'Status',
  decidedOn: 'Dato',
  validUntil: 'Gyldig til',
};

/** An index of the spec's headings. A synonym within one letter in eight is named as near, and never used. */
export function headingIndex<F extends string>(
  spec: Pick<RowSpec<F>, 'headings' | 'ignored'>,
): HeadingIndex<F> {
  const fields = new Map<string, { field: F; synonym: string }>();
  for (const field of Object.keys(spec.headings) as F[])
    for (const synonym of spec.headings[field] ?? []) {
      const key = partsKey(synonym);
      if (!fields.has(key)) fields.set(key, { field, synonym });
    }
  const ignored = new Map(
    spec.ignored.flatMap((group) => group.names.map((name) => [headingKey(name), group.reason] as const)),
  );

  return {
    usual(field) {
      const heading = usualHeadings[field];
      return heading !== undefined && fields.get(partsKey(heading))?.field === field ? heading : null;
    },
    names: (text) => fields.has(partsKey(text)),
    read: remembered((text: string): HeadingMeaning<F> => {
      const candidates = [
        text,
        withoutParenthesis(text),
        plainText(text).replace(/(?<![\s*¹²³])[\s*¹²³]+\d?\)?$/u, ''),
      ];
      for (const candidate of candidates) {
        const found = fields.get(partsKey(candidate)) ?? fields.get(phraseKey(candidate));
        if (found !== undefined) return { kind: 'field', field: found.field };
      }
      for (const candidate of candidates) {
        const reason = ignored.get(headingKey(candidate));
        if (reason !== undefined) return { kind: 'ignored', reason };
      }
      return {
        kind: 'unknown',
        // Looked for only where a person is reported.
        get near() {
          return nearestPhrase(phraseKey(text), fields);
        },
      };
    }),
  };
}

/** Words on either side of a slash are two: `Produkt/versjon` is not `Produktversjon`. */
function partsKey(text: string): string {
  return text.split('/').map(phraseKey).join('/');
}

/** `#` has no letters; it stands for itself. */
function headingKey(text: string): string {
  return phraseKey(text) || plainText(text);
}
