import { readingWords } from '../../checklist/line-words.ts';
import { html, type Markup } from '../frame/html.ts';
import { text } from '../words/say.ts';

/** Which of what is shown is the editors' own reading; nothing where none is. It stands open: nobody must look for it. */
export function ownReading(inferredFields: readonly string[]): Markup | null {
  const reading = readingWords(inferredFields);
  return reading && html`<p class="hub-small">${text(reading)}</p>`;
}
