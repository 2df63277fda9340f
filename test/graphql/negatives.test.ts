import { expect, onTestFinished, test } from 'vitest';
import { ask, openHub } from './open-hub.ts';
import { data } from './sample-data.ts';

/** The second product is denied for VKP, by a list's own word. */
async function openDenied() {
  const [first, second, ...others] = data.products;
  if (!first || !second) throw new Error('too few products');
  const claim = first.claims[0] ?? { source: 'nhn-vkp', batch: 'batch-1', index: 0 };
  const denied = {
    ...second,
    negatives: [{ target: 'VKP', interface: null, interfaceVersion: null, role: null, text: 'Nei', claim }],
  };
  const hub = await openHub({}, { ...data, products: [first, denied, ...others] });
  onTestFinished(() => hub.app.close());
  return { hub, denied };
}

test('what a list says no to stands at the target with its product and its evidence, and in no count', async () => {
  const { hub, denied } = await openDenied();
  const query = `{ targets(keys: ["VKP"]) { key
    negatives { product { id } target { key } interface { key } text evidence { raw documentSha256 locator { row } } }
    none: negatives(first: 0) { text }
    integrations(first: 50) { totalCount nodes { product { id } } facets(fields: ["headline"]) { buckets { count } } } } }`;
  const { data: answer, errors } = await ask(hub, query);
  expect(errors).toBeUndefined();
  const [target] = answer.targets;
  expect(target.negatives).toMatchObject([
    { product: { id: denied.id }, target: { key: 'VKP' }, interface: null, text: 'Nei' },
  ]);
  expect(target.negatives[0].evidence[0]).toMatchObject({
    documentSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
  });
  expect(target.none).toEqual([]);
  const plain = await openHub();
  onTestFinished(() => plain.app.close());
  const { data: before } = await ask(plain, query);
  expect(target.integrations).toEqual(before.targets[0].integrations);
  expect(before.targets[0].negatives).toEqual([]);
});

test.each([
  ['', 'Det listene sier nei til', 'rad'],
  ['/en', 'What the lists say no to', 'row'],
])('the page of the target shows it, with the way to the bytes (%s)', async (language, heading, row) => {
  const { hub, denied } = await openDenied();
  const { body } = await hub.app.inject({ url: `${language}/tjeneste/VKP` });
  const section = body.slice(body.indexOf(heading));
  expect(body).toContain(heading);
  expect(section).toContain(`/produkt/${denied.id}`);
  expect(section).toContain('Nei');
  expect(section).toMatch(
    new RegExp(`href="/documents/[0-9a-f]{64}"[^<]*<\\/?[^>]*>[^<]*[\\s\\S]{0,40}${row}`, 'u'),
  );
});
