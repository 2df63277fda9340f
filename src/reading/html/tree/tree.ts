/** An HTML page as a tree, parsed as browsers do but within bounds of depth and number of elements. */
import { type AnyNode, type ChildNode, type Document, Element, type ParentNode, Text } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { LimitExceeded, limits } from '../../limits.ts';

export type { AnyNode, Element } from 'domhandler';

export function isElement(node: AnyNode | null | undefined): node is Element {
  return node !== null && node !== undefined && 'attribs' in node;
}

/** Elements directly within this one. */
export function elementsIn(element: Element): Element[] {
  return element.children.filter(isElement);
}

/** All elements below this one in document order. Iterative. */
export function* descendants(root: { readonly children: readonly AnyNode[] }): Generator<Element> {
  const left: AnyNode[] = [];
  const push = (children: readonly AnyNode[]): void => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined && 'attribs' in child) left.push(child);
    }
  };
  push(root.children);
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isElement(node)) continue;
    yield node;
    push(node.children);
  }
}

/** All text below a node, verbatim; for short parts of a page. */
export function rawText(node: AnyNode): string {
  if ('data' in node && node.type === 'text') return node.data;
  return isElement(node) ? node.children.map(rawText).join('') : '';
}

/** A test of an element's classes and id, remembered by them: pages repeat few classes very often. */
export function classTest(pattern: RegExp): (element: Element) => boolean {
  const known = new Map<string, boolean>();
  const test = (value: string | undefined): boolean => {
    if (value === undefined) return false;
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size > 2_000) known.clear();
    const result = pattern.test(value.slice(0, 1_000));
    known.set(value, result);
    return result;
  };
  return ({ attribs }) => test(attribs.class) || test(attribs.id);
}

export function roleOf(element: Element): string {
  const { role } = element.attribs;
  return role === undefined ? '' : role.trim().toLowerCase();
}

/** Elements of a page that reading asks for by name or attribute, noted while it is parsed so that none is searched for. */
export interface PageIndex {
  readonly byName: ReadonlyMap<string, readonly Element[]>;
  /** The first element with an id. */
  readonly byId: ReadonlyMap<string, Element>;
  /** Elements with a role, an `aria-` attribute or a class, and those that may be pressed. */
  readonly marked: readonly Element[];
  /** How many cells of tables there are. */
  readonly cells: number;
}

/** A page and what its parser had to move: nodes that stood in a table outside its cells. */
export interface ParsedPage {
  readonly document: Document;
  readonly index: PageIndex;
  readonly moved: ReadonlySet<AnyNode>;
}

const indexedNames = new Set([
  'body',
  'title',
  'h1',
  'meta',
  'base',
  'link',
  'main',
  'style',
  'template',
  'script',
  'noscript',
  'a',
]);
const bare: Record<string, string> = Object.freeze(Object.create(null));
type Attributes = Parameters<typeof adapter.createElement>[2];

/** Most elements of large pages have no attributes: they share one empty record, which none of them changes. */
function createElement(
  name: string,
  namespace: Parameters<typeof adapter.createElement>[1],
  attributes: Attributes,
): Element {
  if (attributes.length > 0 || name === 'html' || name === 'body') {
    return adapter.createElement(name, namespace, attributes);
  }
  const element = new Element(name, bare, []);
  element.namespace = namespace;
  element['x-attribsNamespace'] = bare;
  element['x-attribsPrefix'] = bare;
  return element;
}

/** Parses a page. Throws `LimitExceeded`; the parser's own stack has the depth, so no markup can hide it. */
export function parsePage(text: string): ParsedPage {
  let depth = 0;
  let elements = 0;
  let cells = 0;
  const moved = new Set<AnyNode>();
  const byName = new Map<string, Element[]>();
  const byId = new Map<string, Element>();
  const marked: Element[] = [];
  const note = (element: Element, attributes: Attributes): void => {
    const { name } = element;
    if (name === 'td' || name === 'th') cells += 1;
    else if (indexedNames.has(name)) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [element]);
      else others.push(element);
    }
    let isMarked = name === 'button' || name === 'main';
    for (const attribute of attributes) {
      if (attribute.name === 'id' && !byId.has(attribute.value)) byId.set(attribute.value, element);
      isMarked ||=
        attribute.name === 'class' ||
        attribute.name === 'id' ||
        attribute.name === 'role' ||
        attribute.name === 'props' ||
        /^(?:aria|data)-/u.test(attribute.name);
    }
    if (isMarked) marked.push(element);
  };
  const treeAdapter: typeof adapter = {
    ...adapter,
    createElement: (name, namespace, attributes) => {
      if (++elements > limits.elements) {
        throw new LimitExceeded('TOO_LARGE', `more than ${limits.elements} elements`);
      }
      const element = createElement(name, namespace, attributes);
      note(element, attributes);
      return element;
    },
    // HTML calls this foster parenting: what may not stand in a table is put before it.
    insertBefore: (parent, node, before) => {
      moved.add(node);
      insertBefore(parent, node, before);
    },
    insertTextBefore: (parent, said, before) => {
      const { prev } = before;
      if (prev instanceof Text) prev.data += said;
      else insertBefore(parent, new Text(said), before);
      if (said.trim() !== '' && before.prev !== null) moved.add(before.prev);
    },
    onItemPush: () => {
      if (++depth > limits.depth) throw new LimitExceeded('TOO_DEEP', `nested deeper than ${limits.depth}`);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const document = parse(text, { treeAdapter, scriptingEnabled: false });
  for (const template of byName.get('template') ?? []) openShadow(template);
  return { document, index: { byName, byId, marked, cells }, moved };
}

/** Puts a node before its sibling, which is among the last: searched for from the end, a page of strays takes linear time. */
function insertBefore(parent: ParentNode, node: ChildNode, before: ChildNode): void {
  const at = parent.children.lastIndexOf(before);
  const { prev } = before;
  if (prev !== null) prev.next = node;
  node.prev = prev;
  before.prev = node;
  node.next = before;
  parent.children.splice(at, 0, node);
  node.parent = parent;
}

function replaceWith(node: ChildNode, others: readonly ChildNode[]): void {
  const { parent } = node;
  if (parent === null) return;
  const children = [...parent.children];
  children.splice(children.indexOf(node), 1, ...others);
  setChildren(parent, children);
}

function setChildren(parent: NonNullable<ChildNode['parent']>, children: ChildNode[]): void {
  parent.children = children;
  for (const [index, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  }
}

/**
 * A declarative shadow root is what people see of its host: its content takes the place of the host's, and each slot
 * holds those of the host's own children that are meant for it.
 */
function openShadow(template: Element): void {
  const { shadowrootmode: mode } = template.attribs;
  const host = template.parent;
  if ((mode !== 'open' && mode !== 'closed') || !isElement(host)) return;
  const light = host.children.filter((child) => child !== template);
  // The parser keeps a template's content in a fragment within it.
  const content = template.children.flatMap((child): ChildNode[] =>
    'children' in child && !isElement(child) ? child.children : [child],
  );
  setChildren(host, content);
  const slots = [...descendants(host)].filter(({ name }) => name === 'slot');
  for (const slot of slots) {
    const name = slot.attribs.name ?? '';
    const meant = light.filter((child) => (isElement(child) ? (child.attribs.slot ?? '') : '') === name);
    if (meant.some((child) => isElement(child) || ('data' in child && child.data.trim() !== '')))
      replaceWith(slot, meant);
  }
}
