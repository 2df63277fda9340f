/** The reasons for which a list is held, as its publisher reads them among the findings. */
import type { Bilingual } from '../bilingual.ts';
import type { FindingCode } from '../findings/codes.ts';
import { makeFinding } from '../findings/finding.ts';
import type { Finding } from '../reading.ts';

/** Why a list is held. */
export interface Reason extends Bilingual {
  readonly code: FindingCode;
  /** What it is about, where a code may be given more than once. */
  readonly about?: string;
}

/** A reason is about the list as a whole; the same reason keeps its id from run to run. */
export function toldAsFinding(source: string, { code, nb, en, about = code }: Reason): Finding {
  return makeFinding({
    source,
    code,
    severity: 'BLOCKING',
    recordKey: 'list',
    record: '',
    field: about,
    locator: null,
    message: { nb, en },
    action: actionOf(code),
  });
}

function actionOf(code: FindingCode): Bilingual {
  if (code === 'CLOCK_DOUBTFUL') return clockAction;
  if (removalCodes.has(code)) return removalAction;
  return layoutCodes.has(code) ? layoutAction : shapeAction;
}

const removalCodes = new Set(['TOO_FEW_ROWS', 'TOO_MANY_REMOVED', 'LIST_EMPTIED']);
const removalAction: Bilingual = {
  nb: 'Legg tilbake radene, eller si fra at de skal bort. Den forrige listen vises så lenge.',
  en: 'Put the rows back, or say that they are meant to be gone. The list before is shown until then.',
};
const layoutCodes = new Set(['FIRST_READING', 'NEW_LAYOUT']);
const layoutAction: Bilingual = {
  nb: 'Se på radene i lesingen. Er de riktige, godta den med `hub accept <lesing>`. Den forrige listen vises så lenge.',
  en: 'Look at the rows of the reading. If they are right, accept it with `hub accept <run>`. The list before is shown until then.',
};
const clockAction: Bilingual = {
  nb: 'Utgiveren trenger ikke gjøre noe. Den forrige listen vises til klokken er stilt.',
  en: 'The publisher need not do anything. The list before is shown until the clock is set.',
};
const shapeAction: Bilingual = {
  nb: 'Se etter om siden er den rette, og om kolonnene står som før. Den forrige listen vises så lenge.',
  en: 'Check that it is the right page and that its columns are as before. The list before is shown until then.',
};
