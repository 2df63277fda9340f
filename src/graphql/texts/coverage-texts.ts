/** Why a cell of a coverage has its state, in three languages. */
import type { Reason, ReasonCode } from '../../domain/coverage/reason.ts';
import type { Words } from './words.ts';

type Say = (reason: Reason) => Words;

const plain =
  (nb: string, nn: string, en: string): Say =>
  () => ({ nb, nn, en });

const texts: Readonly<Record<ReasonCode, Say>> = {
  APPROVED: plain(
    'Listen sier at det er godkjent.',
    'Lista seier at det er godkjent.',
    'The list says that it is approved.',
  ),
  EXPIRING: ({ date }) => ({
    nb: `Godkjent, men godkjenningen går ut ${date ?? 'snart'}.`,
    nn: `Godkjent, men godkjenninga går ut ${date ?? 'snart'}.`,
    en: `Approved, but the approval ends ${date ?? 'soon'}.`,
  }),
  CONDITIONAL: ({ date }) => ({
    nb: `Godtatt på vilkår eller med dispensasjon${date ? ` til ${date}` : ', uten oppgitt slutt'}.`,
    nn: `Godteke på vilkår eller med dispensasjon${date ? ` til ${date}` : ', utan oppgitt slutt'}.`,
    en: `Accepted on conditions or by dispensation${date ? ` to ${date}` : ', with no end stated'}.`,
  }),
  IN_TRIAL: ({ sites, unit, date }) => ({
    nb: `Under utprøving${sites ? `, hos inntil ${sites} ${unit ?? ''}`.trimEnd() : ''}. Neste trinn tidligst ${date ?? 'på et tidspunkt som ikke er oppgitt'}.`,
    nn: `Under utprøving${sites ? `, hos inntil ${sites} ${unit ?? ''}`.trimEnd() : ''}. Neste trinn tidlegast ${date ?? 'på eit tidspunkt som ikkje er oppgitt'}.`,
    en: `In trial${sites ? `, at up to ${sites} sites` : ''}. The next phase is at the earliest ${date ?? 'on a day that is not stated'}.`,
  }),
  IN_TEST: plain('Under test, ikke godkjent.', 'Under test, ikkje godkjent.', 'Being tested, not approved.'),
  IN_DIALOGUE: plain(
    'I dialog med utgiveren; ikke avgjort.',
    'I dialog med utgivaren; ikkje avgjort.',
    'In dialogue with the publisher; not settled.',
  ),
  CLAIMED: plain(
    'Bare leverandøren selv sier det.',
    'Berre leverandøren sjølv seier det.',
    "Only the vendor's own word says so.",
  ),
  WITHDRAWN: plain(
    'Kilden sier at det er trukket tilbake.',
    'Kjelda seier at det er trekt tilbake.',
    'The source says that it is withdrawn.',
  ),
  EXPIRED: ({ date }) => ({
    nb: `Godkjenningen har gått ut${date ? ` (${date})` : ''}.`,
    nn: `Godkjenninga har gått ut${date ? ` (${date})` : ''}.`,
    en: `The approval has ended${date ? ` (${date})` : ''}.`,
  }),
  SUSPENDED: plain(
    'Gjelder ikke nå, men er ikke trukket tilbake.',
    'Gjeld ikkje no, men er ikkje trekt tilbake.',
    'Not in force now, but not withdrawn.',
  ),
  LISTED_AS_NO: plain('Listen sier nei.', 'Lista seier nei.', 'The list says no.'),
  LISTED_AS_NOT_RELEVANT: plain(
    'Listen sier at det ikke er aktuelt, og verken ja eller nei. Spør leverandøren.',
    'Lista seier at det ikkje er aktuelt, og verken ja eller nei. Spør leverandøren.',
    'The list says that it is not relevant, and neither yes nor no. Ask the vendor.',
  ),
  NOT_SETTLED: plain(
    'Står på listen, uten at listen sier hvor langt det er kommet.',
    'Står på lista, utan at lista seier kor langt det er kome.',
    'It is on the list, which does not say how far it has come.',
  ),
  NO_LONGER_LISTED: plain(
    'Sto på listen før. Hvorfor raden er borte, er ikke kjent.',
    'Stod på lista før. Kvifor rada er borte, er ikkje kjent.',
    'It was on the list before. Why the row is gone is not known.',
  ),
  SOURCE_UNCERTAIN: plain(
    'Listen er holdt tilbake, ikke lest på lenge eller utelatt i spørsmålet, så det den sa, gjelder ikke lenger som svar.',
    'Lista er halden tilbake, ikkje lesen på lenge eller utelaten i spørsmålet, så det ho sa, gjeld ikkje lenger som svar.',
    'The list is held back, has not been read for long or is left out by the question, so what it said is no answer any more.',
  ),
  NOT_LISTED: plain(
    'Ingen liste nevner det. Det er ikke det samme som nei: spør leverandøren.',
    'Inga liste nemner det. Det er ikkje det same som nei: spør leverandøren.',
    'No list names it. That is not a no: ask the vendor.',
  ),
  INTERFACE_NOT_STATED: plain(
    'Listen nevner tjenesten, men ikke hvilket grensesnitt.',
    'Lista nemner tenesta, men ikkje kva grensesnitt.',
    'The list names the service, but not which interface.',
  ),
  VERSION_NOT_STATED: plain(
    'Listen sier ikke hvilken versjon av grensesnittet det gjelder.',
    'Lista seier ikkje kva versjon av grensesnittet det gjeld.',
    'The list does not say which version of the interface it is about.',
  ),
  OTHER_VERSION: plain(
    'Listen sier noe om en annen versjon av grensesnittet. Om denne sier den ingenting.',
    'Lista seier noko om ein annan versjon av grensesnittet. Om denne seier ho ingenting.',
    'The list says something of another version of the interface. Of this one it says nothing.',
  ),
  OTHER_END_OTHER_VERSION: plain(
    'Det er ikke kjent at den andre enden er verifisert for samme versjon av grensesnittet.',
    'Det er ikkje kjent at den andre enden er verifisert for same versjon av grensesnittet.',
    'The other end is not known to be verified for the same version of the interface.',
  ),
  ROLE_NOT_STATED: plain(
    'Listen sier ikke hvilken rolle produktet har.',
    'Lista seier ikkje kva rolle produktet har.',
    'The list does not say which role the product has.',
  ),
  CONTRADICTED: plain('Kildene er uenige.', 'Kjeldene er usamde.', 'The sources disagree.'),
  ENDS_BEFORE: ({ date }) => ({
    nb: `Godkjenningen gjelder til ${date ?? ''}. Om den fornyes, er ikke kjent.`,
    nn: `Godkjenninga gjeld til ${date ?? ''}. Om ho blir fornya, er ikkje kjent.`,
    en: `The approval holds to ${date ?? ''}. Whether it is renewed is not known.`,
  }),
  NEXT_STEP_PASSED: ({ sites, unit, date }) => ({
    nb: `Under utprøving${sites ? `, hos inntil ${sites} ${unit ?? ''}`.trimEnd() : ''}. Neste trinn kunne tidligst komme ${date ?? 'før'}. Listen sier ikke at det er kommet.`,
    nn: `Under utprøving${sites ? `, hos inntil ${sites} ${unit ?? ''}`.trimEnd() : ''}. Neste trinn kunne tidlegast kome ${date ?? 'før'}. Lista seier ikkje at det er kome.`,
    en: `In trial${sites ? `, at up to ${sites} sites` : ''}. The next phase could come ${date ?? 'earlier'} at the earliest. The list does not say that it has.`,
  }),
  DECIDED_LATER: ({ date }) => ({
    nb: `Avgjort ${date ?? 'senere'}, etter dagen det spørres om.`,
    nn: `Avgjort ${date ?? 'seinare'}, etter dagen det blir spurt om.`,
    en: `Decided ${date ?? 'later'}, after the day that is asked of.`,
  }),
  NOT_KNOWN_THEN: ({ date }) => ({
    nb: `Listen sier ikke fra når, så om det gjaldt ${date ?? 'da'}, er ikke kjent.`,
    nn: `Lista seier ikkje frå når, så om det galdt ${date ?? 'då'}, er ikkje kjent.`,
    en: `The list does not say from when, so whether it held ${date ?? 'then'} is not known.`,
  }),
  TARGET_PHASING_OUT: plain(
    'Advarsel: Tjenesten er under utfasing.',
    'Åtvaring: Tenesta er under utfasing.',
    'Warning: the service is being phased out.',
  ),
  TARGET_RETIRED: plain(
    'Tjenesten er ikke lenger i bruk.',
    'Tenesta er ikkje lenger i bruk.',
    'The service is no longer in use.',
  ),
  VENDOR_DEREGISTERED: plain(
    'Leverandøren er ikke lenger aktiv i Enhetsregisteret.',
    'Leverandøren er ikkje lenger aktiv i Einingsregisteret.',
    'The vendor is no longer active in Enhetsregisteret.',
  ),
  PREREQUISITE_UNMET: plain(
    'Noe som må være på plass først, er det ikke etter det kildene sier.',
    'Noko som må vere på plass først, er det ikkje etter det kjeldene seier.',
    'Something that must be in place first is not, by what the sources say.',
  ),
  OTHER_END_UNKNOWN: plain(
    'Den andre enden er ikke kjent som verifisert for samme grensesnitt.',
    'Den andre enden er ikkje kjend som verifisert for same grensesnitt.',
    'The other end is not known to be verified for the same interface.',
  ),
  OTHER_END_NOT_GIVEN: plain(
    'Si hvilket system som skal være i den andre enden (existing).',
    'Sei kva system som skal vere i den andre enden (existing).',
    'Say which system is to be at the other end (existing).',
  ),
  OTHER_WAY_MET: plain(
    'En annen måte i samme gruppe er oppfylt, og én er nok.',
    'Ein annan måte i same gruppe er oppfylt, og éin er nok.',
    'Another way of the same group is met, and one is enough.',
  ),
  BUYER_MUST: plain(
    'Bare kjøperen kan oppfylle dette; ingen produkter kan.',
    'Berre kjøparen kan oppfylle dette; ingen produkt kan.',
    'Only the buyer can meet this; no product can.',
  ),
  NOTHING_TO_MEET: plain(
    'Dette er en opplysning eller en adgang, ikke noe å oppfylle.',
    'Dette er ei opplysning eller ein rett, ikkje noko å oppfylle.',
    'This is information or a permission, nothing to be met.',
  ),
  APPLIES_FROM: ({ date }) => ({
    nb: `Gjelder først fra ${date ?? ''}.`,
    nn: `Gjeld først frå ${date ?? ''}.`,
    en: `It applies from ${date ?? ''}.`,
  }),
  APPLIES_FROM_IN_EU: ({ date }) => ({
    nb: `Gjelder i EU fra ${date ?? ''}. Når det gjelder i Norge, er ikke avgjort.`,
    nn: `Gjeld i EU frå ${date ?? ''}. Når det gjeld i Noreg, er ikkje avgjort.`,
    en: `It applies in the EU from ${date ?? ''}. When it applies in Norway is not settled.`,
  }),
  NOT_SETTLED_IN_NORWAY: ({ date }) => ({
    nb: `Gjelder i EU${date ? ` fra ${date}` : ''}. Om og når det gjelder i Norge, er ikke avgjort.`,
    nn: `Gjeld i EU${date ? ` frå ${date}` : ''}. Om og når det gjeld i Noreg, er ikkje avgjort.`,
    en: `It applies in the EU${date ? ` from ${date}` : ''}. Whether and when it applies in Norway is not settled.`,
  }),
  APPLIED_UNTIL: ({ date }) => ({
    nb: `Gjaldt til ${date ?? ''}.`,
    nn: `Galdt til ${date ?? ''}.`,
    en: `It applied to ${date ?? ''}.`,
  }),
  NO_LIST_SHOWS_IT: plain(
    'Ingen liste viser dette. Be om dokumentasjon i tilbudet.',
    'Inga liste viser dette. Be om dokumentasjon i tilbodet.',
    'No list shows this. Ask for documentation in the offer.',
  ),
};

/** The reason in words. */
export const reasonText = (reason: Reason): Words => texts[reason.code](reason);
