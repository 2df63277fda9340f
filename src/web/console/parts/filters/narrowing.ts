/** The choices that narrow a list, and the heading that states the result. */

import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Address } from '../../params.ts';
import { say } from '../../words/say.ts';
import { heard, joined } from '../components.ts';

/** The part of a page where its hits begin: choices lead there, so that what they gave is read first. */
export const hitsPart = 'treff';

/** A choice that narrows a list. `count` is null where the number is not known beforehand. */
export interface Choice {
  readonly label: Value;
  readonly count: number | null;
  readonly href: Address;
  /** Chosen now: following the link takes the choice away. */
  readonly chosen: boolean;
}

/** Choices of one kind that are shown at once. */
const most = 7;

/** Choices of one kind, the many folded; nothing when there are none. */
export function choices(title: Value, all: readonly Choice[]): Markup | null {
  if (all.length === 0) return null;
  // One more is no shorter folded.
  const shown = all.length > most + 1 ? most : all.length;
  const rest = all.slice(shown);
  return html`<section class="hub-choices"><h3 class="ds-heading" data-size="2xs">${title}</h3>
<ul>${all.slice(0, shown).map(choice)}</ul>${
    rest.length === 0
      ? null
      : html`<details${rest.some(({ chosen }) => chosen) ? html` open` : null}><summary class="ds-link">${say('Vis', 'Vis', 'Show')} ${rest.length} ${say('til', 'til', 'more')}${heard(html`: ${title}`)}</summary><ul>${rest.map(choice)}</ul></details>`
  }</section>`;
}

const taken = say(
  ' – valgt, velg igjen for å fjerne',
  ' – valt, vel igjen for å fjerne',
  ' – chosen, choose again to remove',
);

const choice = ({ label, count, href, chosen }: Choice): Markup => html`
<li><a class="ds-link" href="${href}"${chosen ? html` aria-current="true"` : null}>${label}${chosen ? heard(taken) : null}</a>${count === null ? null : html` <span class="hub-count">(${count})</span>`}</li>`;

/** What is folded on narrow screens and open where there is room for it. */
export const openWide = (name: Value, content: Value): Markup =>
  html`<details class="hub-open-wide"><summary>${name}</summary><div>${content}</div></details>`;

/** All choices of a page beside its list; on narrow screens they are folded away. */
export const narrowing = (content: Value): Markup => {
  const name = say('Avgrens', 'Avgrens', 'Narrow down');
  return html`<aside class="hub-narrowing" aria-label="${name}">${openWide(name, html`<h2 class="ds-sr-only">${name}</h2>${content}`)}</aside>`;
};

/** The heading of the hits: the reader is led to it, and screen readers announce it. */
export const hitsHeading = (content: Value): Markup =>
  html`<h2 class="ds-heading hub-hits" data-size="xs" id="${hitsPart}" tabindex="-1">${content}</h2>`;

/** What is chosen, as the title of a page states it: «Godkjent, VKP». */
export const chosenWords = (labels: readonly Value[]): Value =>
  labels.length === 0 ? null : [': ', joined(labels)];
