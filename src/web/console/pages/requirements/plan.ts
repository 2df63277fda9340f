import { html, type Markup, type Value } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { activityPart, type LinkShown, linkFragment, linkList, measurePart } from '../../links.ts';
import { pathTo } from '../../params.ts';
import {
  evidence,
  facts,
  folded,
  heading,
  joined,
  link,
  quoted,
  stated,
  words,
} from '../../parts/components.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { day } from '../../parts/times.ts';
import { planLayers } from '../../words/requirement-words.ts';
import { counted, say, text } from '../../words/say.ts';

interface Element {
  readonly id: string;
  readonly layer: keyof typeof planLayers;
  readonly elementType: string | null;
  readonly title: string;
  readonly url: string | null;
}

interface Service {
  readonly name: string;
  readonly isPublished: boolean | null;
  readonly target: { readonly key: string; readonly name: Text } | null;
  readonly elements: readonly Element[];
  readonly links: readonly LinkShown[];
}

interface Activity {
  readonly id: string;
  readonly subGoalCode: string | null;
  readonly subGoal: string | null;
  readonly measure: string | null;
  readonly title: string;
  readonly owner: string | null;
  readonly userGroups: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly phases: readonly string[];
  readonly tentative: boolean;
  readonly links: readonly LinkShown[];
}

interface Measure {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly segment: string | null;
  readonly goal: string | null;
  readonly status: string | null;
  readonly risk: string | null;
  readonly period: string | null;
  readonly url: string | null;
  readonly links: readonly LinkShown[];
}

interface Data {
  readonly planServices: readonly Service[];
  readonly portfolio: readonly Measure[];
  readonly roadmap: readonly Activity[];
}

const query = `query Plan {
  ...Frame
  planServices {
    name
    isPublished
    target { key name { nb nn en } }
    elements { id: permanentId layer elementType title url }
    links { ...Link }
  }
  roadmap {
    id: permanentId
    subGoalCode subGoal measure title owner userGroups startsOn endsOn phases tentative
    links { ...Link }
  }
  portfolio {
    id: permanentId
    title owner segment goal status risk period url
    links { ...Link }
  }
}
${linkFragment}
${frameFragment}`;

const title = say('Plan og veikart', 'Plan og vegkart', 'Plan and roadmap');

/** What is planned and regulated, and what it has to do with services, standards and requirements. */
export const planPage: Page<Data> = {
  path: '/plan',
  query,
  parameters: {},
  variables: () => ({}),
  render({ planServices, roadmap, portfolio }) {
    return {
      title,
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p class="hub-lead">${say(
        'Hva myndighetene regulerer og planlegger, og hva det har å gjøre med tjenester, standarder og krav. En plan lover ingenting og godkjenner ingen.',
        'Kva styresmaktene regulerer og planlegg, og kva det har å gjere med tenester, standardar og krav. Ein plan lovar ingenting og godkjenner ingen.',
        'What the authorities regulate and plan, and what it has to do with services, standards and requirements. A plan promises nothing and approves nobody.',
      )}</p>
${heading(say('Reguleringsplanen', 'Reguleringsplanen', 'The regulation plan'), 'reguleringsplan')}
${planServices.map(serviceShown)}
${tableTools('regulation-plan')}
${heading(say('Veikartet', 'Vegkartet', 'The roadmap'), 'veikart')}
${bySubGoal(roadmap)}
${tableTools('roadmap')}
${portfolioShown(portfolio)}`,
    };
  },
};

function serviceShown({ name, isPublished, target, elements, links }: Service): Markup {
  const layers = Map.groupBy(elements, ({ layer }) => layer);
  return html`<section><h3 class="ds-heading" data-size="xs">${words(name)}</h3>
<p>${
    isPublished
      ? say(
          'Siden i planen er publisert.',
          'Sida i planen er publisert.',
          'Its page of the plan is published.',
        )
      : say(
          'Ingen side er lest: om planen er publisert eller under arbeid, er ikke kjent.',
          'Inga side er lesen: om planen er publisert eller under arbeid, er ikkje kjent.',
          'No page is read: whether it is published or in progress is not known.',
        )
  }${target ? html` ${say('Produkter integreres mot', 'Produkt blir integrerte mot', 'Products integrate with')} ${link(pathTo('tjeneste', target.key), text(target.name))}.` : null}</p>
${
  links.length === 0
    ? null
    : folded(
        say(
          `Henger sammen med (${links.length})`,
          `Heng saman med (${links.length})`,
          `Has to do with (${links.length})`,
        ),
        linkList(links),
      )
}
${
  elements.length === 0
    ? null
    : folded(
        counted(
          elements.length,
          ['element i planen', 'elementer i planen'],
          ['element i planen', 'element i planen'],
          ['element of the plan', 'elements of the plan'],
        ),
        [...layers].map(
          ([layer, all]) => html`<h4 class="ds-heading" data-size="2xs">${planLayers[layer]}</h4>
<ul>${all.map((one) => html`<li>${elementShown(one)}</li>`)}</ul>`,
        ),
      )
}</section>`;
}

const elementShown = ({ elementType, title: name, url }: Element): Value => [
  url ? link(url, quoted(name)) : quoted(name),
  elementType === null ? null : html` <span class="hub-small">${quoted(elementType)}</span>`,
];

function bySubGoal(roadmap: readonly Activity[]): Value {
  const goals = Map.groupBy(roadmap, ({ subGoalCode, subGoal }) =>
    [subGoalCode, subGoal].filter((one) => one !== null).join(' '),
  );
  return [...goals].map(
    ([goal, activities]) =>
      html`<details class="ds-details"><summary><h3>${goal === '' ? stated(null) : quoted(goal)} (${activities.length})</h3></summary><div>${activities.map(activityShown)}</div></details>`,
  );
}

/** Measures of the portfolio; nothing where none is read. */
function portfolioShown(all: readonly Measure[]): Markup | null {
  if (all.length === 0) return null;
  return html`${heading(say('E-helseporteføljen', 'E-helseporteføljen', 'The e-health portfolio'), 'portefolje')}
<p>${say(
    'Tiltak med status og risiko slik eierne rapporterer dem.',
    'Tiltak med status og risiko slik eigarane rapporterer dei.',
    'Measures with status and risk as their owners report them.',
  )}</p>
${all.map(measureShown)}
${tableTools('portfolio')}`;
}

function measureShown(one: Measure): Markup {
  const said = (value: string | null): Value => (value === null ? stated(null) : quoted(value));
  return html`<div id="${measurePart(one.id)}">${folded(
    [quoted(one.title), one.links.length > 0 ? ' ↔' : null],
    html`${facts([
      [say('Status', 'Status', 'Status'), said(one.status)],
      [say('Risiko', 'Risiko', 'Risk'), said(one.risk)],
      [say('Periode', 'Periode', 'Period'), said(one.period)],
      [say('Eier', 'Eigar', 'Owner'), said(one.owner)],
      [say('Segment', 'Segment', 'Segment'), said(one.segment)],
      [say('Strategimål', 'Strategimål', 'Goal of the strategy'), said(one.goal)],
    ])}${linkList(one.links)}<p>${evidence(one.id, 'title', one.title)}${
      one.url === null
        ? null
        : html` · ${link(one.url, say('Siden om tiltaket', 'Sida om tiltaket', 'Its page'))}`
    }</p>`,
  )}</div>`;
}

function activityShown(one: Activity): Markup {
  const schedule: Value = [
    say('fra', 'frå', 'from'),
    ' ',
    one.startsOn ? day(one.startsOn) : stated(null),
    ' ',
    say('til', 'til', 'to'),
    ' ',
    one.endsOn ? day(one.endsOn) : stated(null),
    one.tentative ? say(' (foreløpig)', ' (førebels)', ' (tentative)') : null,
  ];
  return html`<div id="${activityPart(one.id)}">${folded(
    [quoted(one.title), one.links.length > 0 ? ' ↔' : null],
    html`${facts([
      [say('Tiltak', 'Tiltak', 'Measure'), one.measure === null ? stated(null) : quoted(one.measure)],
      [say('Eier', 'Eigar', 'Owner'), stated(one.owner)],
      [say('For', 'For', 'For'), one.userGroups === null ? stated(null) : quoted(one.userGroups)],
      [say('Når', 'Når', 'When'), schedule],
      [say('Fase', 'Fase', 'Phase'), one.phases.length === 0 ? stated(null) : joined(one.phases.map(quoted))],
    ])}${linkList(one.links)}<p>${evidence(one.id, 'title', one.title)}</p>`,
  )}</div>`;
}
