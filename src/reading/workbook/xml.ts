/** The XML parts of a workbook as events. No entity but XML's own five is ever expanded. */
import { Parser } from 'saxen';
import { decodeText } from '../encoding.ts';
import { LimitExceeded, limits } from '../limits.ts';

export interface XmlHandlers {
  /** Local name, attributes by local name. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Thrown for XML that cannot be read; `readWorkbook` turns it into a problem. */
export class MalformedXml extends Error {}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads one part from start to end. Throws `MalformedXml` and `LimitExceeded`. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  let depth = 0;
  const parser = new Parser();
  parser.on('openTag', (name, attributesOf, decode) => {
    if (++depth > limits.depth) throw new LimitExceeded('TOO_DEEP', `XML nested deeper than ${limits.depth}`);
    const attributes: Record<string, string> = {};
    // A prefix is kept where names would collide: `r:id` beside `id`.
    for (const [key, value] of Object.entries(attributesOf())) attributes[key] = decode(value);
    handlers.open?.(local(name), attributes);
  });
  parser.on('closeTag', (name) => {
    depth -= 1;
    handlers.close?.(local(name));
  });
  parser.on('text', (text, decode) => handlers.text?.(decode(text)));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('error', (error) => {
    throw error instanceof LimitExceeded ? error : new MalformedXml(error.message.slice(0, 200));
  });
  parser.parse(decodeText(bytes, null).text);
  if (depth !== 0) throw new MalformedXml('the XML ends too early');
}

/** The value of an attribute whatever its prefix, such as `r:id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((full) => full.includes(':') && local(full) === name);
  return key === undefined ? attributes[name] : attributes[key];
}
