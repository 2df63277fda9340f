import { html, type Markup, type Value } from '../../frame/html.ts';
import { say } from '../../words/say.ts';
import { folded, percent, table } from '../components.ts';
import { day } from '../times.ts';

/** A day, and the share of it that a source was fresh; null: nothing was known of it then. */
export interface Day {
  readonly date: string;
  readonly freshShare: number | null;
}

/** Days in a row with the same share. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly freshShare: number | null;
}

/**
 * The last 90 days as a strip: each day as high as the share of it that was fresh, a dark mark below where it was not wholly so.
 * `name` is said to those who hear the page.
 */
export function freshnessStrip(name: Value, days: readonly Day[]): Markup {
  const width = 100 / Math.max(1, days.length);
  const label = [name, ': ', sentence(days)];
  return html`<svg class="hub-strip" width="100%" height="24" role="img" aria-label="${label}">${days.map(
    ({ freshShare }, index) => {
      if (freshShare === null) return null;
      const x = `${(index * width).toFixed(2)}%`;
      const length = 18 * freshShare;
      return html`${freshShare > 0 ? html`<rect class="hub-fresh" x="${x}" width="${width.toFixed(2)}%" y="${(18 - length).toFixed(1)}" height="${length.toFixed(1)}"/>` : null}${
        freshShare < 1
          ? html`<rect class="hub-unfresh" x="${x}" width="${width.toFixed(2)}%" y="20" height="4"/>`
          : null
      }`;
    },
  )}</svg>`;
}

/** The strip with its figures in a table, days in a row with the same share taken together. */
export function freshnessChart(days: readonly Day[]): Markup {
  const title = say(
    'Fersk hver av de siste 90 dagene',
    'Fersk kvar av dei siste 90 dagane',
    'Fresh on each of the last 90 days',
  );
  return html`<figure class="hub-chart"><figcaption>${title}</figcaption>
${freshnessStrip(title, days)}
${folded(
  say('Dagene i en tabell', 'Dagane i ein tabell', 'The days in a table'),
  html`<p>${say(
    'Et mørkt merke under dagen betyr at kilden ikke var fersk hele tiden. Tomt betyr at huben ikke hadde prøvd å lese den ennå.',
    'Eit mørkt merke under dagen tyder at kjelda ikkje var fersk heile tida. Tomt tyder at huben ikkje hadde prøvd å lese henne enno.',
    'A dark mark below a day means that the source was not fresh all the time. Empty means that the hub had not tried to read it yet.',
  )}</p>${table(
    title,
    [say('Dager', 'Dagar', 'Days'), say('Antall', 'Tal', 'Number'), say('Fersk', 'Fersk', 'Fresh')],
    spansOf(days).map((span) => [
      span.from === span.to ? day(span.from) : html`${day(span.from)} – ${day(span.to)}`,
      span.days,
      span.freshShare === null ? say('Ikke kjent', 'Ikkje kjent', 'Not known') : percent(span.freshShare),
    ]),
  )}`,
)}</figure>`;
}

function sentence(days: readonly Day[]): Value {
  const known = days.filter(({ freshShare }) => freshShare !== null);
  const whole = known.filter(({ freshShare }) => freshShare === 1).length;
  if (known.length === 1)
    return whole === 1
      ? say(
          'helt fersk den ene dagen som er kjent',
          'heilt fersk den eine dagen som er kjend',
          'wholly fresh on the one day that is known',
        )
      : say(
          'ikke helt fersk den ene dagen som er kjent',
          'ikkje heilt fersk den eine dagen som er kjend',
          'not wholly fresh on the one day that is known',
        );
  return say(
    `helt fersk ${whole} av de ${known.length} dagene som er kjent`,
    `heilt fersk ${whole} av dei ${known.length} dagane som er kjende`,
    `wholly fresh on ${whole} of the ${known.length} days that are known`,
  );
}

function spansOf(days: readonly Day[]): Span[] {
  const spans: Span[] = [];
  for (const { date, freshShare } of days) {
    const last = spans.at(-1);
    if (last && last.freshShare === freshShare)
      spans[spans.length - 1] = { ...last, to: date, days: last.days + 1 };
    else spans.push({ from: date, to: date, days: 1, freshShare });
  }
  return spans;
}
