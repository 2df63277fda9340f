import type {
  BindingLevel,
  FrameworkKind,
  LifecycleStage,
  StandardDirection,
} from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { type LinkShown, linkFragment, linksShown } from '../../links.ts';
import { pathTo } from '../../params.ts';
import { evidence, facts, heading, link, quoted, stated, table, words } from '../../parts/components.ts';
import { ownReading } from '../../parts/own-reading.ts';
import { day } from '../../parts/times.ts';
import { directions, frameworkKinds, levels } from '../../words/requirement-words.ts';
import { inWords, say, text } from '../../words/say.ts';
import { stages } from '../../words/words.ts';

interface Requirement {
  readonly id: string;
  readonly title: Text;
  readonly legalBasis: string | null;
  readonly note: string | null;
  readonly shownAt: readonly {
    readonly key: string;
    readonly label: Text;
    readonly target?: { readonly key: string };
    readonly approved: { readonly totalCount: number };
  }[];
  readonly obligations: readonly {
    readonly level: BindingLevel | null;
    readonly organisationType: string | null;
    readonly direction: StandardDirection | null;
    readonly effectiveFrom: string | null;
  }[];
}

/** A version with a life of its own. */
interface Version {
  readonly version: string | null;
  readonly validFrom: string | null;
  readonly lifecycle: {
    readonly stage: LifecycleStage;
    readonly since: string | null;
    readonly endsText: string | null;
  };
}

interface Data {
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly title: Text;
    readonly kind: FrameworkKind;
    readonly publisher: { readonly name: Text } | null;
    readonly publisherName: string | null;
    readonly identifier: string | null;
    readonly version: string | null;
    readonly versions: readonly Version[];
    readonly lifecycle: {
      readonly stage: LifecycleStage;
      readonly since: string | null;
      readonly endsText: string | null;
    };
    readonly validFrom: string | null;
    readonly changedOn: string | null;
    readonly publishedOn: string | null;
    readonly theme: string | null;
    readonly legalBasis: string | null;
    readonly note: string | null;
    readonly url: string | null;
    readonly isApprovalScheme: boolean;
    readonly inferredFields: readonly string[];
    readonly requirements: readonly Requirement[];
    readonly links: readonly LinkShown[];
  } | null;
}

const query = `query Standarden($id: ID!, $approved: IntegrationFilter) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Framework {
      id: permanentId
      title { nb nn en }
      kind
      publisher { name { nb nn en } }
      publisherName
      identifier
      version
      versions { version validFrom lifecycle { stage since endsText } }
      lifecycle { stage since endsText }
      validFrom
      changedOn
      publishedOn
      theme
      legalBasis
      note
      url
      isApprovalScheme
      inferredFields
      requirements {
        id: permanentId
        title { nb nn en }
        legalBasis
        note
        shownAt {
          ... on IntegrationTarget { key label: name { nb nn en } approved: integrations(filter: $approved, first: 0) { totalCount } }
          ... on TargetInterface { key label: name { nb nn en } target { key } approved: integrations(filter: $approved, first: 0) { totalCount } }
        }
        obligations { level organisationType direction effectiveFrom }
      }
      links { ...Link }
    }
  }
}
${linkFragment}
${frameFragment}`;

/** A standard, act, code or scheme: whom it binds, what it is the standard for, what it has to do with other things. */
export const standardPage: Page<Data> = {
  path: '/standard/:subject',
  query,
  parameters: {},
  variables: (params) => ({ id: params.subject, approved: { headline: ['APPROVED', 'EXPIRING'] } }),
  render({ node }) {
    if (node?.__typename !== 'Framework') return null;
    const { title } = node;
    return {
      title: inWords(title),
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${text(title)}</h1>
${about(node)}
${ownReading(node.inferredFields)}
${node.isApprovalScheme ? null : html`<p>${say('Dette er ikke en godkjenningsordning: ingen er «godkjent» etter det.', 'Dette er ikkje ei godkjenningsordning: ingen er «godkjende» etter det.', 'This is no approval scheme: nobody is “approved” under it.')}</p>`}
${node.requirements.length === 0 ? null : required(node)}
${seenAt(node.requirements)}
${linksShown(node.links)}`,
    };
  },
};

type Node = NonNullable<Data['node']>;

const versionsShown = (versions: readonly Version[]): Value =>
  versions.map(
    ({ version, validFrom, lifecycle: { stage, endsText } }) =>
      html`<span class="hub-line">${words(version ?? '')}: ${stages[stage]}${validFrom ? html`, ${say('fra', 'frå', 'from')} ${day(validFrom)}` : null}${endsText ? html`, «${quoted(endsText)}»` : null}</span>`,
  );

function about(node: Node): Markup {
  const { id, title, lifecycle } = node;
  const name = html`${text(title)}`;
  const dated = (label: Value, field: string, value: string | null): (readonly [Value, Value])[] =>
    value === null ? [] : [[label, html`${day(value)} ${evidence(id, field, name)}`]];
  const said = (label: Value, field: string, value: string | null): (readonly [Value, Value])[] =>
    value === null ? [] : [[label, html`${quoted(value)} ${evidence(id, field, name)}`]];
  return facts([
    [say('Hva', 'Kva', 'What'), frameworkKinds[node.kind]],
    [
      say('Utgiver', 'Utgivar', 'Publisher'),
      node.publisher
        ? text(node.publisher.name)
        : node.publisherName
          ? quoted(node.publisherName)
          : stated(null),
    ],
    ...said(say('Nummer', 'Nummer', 'Number'), 'identifier', node.identifier),
    ...said(say('Versjon', 'Versjon', 'Version'), 'version', node.version),
    ...(node.versions.length > 1
      ? [[say('Versjoner', 'Versjonar', 'Versions'), versionsShown(node.versions)] as const]
      : []),
    [
      say('Livsløp', 'Livsløp', 'Lifecycle'),
      html`${stages[lifecycle.stage]}${lifecycle.since ? html` ${say('fra', 'frå', 'from')} ${day(lifecycle.since)}` : null}${lifecycle.endsText ? html`, «${quoted(lifecycle.endsText)}»` : null} ${evidence(id, 'lifecycle', name)}`,
    ],
    ...dated(say('Gjelder fra', 'Gjeld frå', 'Applies from'), 'validFrom', node.validFrom),
    ...dated(
      say('Siste faglige endring', 'Siste faglege endring', 'Last changed'),
      'changedOn',
      node.changedOn,
    ),
    ...dated(say('Først publisert', 'Først publisert', 'First published'), 'publishedOn', node.publishedOn),
    ...said(say('Tema', 'Tema', 'Theme'), 'theme', node.theme),
    ...said(say('Hjemmel', 'Heimel', 'Legal basis'), 'legalBasis', node.legalBasis),
    ...said(say('Merknad', 'Merknad', 'Remark'), 'note', node.note),
    [
      say('Utgiverens side', 'Sida til utgivaren', 'The publisher’s page'),
      node.url ? link(node.url, words(node.url)) : stated(null),
    ],
    [say('Tittelen', 'Tittelen', 'The title'), evidence(id, 'title', name)],
  ]);
}

/** For a standard a row for each type of organisation and direction; else a row for each requirement. */
function required({ kind, requirements }: Node): Markup {
  const caption = say('Hvem det binder', 'Kven det bind', 'Whom it binds');
  const rows = requirements.map(({ id, title, obligations: [one] }): Value[] => [
    link(
      pathTo('krav', id),
      kind === 'STANDARD' && one?.organisationType ? words(one.organisationType) : text(title),
    ),
    one?.level ? levels[one.level] : stated(null),
    one?.direction ? directions[one.direction] : stated(null),
    one?.effectiveFrom ? day(one.effectiveFrom) : stated(null),
  ]);
  return html`${heading(caption)}${table(
    caption,
    [
      kind === 'STANDARD'
        ? say('Type virksomhet', 'Type verksemd', 'Type of organisation')
        : say('Krav', 'Krav', 'Requirement'),
      say('Nivå', 'Nivå', 'Level'),
      say('Retning', 'Retning', 'Direction'),
      say('Fra', 'Frå', 'From'),
    ],
    rows,
  )}`;
}

/** Where lists show products for it, each once. */
function seenAt(requirements: readonly Requirement[]): Markup | null {
  const places = new Map(requirements.flatMap(({ shownAt }) => shownAt.map((one) => [one.key, one])));
  if (places.size === 0) return null;
  return html`${heading(say('Vises i listene for', 'Blir vist i listene for', 'Seen on the lists of'))}
<ul>${[...places.values()].map(
    ({ key, label, target, approved }) =>
      html`<li>${link(pathTo('tjeneste', target?.key ?? key), text(label))}: ${approved.totalCount} ${say('godkjente oppføringer', 'godkjende oppføringar', 'approved listings')}</li>`,
  )}</ul>
<p class="hub-small">${say(
    'Hvilken versjon et produkt er verifisert for, står ved oppføringen der listen sier det. At ingen er oppført, betyr ikke at ingen bruker standarden.',
    'Kva versjon eit produkt er verifisert for, står ved oppføringa der lista seier det. At ingen er oppført, tyder ikkje at ingen bruker standarden.',
    'Which version a product was verified for stands by the listing where the list says so. That nobody is listed does not mean that nobody uses the standard.',
  )}</p>`;
}
