/** KS's advice on procurement: an entry page and a page for each area. */
import type { Site } from '../site-files.ts';
import { areas, frameworkTitle } from '../truth/facts.ts';
import { escapeHtml, type Html, link } from './html.ts';
import { page, publishers } from './page.ts';

const base =
  '/fagomrader/digitalisering/felleslosninger/digitalisering-i-helse-og-omsorgsektoren-e-helse/felles-rammer-og-anbefalinger-ved-anskaffelser';

/** Adds the pages. The items' texts are the sample's own; their titles are KS's. */
export function addKs(site: Site): void {
  const add = (path: string, title: string, body: Html, lead: string): void =>
    site.page(
      publishers.ks.host,
      path,
      page(publishers.ks, { title, lead, body, breadcrumb: ['Forsiden', 'Fagområder', 'Digitalisering'] }),
    );
  const links = areas.map(({ name, slug }) => `<li>${link(name, `${base}/${slug}/`)}</li>`);
  add(
    base,
    frameworkTitle,
    `<p>Listen er ikke uttømmende. Hver kommune vurderer om et punkt skal være skal, må eller bør.</p>
<h2>Områder</h2><ul><li>${link('Om felles rammer og anbefalinger', `${base}/om-felles-rammer-og-anbefalinger/`)}</li>${links.join('')}</ul>`,
    'Råd til kommuner som skal anskaffe helseteknologi.',
  );
  add(
    `${base}/om-felles-rammer-og-anbefalinger`,
    'Om felles rammer og anbefalinger',
    '<h2>Hvordan bruke rådene</h2><p>Rådene vurderes i hver anskaffelse (SAMPLE).</p>',
    'Bakgrunn.',
  );
  for (const { name, slug, items } of areas) {
    const body = items.map(
      (title) =>
        `<h2>${escapeHtml(title)}</h2>\n<p>Eksempeltekst om «${escapeHtml(title)}». Teksten er ikke utgiverens (SAMPLE).</p>`,
    );
    add(`${base}/${slug}`, name, body.join('\n'), 'Punktene er råd, ikke krav.');
  }
}
