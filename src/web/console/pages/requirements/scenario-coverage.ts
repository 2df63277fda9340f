/** The requirements of a checklist, and how far offers meet them. */
import { permanentId } from '../../../../domain/history/moment-id.ts';
import { type Demand, demandsOf } from '../../../checklist/ways.ts';
import { html, Later, type Markup, type Value } from '../../frame/html.ts';
import { type Params, pathTo } from '../../params.ts';
import { folded, heading, joined, link, plain, table, words } from '../../parts/components.ts';
import {
  cellShown,
  countsShown,
  coverageNotes,
  groupLabel,
  groupShown,
  type Line,
  lineBasis,
  lineLabel,
  stateMeanings,
} from '../../parts/listings/coverage-cells.ts';
import type { Notes } from '../../parts/notes.ts';
import { tableTools } from '../../parts/table-tools.ts';
import { day } from '../../parts/times.ts';
import { say } from '../../words/say.ts';
import { mostOffers } from './scenario-choice.ts';
import type { Baskets, Profile } from './scenario-query.ts';

/** The products that the address names. */
export const offered = (params: Params) =>
  [...new Set(params.all('id').map(permanentId))].slice(0, mostOffers);

const basis = plain(say('Nivå og grunnlag', 'Nivå og grunnlag', 'Level and basis'));

/** The requirements as they stand, without any offer. */
export const requirementTable = (lines: readonly Line[], notes: Notes): Markup =>
  table(
    say(`${lines.length} krav`, `${lines.length} krav`, `${lines.length} requirements`),
    [say('Krav', 'Krav', 'Requirement'), basis],
    demandsOf(lines).flatMap(({ group, lines: ways }) => [
      ...(group === null
        ? []
        : [
            [
              groupLabel(
                group,
                ways.map(({ line }) => line.line),
              ),
              null,
            ],
          ]),
      ...ways.map(({ line }) => [wayLabel(line, group, notes), lineBasis(line, notes)]),
    ]),
  );

/** How far the offers meet each requirement, and the annex of it. */
export function covered(profile: Profile, baskets: Baskets, params: Params): Markup {
  const { key, lines, coverage } = profile;
  const ids = baskets.flatMap(({ products }) => products.map(({ id }) => id));
  const notes = coverageNotes(
    lines,
    baskets.flatMap(({ cells }) => cells),
  );
  const names = baskets.map(({ products }) =>
    joined(
      products.map(({ name }) => words(name)),
      ' + ',
    ),
  );
  const demands = demandsOf(lines);
  // What only the buyer can meet is answered by no offer.
  const isForNone = ({ group, lines: ways }: Demand<Line>) =>
    group === null &&
    ways.every(({ at }) => baskets.every(({ cells }) => cells[at]?.state === 'NOT_APPLICABLE'));
  const others = demands.filter(isForNone);
  const tableOf = (caption: Value, shown: readonly Demand<Line>[]) =>
    answerTable(caption, shown, baskets, names, notes);
  return html`${heading(say('3. Hvor langt dekker de kravene?', '3. Kor langt dekkjer dei krava?', '3. How far do they meet it?'))}
<ul>${baskets.map(({ products, counts }) => html`<li>${products.map(({ id, name }) => link(pathTo('produkt', id), words(name)))}: ${countsShown(counts)} ${markLinks(key, products[0]?.id ?? '')}</li>`)}</ul>
${annexLinks(key, params)}
${notes.shown()}
${tableOf(
  say(
    html`Etter det kildene sier, ${day(coverage?.on ?? null)}`,
    html`Etter det kjeldene seier, ${day(coverage?.on ?? null)}`,
    html`By what the sources say, ${day(coverage?.on ?? null)}`,
  ),
  demands.filter((one) => !isForNone(one)),
)}
${
  others.length === 0
    ? null
    : folded(
        say(
          `Krav som ikke er for tilbudene (${others.length})`,
          `Krav som ikkje er for tilboda (${others.length})`,
          `Requirements that are not for the offers (${others.length})`,
        ),
        tableOf(say('Ikke for tilbudene', 'Ikkje for tilboda', 'Not for the offers'), others),
      )
}
${coveredTools(key, ids, params.get('har') !== '')}
${stateMeanings()}`;
}

/** What each offer has at each demand. */
function answerTable(
  caption: Value,
  demands: readonly Demand<Line>[],
  baskets: Baskets,
  names: readonly Value[],
  notes: Notes,
): Markup {
  return table(
    caption,
    [say('Krav', 'Krav', 'Requirement'), basis, ...names],
    demands.flatMap(({ group, lines: ways }) => [
      ...(group === null
        ? []
        : [
            groupRow(
              group,
              ways.map(({ line }) => line.line),
              baskets,
              notes,
            ),
          ]),
      ...ways.map(({ line, at: index }) => [
        wayLabel(line, group, notes),
        lineBasis(line, notes),
        ...baskets.map(({ cells }, at) => {
          const cell = cells[index];
          return cell ? cellShown(cell, html`${names[at]}`, notes) : null;
        }),
      ]),
    ]),
    names.length,
  );
}

/** The answers as files; those that count on what the buyer keeps are in the annex, and the files have what they rest on. */
function coveredTools(key: string, ids: readonly string[], keeps: boolean): Value {
  const listings = ['integrations', { filter: { productIds: ids } }] as const;
  return keeps
    ? tableTools(...listings, {
        what: say(
          'Oppføringene som svarene bygger på',
          'Oppføringane som svara byggjer på',
          'The listings that the answers rest on',
        ),
      })
    : tableTools(
        'coverage',
        { profile: key, product: ids },
        { what: say('Svarene som fil', 'Svara som fil', 'The answers as a file'), followed: listings },
      );
}

/** A way of a group stands under its row. */
const wayLabel = (line: Line, group: string | null, notes: Notes): Markup =>
  group === null
    ? lineLabel(line, notes)
    : html`<div class="hub-way">${lineLabel({ ...line, group: null }, notes)}</div>`;

/** The demand of a group: how far each offer meets one of its ways. */
function groupRow(
  group: string,
  numbers: readonly number[],
  baskets: Baskets,
  notes: Notes,
): readonly Value[] {
  return [
    groupLabel(group, numbers),
    null,
    ...baskets.map(({ groups }) => {
      const found = groups.find((one) => one.group === group);
      return found ? groupShown(found, notes) : null;
    }),
  ];
}

/** The annex of this offer as files, in the page's language. */
function annexLinks(key: string, params: Params): Markup {
  const ids = offered(params);
  const kept = params.get('har');
  const query = new URLSearchParams([
    ...ids.map((id) => ['id', id]),
    ...(kept ? [['har', permanentId(kept)]] : []),
  ] as [string, string][]);
  const href = (ending: string) => inLanguage(`/vedlegg/${encodeURIComponent(key)}.${ending}`, query);
  return html`<p>${say('4. Vedlegg til konkurransen:', '4. Vedlegg til konkurransen:', '4. Annex for the tender:')} ${joined(
    (
      [
        ['xlsx', 'Excel'],
        ['docx', 'Word'],
        ['md', 'Markdown'],
      ] as const
    ).map(([ending, name]) => link(href(ending), name)),
  )}</p>`;
}

const markLinks = (key: string, id: string): Markup =>
  link(
    inLanguage(`/merke/${encodeURIComponent(key)}/${encodeURIComponent(id)}.svg`, new URLSearchParams()),
    say('Merke', 'Merke', 'Mark'),
  );

/** A file in the page's language. */
const inLanguage = (path: string, query: URLSearchParams): Later =>
  new Later(({ language }) => {
    const all = new URLSearchParams(query);
    if (language !== 'nb') all.set('sprak', language);
    return all.size === 0 ? path : `${path}?${all}`;
  });
