import { html, Later, type Markup, type Value } from '../../frame/html.ts';
import { type Address, basketParameter } from '../../params.ts';
import { say } from '../../words/say.ts';

/** An option of a select; the empty value means all. */
export interface Option {
  readonly value: string;
  readonly label: Value;
}

/** A field for text with its label. */
export function textField(name: string, label: Value, value: string, hint?: Value): Markup {
  return html`<div class="ds-field"><label class="ds-label" for="felt-${name}">${label}</label>
${hint ? html`<p class="hub-small" id="hint-${name}">${hint}</p>` : null}
<input class="ds-input" type="search" id="felt-${name}" name="${name}" value="${value}" maxlength="200"${hint ? html` aria-describedby="hint-${name}"` : null}></div>`;
}

/** A choice of one value, or of all; `none` says what no choice means where it is not all. */
export function selectField(
  name: string,
  label: Value,
  options: readonly Option[],
  chosen: string,
  none: Value = say('Alle', 'Alle', 'All'),
): Markup {
  const all = { value: '', label: none };
  return html`<div class="ds-field"><label class="ds-label" for="felt-${name}">${label}</label>
<select class="ds-input" id="felt-${name}" name="${name}">${[all, ...options].map(
    (one) =>
      html`<option value="${one.value}"${one.value === chosen ? html` selected` : null}>${one.label}</option>`,
  )}</select></div>`;
}

/** The options of a vocabulary, in its order. */
export const optionsOf = <Key extends string>(
  vocabulary: Readonly<Record<Key, Value | { readonly label: Value }>>,
): Option[] =>
  Object.entries<Value | { readonly label: Value }>(vocabulary).map(([value, one]) => ({
    value,
    label: typeof one === 'object' && one !== null && 'label' in one ? one.label : one,
  }));

/** Values that go with a form unseen; empty ones are left out. */
export function hidden(values: Readonly<Record<string, string>>): Markup {
  return html`${Object.entries(values).map(([name, value]) =>
    value === '' ? null : html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
}

/**
 * A form that asks by GET: its answer has an address of its own. `isLive`: with script it is asked while the reader types.
 */
export function searchForm(action: Address, button: Value, content: Value, isLive = false): Markup {
  return html`<form class="hub-form" action="${action}" method="get" role="search"${isLive ? html` data-live` : null}>${content}${basketFields}
<button class="ds-button" type="submit">${button}</button>${isLive ? html`<p class="ds-sr-only" role="status"></p>` : null}</form>`;
}

/** The basket as a form's own fields: its answer keeps it. */
export const basketFields = new Later(({ basket = [] }) =>
  basket.map((id) => hidden({ [basketParameter]: id })),
);
