import type {
  Actor,
  BindingLevel,
  BindsVia,
  CareSetting,
  Jurisdiction,
  ProductCategory,
} from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { frameFragment, type Page, type Text } from '../../frame/page.ts';
import { Address, address, type Params, pathTo } from '../../params.ts';
import { joined, link, pages, plain, table, words } from '../../parts/components.ts';
import { optionsOf, searchForm, selectField, textField } from '../../parts/filters/forms.ts';
import { openWide } from '../../parts/filters/narrowing.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { day } from '../../parts/times.ts';
import { actors, bindings, jurisdictions, levels } from '../../words/requirement-words.ts';
import { counted, say, text } from '../../words/say.ts';
import { careSettings, categories, oneOf } from '../../words/words.ts';

interface Requirement {
  readonly id: string;
  readonly title: Text;
  readonly framework: { readonly id: string; readonly title: Text } | null;
  readonly obligations: readonly {
    readonly level: BindingLevel | null;
    readonly organisationType: string | null;
    readonly actors: readonly Actor[];
    readonly bindsVia: BindsVia | null;
    readonly effectiveFrom: string | null;
  }[];
}

interface Data {
  readonly requirements: {
    readonly totalCount: number;
    readonly unstatedCount: number;
    readonly nodes: readonly Requirement[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const query = `query Krav($filter: RequirementFilter, $after: String) {
  ...Frame
  requirements(filter: $filter, first: 25, after: $after) {
    totalCount
    unstatedCount
    nodes {
      id: permanentId
      title { nb nn en }
      framework { id: permanentId title { nb nn en } }
      obligations { level organisationType actors bindsVia effectiveFrom }
    }
    pageInfo { hasNextPage endCursor }
  }
}
${frameFragment}`;

const title = say('Krav', 'Krav', 'Requirements');

/** What the address says: parameter to chosen value. */
const chosenIn = (params: Params) => ({
  q: params.get('q'),
  hvem: oneOf(actors, params.get('hvem')) ?? '',
  hva: oneOf(categories, params.get('hva')) ?? '',
  sted: oneOf(careSettings, params.get('sted')) ?? '',
  niva: oneOf(levels, params.get('niva')) ?? '',
  bindes: oneOf(bindings, params.get('bindes')) ?? '',
  regler: oneOf(jurisdictions, params.get('regler')) ?? '',
  dag: /^\d{4}-\d{2}-\d{2}$/u.test(params.get('dag')) ? params.get('dag') : '',
});

/** Requirements by who one is, what one buys or sells, and when. */
export const requirementsPage: Page<Data> = {
  path: '/krav',
  query,
  parameters: {
    q: null,
    hvem: Object.keys(actors),
    hva: Object.keys(categories),
    sted: Object.keys(careSettings),
    niva: Object.keys(levels),
    bindes: Object.keys(bindings),
    regler: Object.keys(jurisdictions),
    dag: null,
    etter: null,
  },
  variables(params) {
    const { q, hvem, hva, sted, niva, bindes, regler, dag } = chosenIn(params);
    return {
      filter: {
        ...(q && { text: q }),
        ...(hvem && { actor: [hvem as Actor] }),
        ...(hva && { category: [hva as ProductCategory] }),
        ...(sted && { careSetting: [sted as CareSetting] }),
        ...(niva && { level: [niva as BindingLevel] }),
        ...(bindes && { bindsVia: [bindes as BindsVia] }),
        ...(regler && { jurisdiction: [regler as Jurisdiction] }),
        ...(dag && { effectiveOn: dag }),
      },
      after: params.get('etter') || null,
    };
  },
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one page, as it is read.
  render({ requirements: found }, params) {
    const chosen = chosenIn(params);
    const hits = counted(
      found.totalCount,
      ['krav', 'krav'],
      ['krav', 'krav'],
      ['requirement', 'requirements'],
    );
    return {
      title: Object.values(chosen).some((one) => one !== '') ? [hits, ' – ', title] : title,
      reserved: false,
      main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>
<p>${say(
        html`Hvem må oppfylle hva, når, og hva bygger det på. Skal du kjøpe noe, begynn med ${link(new Address('/scenario'), 'en veiviser')}. Se også ${link(new Address('/standard'), 'standardene')} og ${link(new Address('/plan'), 'plan og veikart')}.`,
        html`Kven må oppfylle kva, når, og kva byggjer det på. Skal du kjøpe noko, byrj med ${link(new Address('/scenario'), 'ein vegvisar')}. Sjå òg ${link(new Address('/standard'), 'standardane')} og ${link(new Address('/plan'), 'plan og vegkart')}.`,
        html`Who must meet what, when, and on what grounds. If you are buying, begin with ${link(new Address('/scenario'), 'a guide')}. See also ${link(new Address('/standard'), 'the standards')} and ${link(new Address('/plan'), 'the plan and the roadmap')}.`,
      )}</p>
<div class="hub-narrowing">${openWide(
        say('Avgrens', 'Avgrens', 'Narrow down'),
        searchForm(new Address('/krav'), say('Vis krav', 'Vis krav', 'Show requirements'), [
          selectField(
            'hvem',
            say('Hvem er du?', 'Kven er du?', 'Who are you?'),
            optionsOf(actors),
            chosen.hvem,
          ),
          selectField(
            'hva',
            say('Hva kjøper eller lager du?', 'Kva kjøper eller lagar du?', 'What do you buy or make?'),
            optionsOf(categories),
            chosen.hva,
          ),
          selectField(
            'sted',
            say('Hvor brukes det?', 'Kvar blir det brukt?', 'Where is it used?'),
            optionsOf(careSettings),
            chosen.sted,
          ),
          selectField(
            'niva',
            say('Hvor sterkt bindes du?', 'Kor sterkt blir du bunden?', 'How strongly does it bind?'),
            optionsOf(levels),
            chosen.niva,
          ),
          selectField(
            'bindes',
            say('Hva binder?', 'Kva bind?', 'What binds?'),
            optionsOf(bindings),
            chosen.bindes,
          ),
          selectField(
            'regler',
            say('Hvem sine regler?', 'Kven sine reglar?', 'Whose rules?'),
            optionsOf(jurisdictions),
            chosen.regler,
          ),
          textField(
            'dag',
            say('Gjelder innen dagen', 'Gjeld innan dagen', 'Applies by the day'),
            chosen.dag,
            say('Som 2029-03-26', 'Som 2029-03-26', 'Such as 2029-03-26'),
          ),
          textField('q', say('Ord i kravet', 'Ord i kravet', 'Words in the requirement'), chosen.q),
        ]),
      )}</div>
<p id="treff" role="status">${hits}.${
        found.unstatedCount > 0
          ? html` ${counted(found.unstatedCount, ['annet krav sier', 'andre krav sier'], ['anna krav seier', 'andre krav seier'], ['other says', 'others say'])} ${say('ikke det du har valgt, og kan gjelde likevel.', 'ikkje det du har valt, og kan gjelde likevel.', 'nothing of what you chose, and may apply all the same.')}`
          : null
      }</p>
${found.nodes.length === 0 ? null : html`${listOf(found.nodes)}${tableTools('requirements', { filter: requirementsPage.variables(params).filter })}`}
${pages(
  found.pageInfo.hasNextPage ? address('/krav', { ...chosen, etter: found.pageInfo.endCursor }) : null,
  params.get('etter') ? address('/krav', chosen) : null,
  say('kravene', 'krava', 'the requirements'),
)}`,
    };
  },
};

const listOf = (all: readonly Requirement[]): Markup =>
  table(
    title,
    [
      say('Krav', 'Krav', 'Requirement'),
      plain(say('Del av', 'Del av', 'Part of')),
      plain(say('For hvem', 'For kven', 'For whom')),
      plain(say('Nivå', 'Nivå', 'Level')),
      plain(say('Hva binder', 'Kva bind', 'What binds')),
      say('Fra', 'Frå', 'From'),
    ],
    all.map(({ id, title: name, framework, obligations: [one] }): Value[] => [
      link(pathTo('krav', id), text(name)),
      framework && framework.title.nb !== name.nb
        ? link(pathTo('standard', framework.id), text(framework.title))
        : null,
      one && one.actors.length > 0
        ? joined(one.actors.map((actor) => actors[actor]))
        : one?.organisationType
          ? words(one.organisationType)
          : null,
      one?.level ? levels[one.level] : null,
      one?.bindsVia ? bindings[one.bindsVia] : null,
      one?.effectiveFrom ? day(one.effectiveFrom) : null,
    ]),
  );
