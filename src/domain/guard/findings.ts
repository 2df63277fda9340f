/** The reasons for which a list is held, as its publisher reads them among the findings. */
import type { Trilingual } from '../bilingual.ts';
import type { FindingCode } from '../findings/codes.ts';
import { makeFinding } from '../findings/finding.ts';
import type { FindingTexts } from '../findings/messages/describe.ts';
import type { Finding } from '../reading.ts';

/** Why a list is held. */
export interface Reason extends Trilingual {
  readonly code: FindingCode;
  /** What to do. */
  readonly action: Trilingual;
  /** What it is about, where a code may be given more than once. */
  readonly about?: string;
}

/** Texts of the message catalogue as a reason. */
export function reasonOf({ code, message, action }: FindingTexts, about?: string): Reason {
  return { code, ...message, action, ...(about !== undefined && { about }) };
}

/** A reason as a run keeps it. */
export const reasonOfRun = ({ code, nb, nn, en }: Trilingual & { readonly code: string }) => ({
  code,
  nb,
  nn,
  en,
});

/** A reason is about the list as a whole; the same reason keeps its id from run to run. */
export function findingOfReason(source: string, { code, nb, nn, en, action, about = code }: Reason): Finding {
  return makeFinding({
    source,
    code,
    severity: 'BLOCKING',
    recordKey: 'list',
    record: '',
    field: about,
    locator: null,
    message: { nb, nn, en },
    action,
  });
}
