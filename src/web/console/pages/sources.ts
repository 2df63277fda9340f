import type { FreshnessState, RunOutcome } from '../../../graphql/generated.ts';
import { link, stated, table, tag, unavailable, words } from '../components.ts';
import { html } from '../html.ts';
import { frameFragment, type Page, type Text } from '../page.ts';
import { pathTo } from '../params.ts';
import { freshnessStates, outcomes } from '../source-words.ts';
import { moment } from '../times.ts';

interface Data {
  readonly lists: readonly {
    readonly key: string;
    readonly title: Text;
    readonly publisher: { readonly name: Text } | null;
    readonly url: string;
    readonly expectedEveryHours: number;
    readonly health: {
      readonly state: FreshnessState;
      readonly reason: Text | null;
      readonly checkedAt: string | null;
      readonly lastOutcome: RunOutcome | null;
      readonly sloAttainment90d: number | null;
    };
    readonly findings: { readonly totalCount: number } | null;
  }[];
}

const query = `query Kilder {
  ...Frame
  lists: sources {
    key
    title { nb }
    publisher { name { nb } }
    url
    expectedEveryHours
    health { state reason { nb } checkedAt lastOutcome sloAttainment90d }
    findings(first: 0, state: OPEN) { totalCount }
  }
}
${frameFragment}`;

/** A share as whole per cent, rounded down so that 100 means all. */
export const percent = (share: number): string => `${Math.floor(share * 100)} %`;

/** The lists that the hub reads, and how fresh each is. */
export const sourcesPage: Page<Data> = {
  path: '/kilder',
  query,
  variables: () => ({}),
  render({ lists }, _params, hasGaps) {
    return {
      title: 'Kilder',
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">Kilder</h1>
<p>Dette er listene huben leser. Utgiverens egen liste er den som gjelder. En kilde er fersk når den er lest innen halvannen gang tiden mellom lesingene.</p>
${hasGaps ? unavailable('Historikk og funn') : null}
${table(
  `${lists.length} kilder og hvor ferske de er`,
  ['Kilde', 'Utgiver', 'Tilstand', 'Sist lest', 'Fersk siste 90 dager', 'Siste forsøk', 'Åpne funn'],
  lists.map(({ key, title, publisher, url, health, findings, expectedEveryHours }) => [
    html`${link(pathTo('kilde', key), words(title.nb ?? key))}
<span class="hub-small">${url.startsWith('http') ? link(url, html`Utgiverens side<span class="ds-sr-only"> for ${title.nb}</span>`) : 'Ligger i huben'}</span>`,
    stated(publisher?.name.nb),
    html`${tag(freshnessStates[health.state].label, freshnessStates[health.state].colour)}${health.reason ? html`<span class="hub-small">${health.reason.nb}</span>` : null}`,
    html`${moment(health.checkedAt)}<span class="hub-small">Skal leses hver ${expectedEveryHours}. time</span>`,
    health.sloAttainment90d === null ? stated(null) : percent(health.sloAttainment90d),
    health.lastOutcome ? outcomes[health.lastOutcome] : 'Ingen forsøk ennå',
    findings?.totalCount ?? 'Kan ikke hentes nå',
  ]),
)}`,
    };
  },
};
