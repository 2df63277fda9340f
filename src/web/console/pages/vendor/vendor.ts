import { html } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { address, pathTo } from '../../params.ts';
import {
  evidence,
  facts,
  heading,
  link,
  pages,
  plain,
  stated,
  table,
  words,
} from '../../parts/components.ts';
import { headlineCounts } from '../../parts/listings/headline-counts.ts';
import { quote } from '../../parts/listings/integrations.ts';
import { offLists, onLists } from '../../parts/listings/on-lists.ts';
import { statusDetails } from '../../parts/listings/status-details.ts';
import { vendorMark } from '../../parts/listings/vendor-name.ts';
import { feedOf, tableTools } from '../../parts/table-tools.ts';
import { day } from '../../parts/times.ts';
import { counted, say, text } from '../../words/say.ts';
import { bases, nameKinds, registryStates } from '../../words/words.ts';
import { type Data, query } from './vendor-query.ts';
import { resolutionShown } from './vendor-resolution.ts';

/** A vendor: who it is, its products, and how names were linked to it. */
export const vendorPage: Page<Data> = {
  path: '/leverandor/:subject',
  query,
  parameters: { etter: null },
  variables: (params) => ({
    id: params.subject,
    listed: { observation: onLists },
    off: { observation: offLists },
    after: params.get('etter') || null,
  }),
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one page, as it is read.
  render({ node }, params) {
    if (node?.__typename !== 'Vendor') return null;
    const { id, name, products } = node;
    const own = pathTo('leverandor', id);
    return {
      title: name,
      reserved: true,
      feed: feedOf('integrations', { filter: { vendorIds: [id] } }),
      main: html`<h1 class="ds-heading" data-size="lg">${words(name)}${vendorMark(node)}</h1>
${facts([
  [
    say('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
    html`${stated(node.orgnr)}${node.orgnr ? html` ${evidence(id, 'orgnr', name)}` : null}`,
  ],
  [
    say('I Enhetsregisteret', 'I Einingsregisteret', 'In the Register of Entities (Enhetsregisteret)'),
    html`${registryStates[node.registryState]}. <span class="hub-small">${link(pathTo('kilde', 'brreg-enhetsregisteret'), say('Om kilden Enhetsregisteret', 'Om kjelda Einingsregisteret', 'About the source Enhetsregisteret'))}</span>`,
  ],
  [
    say('Navn', 'Namn', 'Name'),
    html`${node.names.map(({ value, kind }) => html`<span class="hub-line">${words(value)} <span class="hub-small">${nameKinds[kind]}</span></span>`)}${evidence(id, 'names', name)}`,
  ],
])}
${heading(say('Godkjenning som leverandør i Helsenettet', 'Godkjenning som leverandør i Helsenettet', 'Approval as supplier in Helsenettet'))}
<p>${say('Den sier hvem leverandøren er. Den sier ingenting om et produkt.', 'Ho seier kven leverandøren er. Ho seier ingenting om eit produkt.', 'It tells who the vendor is. It says nothing about a product.')}</p>
${
  node.supplierApprovals.length === 0
    ? html`<p>${stated(null)}. ${say('Ingen av listene vi leser, har en slik godkjenning av leverandøren.', 'Ingen av listene vi les, har ei slik godkjenning av leverandøren.', 'None of the lists that we read has such an approval of the vendor.')}</p>`
    : table(
        say('Godkjenninger av leverandøren', 'Godkjenningar av leverandøren', 'Approvals of the vendor'),
        [
          say('Liste', 'Liste', 'List'),
          'Status',
          plain(say('Grunnlag', 'Grunnlag', 'Basis')),
          say('Dato', 'Dato', 'Date'),
          say('Belegg', 'Belegg', 'Evidence'),
        ],
        node.supplierApprovals.map((approval) => [
          approval.source
            ? link(pathTo('kilde', approval.source.key), text(approval.source.title))
            : stated(null),
          html`${statusDetails(approval)}${approval.statusText ? html`<span class="hub-small">${quote(approval.statusText, approval.observation)}</span>` : null}`,
          html`${bases[approval.basis]}${approval.conditions?.nb ? html`. ${say('Vilkår', 'Vilkår', 'Conditions')}: ${text(approval.conditions)}` : null}`,
          html`${day(approval.decidedOn)}${approval.validUntil ? html`<span class="hub-small">${say('Gjelder til', 'Gjeld til', 'Valid until')} ${day(approval.validUntil)}</span>` : null}`,
          evidence(id, 'supplierApprovals', name),
        ]),
      )
}
${
  products.totalCount === 0
    ? html`${heading(say('Produkter', 'Produkt', 'Products'))}<p>${say('Ingen kilde nevner produkter fra leverandøren.', 'Inga kjelde nemner produkt frå leverandøren.', 'No source names a product of the vendor.')}</p>`
    : table(
        counted(
          products.totalCount,
          ['produkt', 'produkter'],
          ['produkt', 'produkt'],
          ['product', 'products'],
        ),
        [
          say('Produkt', 'Produkt', 'Product'),
          plain(say('Oppføringer etter status', 'Oppføringar etter status', 'Listings by status')),
          plain(say('Belegg', 'Belegg', 'Evidence')),
        ],
        products.nodes.map((product) => [
          link(pathTo('produkt', product.id), words(product.name)),
          headlineCounts(product),
          evidence(product.id, 'vendor', product.name),
        ]),
      )
}
${tableTools('integrations', { filter: { observation: onLists, vendorIds: [id] } })}
${pages(
  products.pageInfo.hasNextPage ? address(own, { etter: products.pageInfo.endCursor }) : null,
  params.get('etter') ? own : null,
  say('produktene', 'produkta', 'the products'),
)}
${resolutionShown(node.resolution)}`,
    };
  },
};
