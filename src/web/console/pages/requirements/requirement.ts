import type {
  Actor,
  BindingLevel,
  BindsVia,
  CareSetting,
  EeaState,
  Jurisdiction,
  ProductCategory,
} from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { type LinkShown, linkFragment, linksShown } from '../../links.ts';
import { pathTo } from '../../params.ts';
import { evidence, facts, heading, joined, link, stated, words } from '../../parts/components.ts';
import { ownReading } from '../../parts/own-reading.ts';
import { day } from '../../parts/times.ts';
import { actors, bindings, eeaStates, jurisdictions, levels } from '../../words/requirement-words.ts';
import { say, text } from '../../words/say.ts';
import { careSettings, categories } from '../../words/words.ts';

interface Named {
  readonly id: string;
  readonly title: Text;
}

interface Obligation {
  readonly level: BindingLevel | null;
  readonly organisationType: string | null;
  readonly actors: readonly Actor[];
  readonly careSettings: readonly CareSetting[];
  readonly categories: readonly ProductCategory[];
  readonly bindsVia: BindsVia | null;
  readonly legalReference: {
    readonly title: string;
    readonly section: string | null;
    readonly url: string | null;
  } | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly eeaState: EeaState | null;
  readonly jurisdiction: Jurisdiction | null;
}

interface Data {
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly title: Text;
    readonly text: Text;
    readonly area: string | null;
    readonly legalBasis: string | null;
    readonly note: string | null;
    readonly framework: {
      readonly id: string;
      readonly title: Text;
      readonly publisherName: string | null;
      readonly publisher: { readonly name: Text } | null;
      readonly url: string | null;
      readonly isApprovalScheme: boolean;
    } | null;
    readonly obligations: readonly Obligation[];
    readonly shownBy: readonly string[];
    readonly shownAt: readonly {
      readonly key: string;
      readonly label: Text;
      readonly target?: { readonly key: string };
    }[];
    readonly shownOn: { readonly key: string; readonly title: Text } | null;
    readonly prerequisites: readonly Named[];
    readonly exemptions: readonly Named[];
    readonly exemptionTexts: readonly string[];
    readonly inferredFields: readonly string[];
    readonly links: readonly LinkShown[];
  } | null;
}

const query = `query Kravet($id: ID!) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Requirement {
      id: permanentId
      title { nb nn en }
      text { nb nn en }
      area
      legalBasis
      note
      framework { id: permanentId title { nb nn en } publisherName publisher { name { nb nn en } } url isApprovalScheme }
      obligations {
        level organisationType actors careSettings categories bindsVia
        legalReference { title section url } effectiveFrom effectiveTo eeaState jurisdiction
      }
      shownBy
      shownAt {
        ... on IntegrationTarget { key label: name { nb nn en } }
        ... on TargetInterface { key label: name { nb nn en } target { key } }
      }
      shownOn { key title { nb nn en } }
      prerequisites { id: permanentId title { nb nn en } }
      exemptions { id: permanentId title { nb nn en } }
      exemptionTexts
      inferredFields
      links { ...Link }
    }
  }
}
${linkFragment}
${frameFragment}`;

/** One requirement: what it asks, of whom, on what grounds, and where it is seen that it is met. */
export const requirementPage: Page<Data> = {
  path: '/krav/:subject',
  query,
  parameters: {},
  variables: (params) => ({ id: params.subject }),
  render({ node }) {
    if (node?.__typename !== 'Requirement') return null;
    const { id, title, framework } = node;
    return {
      title: text(title),
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${text(title)}</h1>
${node.text.nb === title.nb ? null : html`<p class="hub-lead">${text(node.text)}</p>`}
<p>${evidence(id, 'text', html`${text(title)}`)}</p>
${facts([
  [
    say('Del av', 'Del av', 'Part of'),
    framework
      ? html`${link(pathTo('standard', framework.id), text(framework.title))}${framework.url ? html` (${link(framework.url, say('utgiverens side', 'sida til utgivaren', 'the publisher’s page'))})` : null}<span class="hub-small">${framework.publisher ? text(framework.publisher.name) : stated(framework.publisherName)}</span>`
      : stated(null),
  ],
  ...pair(say('Område', 'Område', 'Area'), node.area),
  ...pair(say('Hjemmel', 'Heimel', 'Legal basis'), node.legalBasis),
  ...pair(say('Merknad', 'Merknad', 'Remark'), node.note),
  [
    say('Vises i', 'Blir vist i', 'Seen at'),
    node.shownAt.length > 0
      ? joined(
          node.shownAt.map(({ key, label, target }) =>
            link(pathTo('tjeneste', target?.key ?? key), text(label)),
          ),
        )
      : node.shownOn
        ? link(pathTo('kilde', node.shownOn.key), text(node.shownOn.title))
        : say(
            'Ingen liste huben leser, viser hvem som oppfyller dette. Be om dokumentasjon.',
            'Inga liste huben les, viser kven som oppfyller dette. Be om dokumentasjon.',
            'No list that the hub reads shows who meets this. Ask for documentation.',
          ),
  ],
  ...(node.shownBy.length > 0
    ? ([
        [
          say('Dokumenteres ved', 'Blir dokumentert ved', 'Shown by'),
          html`${node.shownBy.map((one) => html`<span class="hub-line">${words(one)}</span>`)}`,
        ],
      ] as const)
    : []),
])}
${framework && !framework.isApprovalScheme ? html`<p>${say('Dette er ikke en godkjenningsordning: ingen er «godkjent» etter det.', 'Dette er ikkje ei godkjenningsordning: ingen er «godkjende» etter det.', 'This is no approval scheme: nobody is “approved” under it.')}</p>` : null}
${heading(say('Hvem det binder', 'Kven det bind', 'Whom it binds'))}
${
  node.obligations.length === 0
    ? html`<p>${say('Et råd: hver kjøper vurderer selv om det skal være et krav.', 'Eit råd: kvar kjøpar vurderer sjølv om det skal vere eit krav.', 'Advice: each buyer judges whether to demand it.')}</p>`
    : node.obligations.map(obligationShown)
}
${ownReading(node.inferredFields)}
${named(say('Må være oppfylt først', 'Må vere oppfylt først', 'Must be met first'), node.prerequisites)}
${named(say('Unntak', 'Unntak', 'Exceptions'), node.exemptions)}
${node.exemptionTexts.length > 0 ? html`<ul>${node.exemptionTexts.map((one) => html`<li>${words(one)}</li>`)}</ul>` : null}
${linksShown(node.links)}`,
    };
  },
};

const pair = (name: Value, value: string | null): (readonly [Value, Value])[] =>
  value === null ? [] : [[name, words(value)]];

function named(title: Value, all: readonly Named[]): Markup | null {
  return all.length === 0
    ? null
    : html`${heading(title)}<ul>${all.map(({ id, title: name }) => html`<li>${link(pathTo('krav', id), text(name))}</li>`)}</ul>`;
}

const list = <K extends string>(values: readonly K[], vocabulary: Readonly<Record<K, Value>>): Value =>
  values.length === 0 ? stated(null) : joined(values.map((one) => vocabulary[one]));

function obligationShown(one: Obligation): Markup {
  const reference = one.legalReference;
  const where = reference && [reference.title, reference.section].filter(Boolean).join(' ');
  return facts([
    [say('Nivå', 'Nivå', 'Level'), one.level ? levels[one.level] : stated(null)],
    [
      say('Hvem', 'Kven', 'Who'),
      one.actors.length > 0 ? list(one.actors, actors) : stated(one.organisationType),
    ],
    [say('Hva slags produkter', 'Kva slags produkt', 'Kinds of products'), list(one.categories, categories)],
    [say('Hvor', 'Kvar', 'Where'), list(one.careSettings, careSettings)],
    [say('Hva binder', 'Kva bind', 'What binds'), one.bindsVia ? bindings[one.bindsVia] : stated(null)],
    [
      one.bindsVia === 'LAW' || one.bindsVia === 'REGULATION'
        ? say('Hjemmel', 'Heimel', 'Legal basis')
        : say('Viser til', 'Viser til', 'Refers to'),
      reference && where ? (reference.url ? link(reference.url, words(where)) : words(where)) : stated(null),
    ],
    [
      say('Gjelder', 'Gjeld', 'Applies'),
      html`${say('fra', 'frå', 'from')} ${day(one.effectiveFrom)}${one.effectiveTo ? html` ${say('til', 'til', 'to')} ${day(one.effectiveTo)}` : null}`,
    ],
    [
      say('Hvem sine regler', 'Kven sine reglar', 'Whose rules'),
      one.jurisdiction ? jurisdictions[one.jurisdiction] : stated(null),
    ],
    ...(one.eeaState ? ([[say('EØS', 'EØS', 'EEA'), eeaStates[one.eeaState]]] as const) : []),
  ]);
}
