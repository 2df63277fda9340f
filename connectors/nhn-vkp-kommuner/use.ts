import { bearingOf, type ContextPiece, isPersonal, plainText } from '../../src/kit.ts';
import { countyOfHeading } from './names/county-heading.ts';
import { countyNamed } from './names/find-municipality.ts';
import { counties, earlierCounties } from './names/municipalities.ts';
import { readName } from './names/read-names.ts';
import { inUse, notInUse } from './use-words.ts';

const wordsOf = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}✗✘❌]+/gu, ' ')
    .trim();

/** Whether words say that a municipality does not use VKP, not in ordinary use or not any more. */
export const deniesUse = (text: string): boolean => notInUse.test(wordsOf(text));

/** Whether a remark or an alert says so, in these words or in those of any list. */
export const deniesBeside = (text: string): boolean =>
  deniesUse(text) || bearingOf(text, 'beside', 'municipality')?.effect === 'ended';

const ofTrials =
  /(?<!\p{L})(?:(?:tidligere |tidlegare )?(?:pilot\p{L}*|testkommun\p{L}*)|prøver ut|prøvar ut|utprøving|tester|testar|testing)(?!\p{L})/giu;

/** The text without words of a trial: where a row says by itself that the municipality uses VKP, they say how it began. */
export const withoutTrial = (text: string): string => text.replace(ofTrials, ' ');

/** Whether a heading says that those below it do not use VKP. */
const deniesAsHeading = (text: string): boolean => {
  const effect = bearingOf(text, 'heading', 'municipality')?.effect;
  return deniesUse(text) || effect === 'ended' || effect === 'planned';
};

/** Words beside those of use that change nothing of what they say. */
const besideUse = new Set(
  (
    'har er blir ble disse desse følgende følgjande her nå no de dei den det som og også samt til å dele deler data ' +
    'helseopplysninger informasjon tjeneste tjenester tjenesten løsning løsningen løysing løysinga via gjennom våre siden sidan fra frå ' +
    'januar februar mars april mai juni juli august september oktober november desember årsskiftet using the their since ' +
    'velferdsteknologiske journal epj hos allerede bruk'
  ).split(' '),
);

/** Whether words say that it does, whatever they say besides. */
export const affirmsUse = (text: string): boolean => inUse.test(wordsOf(text).replace(notInUse, ' '));

/**
 * Whether words say that it does, and nothing that may turn it: `I bruk siden 2022`, and not `Bruker en annen plattform` or
 * `I gang med utredning`.
 */
function affirmsOnly(text: string): boolean {
  const words = wordsOf(text).replace(notInUse, ' ');
  return (
    inUse.test(words) &&
    words
      .replace(inUse, ' ')
      .split(/\s+/u)
      .every(
        (word) =>
          word.length < 2 ||
          /^\d+$/u.test(word) ||
          besideUse.has(word) ||
          neutral.has(word) ||
          countyWords.has(word),
      )
  );
}

/** What headings say: the words that deny, and whether the nearest that says anything says both. */
export interface Above {
  readonly denial: string | null;
  readonly unclear: string | null;
  /** A heading whose words nobody knows, nearer than any that says something. */
  readonly unknown?: string;
}

/**
 * The heading, label, caption or introduction that says whether its municipalities use VKP: the nearest that says
 * anything. An introduction of several sentences that says both is unclear ("Kommuner som planlegger, er ikke med").
 */
export function saidAbove(context: readonly ContextPiece[]): Above {
  for (const { kind, level, text } of context.toReversed()) {
    const denies = kind === 'lead' || kind === 'title' ? deniesUse(text) : deniesAsHeading(text);
    const isTitle = kind === 'title' || (kind === 'heading' && level <= 1);
    const affirms = isTitle || kind === 'lead' ? affirmsUse(text) : affirmsOnly(text);
    if (!denies && affirms && kind !== 'lead') return { denial: null, unclear: null };
    if (!denies && !isTitle && kind !== 'lead' && !isNeutral(text))
      return { denial: null, unclear: null, unknown: text };
    if (!denies) continue;
    // A page's own name may speak of all that it holds: "Kommuner som bruker eller planlegger å bruke VKP".
    if (isTitle && affirms) return { denial: null, unclear: null };
    const sentences = text.split(/(?<=[.!?])\s+/u);
    const isAboutList = sentences.length === 1 || (deniesUse(sentences.at(-1) ?? '') && /:\s*$/u.test(text));
    if (kind === 'lead' && (!isAboutList || affirms)) return { denial: null, unclear: text };
    return { denial: text, unclear: null };
  }
  return { denial: null, unclear: null };
}

const neutral = new Set(
  'kommune kommuner kommunar kommunene kommunane fylke fylker fylkeskommune region regioner landet oversikt oversyn liste lista listen over av i med på for og alle alfabetisk etter vkp velferdsteknologi velferdsteknologisk knutepunkt knutepunktet tabell ark sheet municipalities list overview of by county nord sør øst vest midt norge noreg helse status per pr antall'.split(
    ' ',
  ),
);

const countyWords = new Set(
  [...counties, ...earlierCounties].flatMap((county) => wordsOf(county).split(' ')),
);

/** Whether a heading only says that municipalities follow, or which part of the country they are in. */
function isNeutral(text: string): boolean {
  const words = wordsOf(text).split(' ');
  return (
    (readName(text)?.known.length ?? 0) > 0 ||
    countyOfHeading(text) !== null ||
    countyNamed(text) !== null ||
    words.every(
      (word) => word.length < 2 || /^\d+$/u.test(word) || neutral.has(word) || countyWords.has(word),
    )
  );
}

const harmless =
  /^(?:(?:i bruk |tatt i bruk |teke i bruk |har brukt (?:vkp )?|bruker (?:vkp )?|brukar (?:vkp )?|start(?:et|a) )?(?:siden|sidan|fra|frå|i|fra og med|since|from|per)?\s*(?:\d{1,2}\.\s*)?(?:\p{L}+\s+)?(?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2}|ja|yes|x|✓|✔|i bruk|i drift|aktiv|in use|-|se også.*|sjå også.*|\p{L}+ fylke|vertskommune)$/iu;

/** A remark that may limit what stands and is no known word; never one that names a person. */
export const isUnread = (remark: string): boolean => {
  const plain = plainText(remark).replace(/^[\s(,:;-]+|(?<![\s),.:;-])[\s),.:;-]+$/gu, '');
  return (
    plain !== '' &&
    !harmless.test(plain) &&
    !affirmsOnly(plain) &&
    !isPersonal(plain) &&
    !/^v\/|^ved\s+\p{Lu}/u.test(plain)
  );
};
