/**
 * Whether a requirement says of itself that it has ended. A requirement is a sentence about other things: «Tilganger som ikke
 * lenger er i bruk, skal fjernes» holds, and «Kravet er slettet.», «(utgått)» and «Skal ha logg – opphevet» do not.
 */
import {
  bearingOf,
  type Finding,
  type Fragment,
  leftOutFinding,
  plainText,
  remarkFinding,
} from '../../src/kit.ts';
import { source } from './source.ts';

const status =
  'utgått|utgåtte|utgår|slettet|sletta|strøket|opphevet|oppheva|opphevd|opphørt|opphører|fjernet|fjerna|trukket|trekt|tilbaketrukket|tilbaketrekt|erstattet|erstatta|erstattes|erstattast|avviklet|avvikla|historisk|foreldet|forelda|ugyldig|bortfalt|bortfalle|bortfaller|tatt ut|teke ut|utelatt|utgjekk|utgikk|deleted|removed|withdrawn|repealed|superseded|deprecated|obsolete|retired|expired|no longer|ikke lenger|ikkje lenger|gjelder ikke|gjeld ikkje|ikke i bruk|ikkje i bruk|reservert|reserved';
const joining =
  'av|fra|frå|i|per|pr|siden|sidan|den|og|til|etter|på|når|med|ved|fordi|da|då|from|since|as|by|on|in|se|see|sjå|tilbake|attende|krav|nummer|gjeldende|gjeldande|gyldig|aktuelt|aktuell|relevant|valid|applicable|et|lenger|lengre|lengar|mer|meir|versjon|jf';
const bare = new RegExp(
  `^(?:(?:er|ble|vart|is|was|nå|no) )?(?:${status})(?:[,.]? (?:${joining}|§|[\\dv])(?!\\p{Ll}{4,}).*)?$`,
  'iu',
);
const own =
  /^(?:(?:dette|this|the) )?(?:krav|kravet|punktet|requirement)(?: \p{L}{0,4}[ .-]?\d[\d.]*)? (?:er|ble|vart|blir|har|is|was|has|utgår|utgikk|utgjekk|gjelder|gjeld|opphører|bortfaller|erstattes|erstattast)(?!\p{L})(?! at )/iu;
/** What is to come, of a requirement whose words stand: `Skal ha logg (utgår fra 2027)`. */
const coming =
  /(?<!\p{L})(?:utgår|opphører|opphøyrer|bortfaller|erstattes|erstattast|oppheves)(?!\p{L}).*(?:\d|(?<!\p{L})(?:fra|frå|etter|når)(?!\p{L}))/iu;
const modal = /(?<!\p{L})(?:skal|bør|må|kan|shall|must|should|may)(?!\p{L})/iu;
/** In brackets behind the words of a sentence these may be of what the sentence is about. */
const ofThings = /^(?:ikke|ikkje|no longer|gjelder|gjeld)(?!\p{L})/iu;

const isStatus = (text: string): boolean => bare.test(text) && !modal.test(text);

interface Part {
  readonly text: string;
  /** Set in brackets after words that do not end a sentence. */
  readonly isWithin: boolean;
}

/** The sentences of a text, and what is set off at its beginning or end: in brackets, by a colon, by a dash. */
function partsOf(text: string): readonly Part[] {
  const plain = plainText(text);
  const alone = (part = '', isWithin = false): Part => ({
    text: plainText(part).replace(/^[([«"]{1,3}|[)\]»".!]{1,4}$/gu, ''),
    isWithin,
  });
  const [, first = ''] = /^[([]([^()[\]]+)[)\]]/u.exec(plain) ?? [];
  const closed = /[)\]]\.?$/u.test(plain);
  const open = closed ? Math.max(plain.lastIndexOf('('), plain.lastIndexOf('[')) : plain.length;
  const [before, last] = [plain.slice(0, Math.max(open, 0)), plain.slice(open + 1)];
  const [, label = ''] = /^([^:.]{2,30}):\s/u.exec(plain) ?? [];
  const dashed = plain.split(/\s[–—-]\s/u);
  return [
    ...plain.split(/(?<=[.!?])\s+|\n/u).map((sentence) => alone(sentence)),
    alone(first),
    alone(closed ? last : '', before.trim() !== '' && !/[.!?]$/u.test(before.trim())),
    alone(label),
    ...(dashed.length > 1 ? [alone(dashed[0]), alone(dashed.at(-1))] : []),
  ].filter((part) => part.text !== '');
}

/** What a requirement's own cells say of whether it holds. */
export interface Ended {
  readonly isOut: boolean;
  readonly findings: readonly Finding[];
}

/** Judges a requirement by the words of its cells. `name`: what findings call it. */
export function endedBy(cells: readonly (Fragment | undefined)[], name: string): Ended {
  const findings: Finding[] = [];
  for (const at of cells) {
    if (!at) continue;
    for (const { text, isWithin } of partsOf(at.text)) {
      const bearing = own.test(text) && !modal.test(text) ? bearingOf(text, 'beside', 'advice') : null;
      const isOwn = bearing !== null && bearing.effect !== 'unclear' && bearing.effect !== 'limited';
      if (!isOwn && !isStatus(text)) continue;
      const words = { ...at, text };
      if (isWithin && ofThings.test(text)) findings.push(remarkFinding(source.key, words, name));
      else if (coming.test(text) && plainText(at.text).length > text.length + 4)
        findings.push(remarkFinding(source.key, words, name));
      else return { isOut: true, findings: [leftOutFinding(source.key, 'NOT_IN_FORCE', at, name, text)] };
    }
  }
  return { isOut: false, findings };
}
