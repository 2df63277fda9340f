/**
 * Every code that a finding may have. Whoever makes a finding takes its code from here, so none can be given that is not
 * explained; `docs/generated/findings.md` is written from it. The texts stand in `messages/`.
 */
import { documentMessages } from './messages/lists/documents.ts';
import { headingMessages } from './messages/lists/headings.ts';
import { heldMessages } from './messages/lists/held.ts';
import { otherListMessages } from './messages/lists/other-lists.ts';
import { sectionMessages } from './messages/lists/sections.ts';
import { shapeMessages } from './messages/lists/shapes.ts';
import { upkeepMessages } from './messages/lists/upkeep.ts';
import { wholenessMessages } from './messages/lists/wholeness.ts';
import { municipalityMessages } from './messages/names/municipalities.ts';
import { registerNameMessages } from './messages/names/register-names.ts';
import { registerStateMessages } from './messages/names/register-states.ts';
import { targetMessages } from './messages/names/targets.ts';
import { limitMessages } from './messages/rows/limits.ts';
import { numberMessages } from './messages/rows/numbers.ts';
import { remarkMessages } from './messages/rows/remarks.ts';
import { rowMessages } from './messages/rows/rows.ts';
import { statusMessages } from './messages/rows/statuses.ts';
import { valueMessages } from './messages/rows/values.ts';

/** What each code is about, and what its findings say. */
export const findingCodes = {
  ...statusMessages,
  ...remarkMessages,
  ...limitMessages,
  ...numberMessages,
  ...valueMessages,
  ...rowMessages,
  ...targetMessages,
  ...municipalityMessages,
  ...headingMessages,
  ...sectionMessages,
  ...registerStateMessages,
  ...registerNameMessages,
  ...otherListMessages,
  ...upkeepMessages,
  ...heldMessages,
  ...wholenessMessages,
  ...shapeMessages,
  ...documentMessages,
} as const;

/** The stable code of a finding. */
export type FindingCode = keyof typeof findingCodes;
