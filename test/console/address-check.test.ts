import { expect, it } from 'vitest';
import { unknownIn } from '../../src/web/console/address-check.ts';
import { requirementsPage } from '../../src/web/console/pages/requirements/requirements.ts';

const unknown = (search: string) => unknownIn(requirementsPage, new URLSearchParams(search));

it.each(['dag=2029-03-26', 'dag=', 'q=logg&dag=2028-02-29'])('a day that there is: %s', (search) =>
  expect(unknown(search)).toEqual([]),
);

it.each(['dag=tull', 'dag=2029', 'dag=2027-02-29', 'dag=2026-13-01'])('no such day: %s', (search) =>
  expect(unknown(search)).toEqual(['dag']),
);
