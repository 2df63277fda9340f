import { permanentId } from '../../../../domain/history/moment-id.ts';
import { html, type Markup } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import { folded, heading, words } from '../../parts/components.ts';
import { coverageNotes } from '../../parts/listings/coverage-cells.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { say, text } from '../../words/say.ts';
import { chooser, unstatedShown } from './scenario-choice.ts';
import { covered, offered, requirementTable } from './scenario-coverage.ts';
import { type Data, type Profile, query } from './scenario-query.ts';

/** What it must meet, which products there are, how far they meet it, and the annex: all of it one address. */
export const scenarioPage: Page<Data> = {
  path: '/scenario/:subject',
  query,
  parameters: { id: null, har: null },
  variables(params) {
    const ids = offered(params);
    const kept = params.get('har');
    return {
      key: params.subject,
      baskets: ids.map((id) => [id]),
      existing: kept ? [permanentId(kept)] : [],
      offered: ids.length > 0,
    };
  },
  render({ profiles, kept, unstated }, params) {
    const profile = profiles?.[0];
    if (!profile) return null;
    const { key, title, coverage } = profile;
    const own = pathTo('scenario', key);
    const baskets = coverage?.baskets ?? [];
    const ids = baskets.flatMap(({ products }) => products.map(({ id }) => id));
    const choice = chooser(profile.products, kept.nodes, own, ids, params.get('har'));
    return {
      title: text(title),
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${text(title)}</h1>
<p>${say('Sjekklisten er et utkast fra ', 'Sjekklista er eit utkast frå ', 'The checklist is a draft by ')}${words(profile.owner)} (${words(profile.version)}). ${say('Den godkjenner ingenting; hver kjøper bestemmer hva som skal kreves.', 'Ho godkjenner ingenting; kvar kjøpar avgjer kva som skal krevjast.', 'It approves nothing; each buyer decides what to demand.')}</p>
${baskets.length > 0 ? covered(profile, baskets, params) : demanded(profile)}
${heading(baskets.length > 0 ? say('Andre produkter', 'Andre produkt', 'Other products') : say('2. Hvilke produkter?', '2. Kva produkt?', '2. Which products?'), 'produkter')}
${
  baskets.length > 0
    ? folded(say('Velg andre produkter', 'Vel andre produkt', 'Choose other products'), choice)
    : choice
}
${unstatedShown(unstated)}`,
    };
  },
};

/** What it must meet, before anything is offered. */
function demanded({ key, lines, categories }: Profile): Markup {
  const notes = coverageNotes(lines, []);
  return html`${heading(say('1. Hva må det oppfylle?', '1. Kva må det oppfylle?', '1. What must it meet?'))}
${notes.shown()}
${requirementTable(lines, notes)}
${tableTools('coverage', { profile: key }, { what: everyOffer, followed: ['products', { filter: { category: categories } }] })}`;
}

const everyOffer = say(
  'Kravene mot alle produkter av denne typen, som fil',
  'Krava mot alle produkt av denne typen, som fil',
  'The requirements against all products of this kind, as a file',
);
