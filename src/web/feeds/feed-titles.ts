/** What feeds are called, and about. */
import type { Value } from '../console/frame/html.ts';
import { say } from '../console/words/say.ts';
import type { FollowedList } from './followed.ts';

/** Titles of feeds of changes. */
export const feedTitles: Readonly<Record<FollowedList, Value>> = {
  changes: say(
    'Endringer i listene om helseteknologi',
    'Endringar i listene om helseteknologi',
    'Changes in the lists of health technology',
  ),
  integrations: say(
    'Endringer i utvalgte oppføringer',
    'Endringar i utvalde oppføringar',
    'Changes in chosen listings',
  ),
  products: say(
    'Endringer for utvalgte produkter',
    'Endringar for utvalde produkt',
    'Changes of chosen products',
  ),
  vendors: say(
    'Endringer for utvalgte leverandører',
    'Endringar for utvalde leverandørar',
    'Changes of chosen vendors',
  ),
};
/** Titles of calendars. */
export const calendarTitles: Readonly<Record<FollowedList, Value>> = {
  changes: say('Datoer som kommer', 'Datoar som kjem', 'Coming dates'),
  integrations: say(
    'Datoer som kommer, for utvalgte oppføringer',
    'Datoar som kjem, for utvalde oppføringar',
    'Coming dates of chosen listings',
  ),
  products: say(
    'Datoer som kommer, for utvalgte produkter',
    'Datoar som kjem, for utvalde produkt',
    'Coming dates of chosen products',
  ),
  vendors: say(
    'Datoer som kommer, for utvalgte leverandører',
    'Datoar som kjem, for utvalde leverandørar',
    'Coming dates of chosen vendors',
  ),
};
/** Title of a feed of findings, before the list's own. */
export const findingsTitle = say('Funn', 'Funn', 'Findings');
/** What a feed of findings holds. */
export const aboutFindings = say(
  'Det utgiveren bør se på i listen, og lesinger som ikke gikk gjennom.',
  'Det utgivaren bør sjå på i lista, og lesingar som ikkje gjekk gjennom.',
  'What the publisher should look at in the list, and readings that did not go through.',
);
/** What a feed of changes holds. */
export const aboutChanges = say(
  'De siste endringene i det utgiverne sier. Utgiverens egen liste er den som gjelder.',
  'Dei siste endringane i det utgivarane seier. Lista til utgivaren sjølv er den som gjeld.',
  'The latest changes in what the publishers say. The publisher’s own list is the one that counts.',
);
/** What a calendar holds. */
export const aboutDates = say(
  'Datoer som utgiverne oppgir, eller som følger av reglene deres. Utgiverens egen liste er den som gjelder.',
  'Datoar som utgivarane oppgir, eller som følgjer av reglane deira. Lista til utgivaren sjølv er den som gjeld.',
  'Dates that the publishers state, or that follow from their rules. The publisher’s own list is the one that counts.',
);
