import type { FreshnessState, RunOutcome } from '../../../../graphql/generated/schema-types.ts';
import { html } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import { type Day, freshnessStrip } from '../../parts/charts/freshness-strip.ts';
import { link, percent, plain, stated, statedText, table, tag, unavailable } from '../../parts/components.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { moment } from '../../parts/times.ts';
import { inWords, say, text } from '../../words/say.ts';
import { cadence, freshnessStates, outcomes } from '../../words/source-words.ts';

interface Data {
  readonly lists: readonly {
    readonly key: string;
    readonly title: Text;
    readonly publisher: { readonly name: Text } | null;
    readonly expectedEveryHours: number;
    readonly health: {
      readonly state: FreshnessState;
      readonly reason: Text | null;
      readonly checkedAt: string | null;
      readonly lastOutcome: RunOutcome | null;
      readonly sloAttainment90d: number | null;
      readonly days: readonly Day[] | null;
    };
    readonly findings: { readonly totalCount: number } | null;
  }[];
}

const query = `query Kilder {
  ...Frame
  lists: sources {
    key
    title { nb nn en }
    publisher { name { nb nn en } }
    expectedEveryHours
    health { state reason { nb nn en } checkedAt lastOutcome sloAttainment90d days { date freshShare } }
    findings(first: 0, state: OPEN) { totalCount }
  }
}
${frameFragment}`;

const title = say('Kilder', 'Kjelder', 'Sources');

/** The lists that the hub reads, and how fresh each is. */
export const sourcesPage: Page<Data> = {
  path: '/kilder',
  query,
  parameters: {},
  variables: () => ({}),
  render({ lists }, _params, hasGaps) {
    return {
      title,
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p>${say('Dette er listene huben leser. Utgiverens egen liste er den som gjelder. En kilde er fersk når den er lest innen halvannen gang tiden mellom lesingene.', 'Dette er listene huben les. Det er lista til utgivaren som gjeld. Ei kjelde er fersk når ho er lesen innan halvannan gong tida mellom lesingane.', 'These are the lists that the hub reads. The publisher’s own list is authoritative. A source is fresh when it was read within one and a half times its interval.')}</p>
${hasGaps ? unavailable(say('Historikk og funn', 'Historikk og funn', 'History and findings')) : null}
${table(
  say(`${lists.length} kilder`, `${lists.length} kjelder`, `${lists.length} sources`),
  [
    say('Kilde', 'Kjelde', 'Source'),
    plain(say('Utgiver', 'Utgivar', 'Publisher')),
    plain(say('Tilstand', 'Tilstand', 'State')),
    plain(say('Sist lest', 'Sist lesen', 'Last read')),
    plain(say('Fersk siste 90 dager', 'Fersk siste 90 dagar', 'Fresh in the last 90 days')),
    plain(say('Siste lesing', 'Siste lesing', 'Latest reading')),
    say('Åpne funn', 'Opne funn', 'Open findings'),
  ],
  lists.map(({ key, title, publisher, health, findings, expectedEveryHours }) => [
    link(pathTo('kilde', key), text(title)),
    statedText(publisher?.name),
    html`${tag(freshnessStates[health.state].label, freshnessStates[health.state].colour)}${health.reason ? html`<span class="hub-small">${text(health.reason)}</span>` : null}`,
    html`${moment(health.checkedAt)}<span class="hub-small">(${cadence(expectedEveryHours)})</span>`,
    html`${health.sloAttainment90d === null ? stated(null) : html`${percent(health.sloAttainment90d)} <span class="hub-small">${say('av 90 dager', 'av 90 dagar', 'of 90 days')}</span>`}${health.days ? freshnessStrip(inWords(title), health.days) : null}`,
    health.lastOutcome
      ? outcomes[health.lastOutcome]
      : say('Ikke lest ennå', 'Ikkje lesen enno', 'Not read yet'),
    findings?.totalCount ?? say('Kan ikke hentes nå', 'Kan ikkje hentast no', 'Cannot be read now'),
  ]),
)}
${tableTools('sources')}
<p class="hub-small">${say('Alle tabeller', 'Alle tabellar', 'All tables')}: ${link('/bulk/', say('hele, fra hver natt', 'heile, frå kvar natt', 'whole, of every night'))} · ${link('/catalog.jsonld', 'DCAT-AP-NO')} · ${link('/datapackage.json', 'Frictionless')} · ${link('/croissant.json', 'Croissant')}</p>`,
    };
  },
};
