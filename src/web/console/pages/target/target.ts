import { deniedTable } from '../../denied.ts';
import { html, type Markup } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { linksShown } from '../../links.ts';
import { pathTo } from '../../params.ts';
import {
  abbreviation,
  evidence,
  facts,
  heading,
  link,
  quoted,
  statedText,
  words,
} from '../../parts/components.ts';
import { chosenWords } from '../../parts/filters/narrowing.ts';
import { heldKeys, listsOf } from '../../parts/listings/integration-row.ts';
import { observedBy, offLists } from '../../parts/listings/on-lists.ts';
import { feedOf } from '../../parts/table-tools.ts';
import { day } from '../../parts/times.ts';
import { counted, inWords, say, text } from '../../words/say.ts';
import { categories, headlines, interfaceWord, processes, stages } from '../../words/words.ts';
import { interfaceDetails } from './target-interface.ts';
import { chosenOf, filterOf, listed, listings } from './target-listed.ts';
import type { Data, Target } from './target-query.ts';
import { query } from './target-query.ts';

/** A national service or register: who is listed for it, at which step, on which interface. */
export const targetPage: Page<Data> = {
  path: '/tjeneste/:subject',
  query,
  parameters: {
    q: null,
    status: Object.keys(headlines),
    fase: Object.keys(processes),
    grensesnitt: null,
    kategori: Object.keys(categories),
    bruk: ['true', 'false'],
    borte: ['vis'],
    etter: null,
  },
  variables: (params) => ({
    key: params.subject,
    filter: { ...filterOf(params), ...observedBy(params) },
    off: { ...filterOf(params), observation: offLists },
    after: params.get('etter') || null,
  }),
  render({ targets: [target], sources }, params) {
    if (!target) return null;
    const name = html`${text(target.name)}`;
    const chosen = chosenOf(target, params).map(({ label }) => label);
    const hits = [listings(target.integrations.totalCount), chosenWords(chosen), ' – '];
    return {
      title: [chosen.length > 0 ? hits : null, inWords(target.name)],
      reserved: true,
      lists: listsOf(target.integrations.nodes),
      feed: feedOf('integrations', { filter: { targetKeys: [target.key], ...filterOf(params) } }),
      main: html`<h1 class="ds-heading" data-size="lg">${name}${abbreviation(target.key)}</h1>
<p>${kindOf(target)}. ${say('Eier', 'Eigar', 'Owner')}: ${statedText(target.owner?.name)}. ${say('Livsløp', 'Livsløp', 'Lifecycle')}: ${stages[target.lifecycle.stage]}.</p>
${listed(target, params, heldKeys({ sources }))}
${target.interfaces.length > 0 ? html`${heading(interfaceWord(target.key))}${target.interfaces.map(interfaceDetails)}` : null}
${negatives(target)}
${linksShown(target.links)}
${municipalities(target)}
${heading(isRegister(target) ? say('Om registeret', 'Om registeret', 'About the register') : say('Om tjenesten', 'Om tenesta', 'About the service'), 'om')}
${about(target, name)}`,
    };
  },
};

const isRegister = (target: Target): boolean => target.__typename === 'HealthRegister';

const kindOf = (target: Target) =>
  isRegister(target)
    ? say('Nasjonalt helseregister', 'Nasjonalt helseregister', 'National health register')
    : say('Nasjonal e-helsetjeneste', 'Nasjonal e-helseteneste', 'National e-health service');

function about(target: Target, name: Markup): Markup {
  const { stage, since, endsText } = target.lifecycle;
  return facts([
    [
      say('Eier', 'Eigar', 'Owner'),
      html`${statedText(target.owner?.name)} ${evidence(target.id, 'owner', name)}`,
    ],
    ...(isRegister(target)
      ? [
          [
            say('Dataansvarlig', 'Dataansvarleg', 'Data controller'),
            html`${statedText(target.controller?.name)} ${evidence(target.id, 'controller', name)}`,
          ] as const,
        ]
      : []),
    [
      say('Livsløp', 'Livsløp', 'Lifecycle'),
      html`${stages[stage]}${since ? html` ${say('fra', 'frå', 'from')} ${day(since)}` : null}${endsText ? html`, «${quoted(endsText)}»` : null} ${evidence(target.id, 'lifecycle', name)}${target.contradictions.length > 0 ? html`<span class="hub-small hub-warning">${say('Kildene er uenige om livsløpet; belegget viser hva hver av dem sier.', 'Kjeldene er usamde om livsløpet; belegget viser kva kvar av dei seier.', 'The sources disagree on the lifecycle; the evidence shows what each of them says.')}</span>` : null}`,
    ],
    ...(target.url
      ? [
          [
            say('Eierens side', 'Sida til eigaren', 'The owner’s page'),
            html`${link(target.url, target.url)} ${evidence(target.id, 'url', name)}`,
          ] as const,
        ]
      : []),
  ]);
}

/** What lists say no to: in none of the rows and counts above. */
function negatives({ negatives: all, name }: Target): Markup | null {
  if (all.length === 0) return null;
  return html`${heading(say('Det listene sier nei til', 'Det listene seier nei til', 'What the lists say no to'), 'nei')}
${deniedTable(
  say(
    html`Nei i listene til ${text(name)}`,
    html`Nei i listene til ${text(name)}`,
    html`No in the lists for ${text(name)}`,
  ),
  say('Produkt', 'Produkt', 'Product'),
  all,
  ({ product }) => link(pathTo('produkt', product.id), words(product.name)),
)}`;
}

function municipalities({ municipalities: all, name }: Target): Markup | null {
  if (!all || all.length === 0) return null;
  return html`${heading(say('Kommuner der tjenesten er i bruk', 'Kommunar der tenesta er i bruk', 'Municipalities where the service is in use'))}
<details class="ds-details"><summary>${counted(all.length, ['kommune ifølge kildene', 'kommuner ifølge kildene'], ['kommune ifølgje kjeldene', 'kommunar ifølgje kjeldene'], ['municipality by the sources', 'municipalities by the sources'])}</summary><div>
<p>${say(html`En kommune som mangler, kan bruke ${text(name)} likevel.`, html`Ein kommune som manglar, kan bruke ${text(name)} likevel.`, html`A municipality that is missing may use ${text(name)} all the same.`)}</p>
<ul class="hub-names">${all.map((one) => html`<li>${words(one.name)} ${evidence(one.id, 'uses', one.name)}</li>`)}</ul></div></details>`;
}
