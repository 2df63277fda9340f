/**
 * What of a robots.txt is matched. Each bound errs on the side of not fetching: a rule that forbids is cut so that it
 * forbids more, and one that allows beyond the bounds is left out. The longest rule that matches decides (RFC 9309, 2.2.2), so
 * that a rule that was cut might lose to one that allows: any that allows and is not shorter is left out too.
 */

/** Rules for this hub, those for everybody among them. Sites of public bodies have some tens. */
const maxRules = 1_000;
const maxRuleLength = 500;
/** `*` within one rule; matching takes the address's length once more for each. */
const maxWildcards = 8;

/**
 * The groups of a robots.txt that name this hub or everybody (RFC 9309, 2.2.1), within bounds; null where they have too
 * many rules. Groups for others are gone.
 */
export function boundRobots(text: string, userAgent: string): string | null {
  const own = productToken(userAgent);
  const kept: Rule[] = [];
  let agents = new Set<string>();
  let inAgents = false;
  let rules = 0;
  for (const line of linesOf(text)) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === '') continue;
    if (key === 'user-agent') {
      if (!inAgents) agents = new Set();
      const agent = productToken(value);
      if (agent === own || agent === '*') agents.add(agent);
      inAgents = true;
      continue;
    }
    if (inAgents) kept.push(...[...agents].map((agent) => ({ key: 'User-agent', value: agent, cut: false })));
    inAgents = false;
    if (agents.size === 0) continue;
    const rule = boundRule(key, value);
    if (rule === null) continue;
    rules += 1;
    if (rules > maxRules) return null;
    kept.push(rule);
  }
  const shortest = Math.min(...kept.filter(({ cut }) => cut).map(({ value }) => encodedLength(value)));
  return kept
    .filter(({ key, value }) => key !== 'Allow' || encodedLength(value) < shortest)
    .map(({ key, value }) => `${key}: ${value}`)
    .join('\n');
}

/** A line that is kept. */
interface Rule {
  readonly key: string;
  readonly value: string;
  /** Shorter than it stood. */
  readonly cut: boolean;
}

/** As robots-parser compares lengths. */
function encodedLength(pattern: string): number {
  try {
    return encodeURI(pattern).replace(/%25/gu, '%').length;
  } catch {
    return pattern.length;
  }
}

/** Lines without comments; the text is bounded where it is fetched. */
function* linesOf(text: string): Generator<string> {
  for (const line of text.split(/[\r\n]/u)) {
    const comment = line.indexOf('#');
    yield comment < 0 ? line : line.slice(0, comment);
  }
}

function boundRule(key: string, value: string): Rule | null {
  if (key === 'crawl-delay') return { key: 'Crawl-delay', value: value.slice(0, 20), cut: false };
  if (key !== 'allow' && key !== 'disallow') return null;
  const fits = value.length <= maxRuleLength && value.split('*').length <= maxWildcards + 1;
  if (key === 'allow') return fits ? { key: 'Allow', value, cut: false } : null;
  if (fits) return { key: 'Disallow', value, cut: false };
  // A rule without its end forbids all that the whole one does.
  const begun = value
    .replace(/\*+/gu, '*')
    .split('*')
    .slice(0, maxWildcards + 1)
    .join('*')
    .slice(0, maxRuleLength);
  return { key: 'Disallow', value: begun.replace(/\$$/u, ''), cut: true };
}

function productToken(agent: string): string {
  return (agent.split('/')[0] ?? '').trim().toLowerCase();
}
