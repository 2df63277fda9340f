/** Invented lists beside the real editorial files: what buyers' pages, annexes and scenario documents are tried on. */
import type { Claim, ClaimValues } from '../../src/domain/claims/claim.ts';
import { withBroader } from '../../src/domain/requirements/product-kinds.ts';
import { claim } from '../domain/build.ts';

type Row = Partial<ClaimValues['integration']>;
const row = (vendor: string, product: string, target: string, rest: Row = {}): Claim =>
  claim('integration', {
    ...{ vendor, product, target, process: 'APPROVED', statusText: 'Godkjent', version: '1.0' },
    ...rest,
  });
const gp: Row = { categories: withBroader(['EHR_GP']), careSettings: ['GP_OFFICE'], userGroup: 'Fastleger' };
const municipal: Row = { categories: withBroader(['EHR_MUNICIPAL']) };
const supervision: Row = { categories: withBroader(['REMOTE_MONITORING', 'DIGITAL_SUPERVISION']) };
const journal = 'VKP/JOURNALFORING_DIGITALT_TILSYN';

/** Names that mean harm in a workbook, a document or a page. */
export const hostileNames = [
  '=HYPERLINK("http://ond.invalid/";"klikk")',
  '+1+1',
  '@SUM(1;1)',
  '=1+1',
  '{ INCLUDETEXT "c:\\\\hemmelig.txt" }',
  '<script>alert(1)</script> | [x](javascript:alert(1)) ![y](http://ond.invalid/y.png)',
  '\u202Esnudd\u0007 & "sitat" <w:t>',
] as const;

/** By source. `first`: another first product's name, to try hostile ones. */
export function buyerLists(first = 'Diktafjord Lege'): Record<string, Claim[]> {
  return {
    'nhn-vkp': [
      row('Diktavik AS', 'Diktavik Tilsyn', 'VKP', { ...supervision, interface: journal, role: 'PRODUCER' }),
      row('Diktanes AS', 'Diktanes Omsorg', 'VKP', { ...municipal, interface: journal, role: 'CONSUMER' }),
      row('Diktadal AS', 'Diktadal Tilsyn', 'VKP', {
        ...supervision,
        ...{ interface: journal, role: 'PRODUCER', process: 'LIMITED_TRIAL', statusText: 'Utprøving' },
      }),
    ],
    'nhn-sfm': [
      row('Diktafjord AS', first, 'SFM', { ...gp, interface: 'SFM/BASIS' }),
      row('Diktalund AS', 'Diktalund Lege', 'SFM', {
        ...gp,
        interface: 'SFM/FULL',
        process: 'LIMITED_TRIAL',
        statusText: 'Begrenset utprøving',
        decidedOn: '2026-11-01',
      }),
      row('Diktaås AS', 'Diktaås Lege', 'SFM', {
        ...gp,
        ...{ interface: 'SFM/FULL', basis: 'DISPENSATION', validUntil: '2027-06-30' },
      }),
    ],
    'nhn-kjernejournal': [
      row('Diktafjord AS', first, 'KJERNEJOURNAL', { ...gp, decidedOn: '2026-10-01' }),
      row('Diktalund AS', 'Diktalund Lege', 'KJERNEJOURNAL', {
        standing: 'REVOKED_BY_AUTHORITY',
        statusText: 'Trukket',
      }),
      row('Diktaukjent AS', 'Diktaukjent', 'KJERNEJOURNAL', { process: 'IN_TEST', statusText: 'I test' }),
    ],
    'nhn-leverandorer': [
      claim('supplier', { vendor: 'Diktavik AS', process: 'APPROVED', statusText: 'Godkjent' }),
    ],
  };
}
