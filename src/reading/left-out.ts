/** Findings on what a list holds and readers leave out: what is struck through, and what words say does not hold. */
import { makeFinding } from '../domain/findings/finding.ts';
import type { Finding } from '../domain/reading.ts';
import type { Fragment } from './list-reader/fragment.ts';
import { shorten } from './list-reader/session.ts';

/** `why`: the words that end it, where they stand elsewhere than in its own. */
export function leftOutFinding(
  source: string,
  code: 'STRUCK_THROUGH' | 'NOT_IN_FORCE',
  at: Fragment,
  name: string,
  why: string = at.text,
): Finding {
  const [short, words] = [shorten(name), shorten(why)];
  const isStruck = code === 'STRUCK_THROUGH';
  return makeFinding({
    source,
    code,
    severity: 'WARNING',
    recordKey: `${at.locator.document}/${name}`,
    record: short,
    field: 'row',
    locator: at.locator,
    found: words,
    message: {
      nb: isStruck
        ? `«${short}» er strøket over og er ikke tatt med.`
        : `«${short}» er ikke tatt med: «${words}» sier at det ikke gjelder.`,
      en: isStruck
        ? `“${short}” is struck through and is left out.`
        : `“${short}” is left out: “${words}” says that it does not hold.`,
    },
    action: { nb: 'Rett siden, eller ta bort raden.', en: 'Correct the page, or remove the row.' },
  });
}

/** Words beside a row that may limit it, and change nothing of what was read. */
export function remarkFinding(source: string, at: Fragment, name: string): Finding {
  const [short, words] = [shorten(name), shorten(at.text)];
  return makeFinding({
    source,
    code: 'UNREAD_REMARK',
    severity: 'WARNING',
    recordKey: `${at.locator.document}/${name}/${words}`,
    record: short,
    field: 'remark',
    locator: at.locator,
    found: words,
    message: {
      nb: `«${words}» begrenser kanskje det som står om «${short}».`,
      en: `“${words}” may limit what is said of “${short}”.`,
    },
    action: { nb: 'Se om det endrer noe.', en: 'See whether it changes anything.' },
  });
}
