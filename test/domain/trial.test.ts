import { describe, expect, it } from 'vitest';
import type { TrialRuleRow } from '../../src/domain/model.ts';
import { namesTrialPhase, trialOf } from '../../src/domain/status/trial.ts';
import { processPhases } from '../../src/domain/vocabulary.ts';

const claim = { source: 'redaksjon', batch: 'b', index: 0 };
const limited: TrialRuleRow = {
  phase: 'LIMITED_TRIAL',
  maxSites: 5,
  minDurationDays: 42,
  unit: 'kommuner',
  claim,
};
const extended: TrialRuleRow = {
  phase: 'EXTENDED_TRIAL',
  maxSites: 25,
  minDurationDays: null,
  unit: 'virksomheter',
  claim,
};
const rules = [limited, extended];

describe('trialOf', () => {
  it.each([
    ['2026-01-10', '2026-02-21'],
    ['2027-12-01', '2028-01-12'],
    ['2028-01-20', '2028-03-02'],
    ['2026-03-20', '2026-05-01'],
    ['2026-01', null],
    ['2026', null],
    ['2026-02-31', null],
    [null, null],
  ])('from %s may be followed on %s', (since, next) => {
    expect(trialOf({ process: 'LIMITED_TRIAL', since }, rules)).toEqual({
      phase: 'LIMITED_TRIAL',
      maxSites: 5,
      unit: 'kommuner',
      minDurationDays: 42,
      minDurationMonths: null,
      startedOn: since,
      earliestNextPhase: next,
      rule: limited,
    });
  });

  it.each([
    ['2026-01-10', '2026-04-10'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12', null],
  ])('three months from %s end on %s', (since, next) => {
    const months = { ...extended, minDurationMonths: 3 };
    expect(trialOf({ process: 'EXTENDED_TRIAL', since }, [months])).toMatchObject({
      ...{ minDurationDays: null, minDurationMonths: 3, earliestNextPhase: next },
    });
  });

  it('counts nothing where the rule gives no length', () => {
    expect(trialOf({ process: 'EXTENDED_TRIAL', since: '2026-01-10' }, rules)).toMatchObject({
      maxSites: 25,
      minDurationDays: null,
      earliestNextPhase: null,
    });
  });

  it('knows the phase where there is no rule, or where two disagree', () => {
    const none = { maxSites: null, unit: null, minDurationDays: null, earliestNextPhase: null, rule: null };
    const status = { process: 'LIMITED_TRIAL', since: '2026-01-10' } as const;
    expect(trialOf(status, [])).toMatchObject(none);
    expect(trialOf(status, [limited, { ...limited, maxSites: 10 }])).toMatchObject(none);
    expect(trialOf(status, [limited, { ...limited }])).toMatchObject({ maxSites: 5 });
  });

  it.each(processPhases.filter((phase) => !phase.endsWith('_TRIAL')))('tells of none in %s', (process) => {
    expect(trialOf({ process, since: '2026-01-10' }, rules)).toBeNull();
  });
});

describe('namesTrialPhase', () => {
  const says = (statusText: string | null, process: 'LIMITED_TRIAL' | 'EXTENDED_TRIAL' = 'LIMITED_TRIAL') =>
    namesTrialPhase(process, [{ process, statusText }]);

  it.each([
    'Begrenset utprøving',
    'I avgrensa utprøving',
    'Godkjent for begrenset utprøving',
    'Limited trial',
  ])('«%s» says which phase', (text) => expect(says(text)).toBe(true));

  it.each(['Under utprøving', 'Utprøving pågår', 'Pilot', 'Godkjent for utprøving', 'In trial', null])(
    '%j does not',
    (text) => expect(says(text)).toBe(false),
  );

  it('asks the approvals of that phase alone', () => {
    expect(says('Utvidet utprøving', 'EXTENDED_TRIAL')).toBe(true);
    expect(
      namesTrialPhase('LIMITED_TRIAL', [
        { process: 'EXTENDED_TRIAL', statusText: 'Utvidet utprøving' },
        { process: 'LIMITED_TRIAL', statusText: 'Under utprøving' },
      ]),
    ).toBe(false);
  });
});
