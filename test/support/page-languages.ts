/** Whether a page in one language has words of another. */
import { load } from 'cheerio';

/** Words that only one of the languages has. Names, code and what is marked as another language do not count. */
const foreign = {
  nn: /\b(ikke|fra|hvem|hvilke|hva|noe|noen|hvor|hvordan|være|sier|kilde(?:n|r|ne)?|tjeneste(?:r|n)?|listen|siden|denne siden|leverandører|produkter|endringer|oppføringer|mer|ingen ting)\b/iu,
  en: /\b(og|ikke|ikkje|eller|fra|frå|som|til|med|denne|listen|kilden|ingen|hva|kva|hvem|kven|gjelder|sist|oppført|utgiver|leverandør|produkter|tjeneste|belegg)\b|[æøå]/iu,
} as const;

/** All words of a page that are the hub's own and in no marked language. */
function wordsOf(body: string): string {
  const $ = load(body);
  $('[lang="nb"], [lang="nn"], [lang="no"], bdi:not([lang]), code, pre, script').remove();
  const labels = $('[aria-label], [title], [data-label]')
    .map((_, one) => [$(one).attr('aria-label'), $(one).attr('title'), $(one).attr('data-label')].join(' '))
    .get();
  // Invented names of the samples stand in attributes that cannot hold marks.
  return [$('title').text(), $('body').text(), ...labels]
    .join('\n')
    .replace(/\S*(?:Ørn|Blå|Oppdikt|Utenland)\S*( \S*Oppdikt\S*)*( AS| Ltd)?/gu, '');
}

/** Lines of a page that are in another language than its own. */
export const foreignLines = (body: string, language: 'nn' | 'en'): string[] =>
  wordsOf(body)
    .split('\n')
    .filter((line) => foreign[language].test(line));
