/** Cards of self-declarations as KS's prototype has them, at an address that is the sample's own. */
import type { Site } from '../site-files.ts';
import { declarations } from '../truth/declarations.ts';
import { escapeHtml } from './html.ts';
import { page, publishers } from './page.ts';

export function addKsDeclarations(site: Site): void {
  const cards = declarations.map(({ product, vendor, keywords, updatedOn, sections, audited }) => {
    const pairs = [
      ['Selskap', vendor ?? 'None'],
      ['Stikkord', keywords.length > 0 ? keywords.join(', ') : 'None'],
      ['Sist oppdatert', updatedOn ?? 'None'],
      ['Revisjon', audited === null ? 'None' : audited ? 'Ja' : 'Nei'],
    ];
    const facts = pairs.map(([term = '', detail = '']) => `<dt>${term}</dt><dd>${escapeHtml(detail)}</dd>`);
    const tabs = sections.map((name) => `<li>${escapeHtml(name)}</li>`);
    return `<article><h3>${escapeHtml(product)}</h3><dl>${facts.join('')}</dl><ul>${tabs.join('')}</ul></article>`;
  });
  const content = {
    title: 'Egenerklæringer',
    breadcrumb: ['Forsiden', 'Eksempel (SAMPLE)'],
    lead: 'Leverandørenes egne ord. Ingen har godkjent noe her.',
    body: `<h2>Alle systemer og behov</h2>\n${cards.join('\n')}`,
  };
  site.page(publishers.ks.host, '/eksempel/egenerklaringer', page(publishers.ks, content));
}
