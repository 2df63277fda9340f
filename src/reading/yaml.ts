/** YAML documents, read by pointer. */
import { type Document, isNode, parseDocument } from 'yaml';
import { decodeText } from './encoding.ts';

interface ParsedYaml {
  readonly text: string;
  readonly yaml: Document;
}

/** Documents by their bytes, so that many places of one are found for one parse; null: it is none. */
const parsed = new WeakMap<Uint8Array, ParsedYaml | null>();

function parseYaml(bytes: Uint8Array): ParsedYaml | null {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  const { text } = decodeText(bytes, 'application/yaml; charset=utf-8');
  const yaml = parseDocument(text, { uniqueKeys: true });
  const found = yaml.errors.length > 0 ? null : { text, yaml };
  parsed.set(bytes, found);
  return found;
}

/** The words at a pointer (RFC 6901) such as `/0/values/key`, verbatim with their quotation marks; null: none. */
export function yamlAt(bytes: Uint8Array, pointer: string): string | null {
  const document = parseYaml(bytes);
  if (document === null) return null;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  const node: unknown = document.yaml.getIn(steps, true);
  const range = isNode(node) ? node.range : null;
  return range ? document.text.slice(range[0], range[1]) : null;
}
