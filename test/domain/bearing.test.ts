/** What words say of a listed thing, by where they stand: endings, plans and limits are heard, names and prose are left alone. */
import { describe, expect, it } from 'vitest';
import { type BearingPlace, bearingOf } from '../../src/domain/status/bearing/bearing.ts';
import type { BearingEffect } from '../../src/domain/status/bearing/bearing-sentence.ts';
import { bearingOnNamed } from '../../src/domain/status/bearing/bearing-text.ts';
import type { ListedThing } from '../../src/domain/status/bearing/bearing-words.ts';

type Case = readonly [words: string, effect: BearingEffect | null, thing?: ListedThing];

const heard: Readonly<Record<BearingPlace, readonly Case[]>> = {
  heading: [
    ['Forskrifter som ikke gjelder lenger', 'ended'],
    ['Tiltak som er stanset', 'ended'],
    ['Råd vi ikke lenger gir', 'ended'],
    ['Tilrådingar som er tekne ut', 'ended'],
    ['Register som er lagde ned', 'ended'],
    ['Former recommendations', 'ended'],
    ['Ute av bruk', 'ended'],
    ['Følgende er trukket tilbake:', 'ended'],
    ['Avløste standarder', 'ended'],
    ['Grensesnitt som stenges', 'ending'],
    ['Aktiviteter under avvikling', 'ending'],
    ['Planlagte grensesnitt', 'planned'],
    ['Standarder på høring', 'planned'],
    ['Planlagte hjemmebesøk', 'unclear'],
    ['Utfasing av PREG', null],
    ['Avslutte gammel tjeneste', null],
    ['Gjeldende', null],
    ['Alle systemer og behov', null],
    ['Tekniske krav og dokumentasjon', null],
  ],
  name: [
    ['Egen meldingsboks (utgått)', 'ended'],
    ['UTGÅTT: Henvisning', 'ended'],
    ['[ARKIVERT] Faktaark 7', 'ended'],
    ['Faktaark 5 – utgått', 'ended'],
    ['Labforskriften – trekkes tilbake', 'ending'],
    ['Målegrensesnitt (på høring)', 'planned'],
    ['Avvikle gamle løsninger', null],
    ['Ikke lås dere til én leverandør', null],
    ['Lov om opphør av papirjournal', null],
    ['Kodeverk for avsluttede tjenester', null],
    ['Legemiddelliste – utgåtte legemidler', null],
  ],
  beside: [
    ['Opphevet 1.1.2026', 'ended'],
    ['Ikkje lenger vedlikehalde', 'ended'],
    ['Bør ikke legges til grunn', 'ended'],
    ['Faller bort når FHIR er på plass', 'ending'],
    ['tas ikke imot etter 1. januar 2026', 'ending'],
    ['Gyldig til: 31.12.2025', 'ending'],
    ['Vedtatt, ikke trådt i kraft', 'planned'],
    ['Utsatt på ubestemt tid', 'planned'],
    ['Kun for sykehus', 'limited'],
    ['Kontaktperson endret', null],
    ['Se også veilederen', null],
  ],
  text: [
    ['Aktiviteten er skrinlagt.', 'ended', 'activity'],
    ['Arbeidet er stilt i bero.', 'ended', 'activity'],
    ['Prosjektet vart lagt på is i haust.', 'ended', 'activity'],
    ['Standarden forvaltes ikke lenger og skal ikke brukes i nye løsninger.', 'ended', 'standard'],
    ['Merknad: Trukket tilbake', 'ended', 'declaration'],
    ['Gjeld ikkje lenger.', 'ended', 'declaration'],
    ['Anbefalingen er opphevet og erstattet av en annen.', 'ended', 'advice'],
    ['Denne datastrømmen stenges 1. mars.', 'ending', 'register'],
    ['Aktiviteten er viktig fordi gamle løsninger er avviklet.', 'unclear', 'activity'],
    ['Aktiviteten skal avvikle papirbaserte rutiner.', null, 'activity'],
    ['Løsningen bør kunne avvikles uten tap av data.', null, 'advice'],
    ['Planlegg utfasing av systemer som ikke lenger støttes.', null, 'advice'],
    ['Skal følge forskriften. Unntak må begrunnes.', null, 'advice'],
    ['Standarden brukes når behandling er avsluttet.', 'unclear', 'standard'],
    ['Standarden erstatter en utgave som er utgått.', null, 'standard'],
    ['Utgått medisin oppgis i egen seksjon.', null, 'standard'],
  ],
};

describe.each(Object.entries(heard))('as %s', (place, cases) => {
  const all = cases.map(([words, effect, thing = 'element']) => ({ words, effect, thing }));
  it.each(all)('«$words» is $effect', ({ words, effect, thing }) => {
    expect(bearingOf(words, place as BearingPlace, thing)?.effect ?? null).toBe(effect);
  });
});

describe('a sentence that names a row', () => {
  it.each([
    ['Testforskriften er tatt ut av planen.', 'Testforskriften', 'ended'],
    ['Gammelforskriften og «Testforskriften» ble opphevet i 2025.', 'Testforskriften', 'ended'],
    ['NPR-sFTP stenges i mars.', 'NPR-sFTP', 'ending'],
    ['Egen app er ikke lenger et råd fra KS.', 'Egen app', 'ended'],
    ['Prøvelova vart oppheva i 2025.', 'Prøvelova', 'ended'],
  ])('«%s» is of it', (text, name, effect) => {
    expect(bearingOnNamed(text, name)?.effect).toBe(effect);
  });
  it.each([
    ['NPR gammel er lagt ned.', 'NPR'],
    ['Kravet er opphevet og erstattet av Samhandling.', 'Samhandling'],
    ['Felles liste pågår etter planen.', 'Felles liste'],
  ])('«%s» is not', (text, name) => {
    expect(bearingOnNamed(text, name)).toBeNull();
  });
});
