/** Headings over remarks and over limits of an approval, and words that stand under them. */

import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Fragment } from '../fragment.ts';
import { integrationHeadings } from '../words/common-words.ts';

/** Headings under which any words at all limit the approval. Under others (`Merknad`) only words that say so do. */
const remarkHeadings = new Set(integrationHeadings.conditions.map(phraseKey));

const limiting = new Set(
  [
    'vilkår',
    'forbehold',
    'atterhald',
    'betingelser',
    'betingelse',
    'begrensninger',
    'begrensning',
    'avgrensingar',
    'avgrensinger',
    'avgrensning',
    'restriksjoner',
    'conditions',
    'limitations',
    'restrictions',
  ].map(phraseKey),
);

/** Whether a heading stands over limits of an approval. */
export function isLimiting(heading: string): boolean {
  return limiting.has(phraseKey(heading));
}

/** The heading or label that words stand under, in the form that rules have it. */
export function headingOf({ via }: Fragment): string {
  return via.replace(/^[^/]*\//u, '');
}

/** `Merknadar`, `Merknad fra NHN`: a heading that nobody knows, and that is nearly one for remarks or begins with one. */
export function isNearlyRemark(heading: string, near: string | undefined): boolean {
  return (
    near === 'conditions' || remarkHeadings.has(phraseKey(plainText(heading).split(/[\s/:-]/u)[0] ?? ''))
  );
}

/** The rule of words under such a heading. */
export const misspelt = 'remark/';

/** Whether words stand under a heading for remarks or conditions. */
export function isRemarkField({ via }: Fragment): boolean {
  return (
    via.startsWith(misspelt) ||
    (via !== 'notice' && remarkHeadings.has(phraseKey(headingOf({ via } as Fragment))))
  );
}
