/** Reads a cell of a matrix, where a product meets an interface: yes, no, or not known. Nothing but a yes takes the row's status. */
import { isBlankMark, markOf } from '../text/cell-marks.ts';
import { tickedChoices } from '../text/check-boxes.ts';
import { phraseKey, plainText } from '../text/phrase.ts';
import { scanText } from './signals/scan-text.ts';

/**
 * `yes`: a mark or word that says that the column holds. `no`: the source says that it does not; never from a blank.
 * `blank`: nothing is said. `other`: words that are for the status table to read (`Godkjent`, a date), or for nobody.
 */
export type SlotReading = 'yes' | 'no' | 'blank' | 'other';

const noMarks =
  /^(?:✗|✘|✖|❌|❎|⨯|⨉|×|🗙|🚫|⛔|⊘|∅|🔴|⭕|0|n|nei|no|none|ingen|false|usann|usant|f|fail|failed|stryk)$/u;
const yesMarks =
  /^(?:1|true|sann|sant|jo|jepp|japp|yep|ok|(?:(?:blir|vert|er|is|har) )?(?:(?:fullt|fult|full|fully|heilt|helt|fullstendig) )?(?:støttes|støttet|støtta|støttast|støtte|supported|support)(?: (?:fullt ut|fullt|helt|heilt|fully))?|(?:(?:er|is) )?(?:(?:fullt|helt|heilt|fully) )?(?:oppfylt|innfridd|omfattet|omfatta|dekket|dekka|ivaretatt|ivareteke|på plass|covered|fulfilled|in place|met)|har|har (?:dette|det|den)|jada|joda|yess|aye|o\.k\.|👍|☑️?|✓|✔|✅|ja[!.]*)$/u;
const noWords = new Set(
  [
    ...[
      'nei',
      'no',
      'ingen',
      'none',
      'ikke støttet',
      'ikkje støtta',
      'støttes ikke',
      'vert ikkje støtta',
      'ikke støtte',
    ],
    ...[
      'ikke relevant',
      'ikkje relevant',
      'ikke aktuelt',
      'ikkje aktuelt',
      'ikke aktuell',
      'uaktuelt',
      'irrelevant',
    ],
    ...[
      'not supported',
      'unsupported',
      'not applicable',
      'not relevant',
      'ikke tilgjengelig',
      'ikkje tilgjengeleg',
    ],
    ...[
      'ikke implementert',
      'ikkje implementert',
      'ikke integrert',
      'ikkje integrert',
      'ikke i bruk',
      'ikkje i bruk',
    ],
    ...[
      'ikke levert',
      'leveres ikke',
      'finnes ikke',
      'finst ikkje',
      'har ikke',
      'ikke',
      'ikkje',
      'not implemented',
      'not available',
    ],
    ...[
      'ikke godkjent',
      'ikkje godkjend',
      'ikkje godkjent',
      'ikke verifisert',
      'ikkje verifisert',
      'not approved',
      'not verified',
    ],
    ...['mangler', 'manglar', 'missing', 'ikke på plass', 'ikkje på plass'],
    ...['ikke planlagt', 'ikkje planlagt', 'not planned', 'dekkes ikke', 'tilbys ikke'],
  ].map(phraseKey),
);

/** `Ingen støtte`, `kan ikke`, `Not in scope`: a negation of few words, whatever they are. */
const denies =
  /^(?:ikke|ikkje|ingen|inga|aldri|not|never|kan ikke|kan ikkje|har ikke|har ikkje|niks|nope|nix|mangler|manglar|lacks|uten|utan|without)(?: [\p{L}-]{1,20}){0,4}$|^[\p{L}-]{2,20} (?:ikke|ikkje|aldri)$/u;
/** With these it is not known, or not decided, and that is no refusal. */
const leavesOpen =
  /(?<!\p{L})(?:vet|veit|avklar|avgj|oppgitt|oppgjeve|opplyst|informert|spesifisert|utfylt|fylt|angitt|kjent|kjend|vurder|besvart|svar|registrert|bekreft|stadfest|kontroller|undersøk|målt|test|utprøvd|prøvd|ferdig|fullført|klar|start|begynt|påbegynt|bestemt|sikker|visst?|known|stated|decided|assessed|answered|confirmed|tested|informasjon|opplysning|data|svar|problem|feil|merknad|avvik|begrens|restrik|(?:sure|yet|ennå|enda|enno|nå|no|lenger|lengre|bare|kun|berre|only|info)(?!\p{L}))/u;

/** Reads the cell. Footnote marks (`Nei*`, `Nei 1)`) do not count. */
export function readSlot(text: string): SlotReading {
  const chosen = tickedChoices(text);
  if (chosen !== null) return chosen === '' ? 'no' : readSlot(chosen);
  const plain = plainText(text);
  if (isBlankMark(plain)) return 'blank';
  const bare = plain
    .toLowerCase()
    .replace(/[\uFE0E\uFE0F]/gu, '')
    .replace(/(?<=\p{L}|[✗✘✖❌×])\s*(?:[*†‡]{1,3}|\d{1,2}\)|[¹²³⁴⁵]{1,2})[.!]?$/u, '')
    .replace(/[.!]$/u, '')
    .trim();
  if (noMarks.test(bare) || noWords.has(phraseKey(bare))) return 'no';
  if (denies.test(bare) && !leavesOpen.test(bare)) return 'no';
  // `(ja)`: what the brackets take back is for a legend to say.
  if (/^[([].*[)\]]$/u.test(bare)) return 'other';
  if (markOf(plain) !== null || markOf(bare) !== null || yesMarks.test(bare)) return 'yes';
  // `Nei, bruker eldre API`, `Nei – kommer i 2027`: the first word answers.
  if (/^(?:nei|no)\s*[,;:.(-]/u.test(bare)) return 'no';
  if (/^(?:ja|yes)\s*[,;:.(-]/u.test(bare) && scanText(bare).signals.length === 0) return 'yes';
  return 'other';
}
