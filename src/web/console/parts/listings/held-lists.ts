import { html, type Markup } from '../../frame/html.ts';
import type { Frame } from '../../frame/page.ts';
import { pathTo } from '../../params.ts';
import { say, text } from '../../words/say.ts';
import { joined, link, notice } from '../components.ts';
import { moment } from '../times.ts';

/** Reports which of the lists that a page shows are held: what stands on the page is then older than the publisher's own page. */
export function heldLists({ sources }: Frame, lists: readonly string[] | undefined): Markup | null {
  const held = sources.filter(
    ({ key, health }) => health.lastOutcome === 'HELD' && (lists?.includes(key) ?? true),
  );
  if (held.length === 0) return null;
  const names = joined(
    held.map(
      ({ key, title, health }) =>
        html`${link(pathTo('kilde', key), text(title))} (${moment(health.checkedAt)})`,
    ),
  );
  return notice(
    'warning',
    html`<p class="hub-held">${say(
      html`Den nyeste utgaven av disse listene er holdt tilbake fordi noe i den ikke stemmer. Det som vises, er fra siste gode lesing: ${names}.`,
      html`Den nyaste utgåva av desse listene er halden tilbake fordi noko i ho ikkje stemmer. Det som blir vist, er frå siste gode lesing: ${names}.`,
      html`The newest edition of these lists is held because something in it is not right. What is shown is from the last good reading: ${names}.`,
    )}</p>`,
  );
}
