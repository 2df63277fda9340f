import type { Judgement } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { heading, table, words } from '../../parts/components.ts';
import { moment } from '../../parts/times.ts';
import { say } from '../../words/say.ts';
import type { Data } from './vendor-query.ts';

const judgements: Readonly<Record<Judgement, Value>> = {
  POSITIVE: say('Samme virksomhet', 'Same verksemd', 'The same company'),
  NEGATIVE: say('To virksomheter', 'To verksemder', 'Two companies'),
  UNSURE: say(
    'Ikke avgjort; holdt fra hverandre',
    'Ikkje avgjort; haldne frå kvarandre',
    'Not decided; kept apart',
  ),
};

/** Why names were linked or not, by the rule that did it. What a person decided is in that person's words. */
const methods: Readonly<Record<string, Value>> = {
  'number/equal': say(
    'Kilden oppgir organisasjonsnummeret.',
    'Kjelda oppgjev organisasjonsnummeret.',
    'The source gives the organisation number.',
  ),
  'name/exact': say(
    'Navnet er det samme når en ser bort fra store bokstaver, tegn og selskapsform. Er det likt for flere, knyttes det ikke til noen av dem.',
    'Namnet er det same når ein ser bort frå store bokstavar, teikn og selskapsform. Er det likt for fleire, blir det ikkje knytt til nokon av dei.',
    'The name is the same without capitals, punctuation and legal form. Where it fits several, it is linked to none of them.',
  ),
  'name/similar': say(
    'Navnene ligner. Likhet alene knytter ingenting sammen; et menneske må avgjøre det.',
    'Namna liknar. Likskap åleine knyter ingenting saman; eit menneske må avgjere det.',
    'The names are alike. Likeness alone links nothing; a person must decide.',
  ),
  'register/name-exact': say(
    'Enhetsregisteret har én virksomhet med nøyaktig dette navnet og denne selskapsformen.',
    'Einingsregisteret har éi verksemd med nøyaktig dette namnet og denne selskapsforma.',
    'Enhetsregisteret has one entity of exactly this name and legal form.',
  ),
};

/** How names in the sources were linked to a vendor. */
export const resolutionShown = (resolution: NonNullable<Data['node']>['resolution']): Markup | null =>
  resolution.length === 0
    ? null
    : html`${heading(say('Slik ble navnene knyttet til leverandøren', 'Slik vart namna knytte til leverandøren', 'How names were linked to the vendor'))}
${table(
  say('Avgjørelser om navn', 'Avgjerder om namn', 'Decisions on names'),
  [
    say('Navn i kilden', 'Namn i kjelda', 'Name in the source'),
    say('Sammenlignet med', 'Samanlikna med', 'Compared with'),
    say('Avgjørelse', 'Avgjerd', 'Decision'),
    say('Av hvem', 'Av kven', 'By whom'),
    say('Når', 'Når', 'When'),
    say('Hvorfor', 'Kvifor', 'Why'),
  ],
  resolution.map(({ left, right, method, judgement, decidedBy, decidedAt, reason }) => [
    words(left),
    words(right),
    judgements[judgement],
    words(decidedBy),
    moment(decidedAt),
    methods[method] ?? words(reason),
  ]),
)}`;
