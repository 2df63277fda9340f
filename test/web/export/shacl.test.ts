/** The catalogue against the shapes of DCAT-AP-NO, where these are at hand: they are others' and are not copied. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { expect, it } from 'vitest';
import { openHub } from '../../graphql/open-hub.ts';

const file = 'data/dcat-ap-no/DCAT-AP-NO-shacl_shapes_2.00.ttl';
const shapesFile = ['../shared', '../../shared']
  .map((folder) => join(import.meta.dirname, '../../..', folder, file))
  .find(existsSync);

it.skipIf(!shapesFile)(
  'the catalogue has no violation of the shapes of DCAT-AP-NO (skipped where they are not beside the project)',
  async () => {
    const hub = await openHub();
    const { body } = await hub.app.inject({ url: '/catalog.jsonld', headers: { host: 'hub.example' } });
    await hub.app.close();
    const quads = await jsonld.toRDF(JSON.parse(body), { format: 'application/n-quads' });
    const data = new Store(new Parser().parse(String(quads)));
    const shapes = new Store(new Parser().parse(readFileSync(shapesFile ?? '', 'utf8')));
    const report = await new SHACLValidator(shapes as never).validate(data as never);
    const told = report.results.map(({ severity, path, focusNode, message }) =>
      [
        severity?.value.split('#')[1],
        focusNode?.value,
        (path as { value?: string } | null)?.value,
        message.map(({ value }) => value).join(),
      ].join(' '),
    );
    expect(data.size).toBeGreaterThan(500);
    // Recommended and not ours to state: the licence of a list whose publisher states none.
    expect(told.filter((line) => !line.includes('Fant ingen lisens'))).toEqual([]);
  },
  120_000,
);
