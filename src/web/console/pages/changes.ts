import { changeCauses, changedValue, changeKinds, fieldName, isForPeople } from '../change-words.ts';
import { columnChart } from '../column-chart.ts';
import { evidence, link, notice, pages, table, tag, unavailable, words } from '../components.ts';
import { downloads } from '../downloads.ts';
import { optionsOf, searchForm, selectField } from '../forms.ts';
import { html, type Markup, type Value } from '../html.ts';
import type { Page } from '../page.ts';
import { Address, address, type Params, pathTo } from '../params.ts';
import { inWords, say, text } from '../say.ts';
import { dayWords, moment, shortMonth } from '../times.ts';
import { fields, oneOf } from '../words.ts';
import { type Change, type Changed, type Data, type Month, query } from './changes-query.ts';

const title = say('Endringer', 'Endringar', 'Changes');
const usual = ['SOURCE', 'CORRECTION_BY_SOURCE', 'CLOCK'] as const;

const queryOf = (params: Params) => ({
  tjeneste: params.get('tjeneste'),
  hva: oneOf(changeKinds, params.get('hva')) ?? '',
  hvorfor: params.get('hvorfor') === 'alle' ? 'alle' : '',
});

/** What has changed, the newest first, and how much there was each month. */
export const changesPage: Page<Data> = {
  path: '/endringer',
  query,
  parameters: { tjeneste: null, hva: Object.keys(changeKinds), hvorfor: ['alle'], etter: null },
  variables(params) {
    const { tjeneste, hva, hvorfor } = queryOf(params);
    const kinds = hva ? [hva] : null;
    const causes = hvorfor === 'alle' ? Object.keys(changeCauses) : usual;
    return {
      filter: { kinds, causes, ...(tjeneste && { targetKeys: [tjeneste] }) },
      kinds,
      causes,
      after: params.get('etter') || null,
    };
  },
  render({ targets, counts, changes }, params) {
    const chosen = queryOf(params);
    return {
      title,
      reserved: true,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p>${lead} ${link(address('/endringer', { ...chosen, hvorfor: chosen.hvorfor ? '' : 'alle' }), chosen.hvorfor ? onlySources : alsoHub)}.</p>
${searchForm(new Address('/endringer'), say('Vis endringer', 'Vis endringar', 'Show changes'), [
  selectField(
    'tjeneste',
    say('Tjeneste eller register', 'Teneste eller register', 'Service or register'),
    targets.map(({ key, name }) => ({ value: key, label: inWords(name) })),
    chosen.tjeneste,
  ),
  selectField(
    'hva',
    say('Hva som skjedde', 'Kva som skjedde', 'What happened'),
    optionsOf(changeKinds),
    chosen.hva,
  ),
])}
${counts ? overTime(counts) : null}
${changes ? list(changes, chosen, params) : unavailable(title)}`,
    };
  },
};

const lead = say(
  'Det nyeste står først. Her er det utgiverne har endret, og det som følger av at tiden går.',
  'Det nyaste står først. Her er det utgivarane har endra, og det som følgjer av at tida går.',
  'The newest is first. This is what the publishers have changed, and what follows from time passing.',
);
const alsoHub = say(
  'Ta med det huben selv har endret',
  'Ta med det huben sjølv har endra',
  'Include what the hub itself has changed',
);
const onlySources = say(
  'Vis bare det som ikke er hubens egne endringer',
  'Vis berre det som ikkje er hubens eigne endringar',
  'Leave out what the hub itself has changed',
);

function list(
  { nodes, pageInfo }: NonNullable<Data['changes']>,
  chosen: ReturnType<typeof queryOf>,
  params: Params,
): Markup {
  const rows = [...Map.groupBy(nodes, (one) => `${one.snapshotId} ${one.entityId}`).values()];
  const next = pageInfo.hasNextPage ? address('/endringer', { ...chosen, etter: pageInfo.endCursor }) : null;
  return html`${
    rows.length === 0
      ? html`<p role="status">${say('Ingen endringer her.', 'Ingen endringar her.', 'No changes here.')}</p>`
      : table(
          say('De siste endringene', 'Dei siste endringane', 'The latest changes'),
          [
            say('Gjelder', 'Gjeld', 'About'),
            say('Hva', 'Kva', 'What'),
            say('Endring', 'Endring', 'Change'),
            say('Sett av huben', 'Sett av huben', 'Seen by the hub'),
          ],
          rows.map(rowOf),
        )
  }
${downloads('changes', { filter: changesPage.variables(params).filter })}
${pages(next, params.get('etter') ? address('/endringer', chosen) : null, say('endringene', 'endringane', 'the changes'))}`;
}

/** All changes of one thing in one edition. */
function rowOf(changes: readonly Change[]): Value[] {
  const [first] = changes;
  if (!first) return [];
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const breaking = changes.some(({ breakingForBuyers }) => breakingForBuyers);
  return [
    subject(first.entity, first.entityId),
    kinds.map(
      (kind) => html`<span class="hub-line">${tag(changeKinds[kind].label, changeKinds[kind].colour)}</span>`,
    ),
    [
      changes.filter(({ field }) => field !== null).map(difference),
      breaking
        ? html`<span class="hub-small hub-warning">${say('Den som har bygd på dette, må se på det igjen.', 'Den som har bygd på dette, må sjå på det igjen.', 'Whoever relied on this must look again.')}</span>`
        : null,
      evidenceOf(first.entity, changes),
    ],
    html`${moment(first.observedAt)}${first.effectiveOn ? html`<span class="hub-small">${say('Gjelder fra', 'Gjeld frå', 'Effective from')} ${dayWords(first.effectiveOn)}</span>` : null}
<span class="hub-small">${changeCauses[first.cause]}</span>`,
  ];
}

/** Types that can tell what they rest on. */
const withEvidence = new Set([
  'Agency',
  'HealthRegister',
  'Integration',
  'Municipality',
  'NationalService',
  'Product',
  'TargetInterface',
  'Vendor',
]);

function evidenceOf(entity: Changed | null, changes: readonly Change[]): Value {
  if (!entity || !withEvidence.has(entity.__typename)) return null;
  const changed = changes.map(({ field }) => field?.split('.')[0] ?? '').find((field) => field in fields);
  const whole = entity.__typename === 'Integration' ? 'status' : 'name';
  return evidence(entity.id, changed ?? whole, named(entity));
}

function difference(change: Change): Value {
  const { field, before, after } = change;
  if (field === null) return null;
  if (!isForPeople(change))
    return html`<span class="hub-line">${fieldName(field)}: ${say('endret', 'endra', 'changed')}</span>`;
  return html`<span class="hub-line">${fieldName(field)}: ${changedValue(field, before)} → ${changedValue(field, after)}</span>`;
}

/** What a change is about, as a link to its page where it has one. */
function subject(entity: Changed | null, id: string): Value {
  if (!entity) return html`<code>${id}</code>`;
  const href = pageOf(entity);
  return href ? link(href, named(entity)) : named(entity);
}

function named({ id, name, label, title, product, target, interface: face }: Changed): Markup {
  if (product && target) return html`${words(product.name)} – ${text(face?.label ?? target.label)}`;
  const own = label || title ? text(label ?? title) : words(name ?? id);
  return target ? html`${text(target.label)} – ${own}` : html`${own}`;
}

function pageOf({ __typename: type, id, key, product, target }: Changed): Address | null {
  if (type === 'Product') return pathTo('produkt', id);
  if (type === 'Vendor') return pathTo('leverandor', id);
  if (type === 'Source' && key) return pathTo('kilde', key);
  if (product) return pathTo('produkt', product.id);
  const of = target?.key ?? key;
  return of && type !== 'Agency' ? pathTo('tjeneste', of) : null;
}

function overTime(months: readonly Month[]): Markup {
  if (months.every(({ totalCount }) => totalCount === 0)) {
    return notice(
      'info',
      html`<p>${say('Ingen endringer det siste året.', 'Ingen endringar det siste året.', 'No changes in the last year.')}</p>`,
    );
  }
  return columnChart(
    say(
      'Endringer hver måned det siste året',
      'Endringar kvar månad det siste året',
      'Changes each month of the last year',
    ),
    say('Måned', 'Månad', 'Month'),
    months.map(({ from, kinds }) => ({
      name: dayWords(from.slice(0, 7)),
      short: shortMonth(from),
      counts: new Map(kinds.map(({ value, count }) => [value, count])),
    })),
    Object.entries(changeKinds).map(([key, { label }]) => ({ key, label, style: `hub-kind-${key}` })),
  );
}
