import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Address } from '../../params.ts';
import { say } from '../../words/say.ts';

/** A choice that was made, and the address without it. */
export interface Chip {
  readonly label: Value;
  readonly href: Address;
}

/** Choices that were made, each a link that takes it away; `all` takes away every one of them. */
export function chips(made: readonly Chip[], all: Address | null = null): Markup | null {
  if (made.length === 0) return null;
  return html`<ul class="hub-chips">${made.map(({ label, href }) => html`<li><a class="ds-chip" data-removable href="${href}">${label}</a></li>`)}${
    all && made.length > 1
      ? html`<li><a class="ds-link" href="${all}">${say('Fjern alle', 'Fjern alle', 'Remove all')}</a></li>`
      : null
  }</ul>`;
}
