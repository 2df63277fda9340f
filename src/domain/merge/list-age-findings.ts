/** What a publisher should know of a list that is older than it should be. */
import type { FindingParts } from '../findings/finding.ts';
import type { ListAge } from '../list-age.ts';
import type { SourceDeclaration } from '../source.ts';
import { norwegianDate, writtenDay } from '../text/norwegian-date.ts';
import type { Context } from './context.ts';

/** Tells of each list that is too old. The words hold a date and no age, so a finding stays the same while it lasts. */
export function tellListAges(
  context: Context,
  sources: readonly SourceDeclaration[],
  ages: ReadonlyMap<string, readonly ListAge[]>,
): void {
  for (const source of sources) {
    for (const age of ages.get(source.key) ?? []) context.tellOfList(source, wordsOf(age));
  }
}

function wordsOf(age: ListAge): Omit<FindingParts, 'source' | 'record' | 'recordKey' | 'locator'> {
  const since = norwegianDate(new Date(age.since));
  switch (age.kind) {
    case 'NOT_READ':
      return {
        code: 'LIST_NOT_READ',
        severity: age.isStale ? 'ERROR' : 'WARNING',
        field: 'list',
        message: {
          nb: `Listen er ikke lest uten feil siden ${writtenDay(since)}; den skal leses hver ${age.everyHours}. time. Det som vises, er fra da.`,
          en: `The list has not been read without failure since ${since}; it should be read every ${age.everyHours} hours. What is shown is from then.`,
        },
        action: {
          nb: 'Se kildens kjøringer. Svarer ikke siden, åpne den for huben; ble listen holdt tilbake, rett eller bekreft den.',
          en: "See the source's runs. If the page does not answer, open it to the hub; if the list was held, correct or confirm it.",
        },
        found: since,
      };
    case 'OLDER_THAN_STATED':
      return {
        code: 'LIST_OLDER_THAN_STATED',
        severity: 'INFO',
        field: 'list',
        message: {
          nb: `Listen ble sist endret ${writtenDay(since)}, og utgiveren sier at den går over den minst hver ${age.everyDays}. dag.`,
          en: `The list was last changed on ${since}, and its publisher says that it goes through it at least every ${age.everyDays} days.`,
        },
        action: {
          nb: 'Gå over listen, og publiser den på nytt også om alt stemmer.',
          en: 'Go through the list, and publish it again even if all is right.',
        },
        found: since,
      };
  }
}
