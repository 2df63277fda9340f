/** The form in which a draft is handed in. */

import { html, type Markup } from '../console/frame/html.ts';
import type { Frame } from '../console/frame/page.ts';
import { Address } from '../console/params.ts';
import { heading } from '../console/parts/components.ts';
import { inWords, say } from '../console/words/say.ts';

/** The form, filled in with what was chosen last and, where that could not be used, what was written. */
export function draftForm(
  { sources }: Pick<Frame, 'sources'>,
  {
    chosen,
    text: written = '',
    url = '',
  }: { readonly chosen: string; readonly text?: string; readonly url?: string },
): Markup {
  return html`${heading(say('Utkastet ditt', 'Utkastet ditt', 'Your draft'))}
<p>${say('Se hva huben ville lest av en liste før den publiseres. Utkastet leses med de samme reglene som når listene hentes. Utkastet lagres ikke, men kan ses i en forhåndsvisning i en halv time.', 'Sjå kva huben ville lese av ei liste før ho blir publisert. Utkastet blir lese med dei same reglane som når listene blir henta. Utkastet blir ikkje lagra, men kan sjåast i ei førehandsvising i ein halv time.', 'See what the hub would read from a list before it is published. The draft is read by the same rules as when the lists are harvested. The draft is not stored, but can be seen in a preview for half an hour.')}</p>
<form action="${new Address('/sjekk')}" method="post" enctype="multipart/form-data" data-pasted="${pasted}" data-reading="${reading}">
<div class="ds-field"><label class="ds-label" for="felt-kilde">${say('Hvilken liste er det utkast til?', 'Kva liste er det utkast til?', 'Which list is it a draft of?')}</label>
<select class="ds-input" id="felt-kilde" name="kilde" required>${sources.map(
    ({ key, title }) =>
      html`<option value="${key}"${key === chosen ? html` selected` : null}>${inWords(title)}</option>`,
  )}</select></div>
<fieldset class="ds-fieldset"><legend class="ds-label">${say('Utkastet: fyll ut ett av feltene', 'Utkastet: fyll ut eitt av felta', 'The draft: fill in one of the fields')}</legend>
<div class="ds-field"><label class="ds-label" for="felt-tekst">${say('Lim inn listen', 'Lim inn lista', 'Paste the list')}</label>
<p class="hub-small" id="hint-tekst">${say('Kopiert fra nettsiden, Word eller Excel, eller som HTML, CSV eller JSON.', 'Kopiert frå nettsida, Word eller Excel, eller som HTML, CSV eller JSON.', 'Copied from the page, Word or Excel, or as HTML, CSV or JSON.')}</p>
<textarea class="ds-input" id="felt-tekst" name="tekst" rows="8" spellcheck="false" aria-describedby="hint-tekst">${written}</textarea></div>
<div class="ds-field"><label class="ds-label" for="felt-fil">${say('Last opp en fil', 'Last opp ei fil', 'Upload a file')}</label>
<p class="hub-small" id="hint-fil">${say('Word (.docx), Excel (.xlsx), HTML, CSV eller JSON, høyst 5 MB.', 'Word (.docx), Excel (.xlsx), HTML, CSV eller JSON, høgst 5 MB.', 'Word (.docx), Excel (.xlsx), HTML, CSV or JSON, 5 MB at most.')}</p>
<input class="ds-input" type="file" id="felt-fil" name="fil" aria-describedby="hint-fil"></div>
<div class="ds-field"><label class="ds-label" for="felt-adresse">${say('Adressen der utkastet ligger', 'Adressa der utkastet ligg', 'The address of the draft')}</label>
<p class="hub-small" id="hint-adresse">${say('Må være åpen på internett; sider bak innlogging kan ikke hentes.', 'Må vere open på internett; sider bak innlogging kan ikkje hentast.', 'It must be open on the internet; pages behind a login cannot be fetched.')}</p>
<input class="ds-input" type="url" id="felt-adresse" name="adresse" value="${url}" maxlength="2000" aria-describedby="hint-adresse"></div>
</fieldset>
<p><button class="ds-button" type="submit">${say('Sjekk utkastet', 'Sjekk utkastet', 'Check the draft')}</button></p><p role="status"></p></form>
<script src="/console/draft.js" type="module"></script>`;
}

const pasted = say(
  'Limt inn med rader og kolonner, som HTML.',
  'Limt inn med rader og kolonnar, som HTML.',
  'Pasted with its rows and columns, as HTML.',
);
const reading = say('Utkastet leses …', 'Utkastet blir lese …', 'The draft is being read …');
