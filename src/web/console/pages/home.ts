import type { Headline } from '../../../graphql/generated.ts';
import { barChart } from '../chart.ts';
import { link, words } from '../components.ts';
import { searchForm, textField } from '../forms.ts';
import { html, type Markup } from '../html.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { pathTo } from '../params.ts';

interface Target {
  readonly __typename: 'NationalService' | 'HealthRegister';
  readonly key: string;
  readonly name: Text;
  readonly integrations: {
    readonly totalCount: number;
    readonly facets: readonly {
      readonly buckets: readonly { readonly value: Headline; readonly count: number }[];
    }[];
  };
}

interface Data {
  readonly edition: {
    readonly counts: { readonly vendors: number; readonly products: number; readonly integrations: number };
  };
  readonly targets: readonly Target[];
}

const query = `query Forside {
  ...Frame
  edition: snapshot { counts { vendors products integrations } }
  targets {
    __typename
    key
    name { nb }
    integrations(first: 0) {
      totalCount
      facets(fields: ["headline"]) { buckets { value count } }
    }
  }
}
${frameFragment}`;

/** What this is, and the ways in. */
export const homePage: Page<Data> = {
  path: '/',
  query,
  variables: () => ({}),
  render({ edition: { counts }, targets }) {
    const listed = targets.filter(({ integrations }) => integrations.totalCount > 0);
    return {
      title: 'Hvem er verifisert for hva',
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">Hvilke produkter er verifisert for hvilke tjenester – og hvem sier det?</h1>
<p class="hub-lead">Huben samler listene som norske helsemyndigheter publiserer om helseteknologi, og viser ordene hver opplysning bygger på.
Den viser nå ${counts.products} produkter fra ${counts.vendors} leverandører, med ${counts.integrations} oppføringer i listene.</p>
${searchForm('/sok', 'Søk', textField('q', 'Finn et produkt, en leverandør, en tjeneste eller et register', ''))}
<div class="hub-entries">
${entrance('Etter nasjonal tjeneste', 'Hvem er oppført for tjenesten, på hvilket trinn.', targets, 'NationalService')}
${entrance('Etter helseregister', 'Hvem er oppført for registeret, i bruk eller godkjent.', targets, 'HealthRegister')}
<section><h2 class="ds-heading" data-size="xs">Andre veier inn</h2><ul>
<li>${link('/sok', `Alle produkter (${counts.products})`)}</li>
<li>${link('/sok?type=leverandor', `Alle leverandører (${counts.vendors})`)}</li>
<li>${link('/sammenlign', 'Sammenlign produkter')}</li>
<li>${link('/kilder', 'Kildene, og hvor ferske de er')}</li>
<li>${link('/explorer', 'Still dine egne spørsmål (GraphQL)')}</li>
</ul></section>
</div>
<h2 class="ds-heading" data-size="sm">Oppføringer etter tjeneste og status</h2>
${barChart(
  'Antall oppføringer for hver tjeneste og hvert register, etter status',
  listed
    .toSorted((a, b) => b.integrations.totalCount - a.integrations.totalCount)
    .map(({ key, name, integrations }) => ({
      name: name.nb ?? key,
      href: pathTo('tjeneste', key),
      counts: new Map(
        integrations.facets.flatMap(({ buckets }) =>
          buckets.map(({ value, count }) => [value, count] as const),
        ),
      ),
    })),
)}`,
    };
  },
};

function entrance(
  title: string,
  lead: string,
  targets: readonly Target[],
  kind: Target['__typename'],
): Markup {
  return html`<section><h2 class="ds-heading" data-size="xs">${title}</h2><p>${lead}</p><ul>${targets
    .filter(({ __typename }) => __typename === kind)
    .map(
      ({ key, name, integrations }) =>
        html`<li>${link(pathTo('tjeneste', key), words(name.nb ?? key))} <span class="hub-count">(${integrations.totalCount})</span></li>`,
    )}</ul></section>`;
}
