import { searchForm, textField } from '../forms.ts';
import { html, type Markup } from '../html.ts';

/** A page that is shown instead of the one that was asked for. */
export interface Trouble {
  readonly status: number;
  readonly title: string;
  readonly main: Markup;
}

const trouble = (status: number, title: string, content: Markup): Trouble => ({
  status,
  title,
  main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>${content}`,
});

/** Nothing is known by this address. */
export function notFound(): Trouble {
  return trouble(
    404,
    'Vi finner ikke siden',
    html`<p>Adressen kan være skrevet feil, eller det den gjaldt, finnes ikke i listene. Ingen adresse her blir brukt til noe annet senere.</p>
${searchForm('/sok', 'Søk', textField('q', 'Finn et produkt, en leverandør, en tjeneste eller et register', ''))}
<ul><li><a class="ds-link" href="/">Forsiden</a></li><li><a class="ds-link" href="/sok?type=tjeneste">Alle tjenester og registre</a></li><li><a class="ds-link" href="/kilder">Kildene</a></li></ul>`,
  );
}

/** No snapshot has been read yet. */
export function notReady(): Trouble {
  return trouble(503, 'Huben har ikke lest kildene ennå', html`<p>Prøv igjen om litt.</p>`);
}

/** The query of the page failed as a whole. `path` is the same page from its beginning. */
export function failed(codes: readonly string[], path: string): Trouble {
  const again = html`<p><a class="ds-link" href="${path}">Begynn siden på nytt</a>.</p>`;
  if (codes.includes('CURSOR_EXPIRED')) {
    return trouble(
      410,
      'Listen har kommet i en ny utgave',
      html`<p>Siden du ba om, hører til en utgave som ikke finnes lenger.</p>${again}`,
    );
  }
  if (codes.every((code) => code === 'CURSOR_MISMATCH' || code === 'BAD_USER_INPUT')) {
    return trouble(400, 'Adressen kan ikke leses', html`<p>Noe i adressen passer ikke sammen.</p>${again}`);
  }
  return trouble(500, 'Noe gikk galt i huben', html`<p>Feilen er ikke din. Prøv igjen om litt.</p>${again}`);
}
