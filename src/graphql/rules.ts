import { coverageRule } from '../domain/coverage/coverage.ts';
import { releaseRule } from '../domain/guard/release.ts';
import { headlineRule } from '../domain/status/headline.ts';
import { statusRule } from '../domain/status/leading-approval.ts';

/** A published rule, by name and version. `url` is a path on this hub. */
export interface Rule {
  readonly key: string;
  readonly version: string;
  readonly url: string;
}

/** A rule of docs/rules by its name there, such as `headline/1`. */
function ruleNamed(name: string): Rule {
  const [key = '', version = ''] = name.split('/');
  return { key, version, url: `/rules/${key}-${version}` };
}

/** What makes the headline. */
export const headline = ruleNamed(headlineRule);
/** What chooses the approval that an integration's status follows. */
export const status = ruleNamed(statusRule);
/** What lets a held list through. */
export const release = ruleNamed(releaseRule);
/** How far an offer meets a line of a checklist. */
export const coverage = ruleNamed(coverageRule);
