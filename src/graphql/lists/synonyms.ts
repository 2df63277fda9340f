/**
 * Words of the field that mean the same thing to who searches. They widen a search and nothing else: no name, link or status
 * rests on them, so words of which one only resembles another (godkjent and verifisert) are not here.
 */
import { wordsOf } from '../../catalogue/query/fold.ts';

const groups: readonly (readonly string[])[] = [
  [
    'EPJ',
    'elektronisk pasientjournal',
    'pasientjournal',
    'journalsystem',
    'pasientjournalsystem',
    'journalløsning',
    'EHR',
    'electronic health record',
  ],
  ['PLO', 'pleie og omsorg', 'nursing and care'],
  ['VFT', 'velferdsteknologi', 'welfare technology'],
  ['DHO', 'digital hjemmeoppfølging', 'digital heimeoppfølging', 'remote monitoring', 'home monitoring'],
  ['VKP', 'velferdsteknologisk knutepunkt', 'personal connected health hub'],
  ['SFM', 'sentral forskrivningsmodul', 'forskrivningsmodulen'],
  ['e-resept', 'elektronisk resept', 'e-prescription', 'ePrescription'],
  ['PLL', 'pasientens legemiddelliste', 'legemiddelliste', 'medication list'],
  ['PJD', 'pasientens journaldokumenter', 'journaldokumenter', 'dokumentdeling', 'document sharing'],
  ['pasientens prøvesvar', 'prøvesvar', 'lab results'],
  ['kritisk informasjon', 'pasientens kritiske informasjon'],
  ['pasientoppsummering', 'patient summary', 'IPS'],
  ['kjernejournal', 'nasjonal kjernejournal', 'summary care record'],
  ['helsekort for gravide', 'digitalt helsekort for gravide'],
  ['NHN', 'Norsk helsenett', 'Norwegian Health Network'],
  ['Hdir', 'Helsedirektoratet', 'Norwegian Directorate of Health'],
  ['FHI', 'Folkehelseinstituttet', 'NIPH'],
  ['EHDS', 'helsedataforordningen', 'European Health Data Space'],
  ['DÅR', 'Dødsårsaksregisteret'],
  ['MSIS', 'Meldingssystem for smittsomme sykdommer'],
  ['SYSVAK', 'vaksinasjonsregisteret', 'Nasjonalt vaksinasjonsregister'],
  ['KPR', 'Kommunalt pasient- og brukerregister'],
  ['NPR', 'Norsk pasientregister'],
  ['LMR', 'Legemiddelregisteret'],
  ['medisindispenser', 'medisineringsstøtte', 'medication dispenser'],
  ['logging', 'logge', 'logg', 'audit log', 'access log'],
  ['risikovurdering', 'ROS', 'risk assessment'],
  ['samsvarserklæring', 'declaration of conformity'],
  ['CE-merke', 'CE-merking', 'CE mark', 'CE marking'],
  ['betalingsplikt', 'payment duty', 'duty to pay'],
  ['informasjonssikkerhet', 'information security'],
  ['Normen', 'code of conduct'],
  ['medisinsk utstyr', 'medical device', 'medical devices'],
  ['sykehjem', 'sjukeheim', 'nursing home'],
  ['hjemmetjeneste', 'heimeteneste', 'home care'],
];

const key = (text: string): string => wordsOf(text).join('');

/** Other words for the text, in whatever form it is; none where the list has none. */
export const synonymsOf = (text: string): readonly string[] => {
  const own = key(text);
  const group = byKey.get(own) ?? byKey.get(key(stemmed(text) ?? text)) ?? [];
  return group.filter((phrase) => key(phrase) !== own);
};

/** Endings of Norwegian nouns, the longest first. */
const ending = /(?:ane|ene|en|er|et|ar|a|e)$/u;

/** The text with its words in the form that others begin with; null where no word has an ending: `legemiddellistene` becomes `legemiddellist`. */
export function stemmed(text: string): string | null {
  const words = wordsOf(text);
  const stems = words.map((word) => (word.length >= 6 ? word.replace(ending, '') : word));
  return stems.some((stem, i) => stem !== words[i]) ? stems.join(' ') : null;
}

/** By the phrases, and by their stems: «journalsystemene» means what «journalsystem» does. */
const byKey = new Map<string, readonly string[]>();
for (const formOf of [(phrase: string) => stemmed(phrase) ?? phrase, (phrase: string) => phrase])
  for (const group of groups) for (const phrase of group) byKey.set(key(formOf(phrase)), group);
