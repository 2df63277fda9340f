/** What sources say that one thing has to do with another, as sentences with their words. */
import type { LinkEndKind, LinkRelation } from '../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from './frame/html.ts';
import type { Text } from './frame/page.ts';
import { Address, pathTo } from './params.ts';
import { heading, joined, link, quoted } from './parts/components.ts';
import { day } from './parts/times.ts';
import { say, text } from './words/say.ts';

interface LinkEnd {
  readonly kind: LinkEndKind;
  readonly name: Text;
  readonly node: {
    readonly __typename: string;
    readonly id?: string;
    readonly key?: string;
    readonly target?: { readonly key: string };
  } | null;
}

/** A link, as `linkFragment` asks for it. */
export interface LinkShown {
  readonly key: string;
  readonly relation: LinkRelation;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly note: string | null;
  readonly inferredFields: readonly string[];
  readonly evidence:
    | readonly {
        readonly field: string;
        readonly citation: {
          readonly url: string | null;
          readonly document: string | null;
          readonly publisher: string | null;
          readonly date: string | null;
          readonly quote: string | null;
        } | null;
      }[]
    | null;
}

/** What a link is shown by. */
export const linkFragment = `fragment LinkEnd on LinkEnd {
  kind
  name { nb nn en }
  node {
    __typename
    ... on IntegrationTarget { key }
    ... on TargetInterface { target { key } }
    ... on Framework { id: permanentId }
    ... on Requirement { id: permanentId }
    ... on RoadmapActivity { id: permanentId }
    ... on PortfolioMeasure { id: permanentId }
  }
}
fragment Link on Link {
  key
  relation
  from { ...LinkEnd }
  to { ...LinkEnd }
  note
  inferredFields
  evidence { field citation { url document publisher date quote } }
}`;

/** Read between the two ends. */
const relations: Readonly<Record<LinkRelation, Value>> = {
  SAME_AS: say('er det samme som', 'er det same som', 'is the same as'),
  PART_OF: say('er en del av', 'er ein del av', 'is a part of'),
  INCLUDES: say('omfatter', 'omfattar', 'includes'),
  BASED_ON: say('bygger på', 'byggjer på', 'is based on'),
  REQUIRES: say('krever', 'krev', 'requires'),
  USES: say('bruker', 'bruker', 'uses'),
  SHOWN_IN: say('vises i', 'blir vist i', 'is shown in'),
  STORED_IN: say('lagres i', 'blir lagra i', 'is stored in'),
  CONNECTS_TO: say('utveksler data med', 'utvekslar data med', 'exchanges data with'),
  DELIVERS: say('leverer', 'leverer', 'delivers'),
  INTRODUCES: say('innfører', 'innfører', 'introduces'),
  SUPPORTS: say('støtter', 'støttar', 'supports'),
  PAYS_FOR: say('er plikten til å betale for', 'er plikta til å betale for', 'is the duty to pay for'),
  REVISES: say('reviderer', 'reviderer', 'revises'),
  REPLACES: say('erstatter', 'erstattar', 'replaces'),
  BECOMES: say('blir til', 'blir til', 'becomes'),
  SPECIFIES: say('er standard for', 'er standard for', 'is the standard for'),
  REFERS_TO: say('viser til', 'viser til', 'refers to'),
  DRAWS_ON: say('kan fylles fra', 'kan fyllast frå', 'may be filled from'),
  PREPARES_FOR: say('forbereder for', 'førebur for', 'prepares for'),
  ADAPTS_TO: say('skal tilpasses', 'skal tilpassast', 'is to be fitted to'),
  RELATED_TO: say('må ses sammen med', 'må sjåast saman med', 'must be seen together with'),
};

/** Part of the plan's page where a measure of the portfolio stands. */
export const measurePart = (id: string): string => `tiltak-${id}`;

/** Part of the plan's page where an activity stands. */
export const activityPart = (id: string): string => `aktivitet-${id}`;

function endShown({ kind, name, node }: LinkEnd): Value {
  const label = html`${kind === 'WORDS' ? quoted(name.nb ?? '') : text(name)}`;
  if (kind === 'PLAN_SERVICE') return link(new Address('/plan').at('reguleringsplan'), label);
  switch (node?.__typename) {
    case 'NationalService':
    case 'HealthRegister':
      return link(pathTo('tjeneste', node.key ?? ''), label);
    case 'TargetInterface':
      return link(pathTo('tjeneste', node.target?.key ?? ''), label);
    case 'Framework':
      return link(pathTo('standard', node.id ?? ''), label);
    case 'Requirement':
      return link(pathTo('krav', node.id ?? ''), label);
    case 'RoadmapActivity':
      return link(new Address('/plan').at(activityPart(node.id ?? '')), label);
    case 'PortfolioMeasure':
      return link(new Address('/plan').at(measurePart(node.id ?? '')), label);
    default:
      return label;
  }
}

/** The publisher's words, once. */
function citationShown({ evidence }: LinkShown): Markup | null {
  const cited = (evidence ?? []).flatMap(({ citation }) => citation ?? []);
  const [first] = cited;
  if (!first) return null;
  const place = joined([first.publisher, first.document].flatMap((one) => (one ? [quoted(one)] : [])));
  return html`<span class="hub-small">${first.quote ? html`«${quoted(first.quote)}» – ` : null}${first.url ? link(first.url, place) : place}${first.date ? html`, ${day(first.date)}` : null}</span>`;
}

/** One link as a sentence. */
function linkShown(one: LinkShown): Markup {
  const own = one.inferredFields.filter((field) => field !== 'note');
  return html`<li>${endShown(one.from)} <strong>${relations[one.relation]}</strong> ${endShown(one.to)}.${one.note ? html` ${quoted(one.note)}` : null}${own.length > 0 ? html` <span class="hub-small">${say('Sammenhengen er hubens egen lesning.', 'Samanhengen er huben si eiga lesing.', 'The link is the hub’s own reading.')}</span>` : null}${citationShown(one)}</li>`;
}

/** Links in a list; nothing where there are none. */
export const linkList = (all: readonly LinkShown[]): Markup | null =>
  all.length === 0 ? null : html`<ul>${all.map(linkShown)}</ul>`;

/** Links under their heading; nothing where there are none. */
export const linksShown = (all: readonly LinkShown[]): Markup | null =>
  all.length === 0
    ? null
    : html`${heading(say('Henger sammen med', 'Heng saman med', 'Has to do with'), 'sammenheng')}${linkList(all)}`;
