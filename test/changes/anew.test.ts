import { expect, it } from 'vitest';
import { claim } from '../domain/build.ts';
import { openLedger } from './ledger.ts';

const row = (product: string) =>
  claim('integration', { vendor: 'Fjell AS', product, target: 'VKP', process: 'APPROVED', version: '1' });
const target = claim(
  'target',
  { key: 'VKP', kind: 'NATIONAL_SERVICE', name: 'Knutepunktet' },
  { key: 'vkp' },
);

it('a snapshot before that cannot be read begins the changes anew: only what is new has appeared', () => {
  let canRead = true;
  const ledger = openLedger(['nhn-vkp', 'redaksjon'], 30, () => canRead);
  ledger.harvest('redaksjon', [target]);
  ledger.harvest('nhn-vkp', [row('A')]);
  const before = ledger.allChanges().length;
  canRead = false;
  expect(ledger.harvest('nhn-vkp', [row('A'), row('B')])?.isNew).toBe(true);
  const changes = ledger.changes();
  expect(changes.every(({ kind }) => kind === 'APPEARED')).toBe(true);
  // The product and its integration; the vendor and A were known.
  expect(changes).toHaveLength(2);
  canRead = true;
  ledger.harvest('nhn-vkp', [row('A')]);
  expect(ledger.changes().some(({ kind }) => kind === 'MISSING')).toBe(true);
  expect(ledger.allChanges().length).toBeGreaterThan(before + 2);
  ledger.close();
});
