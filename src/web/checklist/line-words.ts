/** Words for the lines of checklists, for pages and annexes alike. */
import type { BindingLevel, BindsVia, LineResponse } from '../../graphql/generated/schema-types.ts';
import type { Words } from '../../graphql/texts/words.ts';

const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

/** How strongly a requirement binds. */
export const levelWords: Readonly<Record<BindingLevel, Words>> = {
  MUST: words('Skal', 'Skal', 'Must'),
  SHOULD: words('Bør', 'Bør', 'Should'),
  MAY: words('Kan', 'Kan', 'May'),
  PLANNED: words('Varslet', 'Varsla', 'Announced'),
};

/** What makes a requirement binding. */
export const bindingWords: Readonly<Record<BindsVia, Words>> = {
  LAW: words('Lov', 'Lov', 'Act'),
  REGULATION: words('Forskrift eller forordning', 'Forskrift eller forordning', 'Regulation'),
  CONTRACT_NHN: words('Vilkår hos Norsk helsenett', 'Vilkår hos Norsk helsenett', 'Terms of Norsk helsenett'),
  CONTRACT_BUYER: words('Avtale med kjøperen', 'Avtale med kjøparen', 'Contract with the buyer'),
  GUIDANCE: words('Råd', 'Råd', 'Advice'),
};

/** How an offer answers a line: a suggestion. */
export const responseWords: Readonly<Record<LineResponse, Words>> = {
  YES_NO: words('A-krav', 'A-krav', 'A requirement'),
  SCORED: words('B-krav', 'B-krav', 'B requirement'),
  DECLARATION: words('Leverandøren erklærer', 'Leverandøren erklærer', 'Declared by the vendor'),
  BUYER_TASK: words('Kjøperens egen oppgave', 'Kjøparen si eiga oppgåve', 'The buyer’s own task'),
  INFORMATION: words('Opplysning', 'Opplysning', 'Information'),
};

/** Fields of checklists, requirements and frameworks that may be the editors' own reading, as people know them. */
export const fieldWords: Readonly<Record<string, Words>> = {
  requirement: words('at kravet hører med', 'at kravet høyrer med', 'that it belongs here'),
  anyOf: words('hva som viser det', 'kva som viser det', 'what shows it'),
  role: words('rollen', 'rolla', 'the role'),
  level: words('nivået', 'nivået', 'the level'),
  bothEnds: words('at begge ender må være med', 'at begge endar må vere med', 'that both ends are needed'),
  party: words('hvem som må gjøre det', 'kven som må gjere det', 'who must do it'),
  group: words('at det er flere måter', 'at det er fleire måtar', 'that there are several ways'),
  response: words('hvordan det besvares', 'korleis det blir svara på', 'how it is answered'),
  actors: words('hvem det binder', 'kven det bind', 'whom it binds'),
  careSettings: words('hvor det gjelder', 'kvar det gjeld', 'where it applies'),
  categories: words(
    'hva slags produkter det gjelder',
    'kva slags produkt det gjeld',
    'what kinds of products it is for',
  ),
  bindsVia: words('hvordan det binder', 'korleis det bind', 'how it binds'),
  effectiveFrom: words(
    'fra hvilken dag det gjelder',
    'frå kva dag det gjeld',
    'the day that it applies from',
  ),
  eeaState: words('hva som er avgjort i EØS', 'kva som er avgjort i EØS', 'what is settled in the EEA'),
  shownBy: words('hvordan det dokumenteres', 'korleis det blir dokumentert', 'how it is shown'),
  shownAt: words(
    'hvor oppfyllelsen ses',
    'kvar det er synleg at det er oppfylt',
    'where it is seen that it is met',
  ),
  prerequisites: words(
    'hva som må være oppfylt først',
    'kva som må vere oppfylt først',
    'what must be met first',
  ),
  kind: words('hva slags regelverk det er', 'kva slags regelverk det er', 'what kind of framework it is'),
  lifecycle: words('hvor det er i livsløpet', 'kvar det er i livsløpet', 'where it is in its life cycle'),
};

/** Which fields are the editors' own reading, in a sentence; null: none is. One without words of its own stands by its name. */
export function readingWords(inferred: readonly string[]): Words | null {
  if (inferred.length === 0) return null;
  const named = inferred.map((field) => fieldWords[field] ?? words(field, field, field));
  const listed = (language: 'nb' | 'nn' | 'en') => named.map((one) => one[language] ?? one.nb).join(', ');
  return words(
    `Redaksjonens vurdering, ikke utgiverens ord: ${listed('nb')}.`,
    `Redaksjonen si vurdering, ikkje orda til utgivaren: ${listed('nn')}.`,
    `The editors’ reading, not the publisher’s words: ${listed('en')}.`,
  );
}

/** Said beside a level that no publisher states. */
export const inferredLevel = words(
  'redaksjonens vurdering',
  'redaksjonen si vurdering',
  'the editors’ reading',
);

export const bothEndsWords = words(
  'Begge ender må være verifisert for samme grensesnitt.',
  'Begge endar må vere verifiserte for same grensesnitt.',
  'Both ends must be verified for the same interface.',
);

/** That the act is the EU's, where it is not in the EEA agreement. */
export const onlyInEu = words(
  'Gjelder i EU; når det gjelder i Norge, er ikke avgjort.',
  'Gjeld i EU; når det gjeld i Noreg, er ikkje avgjort.',
  'It applies in the EU; when it applies in Norway is not settled.',
);
