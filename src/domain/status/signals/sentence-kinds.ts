/** What kind of sentence it is: a statement, a rule, a possibility, an approval on a condition, or one about what touches nothing. */
import { type Token, wordSet } from '../../text/tokens.ts';
import { isApproval, isNegationAt, isStill, wordAt } from './signal-tokens.ts';
import { hypotheticals } from './signal-words.ts';

const isDoubtful = wordSet(hypotheticals);
/** `Removed on 15 May 2026` states a month. */
const isMonth = (tokens: readonly Token[], at: number) =>
  wordAt(tokens, at) === 'may' && [1, -1].some((to) => /^\d/u.test(wordAt(tokens, at + to)));
const isHypothetical = (tokens: readonly Token[], at: number) =>
  isDoubtful(wordAt(tokens, at)) && !isMonth(tokens, at);

/** `Tilbaketrekkingen av versjon 3 berører ikke denne`: what the sentence reports does not touch the row. */
export function touchesNothing(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, at) => touches(word) && (isNegationAt(tokens, at - 1) || isNegationAt(tokens, at + 1)),
  );
}

const touches = wordSet(['berør*', 'påvirk*', 'påverk*', 'betydning', 'tyding', 'affect*', 'impact*']);

/** Whether the only doubt is a modal: `Kan bare brukes av fastleger` limits, `kan ikke` denies. */
export function isOnlyModal(tokens: readonly Token[]): boolean {
  return (
    wordAt(tokens, 0) !== 'slik' &&
    tokens.every(({ word }, at) => !isHypothetical(tokens, at) || modals.has(word) || isDenied(tokens, at))
  );
}

/** Whether the sentence states a rule or a possibility: `kan`, `dersom`, `hvordan`. `Kan ikke` denies. */
export function isRule(tokens: readonly Token[]): boolean {
  // `Slik blir du godkjent` explains; `status slik den var` does not.
  // `Viser hvordan listen så ut i 2023` asks nothing.
  if (
    tokens.some(
      ({ word }, at) => lookedSo.has(word) && [1, 2, 3].some((ahead) => wordAt(tokens, at + ahead) === 'ut'),
    )
  )
    return false;
  return (
    wordAt(tokens, 0) === 'slik' ||
    tokens.some((_, at) => isHypothetical(tokens, at) && !isDenied(tokens, at) && !isBreachDone(tokens, at))
  );
}

/** `Dispensasjon avsluttet, nå ordinært godkjent`: whatever was before, it is approved now. */
export function isApprovedNow(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, at) =>
      isApproval(word) &&
      (now.has(wordAt(tokens, at - 1)) ||
        (fully.has(wordAt(tokens, at - 1)) && now.has(wordAt(tokens, at - 2)))) &&
      !tokens.some((_, before) => before < at && at - before < 4 && isNegationAt(tokens, before)),
  );
}

const now = new Set(['nå', 'no', 'now']);
const fully = new Set('ordinært ordinær fullt full endelig endeleg fully varig'.split(' '));

/** `Godkjent dersom kryptering er aktivert`, `kan brukes hvis HelseID er satt opp`: an approval on a condition, and no rule. */
export function isConditionalApproval(tokens: readonly Token[]): boolean {
  // `Kan tas i bruk såfremt`
  if (['tas', 'takast'].includes(wordAt(tokens, 1)) && wordAt(tokens, 0) === 'kan')
    return onlyIf.has(wordAt(tokens, 4));
  const [first, second, third] = [0, 1, 2].map((at) => wordAt(tokens, at));
  if (first === undefined || second === undefined || third === undefined) return false;
  // `Godkjent mot at avtale inngås`, and not `godkjent mot versjon 3`.
  if (second === 'mot') return isApproval(first) && ['at', 'å'].includes(third);
  return isApproval(first) ? onlyIf.has(second) : first === 'kan' && usable.has(second) && onlyIf.has(third);
}

const onlyIf = new Set(
  'dersom hvis viss såfremt såframt forutsatt føresett om mot gitt såsant if provided given'.split(' '),
);
const usable = new Set('brukes brukast benyttes nyttast anvendes'.split(' '));

/** `Leverandører med brudd på kravene` have broken them; `ved brudd på kravene` states a rule. */
function isBreachDone(tokens: readonly Token[], at: number): boolean {
  return (
    ['brudd', 'brot'].includes(wordAt(tokens, at)) &&
    ['med', 'har', 'etter', 'grunnet'].includes(wordAt(tokens, at - 1))
  );
}

const lookedSo = new Set(['så', 'såg']);

const modals = new Set(['kan', 'kunne', 'may', 'might', 'can', 'could', 'should']);

/** `Kan ikke`, `ikke lenger kan`; `trekkes ikke hvis` denies another word. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  if (isNegationAt(tokens, at + 1)) return true;
  if (!modals.has(wordAt(tokens, at))) return false;
  const before = isStill(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  return isNegationAt(tokens, before);
}

const requirements = wordSet([
  'krav',
  'kravene',
  'krava',
  'vilkår',
  'vilkårene',
  'vilkåra',
  'avvik',
  'avvikene',
  'requirements',
  'conditions',
]);
const settled = wordSet([
  'oppfylt',
  'oppfylte',
  'oppfylde',
  'innfridd',
  'innfridde',
  'lukket',
  'lukka',
  'rettet',
  'retta',
  'fulfilled',
  'met',
]);

/** `Tidligere dispensasjon er opphevet fordi alle krav nå er oppfylt`: what ended is a dispensation that is not needed any more. */
export function outgrowsDispensation(tokens: readonly Token[]): boolean {
  const required = tokens.findIndex(({ word }) => requirements(word));
  return (
    required > 0 &&
    tokens.slice(0, required).some(({ word }) => word.startsWith('dispensasjon')) &&
    tokens.slice(required, required + 6).some(({ word }) => settled(word)) &&
    !tokens.some((_, at) => isNegationAt(tokens, at) || isHypothetical(tokens, at))
  );
}
