/** Control characters, and signs that turn the direction of text: a note has no use for them, and readers are misled. */
const unseen = /[^\P{C}\n\t]/gu;

/** Longest note, in characters. */
export const longestNote = 2_000;

/** What a person writes beside an answer, without what nobody sees; null: nothing is left. */
export const cleanNote = (note: string | null | undefined): string | null =>
  note?.replace(unseen, '').trim() || null;
