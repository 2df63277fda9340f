import { replaced, type Slip } from '../address-check.ts';
import { html, type Markup, type Value } from '../frame/html.ts';
import { Address } from '../params.ts';
import { joined, link, words } from '../parts/components.ts';
import { searchForm, textField } from '../parts/filters/forms.ts';
import { say } from '../words/say.ts';

/** A page that is shown instead of the one that was asked for. */
export interface Trouble {
  readonly status: number;
  readonly title: Value;
  readonly main: Markup;
}

const trouble = (status: number, title: Value, content: Markup): Trouble => ({
  status,
  title,
  main: html`<h1 class="ds-heading" data-size="lg">${title}</h1>${content}`,
});

/** When it is worth trying again. */
const retry = (seconds: number | null): Markup =>
  seconds === null
    ? later
    : html`<p>${say(
        `Prøv igjen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
        `Prøv igjen om ${seconds} sekund.`,
        `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      )}</p>`;

const later = html`<p>${say('Prøv igjen om litt.', 'Prøv igjen om litt.', 'Try again in a while.')}</p>`;

/** Nothing is known by this address. */
export function notFound(): Trouble {
  return trouble(
    404,
    say('Vi finner ikke siden', 'Vi finn ikkje sida', 'We cannot find the page'),
    html`<p>${say(
      'Adressen kan være skrevet feil, eller det den gjaldt, finnes ikke i listene. Ingen adresse her blir brukt til noe annet senere.',
      'Adressa kan vere skriven feil, eller det ho galdt, finst ikkje i listene. Inga adresse her blir brukt til noko anna seinare.',
      'The address may be mistyped, or what it was about is not in the lists. No address here is ever used for something else.',
    )}</p>
${searchForm(new Address('/sok'), say('Søk', 'Søk', 'Search'), findAnything())}
<ul><li>${link(new Address('/'), say('Forsiden', 'Framsida', 'Front page'))}</li><li>${link(new Address('/sok?type=tjeneste'), say('Alle tjenester og registre', 'Alle tenester og register', 'All services and registers'))}</li><li>${link(new Address('/kilder'), say('Kildene', 'Kjeldene', 'The sources'))}</li></ul>`,
  );
}

/** The field of a search for anything. */
export const findAnything = (): Markup =>
  textField(
    'q',
    say(
      'Finn et produkt, en leverandør, en tjeneste eller et register',
      'Finn eit produkt, ein leverandør, ei teneste eller eit register',
      'Find a product, a vendor, a service or a register',
    ),
    '',
  );

/** No snapshot has been read yet. */
export function notReady(): Trouble {
  return trouble(
    503,
    say(
      'Huben har ikke lest kildene ennå',
      'Huben har ikkje lese kjeldene enno',
      'The hub has not read the sources yet',
    ),
    later,
  );
}

/** The page could not be made. `path` is the same page from its beginning; `seconds`: when it is worth trying again. */
export function failed(codes: readonly string[], path: Address, seconds: number | null = null): Trouble {
  const again = html`<p>${link(path, say('Begynn siden på nytt', 'Begynn sida på nytt', 'Start the page again'))}.</p>`;
  if (codes.includes('CURSOR_EXPIRED')) {
    return trouble(
      410,
      say(
        'Listen har kommet i en ny utgave',
        'Lista har kome i ei ny utgåve',
        'There is a new edition of the list',
      ),
      html`<p>${say(
        'Siden du ba om, hører til en utgave som ikke finnes lenger.',
        'Sida du bad om, høyrer til ei utgåve som ikkje finst lenger.',
        'The page you asked for belongs to an edition that is no longer kept.',
      )}</p>${again}`,
    );
  }
  if (codes.every((code) => code === 'CURSOR_MISMATCH' || code === 'BAD_USER_INPUT')) {
    return trouble(
      400,
      say('Adressen kan ikke leses', 'Adressa kan ikkje lesast', 'The address cannot be read'),
      html`<p>${say(
        'Noe i adressen passer ikke sammen.',
        'Noko i adressa passar ikkje saman.',
        'Something in the address does not fit together.',
      )}</p>${again}`,
    );
  }
  if (codes.includes('RATE_LIMITED')) {
    return trouble(
      429,
      say(
        'Du har hentet mange sider på kort tid',
        'Du har henta mange sider på kort tid',
        'You have fetched many pages in a short time',
      ),
      html`<p>${say(
        'Alle får like mye av huben, så denne adressen må vente litt. Skal du ha mye, er hele listene filer.',
        'Alle får like mykje av huben, så denne adressa må vente litt. Skal du ha mykje, er heile listene filer.',
        'Everyone gets an equal share of the hub, so this address has to wait a while. If you need much, whole lists are files.',
      )}</p>${retry(seconds)}${again}`,
    );
  }
  if (codes.some((code) => code === 'BUSY' || code === 'TIMEOUT' || code === 'OVERLOADED')) {
    return trouble(
      503,
      say('Huben har mye å gjøre nå', 'Huben har mykje å gjere no', 'The hub has much to do now'),
      html`${retry(seconds)}${again}`,
    );
  }
  return trouble(
    500,
    say('Noe gikk galt i huben', 'Noko gjekk gale i huben', 'Something went wrong in the hub'),
    html`<p>${say('Feilen er ikke din.', 'Feilen er ikkje din.', 'It is not your fault.')}</p>${later}${again}`,
  );
}

/** The address says something that the page does not know: a list that is not narrowed must not pass for one that is. */
export function unknownParameters(
  unknown: readonly string[],
  known: readonly string[],
  path: Address,
): Trouble {
  const named = joined(unknown.slice(0, 10).map((name) => html`<code>${words(name.slice(0, 60))}</code>`));
  const all = joined(known.map((name) => html`<code>${name}</code>`));
  return trouble(
    400,
    say(
      'Siden forstår ikke adressen',
      'Sida forstår ikkje adressa',
      'The page does not understand the address',
    ),
    html`<p>${say(
      html`Adressen ber om noe siden ikke kjenner, eller med en verdi den ikke kjenner: ${named}. Derfor vises ingenting: et utvalg som ikke er gjort, skal ikke se ut som om det er det.`,
      html`Adressa ber om noko sida ikkje kjenner, eller med ein verdi ho ikkje kjenner: ${named}. Difor blir ingenting vist: eit utval som ikkje er gjort, skal ikkje sjå ut som om det er det.`,
      html`The address asks for something that the page does not know, or with a value that it does not know: ${named}. So nothing is shown: a choice that was not made must not look as if it was.`,
    )}</p>
${
  known.length === 0
    ? null
    : html`<p>${say(html`Siden kjenner: ${all}.`, html`Sida kjenner: ${all}.`, html`The page knows: ${all}.`)}</p>`
}
<p>${link(path, say('Vis siden uten det ukjente', 'Vis sida utan det ukjende', 'Show the page without what is unknown'))}.</p>`,
  );
}

/** The address names something that there is not. Shown with what it may be a slip for, and the page without it. */
export function unknownValues(slips: readonly Slip[], pathname: string, search: string): Trouble {
  const rest = slips.reduce((query, slip) => queryOf(replaced('', query, slip, null)), search);
  return trouble(
    400,
    say(
      'Siden forstår ikke adressen',
      'Sida forstår ikkje adressa',
      'The page does not understand the address',
    ),
    html`<p>${say(
      'Adressen nevner noe som ikke finnes her. Derfor vises ingenting.',
      'Adressa nemner noko som ikkje finst her. Difor blir ingenting vist.',
      'The address names something that is not here. So nothing is shown.',
    )}</p>
<ul>${slips.slice(0, 10).map((slip) => {
      const meant = slip.nearest.map((key) =>
        link(new Address(replaced(pathname, search, slip, key)), words(key)),
      );
      return html`<li><code>${slip.name}</code>: «${words(slip.value.slice(0, 60))}»${meant.length > 0 ? html`. ${say('Mente du', 'Meinte du', 'Did you mean')} ${joined(meant, say(' eller ', ' eller ', ' or '))}?` : null}</li>`;
    })}</ul>
<p>${link(new Address(`${pathname}${rest}`), say('Vis siden uten det ukjente', 'Vis sida utan det ukjende', 'Show the page without what is unknown'))}.</p>`,
  );
}

const queryOf = (path: string): string => (path.startsWith('?') ? path : '');
