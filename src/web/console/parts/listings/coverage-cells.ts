/** Lines of checklists and how far offers meet them, as several pages show them. */
import type {
  BindingLevel,
  CoverageState,
  InterfaceRole,
  LineResponse,
  Party,
} from '../../../../graphql/generated/schema-types.ts';
import { type BasedRequirement, basisFields, basisOf, isOnlyEu } from '../../../checklist/basis.ts';
import { bothEndsWords, inferredLevel, onlyInEu, readingWords } from '../../../checklist/line-words.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Text } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import { bindings, coverageStates, levels, parties, responses } from '../../words/requirement-words.ts';
import { say, text } from '../../words/say.ts';
import { roles } from '../../words/words.ts';
import { evidence, folded, joined, link, tag, words } from '../components.ts';
import { type Note, Notes } from '../notes.ts';
import { day } from '../times.ts';

/** A place to be verified for. */
interface Point {
  readonly key: string;
  readonly label: Text;
  /** Of an interface. */
  readonly target?: { readonly key: string; readonly label: Text };
}

/** A line as `lineFragment` asks for it. */
export interface Line {
  readonly line: number;
  readonly level: BindingLevel;
  readonly party: Party;
  readonly group: string | null;
  readonly bothEnds: boolean;
  readonly role: InterfaceRole | null;
  readonly response: LineResponse;
  readonly inferredFields: readonly string[];
  readonly requirement: (BasedRequirement<Text> & { readonly id: string; readonly title: Text }) | null;
  readonly anyOf: readonly Point[];
}

/** A cell as `cellFragment` asks for it. */
export interface Cell {
  readonly state: CoverageState;
  readonly because: readonly Text[];
  readonly expectedOn: string | null;
  readonly validUntil: string | null;
  readonly integrations: readonly { readonly id: string }[];
  readonly counterparts: readonly { readonly product: { readonly id: string; readonly name: string } }[];
  readonly unmetPrerequisites: readonly {
    readonly prerequisite: { readonly party: Party; readonly text: Text };
  }[];
}

export const lineFragment = `fragment Line on ProfileLine {
  line
  level
  party
  group
  bothEnds
  role
  response
  inferredFields
  requirement {
    id: permanentId
    title { nb nn en }
    framework { title { nb nn en } }
    obligations { ${basisFields} }
  }
  anyOf {
    ... on IntegrationTarget { key label: name { nb nn en } }
    ... on TargetInterface { key label: name { nb nn en } target { key label: name { nb nn en } } }
  }
}`;

export const cellFragment = `fragment Cell on CoverageCell {
  state
  because { nb nn en }
  expectedOn
  validUntil
  integrations { id: permanentId }
  counterparts { product { id: permanentId name } }
  unmetPrerequisites { prerequisite { party text { nb nn en } } }
}`;

/** What many lines rest on, and what many cells say, is said once. */
export const coverageNotes = (lines: readonly Line[], cells: readonly Cell[]): Notes =>
  new Notes([
    ...lines.flatMap((line) => [...present(readingOf(line)), ...present(groundOf(line.requirement))]),
    ...cells.flatMap(({ because }) => because.map(reason)),
  ]);

const present = (note: Note | null): Note[] => (note ? [note] : []);

const reason = (said: Text): Note => ({ key: said.nb ?? '', content: text(said) });

/** Which fields of the line are the editors' own reading. */
function readingOf({ inferredFields }: Line): Note | null {
  const reading = readingWords(inferredFields);
  return reading && { key: reading.nb, content: text(reading) };
}

/** A remark, or the way to where it is said once. */
const noted = (note: Note | null, notes: Notes): Markup | null =>
  note && (notes.reference(note) ?? html`<span class="hub-small">${note.content}</span>`);

/** What the line asks for, with links to the requirement and to what one is verified for. */
export function lineLabel(line: Line, notes = Notes.none): Markup {
  const { requirement, anyOf, group, bothEnds, role } = line;
  const points = anyOf.map(({ key, label, target }) =>
    link(
      pathTo('tjeneste', target?.key ?? key),
      html`${target ? html`${text(target.label)}: ` : null}${text(label)}`,
    ),
  );
  return html`${requirement ? link(pathTo('krav', requirement.id), text(requirement.title)) : null}
${points.length > 0 ? html`<span class="hub-small">${say('Verifisert for', 'Verifisert for', 'Verified for')}${points.length > 1 ? say(' én av: ', ' éin av: ', ' one of: ') : ': '}${joined(points)}</span>` : null}
${role ? html`<span class="hub-small">${say('Rolle', 'Rolle', 'Role')}: ${roles[role]}</span>` : null}
${bothEnds ? html`<span class="hub-small">${text(bothEndsWords)}</span>` : null}
${group ? html`<span class="hub-small">${say('Én av flere måter, og én er nok: ', 'Éin av fleire måtar, og éin er nok: ', 'One of several ways, and one is enough: ')}${words(group)}</span>` : null}
${noted(readingOf(line), notes)}`;
}

/** How it binds: the level and who says it, how it is answered, the law or what else it rests on, and from when. */
export function lineBasis(
  { level, response, requirement, inferredFields }: Line,
  notes = Notes.none,
): Markup {
  const [obligation] = requirement?.obligations ?? [];
  return html`<span class="hub-line">${levels[level]}${inferredFields.includes('level') ? html` (${text(inferredLevel)})` : null}</span>
<span class="hub-small">${responses[response]}</span>
${noted(groundOf(requirement), notes)}
${obligation?.effectiveFrom ? html`<span class="hub-small">${say('Fra ', 'Frå ', 'From ')}${day(obligation.effectiveFrom)}</span>` : null}
${isOnlyEu(requirement) ? html`<span class="hub-small">${text(onlyInEu)}</span>` : null}`;
}

/** The law, or what it rests on instead: never the one in place of the other. */
function groundOf(requirement: Line['requirement']): Note | null {
  const { kind, act, url, bindsVia, framework } = basisOf(requirement);
  if (kind === 'NONE') return null;
  const binding = bindsVia ? bindings[bindsVia] : null;
  if (kind === 'OTHER')
    return {
      key: `${bindsVia}:${framework?.nb}`,
      content: html`${say('Annet grunnlag', 'Anna grunnlag', 'Other basis')}: ${joined([...(binding ? [binding] : []), ...(framework ? [text(framework)] : [])], ': ')}`,
    };
  const where =
    act === null
      ? html`${binding} (${say('hvilken er ikke oppgitt', 'kva for ein er ikkje oppgitt', 'which one is not stated')})`
      : url === null
        ? words(act)
        : link(url, words(act));
  return {
    key: `${bindsVia}:${act}`,
    content: html`${say('Hjemmel', 'Heimel', 'Legal basis')}: ${where}`,
  };
}

/** What stands above lines that are ways to one thing. */
export const groupLabel = (group: string, lines: readonly number[]): Markup =>
  html`<strong>${words(group)}: ${say(`én av disse ${lines.length} er nok`, `éin av desse ${lines.length} er nok`, `one of these ${lines.length} is enough`)}</strong>`;

/** How far one of the ways is met. */
export const groupShown = (
  { state, because }: { readonly state: CoverageState; readonly because: readonly Text[] },
  notes = Notes.none,
): Markup => html`${stateTag(state)} ${because.map((one) => noted(reason(one), notes))}`;

/** The state in a word. */
const stateTag = (state: CoverageState): Markup =>
  tag(coverageStates[state].label, coverageStates[state].colour);

/** A cell: its state, why, what it rests on, and who must act. `of`: what it is about, for those who hear the page. */
export function cellShown(cell: Cell, of: Markup, notes = Notes.none): Markup {
  const {
    state,
    because,
    expectedOn,
    validUntil,
    integrations,
    counterparts,
    unmetPrerequisites: open,
  } = cell;
  const [integration] = integrations;
  return html`${stateTag(state)}
${because.map((one) => noted(reason(one), notes))}<span class="hub-small">${expectedOn ? html` ${say('Tidligst', 'Tidlegast', 'At the earliest')} ${day(expectedOn)}.` : null}${validUntil ? html` ${say('Gjelder til', 'Gjeld til', 'Valid to')} ${day(validUntil)}.` : null}</span>
${counterparts.length > 0 ? html`<span class="hub-small">${say('I den andre enden: ', 'I den andre enden: ', 'At the other end: ')}${joined(counterparts.map(({ product }) => words(product.name)))}</span>` : null}
${integration ? evidence(integration.id, 'status', of) : null}
${
  open.length === 0
    ? null
    : folded(
        say(
          `Må være på plass (${open.length})`,
          `Må vere på plass (${open.length})`,
          `Must be in place (${open.length})`,
        ),
        html`<ul>${open.map(({ prerequisite: { party, text: what } }) => html`<li><strong>${parties[party]}</strong>: ${text(what)}</li>`)}</ul>`,
      )
}`;
}

/** What the states mean. */
export function stateMeanings(): Markup {
  return html`<details class="ds-details" data-variant="tinted"><summary>${say('Hva betyr ordene?', 'Kva tyder orda?', 'What do the words mean?')}</summary>
<div><dl class="hub-facts">${Object.values(coverageStates).map(({ label, colour, meaning }) => html`<div><dt>${tag(label, colour)}</dt><dd>${meaning}</dd></div>`)}</dl>
<p>${say(
    html`Ordene lages av det kildene sier, med en regel som er ${link('/rules/coverage-1', 'skrevet ut her')}. De godkjenner ingenting.`,
    html`Orda blir laga av det kjeldene seier, med ein regel som er ${link('/rules/coverage-1', 'skriven ut her')}. Dei godkjenner ingenting.`,
    html`The words are made from what the sources say, by a rule that is ${link('/rules/coverage-1', 'written out here')}. They approve nothing.`,
  )}</p></div></details>`;
}

/** Counts of states in a line of words. */
export const countsShown = (
  counts: readonly { readonly state: CoverageState; readonly count: number }[],
): Value =>
  counts.map(({ state, count }) => html`<span class="hub-count-tag">${stateTag(state)} ${count}</span> `);
