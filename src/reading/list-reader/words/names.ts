/** Names as they are to be shown. */
import { scanText } from '../../../domain/status/signals/scan-text.ts';

/** Longer than any name of a vendor or product; what is longer is not one. */
export const longestName = 200;

/** Direction marks that can make text show as another than it is, and other control characters. */
const hidden = /(?![\t\n\r])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** What a company or product was called before: `(tidligere Gamle Alfa AS)`. Not `(tidligere godkjent)`. */
export const formerName =
  /\s*[([]\s*(?:(?:het|hette|heitte|kalt|kalla|kjent som)\s+)?(?:tidligere|tidlegare|tidl\.?|før|formerly|previously|f\.?k\.?a\.?)\s*:?\s*(?:(?:kjent som|kjend som|kalt|kalla|navn|namn|known as)\s*:?\s*)?(?=[\p{Lu}\p{N}«"“])[^()[\]]*[)\]]|,\s+(?:tidligere|tidlegare|tidl\.?|formerly|previously|f\.?k\.?a\.?)\s+(?:(?:kjent som|kjend som|kalt|kalla|known as)\s+)?(?=[\p{Lu}\p{N}«"“])[^,;()[\]]*$/u;

export interface CleanName {
  readonly value: string;
  /** Characters that people cannot see were taken out. */
  readonly hadHidden: boolean;
}

/** Letters and figures with single spaces, dots and hyphens between them: nothing to take off. */
const clean = /^[\p{Script=Latin}\d]+(?:[ .&/+-][\p{Script=Latin}\d]+)*$/u;

/** A footnote mark after the legal form of a company: `Bjerka AS 1`, of `Bjerka AS¹`. */
const markAfterForm =
  /((?:^|\s)(?:AS|ASA|SF|NUF|ANS|DA|SA|HF|IKS|AB|ApS|A\/S|Oy|GmbH|Ltd)\.?)\s?\d{1,2}\)?$/u;

/** The name without ®, ™, footnote marks, hidden characters and surplus space. Everything else stands as written. */
export function cleanName(text: string): CleanName {
  if (clean.test(text) && !markAfterForm.test(text)) return { value: text, hadHidden: false };
  const shown = text.replace(hidden, '');
  const value = text
    .replace(hidden, '')
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/\s*[®™©℠]/gu, '')
    .replace(/\s*\((?:R|TM|C)\)/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s*(?:(?<!\*)\*+|(?<![¹²³⁴⁵⁶⁷⁸⁹†‡])[¹²³⁴⁵⁶⁷⁸⁹†‡]+)$/u, '')
    .replace(/^([^(]*\p{L})\s*\d\)$/u, '$1')
    .replace(markAfterForm, '$1')
    .replace(/(?<![\s,;:])[\s,;:]+$/u, '')
    .trim();
  return { value, hadHidden: shown !== text };
}

/** A name, and the words after it that say something of an approval: `Journal (utgått)`, `Journal – under utfasing`. */
export function withoutRemark(text: string): { readonly name: string; readonly remark: string | null } {
  for (const shape of remarkShapes) {
    const { name = '', remark = '' } = shape.exec(text)?.groups ?? {};
    if (name !== '' && scanText(remark).signals.length > 0) return { name, remark };
  }
  return { name: text, remark: null };
}

/** A line or badge that only says that what it stands beside is new. */
const novelty =
  /^(?:ny|nytt|nyhet|nyheit|new|oppdatert|updated|godkjent|godkjend|verifisert|sertifisert|approved|verified|certified)!?$/iu;

/** Lines below a name that are no part of it: `Ikke lenger godkjent` speaks of an approval, `Ny!` of the list. */
export function remarkLines(quote: string): readonly string[] {
  if (!/[\r\n]/u.test(quote)) return [];
  const lines = quote.split(/\s*[\r\n]+\s*/u).filter((line) => line.trim() !== '');
  return lines.slice(1).filter((line) => scanText(line).signals.length > 0 || novelty.test(line.trim()));
}

/** Where words about an approval stand beside a name. A part of a name has a capital; a remark has none, or nothing else. */
const remarkShapes: readonly RegExp[] = [
  /^(?<name>[^([]+)[([](?<remark>[^()[\]]+)[)\]]$/u,
  /^(?<name>[^–—-]+)\s[-–—]\s+(?<remark>\p{Ll}.*|[\p{Lu}\s]{4,})$/u,
  // `Gamvik AS, slettet`, `Flåmo AS konkursbo`, `Eidet AS u/avvikling`
  /^(?<name>[^,]+),\s+(?<remark>\p{Ll}.*)$/u,
  /^(?<name>.{1,80}\s(?:AS|ASA|SA|DA|ANS|NUF|HF|IKS|SF|AB|A\/S|ApS|Oy|GmbH|Ltd))\.?\s(?<remark>\p{Ll}.*)$/u,
  // `UTGÅR: Kråkvåg EPJ`, `Ikkje lenger: Kvamme AS`
  /^(?<remark>\p{Lu}[^:]{2,30}):\s+(?<name>\p{Lu}.*)$/u,
  // `Hvalvik Pleie UTGÅTT`
  /^(?<name>\p{L}.{0,98}[\p{Ll}\d]) (?<remark>\p{Lu}{4,12})$/u,
];
