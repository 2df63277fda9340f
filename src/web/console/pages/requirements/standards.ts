import type { BindingLevel } from '../../../../graphql/generated/schema-types.ts';
import { html, type Value } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { Address, address, pathTo } from '../../params.ts';
import { link, pages, plain, quoted, stated, table, words } from '../../parts/components.ts';
import { searchForm, textField } from '../../parts/filters/forms.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { levels } from '../../words/requirement-words.ts';
import { counted, say, text } from '../../words/say.ts';
import { stages } from '../../words/words.ts';

interface Standard {
  readonly id: string;
  readonly title: Text;
  readonly identifier: string | null;
  readonly theme: string | null;
  readonly lifecycle: { readonly stage: keyof typeof stages };
  readonly requirements: readonly {
    readonly obligations: readonly {
      readonly level: BindingLevel | null;
      readonly organisationType: string | null;
    }[];
  }[];
}

interface Data {
  readonly frameworks: {
    readonly totalCount: number;
    readonly nodes: readonly Standard[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const query = `query Standarder($filter: FrameworkFilter, $after: String) {
  ...Frame
  frameworks(filter: $filter, first: 25, after: $after) {
    totalCount
    nodes {
      id: permanentId
      title { nb nn en }
      identifier
      theme
      lifecycle { stage }
      requirements { obligations { level organisationType } }
    }
    pageInfo { hasNextPage endCursor }
  }
}
${frameFragment}`;

const title = say('Standarder', 'Standardar', 'Standards');

/** The standards of the catalogue, with how strongly they bind. */
export const standardsPage: Page<Data> = {
  path: '/standard',
  query,
  parameters: { q: null, etter: null },
  variables: (params) => ({
    filter: { kind: ['STANDARD'], ...(params.get('q') && { text: params.get('q') }) },
    after: params.get('etter') || null,
  }),
  render({ frameworks: found }, params) {
    const q = params.get('q');
    return {
      title,
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p>${say(
        html`En standard kan være obligatorisk for én type virksomhet og anbefalt for en annen. ${link(new Address('/krav'), 'Se krav etter hvem du er')}.`,
        html`Ein standard kan vere obligatorisk for éin type verksemd og tilrådd for ein annan. ${link(new Address('/krav'), 'Sjå krav etter kven du er')}.`,
        html`A standard may be mandatory for one type of organisation and recommended for another. ${link(new Address('/krav'), 'See requirements by who you are')}.`,
      )}</p>
${searchForm(new Address('/standard'), say('Vis standarder', 'Vis standardar', 'Show standards'), [
  textField(
    'q',
    say('Ord i tittel eller nummer', 'Ord i tittel eller nummer', 'Words in title or number'),
    q,
  ),
])}
<p id="treff" role="status">${counted(found.totalCount, ['standard', 'standarder'], ['standard', 'standardar'], ['standard', 'standards'])}.</p>
${
  found.nodes.length === 0
    ? null
    : table(
        title,
        [
          say('Standard', 'Standard', 'Standard'),
          plain(say('Nummer', 'Nummer', 'Number')),
          plain(say('Tema', 'Tema', 'Theme')),
          say('Livsløp', 'Livsløp', 'Lifecycle'),
          plain(say('Nivå', 'Nivå', 'Level')),
        ],
        found.nodes.map(({ id, title: name, identifier, theme, lifecycle, requirements }): Value[] => [
          link(pathTo('standard', id), text(name)),
          identifier && words(identifier),
          theme && quoted(theme),
          lifecycle.stage === 'UNKNOWN' ? null : stages[lifecycle.stage],
          levelsOf(requirements),
        ]),
      )
}
${found.totalCount > 0 ? tableTools('standards', { filter: q ? { text: q } : {} }) : null}
${pages(
  found.pageInfo.hasNextPage ? address('/standard', { q, etter: found.pageInfo.endCursor }) : null,
  params.get('etter') ? address('/standard', { q }) : null,
  say('standardene', 'standardane', 'the standards'),
)}`,
    };
  },
};

/** Each level once, with how many types of organisation it is stated for. */
function levelsOf(requirements: Standard['requirements']): Value {
  const all = requirements.flatMap(({ obligations }) => obligations).filter(({ level }) => level !== null);
  const byLevel = Map.groupBy(all, ({ level }) => level ?? 'MAY');
  if (byLevel.size === 0) return stated(null);
  return [...byLevel].map(([level, of]) => {
    const types = new Set(of.flatMap(({ organisationType }) => organisationType ?? []));
    return html`<span class="hub-line">${levels[level]}${types.size > 0 ? html` (${counted(types.size, ['type virksomhet', 'typer virksomhet'], ['type verksemd', 'typar verksemd'], ['type of organisation', 'types of organisation'])})` : null}</span>`;
  });
}
