/** The words of a cell's text, whose parts may each be struck through. */

export interface RichText {
  /** All words, verbatim. */
  readonly quote: string;
  /** The words that are not struck through; all of them where all are. */
  readonly kept: string;
  /** The words struck through beside others; empty where there are none. */
  readonly struckText: string;
  /** All words are struck through. */
  readonly struck: boolean;
}

/** Excel writes characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Words without any part of their own. */
export function plainText(text: string): RichText {
  const quote = unescaped(text);
  return { quote, kept: quote, struckText: '', struck: false };
}

/** Collects the words of a rich text: phonetic guides are left out, struck runs are reported apart. */
export function textCollector() {
  let said = '';
  let kept = '';
  let crossed = '';
  let struck = false;
  let skip = 0;
  let inText = false;
  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name === 'rPh') skip += 1;
      if (name === 'r') struck = false;
      if (name === 'strike') struck = !['0', 'false'].includes(attributes.val ?? '1');
      inText = name === 't' && skip === 0;
    },
    close(name: string): void {
      if (name === 'rPh') skip -= 1;
      if (name === 'r') struck = false;
      if (name === 't') inText = false;
    },
    text(text: string): void {
      if (!inText) return;
      said += text;
      if (struck) crossed += text;
      else {
        kept += text;
        // Runs that other words part are not glued together.
        if (crossed !== '' && !crossed.endsWith(' ')) crossed += ' ';
      }
    },
    take(): RichText {
      const whole = crossed.trim() !== '' && kept.trim() === '';
      const quote = unescaped(said);
      const result =
        crossed === '' || whole
          ? { quote, kept: quote, struckText: '', struck: whole }
          : { quote, kept: unescaped(kept), struckText: unescaped(crossed), struck: false };
      said = '';
      kept = '';
      crossed = '';
      struck = false;
      return result;
    },
  };
}
