/** One interface of a service or register: its life, its rules and what it takes to integrate. */
import type { Party } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { evidence, facts, joined, link, quoted } from '../../parts/components.ts';
import { say, text } from '../../words/say.ts';
import { processes, stages } from '../../words/words.ts';
import type { Interface } from './target-query.ts';

const parties: Readonly<Record<Party, Value>> = {
  VENDOR: say('Leverandøren', 'Leverandøren', 'The vendor'),
  BUYER: say('Den som kjøper og bruker', 'Den som kjøper og bruker', 'Whoever buys and uses it'),
  BOTH: say('Begge', 'Begge', 'Both'),
};

/** What is known of it, folded away under its name. */
export function interfaceDetails({
  id,
  name,
  lifecycle,
  documentation,
  excludes,
  trialRules,
  prerequisites,
}: Interface): Markup {
  const title = html`${text(name)}`;
  return html`<details class="ds-details"><summary>${title}</summary><div>
${facts([
  [
    say('Livsløp', 'Livsløp', 'Lifecycle'),
    html`${stages[lifecycle.stage]} ${evidence(id, 'lifecycle', title)}`,
  ],
  ...present(documentation !== null, [
    say('Dokumentasjon', 'Dokumentasjon', 'Documentation'),
    html`${documentation === null ? null : link(documentation, documentation)} ${evidence(id, 'documentation', title)}`,
  ]),
  ...present(excludes.length > 0, [
    say('Kan ikke kombineres med', 'Kan ikkje kombinerast med', 'Cannot be combined with'),
    html`${joined(excludes.map((one) => text(one.name)))} ${evidence(id, 'excludes', title)}`,
  ]),
  ...present(trialRules.length > 0, [
    say('Regler for utprøving', 'Reglar for utprøving', 'Trial rules'),
    html`${trialRules.map((rule) => html`<span class="hub-line">${trialWords(rule)}</span>`)}${evidence(id, 'trialRules', title)}`,
  ]),
  ...present(prerequisites.length > 0, [
    say('Må være på plass først', 'Må vere på plass først', 'Must be in place first'),
    html`${prerequisites.map((one) => html`<span class="hub-line">${parties[one.party]}: ${text(one.text)}</span>`)}${evidence(id, 'prerequisites', title)}`,
  ]),
])}</div></details>`;
}

function trialWords(rule: Interface['trialRules'][number]): Markup {
  const { phase, maxSites, minDurationDays, minDurationMonths, unit } = rule;
  const size =
    maxSites === null
      ? null
      : html`${say(`høyst ${maxSites}`, `høgst ${maxSites}`, `at most ${maxSites}`)} (${quoted(unit)})`;
  const time =
    minDurationDays === null
      ? null
      : say(
          `minst ${minDurationDays} dager`,
          `minst ${minDurationDays} dagar`,
          `at least ${minDurationDays} days`,
        );
  const months =
    minDurationMonths === null
      ? null
      : say(
          `minst ${minDurationMonths} måneder`,
          `minst ${minDurationMonths} månader`,
          `at least ${minDurationMonths} months`,
        );
  const bounds = [size, time, months].filter((part) => part !== null);
  return html`${processes[phase]}: ${bounds.length > 0 ? joined(bounds) : quoted(unit)}`;
}

type Fact = readonly [Value, Value];

/** What is stated; nothing of what is not. */
const present = (isStated: boolean, fact: Fact): readonly Fact[] => (isStated ? [fact] : []);
