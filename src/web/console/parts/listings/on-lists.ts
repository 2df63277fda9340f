/** Pages show what stands on the lists. Rows that are gone are shown when asked for, and never as if they stood there. */
import type { Observation } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { type Address, address, type Params } from '../../params.ts';
import { counted, say } from '../../words/say.ts';
import { link, notice } from '../components.ts';
import { day } from '../times.ts';

/** Rows that stand on their lists, also where a list has not been read for long. */
export const onLists: readonly Observation[] = ['LISTED', 'SOURCE_STALE'];
/** Rows that the latest reading of their list did not have. */
export const offLists: readonly Observation[] = ['MISSING_UNCONFIRMED', 'DELISTED_CONFIRMED', 'NEVER_LISTED'];

/** The parameter of an address that asks for rows that are gone too. */
const parameter = 'borte';

/** Whether the address asks for rows that are gone too; as a value that goes on in the page's own addresses. */
export const goneIn = (params: Params): 'vis' | '' => (params.get(parameter) === 'vis' ? 'vis' : '');

/** The condition on rows that follows from the address. */
export const observedBy = (params: Params): { readonly observation?: readonly Observation[] } =>
  goneIn(params) ? {} : { observation: onLists };

/** Since when a row has been gone; null for one that stands on its list. */
export function goneSince(status: {
  readonly observation: Observation;
  readonly missingSince: string | null;
}): Value {
  if (onLists.includes(status.observation)) return null;
  if (status.missingSince === null)
    return say('Står ikke på listen', 'Står ikkje på lista', 'Not on the list');
  const since = day(status.missingSince.slice(0, 10));
  return status.observation === 'MISSING_UNCONFIRMED'
    ? say(
        html`Har manglet på listen siden ${since}; ikke bekreftet borte`,
        html`Har mangla på lista sidan ${since}; ikkje stadfesta borte`,
        html`Missing from the list since ${since}; not confirmed gone`,
      )
    : say(
        html`Borte fra listen siden ${since}`,
        html`Borte frå lista sidan ${since}`,
        html`Gone from the list since ${since}`,
      );
}

/** How many rows are gone, and the way to see them or to leave them out again; null where there are none. */
export function goneRows(
  count: number,
  params: Params,
  path: string | Address,
  query: Readonly<Record<string, string | readonly string[] | null>>,
): Markup | null {
  if (count === 0) return null;
  const rows = counted(
    count,
    ['oppføring', 'oppføringer'],
    ['oppføring', 'oppføringar'],
    ['listing', 'listings'],
  );
  const to = (value: string | null) => address(path, { ...query, [parameter]: value });
  const notes = goneIn(params)
    ? say(
        html`${rows} under står ikke på listen lenger, og er merket. ${link(to(null), 'Vis bare det som står på listene')}.`,
        html`${rows} under står ikkje på lista lenger, og er merkte. ${link(to(null), 'Vis berre det som står på listene')}.`,
        html`${rows} below no longer stand on their list, and are marked. ${link(to(null), 'Show only what stands on the lists')}.`,
      )
    : say(
        html`${rows} som er borte fra listen, er ikke vist og ikke regnet med. ${link(to('vis'), 'Vis dem også')}.`,
        html`${rows} som er borte frå lista, er ikkje viste og ikkje rekna med. ${link(to('vis'), 'Vis dei òg')}.`,
        html`${rows} gone from the list are neither shown nor counted. ${link(to('vis'), 'Show them too')}.`,
      );
  return notice('neutral', html`<p class="hub-gone-rows">${notes}</p>`);
}
