/** The one stylesheet of the pages, so that a page is seen after two requests. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = dirname(dirname(require.resolve('@digdir/designsystemet-css/theme.css')));

/** The components of Designsystemet that pages use; a test holds every class of theirs against what is served. */
const components = [
  'alert',
  'button',
  'card',
  'chip',
  'details',
  'error-summary',
  'field',
  'fieldset',
  'heading',
  'input',
  'label',
  'link',
  'list',
  'skip-link',
  'table',
  'tag',
];

/** Designsystemet's theme and the components in use, in the layers of its release, and then the hub's own rules. */
export function stylesheet(): string {
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  const used = components.map((name) => read('src', `${name}.css`));
  return [
    '@layer ds.theme, ds.base, ds.components;',
    read('theme', 'designsystemet.css'),
    `@layer ds.base{${read('src', 'base.css')}}`,
    `@layer ds.components{${[...used, read('src', 'data-size-workaround.css')].join('')}}`,
    readFileSync(fileURLToPath(new URL('../assets/hub.css', import.meta.url)), 'utf8'),
  ].join('\n');
}
