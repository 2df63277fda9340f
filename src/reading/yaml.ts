/** YAML documents, read by pointer. */
import { isNode, parseDocument } from 'yaml';
import { decodeText } from './encoding.ts';

/** The words at a pointer (RFC 6901) such as `/0/values/key`, verbatim with their quotation marks; null: none. */
export function yamlAt(bytes: Uint8Array, pointer: string): string | null {
  const { text } = decodeText(bytes, 'application/yaml; charset=utf-8');
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  const yaml = parseDocument(text, { uniqueKeys: true });
  if (yaml.errors.length > 0) return null;
  const node: unknown = yaml.getIn(steps, true);
  const range = isNode(node) ? node.range : null;
  return range ? text.slice(range[0], range[1]) : null;
}
