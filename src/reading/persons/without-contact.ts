/** Words of a cell or item without the person to ask that stands in them: `A AS (kontakt: …)`, `A AS – …, a@b.no`. */

import { looksLikeCompany } from '../../domain/text/company.ts';
import { plainText } from '../../domain/text/phrase.ts';
import { besideReason, isPersonal } from '../beside-list.ts';
import type { MarkedPiece } from '../outline.ts';
import { isPersonHeading } from './person-headings.ts';

/** Only words with one of these may hold a person; most have none. */
const mayHold =
  /@|kontakt|contact|tlf|telefon|phone|mob|ring|\+47|rådgi|direktør|lei?der|sjef|ansvarl|konsulent|advisor|manager|\d\d \d\d \d{2,3}/iu;
const inBrackets = /\s*[([](?<inner>[^()[\]]+)[)\]]/gu;
const afterName =
  /^(?<name>.*?)(?:\s[-–—|]\s+|,\s+|;\s*|\.\s+)(?:kontakt(?:person|info)?|contact|v\/|ved|att\.?)(?!\p{L}).*$/iu;
const divider = /(\s+[-–—|]\s+|[,;]\s+|\.\s+(?=\p{Lu}))/u;

/** The piece without words about a person; the same piece where it has none. A number alone may be anything, and a
 * heading of a column of persons is needed to leave the column alone. */
export function withoutContact<T extends MarkedPiece>(piece: T): T {
  if (!mayHold.test(piece.quote) || /^[\d\s.+]*$/u.test(piece.text)) return piece;
  if (isPersonHeading(piece.text.replace(/\s*:\s*$/u, ''))) return piece;
  const lines = piece.quote.split(/\s*[\r\n]+\s*/u);
  const kept = lines.map(ownWords).filter((line) => line !== '');
  const quote = kept.join('\n');
  if (kept.length === lines.length && kept.every((line, at) => line === plainText(lines[at] ?? '')))
    return piece;
  return { ...piece, text: plainText(quote), quote };
}

function ownWords(line: string): string {
  const text = plainText(line);
  if (!isPersonal(text) && !mayHold.test(text)) return text;
  const bare = text.replace(inBrackets, (whole, inner: string) =>
    isPersonal(inner) || besideReason(inner) === 'contact' ? '' : whole,
  );
  const named = afterName.exec(bare)?.groups?.name ?? bare;
  return (isPersonal(named) ? beforePerson(named) : named).trim();
}

/** What stands before a person: the name just before an address is the person's, unless it is a company's. */
function beforePerson(text: string): string {
  if (besideReason(text) === 'contact') return '';
  const parts = text.split(divider);
  const at = parts.findIndex((part, index) => index % 2 === 0 && isPersonal(part));
  if (at < 0) return '';
  const before = parts.slice(0, at);
  const last = before.at(-2) ?? '';
  const isOfPerson = before.at(-1)?.startsWith(',') === true && !looksLikeCompany(last);
  return (isOfPerson ? before.slice(0, -3) : before.slice(0, -1)).join('');
}
