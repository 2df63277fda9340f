/**
 * Every code that a finding may have. Whoever makes a finding takes its code from here, so none can be given that is not
 * explained; `docs/generated/findings.md` is written from it. The texts stand in `messages/`.
 */
import { documentMessages } from './messages/documents.ts';
import { headingMessages } from './messages/headings.ts';
import { heldMessages } from './messages/held.ts';
import { limitMessages } from './messages/limits.ts';
import { municipalityMessages } from './messages/municipalities.ts';
import { numberMessages } from './messages/numbers.ts';
import { otherListMessages } from './messages/other-lists.ts';
import { registerNameMessages } from './messages/register-names.ts';
import { registerStateMessages } from './messages/register-states.ts';
import { remarkMessages } from './messages/remarks.ts';
import { rowMessages } from './messages/rows.ts';
import { sectionMessages } from './messages/sections.ts';
import { shapeMessages } from './messages/shapes.ts';
import { statusMessages } from './messages/statuses.ts';
import { targetMessages } from './messages/targets.ts';
import { upkeepMessages } from './messages/upkeep.ts';
import { valueMessages } from './messages/values.ts';
import { wholenessMessages } from './messages/wholeness.ts';

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
