/** Pieces of the workbench's forms. */
import { html, type Markup, type Value } from '../../console/frame/html.ts';
import { Address } from '../../console/params.ts';
import { say } from '../../console/words/say.ts';
import { tokenField } from '../form-data.ts';
import type { Session } from '../sign-in/session.ts';

/** A form that acts on a list. `action` is the last part of its address. */
export const actionForm = (
  { formToken }: Session,
  source: string,
  action: string,
  content: Value,
  button: Value,
  variant: 'primary' | 'secondary' = 'primary',
): Markup => html`<form class="hub-action" action="${workbenchPath(source, action)}" method="post">
<input type="hidden" name="${tokenField}" value="${formToken}">${content}
<button class="ds-button" type="submit" data-variant="${variant}">${button}</button></form>`;

/** An address below the workbench. */
export const workbenchPath = (...parts: readonly string[]): Address =>
  new Address(['/arbeidsbord', ...parts.map(encodeURIComponent)].join('/'));

/** A field for a note that everyone can read. `id` is its own on the page. */
export const noteField = (id: string, label: Value): Markup =>
  html`<div class="ds-field"><label class="ds-label" for="${id}">${label}</label>
<p class="hub-small" id="${id}-hint">${say('Åpent for alle. Skriv ingen navn på personer.', 'Ope for alle. Skriv ingen namn på personar.', 'Open to all. Name no persons.')}</p>
<textarea class="ds-input" id="${id}" name="merknad" rows="2" maxlength="2000" aria-describedby="${id}-hint"></textarea></div>`;

/** Choices of which one is taken. */
export const radios = (
  legend: Value,
  name: string,
  options: readonly (readonly [value: string, label: Value])[],
  chosen?: string,
): Markup =>
  html`<fieldset class="ds-fieldset"><legend class="ds-label">${legend}</legend>${options.map(
    ([value, label]) =>
      html`<label class="hub-check"><input class="ds-input" type="radio" name="${name}" value="${value}" required${value === chosen ? html` checked` : null}> ${label}</label>`,
  )}</fieldset>`;

export const hiddenField = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;
