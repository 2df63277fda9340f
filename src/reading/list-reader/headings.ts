/** What the headings of columns and labels mean. */
import { distance } from 'fastest-levenshtein';
import { phraseKey, plainText, withoutParenthesis } from '../../domain/phrase.ts';
import type { RowSpec } from './spec.ts';

export type HeadingMeaning<F extends string> =
  | { readonly kind: 'field'; readonly field: F }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly near: { readonly field: F; readonly synonym: string } | null };

export interface HeadingIndex<F extends string> {
  read(text: string): HeadingMeaning<F>;
}

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
    read(text) {
      const candidates = [text, withoutParenthesis(text), plainText(text).replace(/[\s*¹²³]+\d?\)?$/u, '')];
      for (const candidate of candidates) {
        const found = fields.get(partsKey(candidate)) ?? fields.get(phraseKey(candidate));
        if (found !== undefined) return { kind: 'field', field: found.field };
      }
      for (const candidate of candidates) {
        const reason = ignored.get(headingKey(candidate));
        if (reason !== undefined) return { kind: 'ignored', reason };
      }
      return { kind: 'unknown', near: nearest(phraseKey(text), fields) };
    },
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

function nearest<F extends string>(
  key: string,
  fields: ReadonlyMap<string, { field: F; synonym: string }>,
): { field: F; synonym: string } | null {
  if (key.length < 5) return null;
  const allowed = key.length < 8 ? 1 : 2;
  let best: { field: F; synonym: string; steps: number } | null = null;
  for (const [known, value] of fields) {
    const steps = distance(key, known);
    if (steps <= allowed && (best === null || steps < best.steps)) best = { ...value, steps };
  }
  return best === null ? null : { field: best.field, synonym: best.synonym };
}
