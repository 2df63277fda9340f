import { expect, test } from 'vitest';
import {
  categoryIn,
  recordsOf,
  settingsIn,
  withBroader,
} from '../../src/domain/requirements/product-kinds.ts';

test.each([
  ['EPJ-system', 'EHR'],
  ['Journalsystemer', 'EHR'],
  ['Detaljert oversikt pr EPJ leverandør', 'EHR'],
  ['EPJ-systemer for fastleger', 'EHR'],
  ['Leverandører av medisindispensere', 'MEDICATION_DISPENSER'],
  ['Digital hjemmeoppfølging (DHO)', 'REMOTE_MONITORING'],
  ['Systemer uten EPJ', null],
  ['EPJ og velferdsteknologi', null],
  ['Journalføring av digitalt tilsyn', null],
  ['System', null],
  ['', null],
  ['EPJ '.repeat(100), null],
])('%s names the kind %s', (text, kind) => {
  expect(categoryIn(text)).toBe(kind);
});

test.each([
  ['Fastleger og avtalespesialister', ['CONTRACT_SPECIALIST', 'GP_OFFICE'], ['EHR_GP']],
  ['Kommuner', [], ['EHR_MUNICIPAL']],
  ['Pleie og omsorg', ['HOME_CARE', 'NURSING_HOME'], ['EHR_MUNICIPAL']],
  ['Spesialisthelsetjenesten', [], ['EHR_SPECIALIST']],
  ['Tannleger', ['DENTAL'], []],
  ['Ikke fastleger', [], []],
  ['Fastleger og andre', [], []],
])('%s work at %j and have %j', (text, settings, records) => {
  expect(settingsIn(text)).toEqual(settings);
  expect(recordsOf(text)).toEqual(records);
});

test('a narrower kind is of its broader one too, and of no other', () => {
  expect(withBroader(['EHR_GP', 'MESSAGING'])).toEqual(['EHR', 'EHR_GP', 'MESSAGING']);
  expect(withBroader(['E_LOCK', 'SAFETY_ALARM'])).toEqual(['E_LOCK', 'SAFETY_ALARM', 'WELFARE_TECH']);
  expect(withBroader([])).toEqual([]);
});
