/** Helsedirektoratet's roadmap for the national e-health strategy, as it was read: 13 sub-goals, 17 measures, 42 activities. */
import type { Expected } from './expected.ts';
import roadmapData from './roadmap.json' with { type: 'json' };

export interface Activity {
  readonly title: string;
  readonly owner: string;
  /** Null: none is named. */
  readonly userGroups: string | null;
  /** Null: the roadmap says `Udefinert`. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly phases: readonly string[];
  readonly tentative: boolean;
}
export interface SubGoal {
  readonly code: string;
  readonly title: string;
  readonly measures: readonly { readonly title: string; readonly activities: readonly Activity[] }[];
}

export const roadmap: readonly SubGoal[] = roadmapData;

/** Path of the page for the activities that Helsedirektoratet owns. */
export const roadmapPage =
  '/digitalisering-og-e-helse/veikart-for-nasjonal-e-helsestrategi/helsedirektoratet';

/** One record an activity. A schedule that is not called tentative is not known to be firm. */
export function expectedOfRoadmap(): Expected {
  return {
    source: 'hdir-veikart',
    records: roadmap.flatMap((subGoal) =>
      subGoal.measures.flatMap((measure) =>
        measure.activities.map(({ title, tentative, ...activity }) => ({
          subGoalCode: subGoal.code,
          subGoal: subGoal.title,
          measure: measure.title,
          activity: title,
          ...activity,
          tentative: tentative ? true : null,
        })),
      ),
    ),
    excluded: [],
    dirt: [],
  };
}
