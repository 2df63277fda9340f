import { isOtherSubject } from '../../../domain/status/signals/signal-tokens.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { readDate } from '../../../domain/text/dates.ts';
import { takeOrganisationNumber } from '../../../domain/text/organisation-number.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import { tokensOf } from '../../../domain/text/tokens.ts';
import { splitVersion } from '../../../domain/text/versions.ts';
import { formerName } from '../words/names.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

export type PartKind =
  | 'name'
  | 'version'
  | 'status'
  | 'date'
  | 'interface'
  | 'role'
  | 'organisationNumber'
  | 'userGroup';

export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  /** What stood before it in the line. */
  readonly before: 'start' | 'dash' | 'colon' | 'comma' | 'parenthesis' | 'from';
}

interface Segment {
  readonly text: string;
  readonly before: Part['before'];
}

const separators: readonly (readonly [RegExp, Part['before']])[] = [
  [/^\s+[-–—|]\s+/u, 'dash'],
  [/^\s*:\s+/u, 'colon'],
  [/^\s+\/\s+/u, 'dash'],
  [
    /^\s+(?:(?:levert|utviklet|laget)\s+av|fra|frå|av|from|by)\s+(?=\p{Lu}[\p{L}\p{N}]*)(?!(?:NHN|FHI|Norsk|Folkehelseinstituttet)(?!\p{L}))/u,
    'from',
  ],
  [/^\s*;\s*/u, 'comma'],
  [/^,\s+/u, 'comma'],
  [/^\s*\((?=[^()]*\))/u, 'parenthesis'],
  [/^\)\s*[,:;]?\s*(?:[-–—]\s+)?/u, 'dash'],
];

/** Cuts the line at its separators. */
function segmentsOf(line: string): readonly Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let before: Part['before'] = 'start';
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const found = separators.find(([pattern]) => pattern.test(rest));
    if (found === undefined) {
      text += line[at] ?? '';
      at += 1;
      continue;
    }
    const [pattern, kind] = found;
    if (plainText(text) !== '') segments.push({ text: plainText(text), before });
    text = '';
    const closes = rest.startsWith(')');
    at += pattern.exec(rest)?.[0].length ?? 1;
    before = closes && /[:]/u.test(pattern.exec(rest)?.[0] ?? '') ? 'colon' : kind;
  }
  if (plainText(text) !== '') segments.push({ text: plainText(text), before });
  return segments;
}

/**
 * The parts of a line. Commas and parentheses divide only where what follows is known for what it is, or a version ends
 * what stands before; names in parentheses are names of their own where the list writes them so.
 */
export function partsOf(line: string, vocabulary: Vocabulary, namesInParentheses = false): readonly Part[] {
  const parts: Part[] = [];
  for (const segment of segmentsOf(statementOf(plainText(line).replace(/\.$/u, ''), vocabulary))) {
    const kind = kindOf(segment.text, vocabulary, segment.before);
    const last = parts.at(-1);
    const former = segment.before === 'parenthesis' && formerName.test(`(${segment.text})`);
    const glued =
      segment.before === 'comma' ||
      former ||
      (segment.before === 'parenthesis' &&
        !namesInParentheses &&
        !looksLikeCompany(segment.text) &&
        splitVersion(last?.text ?? '').version === null);
    if (kind === 'name' && glued && last !== undefined && last.kind !== 'name' && last.kind !== 'status') {
      parts.push({ kind, ...segment });
      continue;
    }
    if (kind === 'name' && glued && last !== undefined) {
      const joined =
        segment.before === 'comma' ? `${last.text}, ${segment.text}` : `${last.text} (${segment.text})`;
      parts[parts.length - 1] = { ...last, text: joined };
      continue;
    }
    // `Norsk pasientregister (NPR)`: one place by two names.
    const isSamePlace =
      kind === 'interface' &&
      last?.kind === 'interface' &&
      segment.before === 'parenthesis' &&
      placesKey(segment.text, vocabulary) === placesKey(last.text, vocabulary);
    if (isSamePlace) continue;
    if (kind === 'status' && last?.kind === 'status') {
      parts[parts.length - 1] = { ...last, text: `${last.text}, ${segment.text}` };
      continue;
    }
    parts.push({ kind, ...segment });
  }
  return parts;
}

const placesKey = (text: string, vocabulary: Vocabulary): string =>
  JSON.stringify(
    vocabulary.readPlaces(text).places.map(({ target, interface: at, version }) => [target, at, version]),
  );

/** Verbs that join what is approved to what it is: `A EPJ er godkjent fra 1. mars`. */
const isVerb =
  /\s+(?:er nå|er no|er|ble|blei|vart|har blitt|har vorte|har status(?:en)?(?: som)?|står som|is now|is|was|has been)\s+/giu;
const generic =
  /^(?:(?:dette|denne|the|this)\s+)?(?:produktet|systemet|løsningen|løysinga|integrasjonen|leverandøren|versjonen|den|det|it|product|system)\s*:\s+/iu;

/** As what a vendor is approved: `godkjent som leverandør i Helsenettet`. */
const asWhat =
  /\s+(?:som|as)\s+(?:en\s+|ein\s+|a\s+)?\p{L}*(?:leverandør|supplier|vendor)(?:\s+(?:i|til|av|for|in|to)\s+\p{L}+)?\.?$/iu;

/** `Godkjenningen er trukket` is a status as a whole, and names nothing. */
const approvalNoun = /(?:^|[\s:])(?:godkjenning|verifisering|sertifisering|dispensasjon|approval)\p{L}*$/iu;

/** `The newsletter has been discontinued`, `Søknadsfristen for neste runde er gått ut`: of something that is on no list. */
const isOfOther = (subject: string): boolean =>
  !looksLikeCompany(subject) &&
  (tokensOf(subject).some(({ word }) => isOtherSubject(word)) ||
    (determined.test(subject) && !generic.test(`${subject}: `)));
const determined =
  /^(?:the|this|these|our|all|den|det|denne|dette|disse|desse|de|dei|vår|våre|alle|ingen) /iu;

/** A sentence that states a status as a line of names and status: `Produktet er godkjent` is `godkjent`. Other text is as it was. */
function statementOf(text: string, vocabulary: Vocabulary): string {
  for (const match of text.matchAll(isVerb)) {
    const rest = text.slice(match.index + match[0].length).replace(asWhat, '');
    const subject = text.slice(0, match.index);
    if (approvalNoun.test(subject) || isOfOther(subject)) continue;
    if (vocabulary.readStatus(rest).kind !== 'known') continue;
    return `${text.slice(0, match.index)}: ${rest}`.replace(generic, '');
  }
  return text;
}

const versionOnly = /^(?:versjon|version|vers\.?|ver\.?|v\.?)\s*\d+(?:[.,][\dx]+)*[a-z]?$/iu;

function kindOf(text: string, vocabulary: Vocabulary, before: Part['before']): PartKind {
  if (
    versionOnly.test(text) ||
    (before !== 'start' && /^\d+(?:\.\d+)+$/u.test(text) && readDate(text).kind !== 'date')
  )
    return 'version';
  if (
    /^(?:org\.?\s*-?nr\.?:?\s*|organisasjonsnummer:?\s*)?[\d\s.]{9,13}$/iu.test(text) &&
    takeOrganisationNumber(text)?.rest === ''
  )
    return 'organisationNumber';
  const status = vocabulary.readStatus(text);
  if (
    status.kind === 'known' ||
    status.kind === 'ambiguous' ||
    (status.kind === 'mark' && before !== 'start')
  )
    return 'status';
  if (status.kind === 'date') return 'date';
  if (vocabulary.role(text) !== null) return 'role';
  const places = vocabulary.readPlaces(text);
  if (places.places.length > 0 && places.unknown.length === 0) return 'interface';
  if (
    (vocabulary.meaningOf(text)?.userGroup ?? null) !== null &&
    phraseKey(text) === phraseKey(vocabulary.meaningOf(text)?.userGroup ?? '')
  )
    return 'userGroup';
  return 'name';
}
