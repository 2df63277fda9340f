/** Signs of icon fonts. */
export const privateUse = /[\uE000-\uF8FF]/gu;
const logo =
  /^(?:(?:firma|bedrifts)?logo(?:en|type)?(?:\s+(?:til|for|av|of))?[\s:–-]+)|(?<![\s:,–-])[\s:,–-]+(?:sin\s+|sitt\s+|s\s+)?(?:firma|bedrifts)?logo(?:en|type)?$|^logo(?:en|type)?$/iu;

/** The name of a picture of a logo is whose it is: `Alfa AS logo`, `Logo for Alfa AS`. */
export function withoutLogo(name: string): string {
  return name.replace(logo, '').trim();
}
