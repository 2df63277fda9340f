import { html, type Markup, type Value } from './html.ts';

/** An option of a select; the empty value means all. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field for text with its label. */
export function textField(name: string, label: string, value: string, hint?: string): Markup {
  return html`<div class="ds-field"><label class="ds-label" for="felt-${name}">${label}</label>
${hint ? html`<p class="hub-small" id="hint-${name}">${hint}</p>` : null}
<input class="ds-input" type="search" id="felt-${name}" name="${name}" value="${value}" maxlength="200"${hint ? html` aria-describedby="hint-${name}"` : null}></div>`;
}

/** A choice of one value. */
export function selectField(name: string, label: string, options: readonly Option[], chosen: string): Markup {
  return html`<div class="ds-field"><label class="ds-label" for="felt-${name}">${label}</label>
<select class="ds-input" id="felt-${name}" name="${name}">${[{ value: '', label: 'Alle' }, ...options].map(
    (one) =>
      html`<option value="${one.value}"${one.value === chosen ? html` selected` : null}>${one.label}</option>`,
  )}</select></div>`;
}

/** Values that go with a form unseen; empty ones are left out. */
export function hidden(values: Readonly<Record<string, string>>): Markup {
  return html`${Object.entries(values).map(([name, value]) =>
    value === '' ? null : html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
}

/** A form that asks by GET: its answer has an address of its own. */
export function searchForm(action: string, button: string, content: Value): Markup {
  return html`<form class="hub-form" action="${action}" method="get" role="search">${content}
<button class="ds-button" type="submit">${button}</button></form>`;
}
