/** Words that say what a bearing is of: nouns of what is listed, and the small words around what ends. Data alone. */
import { wordSet } from '../../text/tokens.ts';

/** What is listed: whose name, and whose own noun, a sentence may have for its subject. */
export type ListedThing =
  | 'standard'
  | 'register'
  | 'declaration'
  | 'advice'
  | 'activity'
  | 'element'
  | 'municipality';

/** Nouns for what catalogues list, with every ending of theirs. */
export const listed = wordSet(
  (
    'standard* dokument* kodeverk* profil* melding* spesifikasjon* retningslinj* rettleiing* veileder* forskrift* lov lover lovene krav* ' +
    'anbefaling* tilråding* råd rådene rådet punkt* tiltak* aktivitet* prosjekt* delmål* register* registre* grensesnitt* ' +
    'datastrøm* datastraum* innmelding* innsending* rapportering* tjeneste* teneste* integrasjon* kanal* erklæring* egenerklæring* ' +
    'eigenerklæring* sjølverklæring* løsning* løysing* system* produkt* element* kommune* kommunar* oppføring* arbeid* side* ' +
    'rammer* rammene* prinsipp* versjon* standards standardar* activit* recommendation* advice interface* register* declaration* ' +
    'requirement* element* municipalit* service* item* entries measures regulation* flyt dataflyt* leveranse*'
  ).split(' '),
);

/** Nouns by which texts speak of the thing itself. */
export const ownNouns: Readonly<Record<ListedThing, string>> = {
  standard:
    'standard|profil|melding|kodeverk|spesifikasjon|retningslinje|dokument|side|krav|utgave|utgåve|versjon|profile|specification|document|guideline|page',
  register:
    'register|registr|mottak|innsending|innmelding|innrapportering|rapportering|datastrøm|datastraum|grensesnitt|kanal|tjeneste|teneste|løsning|løysing|interface|service|flow',
  declaration:
    'erklæring|egenerklæring|eigenerklæring|sjølverklæring|produkt|system|løsning|løysing|selskap|leverandør|declaration|product',
  advice: 'anbefaling|tilråding|råd|punkt|krav|ramme|recommendation|advice|requirement',
  activity:
    'aktivitet|tiltak|prosjekt|arbeid|leveranse|program|utprøving|innføring|plan|activity|measure|project|work',
  municipality: 'kommune|kommun|herad|municipality',
  element:
    'forskrift|lov|element|standard|kodeverk|grensesnitt|tjeneste|teneste|veileder|rettleiar|faktaark|avtale|register|løsning|løysing|regulation|act',
};

/** Words after an end that go on about it: `trukket tilbake`, `utgått fra`. */
export const joining = new Set(
  'av fra frå i per pr siden sidan den og til etter på når inntil med for ved av fordi som da då mot men eller from since as by on in of the to når tilbake attende ut bort ned inn opp over'.split(
    ' ',
  ),
);

/** Words that may stand before what ends, and say of nothing else that it does. */
export const leading = new Set(
  'gjelder gjeld brukes brukast støttes vedlikeholdes oppdateres forvaltes tilbys finnes finst er ble vart blir vert skal vil må bør har blitt vorte vorten også òg nå no snart nylig nyleg dermed derfor delvis helt heilt foreløpig førebels inntil midlertidig mellombels formelt is was has been be now ikke ikkje not ute tatt teke teken tekne under på i til'.split(
    ' ',
  ),
);
