/** Words in both languages that the hub speaks to people. */
export interface Bilingual {
  readonly nb: string;
  readonly en: string;
}

/** Words in bokmål, nynorsk and English. */
export interface Trilingual extends Bilingual {
  readonly nn: string;
}

/** Words that were kept before there was nynorsk have it in bokmål: `{ nb, en }` becomes `{ nb, nn: nb, en }`. */
export function inThree(words: Bilingual & { readonly nn?: string }): Trilingual {
  const { nb, nn = nb, en } = words;
  return { nb, nn, en };
}
