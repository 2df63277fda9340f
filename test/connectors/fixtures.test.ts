/**
 * Every fixture of every connector is read as `expected.json` says. After a change that is meant, `npx vitest run
 * test/connectors/fixtures.test.ts -u` writes the files again: read the difference before committing it.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { type Fixture, fixtures, recordsOf, summaryOf } from './support/fixtures.ts';

describe.each(connectors.map((connector) => [connector.source.key, connector] as const))(
  '%s',
  (key, connector) => {
    const own = fixtures.filter((fixture) => fixture.connector === connector);

    it.each(own.map((fixture) => [fixture.name, fixture] as const))('%s', async (_, fixture) => {
      const summary = `${JSON.stringify(summaryOf(connector, fixture.documents), null, 2)}\n`;
      await expect(summary).toMatchFileSnapshot(join(fixture.folder, 'expected.json'));
    });

    it.each(own.map((fixture) => [fixture.name, fixture] as const))(
      '%s: every cell is accounted for',
      (_, fixture) => {
        const { read, mapped, ignored, reported } = connector.read(fixture.documents).cells;
        expect(mapped + ignored + reported).toBe(read);
      },
    );

    // The same facts in every layout: fixtures whose names begin with `layout-` must agree.
    const layouts = own.filter(({ name }) => name.startsWith('layout-'));
    const [first, ...others] = layouts;
    if (first) {
      it.each(others.map((fixture) => [fixture.name, fixture] as const))(
        `%s gives the records of ${first.name}`,
        (_, fixture) => {
          expect(facts(fixture)).toEqual(facts(first));
        },
      );
    }

    it('has a fixture of an empty list, which is held', () => {
      const empty = own.find(({ name }) => name === 'empty-list');
      expect(empty, `connectors/${key}/fixtures/empty-list is missing`).toBeDefined();
      if (empty) expect(summaryOf(connector, empty.documents).verdict).toBe('held');
    });
  },
);

/** Records without the words that a layout is free to choose. */
function facts({ connector, documents }: Fixture) {
  return recordsOf(connector.read(documents)).map(({ statusText: _, ...record }) => record);
}
