import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Page } from '../../frame/page.ts';
import { Address, address, type Params } from '../../params.ts';
import { columnChart } from '../../parts/charts/column-chart.ts';
import { link, notice, pages, unavailable } from '../../parts/components.ts';
import { type Chip, chips } from '../../parts/filters/chips.ts';
import { hidden, searchForm, selectField } from '../../parts/filters/forms.ts';
import {
  type Choice,
  choices,
  chosenWords,
  hitsHeading,
  hitsPart,
  narrowing,
} from '../../parts/filters/narrowing.ts';
import { feedOf, tableTools } from '../../parts/table-tools.ts';
import { dayInOslo, dayWords, shortMonth } from '../../parts/times.ts';
import { changeCauses, changeKinds } from '../../words/change-words.ts';
import { inWords, say } from '../../words/say.ts';
import { oneOf } from '../../words/words.ts';
import { changeDays } from './changes-days.ts';
import { type Data, type DayCount, query } from './changes-query.ts';

const title = say('Endringer', 'Endringar', 'Changes');
const usual = ['SOURCE', 'CORRECTION_BY_SOURCE', 'CLOCK'] as const;

const askedOf = (params: Params) => ({
  tjeneste: params.get('tjeneste'),
  hva: oneOf(changeKinds, params.get('hva')) ?? ('' as const),
  hvorfor: params.get('hvorfor') === 'alle' ? 'alle' : '',
});

type Asked = ReturnType<typeof askedOf>;

/** What has changed since the first reading, the newest first, and how much there was each month. */
export const changesPage: Page<Data> = {
  path: '/endringer',
  query,
  parameters: { tjeneste: null, hva: Object.keys(changeKinds), hvorfor: ['alle'], etter: null },
  variables(params) {
    const { tjeneste, hva, hvorfor } = askedOf(params);
    const all = Object.keys(changeCauses);
    const causes = hvorfor === 'alle' ? all : usual;
    return {
      filter: { kinds: hva ? [hva] : null, causes, ...(tjeneste && { targetKeys: [tjeneste] }) },
      causes,
      all,
      after: params.get('etter') || null,
    };
  },
  render(data, params) {
    const asked = askedOf(params);
    const made = chipsOf(asked, data.targets);
    // Counts are of all services: with one chosen they would be of something else than the list.
    const counts = asked.tjeneste ? null : sinceFirstReading(data);
    return {
      title: [title, chosenWords(made.map(({ label }) => label))],
      reserved: true,
      feed: feedOf('changes', { filter: changesPage.variables(params).filter }),
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p>${lead} ${link(address('/endringer', { ...asked, hvorfor: asked.hvorfor ? '' : 'alle' }), asked.hvorfor ? onlySources : alsoHub)}.</p>
${form(asked, data.targets)}
${narrowing(choices(say('Hva som skjedde', 'Kva som skjedde', 'What happened'), kindChoices(asked, counts)))}
${counts ? overTime(counts, asked) : null}
${hitsHeading(say('De siste endringene', 'Dei siste endringane', 'The latest changes'))}${chips(made, address('/endringer'))}
${data.changes ? listed(data, data.changes, asked, params) : unavailable(title)}`,
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

const form = ({ tjeneste, ...rest }: Asked, targets: Data['targets']): Markup =>
  searchForm(new Address('/endringer').at(hitsPart), say('Vis endringer', 'Vis endringar', 'Show changes'), [
    selectField(
      'tjeneste',
      say('Tjeneste eller register', 'Teneste eller register', 'Service or register'),
      targets.map(({ key, name }) => ({ value: key, label: inWords(name) })),
      tjeneste,
    ),
    hidden(rest),
  ]);

function chipsOf(asked: Asked, targets: Data['targets']): Chip[] {
  const target = targets.find(({ key }) => key === asked.tjeneste);
  const labels: readonly (readonly [keyof Asked, Value])[] = [
    ['tjeneste', asked.tjeneste && (target ? inWords(target.name) : asked.tjeneste)],
    ['hva', asked.hva && changeKinds[asked.hva].label],
  ];
  return labels.flatMap(([name, label]) =>
    label ? [{ label, href: address('/endringer', { ...asked, [name]: null }).at(hitsPart) }] : [],
  );
}

/** The kinds of change, with how many there were in the last year; `counts` null: not known for what is chosen. */
function kindChoices(asked: Asked, counts: readonly DayCount[] | null): Choice[] {
  const sum = new Map<string, number>();
  for (const { kinds } of counts ?? [])
    for (const { value, count } of kinds) sum.set(value, (sum.get(value) ?? 0) + count);
  return Object.entries(changeKinds)
    .filter(([key]) => counts === null || sum.has(key) || key === asked.hva)
    .map(([key, { label }]) => ({
      label,
      count: counts && (sum.get(key) ?? 0),
      href: address('/endringer', { ...asked, hva: key === asked.hva ? '' : key }).at(hitsPart),
      chosen: key === asked.hva,
    }));
}

/** The days, without what was new to the hub on the day of its first reading. */
function sinceFirstReading({ counts, begun }: Data): readonly DayCount[] | null {
  const first = begun?.nodes[0]?.observedAt.slice(0, 10) ?? '';
  const isChange = (from: string, kind: string) => from > first || (from === first && kind !== 'APPEARED');
  return (
    counts?.map((day) => ({ ...day, kinds: day.kinds.filter(({ value }) => isChange(day.from, value)) })) ??
    null
  );
}

function listed(
  { begun }: Data,
  { nodes, pageInfo }: NonNullable<Data['changes']>,
  asked: Asked,
  params: Params,
): Markup {
  const [first] = begun?.nodes ?? [];
  const since = nodes.filter(({ snapshotId }) => snapshotId !== first?.snapshotId);
  // The newest come first: after one of the first reading there are only such.
  const next =
    pageInfo.hasNextPage && since.length === nodes.length
      ? address('/endringer', { ...asked, etter: pageInfo.endCursor })
      : null;
  const began = first ? dayWords(dayInOslo(first.observedAt)) : null;
  return html`${since.length === 0 ? html`<p>${say('Ingen endringer her.', 'Ingen endringar her.', 'No changes here.')}</p>` : changeDays(since)}
${next === null && began ? html`<p class="hub-small">${say(html`Huben leste listene første gang ${began}. Det den fant da, er ikke endringer.`, html`Huben las listene første gong ${began}. Det han fann då, er ikkje endringar.`, html`The hub first read the lists on ${began}. What it found then is no change.`)}</p>` : null}
${tableTools('changes', { filter: changesPage.variables(params).filter })}
${pages(next, params.get('etter') ? address('/endringer', asked) : null, say('endringene', 'endringane', 'the changes'))}`;
}

/** Each month of the last year as a column. */
function overTime(days: readonly DayCount[], { hva }: Asked): Markup {
  const months = [...Map.groupBy(days, ({ from }) => from.slice(0, 7))].map(([month, own]) => {
    const counts = new Map<string, number>();
    for (const { value, count } of own.flatMap(({ kinds }) => kinds)) {
      if (hva === '' || hva === value) counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return { name: dayWords(month), short: shortMonth(month), counts };
  });
  if (months.every(({ counts }) => counts.size === 0)) {
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
    months,
    Object.entries(changeKinds).map(([key, { label }]) => ({ key, label, style: `hub-kind-${key}` })),
  );
}
