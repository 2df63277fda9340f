import { expect, it } from 'vitest';
import type { FindingCode } from '../../src/domain/findings/codes.ts';
import { makeFinding } from '../../src/domain/findings/finding.ts';
import { withoutRepeats } from '../../src/domain/findings/root-causes.ts';

const words = { nb: 'a', nn: 'a', en: 'a' };
const finding = (code: FindingCode, record: string, found: string, path: string, field = 'status') =>
  makeFinding({
    source: 'nhn-vkp',
    code,
    severity: 'INFO',
    recordKey: record,
    record,
    field,
    locator: { document: 'list', path, quote: found },
    found,
    message: words,
    action: words,
  });
const codes = (...findings: readonly ReturnType<typeof finding>[]) =>
  withoutRepeats(findings).map(({ code, record }) => `${code} ${record}`);

it('keeps what was done to a value, and not that the same words were only to be looked at', () => {
  expect(
    codes(
      finding('UNREAD_FOOTNOTE', 'A', 'Trukket i mai', 'tr[2]/td[3]'),
      finding('STATUS_OVERRULED', 'A', 'Trukket i mai', 'p[1]'),
    ),
  ).toEqual(['STATUS_OVERRULED A']);
});

it('takes the same place for the same fault, whatever record it is reported', () => {
  expect(
    codes(
      finding('UNREAD_NOTICE', 'notice', 'Trukket i mai', 'p[1]'),
      finding('UNCLEAR_REMARK', 'A', 'Trukket i mai', 'p[1]'),
    ),
  ).toEqual(['UNCLEAR_REMARK A']);
});

it('takes what two findings say of the list for one fault', () => {
  expect(
    codes(
      finding('UNREAD_NOTICE', 'notice', 'Vis flere (23)', 'p[1]'),
      finding('LIST_INCOMPLETE', 'list', 'Vis flere (23)', 'button[1]'),
    ),
  ).toEqual(['LIST_INCOMPLETE list']);
});

it('loses nothing that stands elsewhere, in another row or in other words', () => {
  const all = [
    finding('STATUS_OVERRULED', 'A', 'Utgår i 2020', 'tr[2]/td[3]'),
    finding('STATUS_OVERRULED', 'B', 'Utgår i 2020', 'tr[3]/td[3]'),
    finding('UNREAD_ROW', 'Utgår i 2020', 'Utgår i 2020', 'tr[9]/td[1]'),
    finding('UNCLEAR_REMARK', 'A', 'Utgår', 'tr[2]/td[4]'),
    finding('MISSING_REQUIRED', 'A', 'Utgår i 2020', 'tr[2]/td[3]'),
  ];
  expect(withoutRepeats(all)).toEqual(all);
});

it('keeps one of two alike for a record, and one for each row that one legend speaks of', () => {
  expect(
    codes(
      finding('STRUCK_THROUGH', 'A', '3. mars 2024', 'tr[2]/td[3]', 'decidedOn'),
      finding('STRUCK_THROUGH', 'A', '3. mars 2024', 'tr[2]/td[3]'),
      finding('STATUS_OVERRULED', 'A', 'Rødt er trukket', 'p[1]'),
      finding('STATUS_OVERRULED', 'B', 'Rødt er trukket', 'p[1]'),
    ),
  ).toEqual(['STRUCK_THROUGH A', 'STATUS_OVERRULED A', 'STATUS_OVERRULED B']);
});
