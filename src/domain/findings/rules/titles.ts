import type { Bilingual } from '../../bilingual.ts';
import type { CatalogueData } from '../../model.ts';

export type Titles = (source: string) => Bilingual;

/** Titles of sources by key; the key where a source is not declared. */
export function titlesOf({ sources }: CatalogueData): Titles {
  const titles = new Map(sources.map(({ key, title }) => [key, title]));
  return (source) => titles.get(source) ?? { nb: source, en: source };
}
