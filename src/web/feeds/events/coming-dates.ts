/** Days to come: ends of approvals, next phases of trials, and when requirements, frameworks and plans begin or end. */
import type { Catalogue, Integration } from '../../../catalogue/catalogue.ts';
import { lastDay } from '../../../catalogue/query/date-range.ts';
import { isOnlyInEu } from '../../../domain/requirements/eea.ts';
import { namesTrialPhase, trialOf } from '../../../domain/status/trial.ts';
import type { Value } from '../../console/frame/html.ts';
import { say } from '../../console/words/say.ts';
import { processes } from '../../console/words/words.ts';
import type { Membership } from '../followed.ts';
import { nameOf, pageOf } from './subject.ts';

/** Something that comes. */
export interface ComingDate {
  /** Identifies it. */
  readonly name: readonly string[];
  /** As precise as the source: `2027-03-01`, `2027-03`, `2027-Q1` or `2027`. */
  readonly date: string;
  readonly what: Value;
  readonly subject: Value;
  /** Path of the page in bokmål. */
  readonly href: string;
}

/** Rows that still stand on their lists. */
const listed = { observations: ['LISTED', 'SOURCE_STALE'] } as const;
const all = { first: Number.MAX_SAFE_INTEGER, after: -1 };

const ends = say('Godkjenningen tar slutt', 'Godkjenninga tek slutt', 'The approval ends');
const nextPhase = say(
  'Tidligste neste trinn i utprøvingen',
  'Tidlegaste neste trinn i utprøvinga',
  'Earliest next step of the trial',
);
const begins = say('Gjelder fra', 'Gjeld frå', 'Holds from');
const beginsInEu = say(
  'Gjelder i EU fra (når i Norge, er ikke avgjort)',
  'Gjeld i EU frå (når i Noreg, er ikkje avgjort)',
  'Holds in the EU from (when in Norway is not settled)',
);
const lasts = say('Gjelder til', 'Gjeld til', 'Holds until');
const starts = say('Starter', 'Startar', 'Starts');
const finishes = say('Skal være ferdig', 'Skal vere ferdig', 'Is to be finished');

/** What comes from a day on, the earliest first, of what belongs to the feed. */
export function comingDates(catalogue: Catalogue, today: string, has: Membership): ComingDate[] {
  return [
    ...endsOfApprovals(catalogue, today),
    ...nextPhases(catalogue, today),
    ...catalogue.requirements.flatMap((value) => [
      dated(value.id, isOnlyInEu(value.duty?.eeaState ?? null) ? beginsInEu : begins, value.duty?.validFrom, {
        type: 'Requirement',
        value,
      }),
      dated(value.id, lasts, value.duty?.validUntil, { type: 'Requirement', value }),
    ]),
    ...catalogue.frameworks.map((value) =>
      dated(value.id, begins, value.validFrom, { type: 'Framework', value }),
    ),
    ...catalogue.activities.flatMap((value) => [
      dated(value.id, starts, value.startsOn, { type: 'RoadmapActivity', value }),
      dated(value.id, finishes, value.endsOn, { type: 'RoadmapActivity', value }),
    ]),
  ]
    .flatMap((one) => one ?? [])
    .filter(({ name: [entity = ''], date }) => lastDay(date) >= today && has(entity))
    .sort((left, right) => compare(left.date, right.date) || compare(left.name.join(), right.name.join()));
}

function* endsOfApprovals(catalogue: Catalogue, today: string): Generator<ComingDate | null> {
  const filter = { ...listed, validUntil: { from: today.slice(0, 4) } };
  for (const value of catalogue.integrations(filter, all).items)
    yield ofIntegration(value, ends, value.status.validUntil);
  for (const value of catalogue.vendors({}, all).items)
    for (const { validUntil } of value.supplierApprovals)
      yield dated(value.id, ends, validUntil, { type: 'Vendor', value });
}

function* nextPhases(catalogue: Catalogue, today: string): Generator<ComingDate | null> {
  const filter = { ...listed, processes: ['LIMITED_TRIAL', 'EXTENDED_TRIAL'] } as const;
  for (const value of catalogue.integrations(filter, all).items) {
    const isStated = namesTrialPhase(value.status.process, value.approvals);
    const trial = trialOf(value.status, isStated ? (value.interface?.trialRules ?? []) : []);
    if (!trial?.earliestNextPhase || trial.earliestNextPhase < today) continue;
    yield ofIntegration(value, [nextPhase, ' (', processes[trial.phase], ')'], trial.earliestNextPhase);
  }
}

const ofIntegration = (value: Integration, what: Value, date: string | null) =>
  dated(value.id, what, date, { type: 'Integration', value });

function dated(
  id: string,
  what: Value,
  date: string | null | undefined,
  entity: Parameters<typeof nameOf>[0],
): ComingDate | null {
  if (!date || !/^\d{4}(?:-Q[1-4]|(?:-\d{2}){0,2})$/u.test(date)) return null;
  return {
    name: [id, kindOf.get(what) ?? 'phase', date],
    date,
    what,
    subject: nameOf(entity),
    href: pageOf(entity),
  };
}

/** Names of what comes that are no words, so that an event keeps its id whatever it is called. */
const kindOf = new Map<Value, string>([
  [ends, 'end'],
  [begins, 'from'],
  [lasts, 'until'],
  [starts, 'start'],
  [finishes, 'finish'],
]);

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
