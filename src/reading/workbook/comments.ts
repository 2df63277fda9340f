/** Comments on a sheet's cells, in both forms that Excel writes. */
import { limits } from '../limits.ts';
import { normaliseText } from '../text.ts';
import { readXml } from './xml.ts';

const max = { comments: 10_000 } as const;

/** Texts by the address of their cell; those on one cell are joined. */
export function readComments(parts: readonly Uint8Array[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let left: number = limits.tableCharacters / 10;
  for (const part of parts) {
    let address = '';
    let words = '';
    let inText = false;
    readXml(part, {
      open: (name, attributes) => {
        if (name === 'comment' || name === 'threadedComment') {
          address = attributes.ref ?? '';
          words = '';
        }
        inText = name === 't' || name === 'text';
      },
      text: (said) => {
        if (inText && left > 0) words += said;
        left -= said.length;
      },
      close: (name) => {
        if (name === 't') inText = false;
        if ((name !== 'comment' && name !== 'threadedComment') || found.size >= max.comments) return;
        const text = normaliseText(words);
        // Excel writes a threaded comment as an ordinary one too, with a sentence about it before the words.
        if (text === '' || text.startsWith('[Threaded comment]') || text.startsWith('[Trådet kommentar]'))
          return;
        const before = found.get(address);
        if (before !== text) found.set(address, before === undefined ? text : `${before}\n${text}`);
      },
    });
  }
  return found;
}
