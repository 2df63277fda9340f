/**
 * Words above, beside and on a row of a catalogue, applied to the row in one way for every catalogue: what has ended or is
 * not there yet is left out by name, words that limit or are unclear are reported beside the row, harmless ones change nothing.
 */
import type { Finding } from '../domain/reading.ts';
import { type BearingPlace, bearingOf } from '../domain/status/bearing/bearing.ts';
import type { Bearing } from '../domain/status/bearing/bearing-sentence.ts';
import { bearingAside, bearingOnNamed } from '../domain/status/bearing/bearing-text.ts';
import type { ListedThing } from '../domain/status/bearing/bearing-words.ts';
import { isHarmless } from '../domain/status/signals/harmless.ts';
import { isPersonal } from './beside-list.ts';
import { leftOutFinding, remarkFinding } from './left-out.ts';
import { linesOfPage } from './list-limits.ts';
import { type Fragment, pieceFragment } from './list-reader/fragment.ts';
import type { Outline } from './outline.ts';

/** Words that may speak of a row, and where they stand. `remark`: under a heading for remarks, where every word is about the row. */
export interface SaidOfRow {
  readonly at: Fragment;
  readonly place: BearingPlace | 'remark';
}

/** What a row is, and what rows of its list say. */
export interface JudgedRow {
  readonly source: string;
  readonly thing: ListedThing;
  readonly name: string;
  /**
   * What is not there yet: left out if not given; `stated`: it stands, with a finding; `holds`: plans are what is listed, and
   * only what is postponed is reported. There what was carried out stands too.
   */
  readonly planned?: 'stated' | 'holds';
}

export interface Judgement {
  /** The row does not hold: it is left out, and a finding names it. */
  readonly isOut: boolean;
  readonly findings: readonly Finding[];
}

/** Words of a status that says that the row holds, with a day or none. */
const affirming = new Set(
  (
    'gjeldende gjeldande gjelder gjeld gyldig i kraft bruk drift aktiv aktive aktuell publisert vedtatt vedteke fastsatt godkjent ' +
    'godkjend ferdig ja yes ok ny nytt nei ingen inga none no alle in force use active valid current pågår går som planlagt etter plan ' +
    'planen rute on track fra frå siden sidan from since og med januar februar mars april mai juni juli august september oktober november desember'
  ).split(' '),
);

/** Whether a remark only says that the row holds: `Gjeldende fra 1. mars 2025`. */
const affirms = (text: string): boolean =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every(
    (word) => affirming.has(word) || /^\d+$/u.test(word),
  );

/** Judges a row by all that is said of it. Words of persons are never quoted. */
export function judgeRow(row: JudgedRow, said: readonly SaidOfRow[]): Judgement {
  const findings: Finding[] = [];
  for (const { at, place } of said) {
    if (at.text === '' || isPersonal(at.text)) continue;
    if (at.struck && (place === 'heading' || place === 'name'))
      return { isOut: true, findings: [leftOutFinding(row.source, 'STRUCK_THROUGH', at, row.name)] };
    const bearing = bearingOf(at.text, place === 'remark' ? 'beside' : place, row.thing);
    if (bearing === null) {
      if (place === 'remark' && !isHarmless(at.text) && !affirms(at.text))
        findings.push(mild(remarkFinding(row.source, at, row.name)));
      const aside = place === 'text' ? bearingAside(at.text, row.thing) : null;
      if (aside) findings.push(remarkFinding(row.source, { ...at, text: aside.words }, row.name));
      continue;
    }
    const verdict = judged(row, at, bearing);
    if (verdict.isOut) return verdict;
    findings.push(...verdict.findings);
  }
  return { isOut: false, findings };
}

const postponed =
  /(?<!\p{L})(?:utsatt|utsett|utsatte|utsetjast|utsettes|forsink\p{L}*|forskjøvet|forskuva|på vent|vente[rt]?|ventar|avventer|avventar|stopp\p{L}*|postponed|delayed|on hold)(?!\p{L})/iu;
const carriedOut =
  /(?<!\p{L})(?:avslutt\p{L}*|fullfør\p{L}*|ferdig\p{L}*|gjennomfør\p{L}*|levert|completed|finished|delivered)(?!\p{L})/iu;

/** `Avsluttet og inngår ikke lenger i porteføljen`: not carried out alone. */
const noLonger = /(?<!\p{L})(?:lenger|lengre|lengar|no longer)(?!\p{L})/iu;

/** `Arbeidet er ikke lenger i rute`, `ikke lenger forsinket`: how a plan goes, and not that it ended. */
const onTrack =
  /(?<!\p{L})(?:lenger|lengre|lengar|no longer)(?: \p{L}+){0,2} (?:rute|plan|planen|henhold|skjema|track|schedule|forsinket|forsinka|delayed|rødt|gult|grønt|raudt)(?!\p{L})/iu;
const stops =
  /(?<!\p{L})(?:inngår|del av|avslutt\p{L}*|stans\p{L}*|stopp\p{L}*|avvikl\p{L}*|termin(?:er|at)\p{L}*|trukket|trekt|vent|utsatt|utsett)(?!\p{L})/iu;

/** What one bearing does to a row. */
function judged(
  { source, name, planned }: Omit<JudgedRow, 'thing'>,
  at: Fragment,
  bearing: Bearing,
): Judgement {
  const { effect, words } = bearing;
  const isPlan = planned === 'holds';
  if (isPlan && onTrack.test(words) && !stops.test(words)) return { isOut: false, findings: [] };
  if (isPlan && effect === 'planned' && !postponed.test(words)) return { isOut: false, findings: [] };
  const isOut =
    (effect === 'ended' && !(isPlan && carriedOut.test(words) && !noLonger.test(words))) ||
    (effect === 'planned' && planned === undefined);
  if (isOut) return { isOut, findings: [leftOutFinding(source, 'NOT_IN_FORCE', at, name, words)] };
  const finding = remarkFinding(source, { ...at, text: words }, name);
  return { isOut, findings: [effect === 'unclear' ? mild(finding) : finding] };
}

const mild = (finding: Finding): Finding => ({ ...finding, severity: 'INFO' });

/**
 * What sentences of a page say of rows by their names: `Testforskriften er tatt ut av planen`. `names`: of the rows that
 * were read. The judgement of each name that a sentence has for its subject.
 */
export function judgeNamed(
  outline: Outline,
  names: readonly string[],
  row: Omit<JudgedRow, 'name'>,
): ReadonlyMap<string, Judgement> {
  const found = new Map<string, Judgement>();
  const lines = linesOfPage(outline).filter(
    ({ text }) => !isPersonal(text) && bearingOf(text, 'beside', row.thing) !== null,
  );
  for (const name of new Set(names))
    for (const line of lines) {
      const bearing = line.text.length > name.length ? bearingOnNamed(line.text, name) : null;
      const at = pieceFragment(line, outline.document, 'line');
      if (bearing !== null && bearing.effect !== 'unclear')
        found.set(name, judged({ ...row, name }, at, bearing));
      else {
        // The words may be about it: they are reported beside the row, which stands.
        const aside = found.has(name) ? null : bearingAside(line.text, row.thing, name);
        if (aside)
          found.set(name, {
            isOut: false,
            findings: [remarkFinding(row.source, { ...at, text: aside.words }, name)],
          });
      }
    }
  return found;
}
