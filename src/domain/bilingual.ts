/** Words in both languages that the hub speaks to people. */
export interface Bilingual {
  readonly nb: string;
  readonly en: string;
}
