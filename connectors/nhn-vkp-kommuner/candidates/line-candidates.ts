/** Names of municipalities in a line or sentence. */
import { type ListItem, pieceFragment, plainText } from '../../../src/kit.ts';
import { countyOfHeading } from '../names/county-heading.ts';
import { partsOfLine, readName } from '../names/read-names.ts';
import type { Candidate, CandidateBase } from './candidate.ts';

const opening = /^(?<lead>[^:]{0,160}):\s*(?<names>\p{Lu}.+)$/su;
const sentence =
  /^(?<lead>(?:[Ff]ølgende |[Ff]ølgjande |[Dd]isse |[Dd]esse )?(?:[Kk]ommunene|[Kk]ommunane|[Kk]ommuner|[Kk]ommunar|[Vv]ertskommun\p{L}+)(?: som [^,.]{1,60}? er)?)\s+(?<names>\p{Lu}.+?)\s+(?<tail>(?:har|er|bruker|brukar|nyttar|benytter|ble|vart|skal|vil|tester|planlegg\p{L}*)(?:\s.*)?)$/su;
const names =
  /^(?<names>\p{Lu}.+?)\s+(?<tail>(?:har|er|bruker|brukar|nyttar|benytter|ble|vart|skal|vil|tester|planlegg\p{L}*)\s.*)$/su;

/** The names of a line, in which a sentence may stand around them: `Følgende kommuner bruker VKP: Oslo og Bergen.` */
export function candidatesInLine(
  item: ListItem,
  document: string,
  base: CandidateBase,
  via = 'line',
): readonly Candidate[] {
  const whole = plainText(item.text.replaceAll('\n', ';'));
  const read = (text: string, remarks: readonly string[]): readonly Candidate[] =>
    partsOfLine(text).map((part) => {
      const named = readName(part);
      return {
        ...base,
        at: pieceFragment(item, document, via, part),
        part: named,
        remarks: [named?.rest ?? '', ...remarks],
      };
    });
  const plain = read(item.text, []);
  if (plain.every(({ part }) => part !== null && part.known.length > 0)) return plain;
  const sentences = whole.split(/(?<=\p{L}[.!?])\s+(?=\p{Lu})/u).flatMap((one) => inSentence(one, read));
  if (sentences.length > 0) return sentences;
  const { lead, inside } = /^(?<lead>[^()]+)\((?<inside>[^()]+)\)\.?$/su.exec(whole)?.groups ?? {};
  const members = inside ? read(inside, [lead ?? '']) : [];
  if (members.length > 1 && members.every(({ part }) => part !== null && part.known.length > 0))
    return members;
  return plain;
}

type ReadLine = (text: string, remarks: readonly string[]) => readonly Candidate[];

/** The names of a sentence, with what it says of them; none where it is other prose. */
function inSentence(text: string, read: ReadLine): readonly Candidate[] {
  for (const pattern of [opening, sentence, names]) {
    const { names: list, lead = '', tail = '' } = pattern.exec(text)?.groups ?? {};
    if (!list) continue;
    const county = countyOfHeading(lead);
    const found = read(list, [county === null ? lead : '', tail]).map((one) => ({
      ...one,
      county: one.county ?? county,
    }));
    const isKnown = found.every(({ part }) => part !== null && part.known.length > 0);
    // `Agder: Fantasivik`: the county leads.
    if (isKnown || (county !== null && found.every(({ part }) => part !== null))) return found;
  }
  return [];
}
