import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution, ContributionPlace } from '../../src/domain/status/contribution.ts';
import { decideStatus } from '../../src/domain/status/decide.ts';
import { readHeadingStatus } from '../../src/domain/status/heading.ts';
import { readStatus, statusTable } from '../../src/domain/status/reader.ts';
import { scanText } from '../../src/domain/status/signals/scan-text.ts';

const table = statusTable();

/** A contribution as the list reader makes it; its words are its evidence. */
function says(place: ContributionPlace, text: string, struck = false): Contribution<string> {
  const reading = place === 'cell' || place === 'remark' ? readStatus(text, table) : null;
  const isHeading = place === 'above' || place === 'title';
  const states = reading?.kind === 'known' ? reading : isHeading ? readHeadingStatus(text, table) : null;
  return {
    place,
    source: text,
    states,
    rule: 'test',
    scan: scanText(text),
    struck,
    depth: 0,
    unread: place === 'cell' && states === null,
  };
}

const approved = says('cell', 'Godkjent');
const decide = (...all: Contribution<string>[]) => {
  const { process, standing, basis, validUntil, faults, conditions } = decideStatus(all, null);
  return {
    process: process.value,
    standing: standing.value,
    basis: basis?.value ?? null,
    validUntil: validUntil?.value ?? null,
    faults: faults.map(({ code }) => code),
    conditions,
  };
};

describe('a word against an approval beside it', () => {
  it.each<[ContributionPlace, string, string, string]>([
    ['remark', 'Godkjenningen er trukket fra 01.02.2026', 'APPROVED', 'REVOKED_BY_AUTHORITY'],
    ['remark', 'Trukket av leverandør', 'APPROVED', 'WITHDRAWN_BY_VENDOR'],
    ['remark', 'Trukket', 'NOT_STATED', 'NOT_STATED'],
    ['remark', 'Ikke lenger godkjent', 'NOT_STATED', 'NOT_STATED'],
    ['remark', 'Under utprøving', 'LIMITED_TRIAL', 'NOT_STATED'],
    ['remark', 'Satt på vent', 'APPROVED', 'SUSPENDED'],
    ['above', 'Ikke lenger godkjente løsninger', 'NOT_STATED', 'NOT_STATED'],
    ['above', 'Utgåtte', 'APPROVED', 'EXPIRED'],
    ['above', 'Avviklede', 'NOT_STATED', 'NOT_STATED'],
    ['above', 'Avslåtte søknader', 'NOT_STATED', 'NOT_STATED'],
    ['above', 'Arkiv', 'NOT_STATED', 'NOT_STATED'],
    ['above', 'Tidligere godkjente', 'NOT_STATED', 'NOT_STATED'],
    ['above', 'Søknader under behandling', 'IN_DIALOGUE', 'NOT_STATED'],
    ['title', 'Arkiv: godkjente leverandører', 'NOT_STATED', 'NOT_STATED'],
    ['notice', 'Alle godkjenninger er suspendert', 'APPROVED', 'SUSPENDED'],
    ['notice', 'Siden er arkivert', 'NOT_STATED', 'NOT_STATED'],
  ])('%s «%s» gives %s, %s, and a fault with both', (place, text, process, standing) => {
    expect(decide(approved, says(place, text))).toMatchObject({
      process,
      standing,
      faults: ['STATUS_OVERRULED'],
    });
  });

  it.each<[ContributionPlace, string]>([
    ['condition', 'Midlertidig dispensasjon'],
    ['condition', 'Årlig revisjon'],
    ['condition', 'Kun fastleger'],
    ['remark', 'Gjelder ikke legevakt'],
    ['remark', 'Under utfasing'],
    ['remark', 'Versjon 3.1 er ikke godkjent'],
    ['above', 'Godkjente med vilkår'],
  ])('%s «%s» makes it conditional, and is told as its condition', (place, text) => {
    expect(decide(approved, says(place, text))).toMatchObject({
      process: 'APPROVED',
      standing: 'CONDITIONAL',
      conditions: [text],
    });
  });

  it('sets the last day where the words name one', () => {
    expect(decide(approved, says('remark', 'Utløper 31.12.2026'))).toMatchObject({
      process: 'APPROVED',
      standing: 'NOT_STATED',
      validUntil: '2026-12-31',
      faults: [],
    });
  });

  it('is unknown where two words end it differently', () => {
    expect(decide(approved, says('above', 'Utgåtte'), says('remark', 'Trukket av leverandør'))).toMatchObject(
      {
        process: 'NOT_STATED',
        standing: 'NOT_STATED',
      },
    );
  });
});

describe('what takes nothing away', () => {
  it.each<[ContributionPlace, string, readonly string[]]>([
    ['remark', 'Kontaktperson endret', []],
    ['remark', 'Se også SFM', []],
    ['remark', 'Godkjent 01.02.2024', []],
    ['condition', 'Gjelder alle kommuner', []],
    ['condition', 'Ingen', []],
    ['condition', 'Se avtalen', []],
    ['above', 'Godkjente løsninger', []],
    ['above', 'Leverandører A–K', []],
    ['title', 'Systemer som er godkjent eller under utprøving', []],
    ['notice', 'Listen er ikke uttømmende', []],
    ['notice', 'Godkjenningen kan trekkes tilbake dersom kravene ikke oppfylles', []],
    ['notice', 'Journal AS er ikke lenger leverandør', []],
    ['remark', 'Ny versjon under utprøving', ['UNCLEAR_REMARK']],
    ['notice', 'Produktet er trukket', ['UNCLEAR_REMARK']],
    ['above', 'Løsninger som krever tilleggsavtale', ['UNCLEAR_REMARK']],
    ['remark', 'Avslaget er omgjort', ['UNCLEAR_REMARK']],
    ['above', 'Hva skjer når en godkjenning utløper?', []],
  ])('%s «%s»', (place, text, faults) => {
    expect(decide(approved, says(place, text))).toMatchObject({
      process: 'APPROVED',
      standing: 'NOT_STATED',
      faults,
    });
  });

  it('is another version than the row is about', () => {
    const remark = says('remark', 'Versjon 3.1 er ikke godkjent');
    expect(decideStatus([approved, remark], '4.0').process.value).toBe('APPROVED');
    expect(decideStatus([approved, remark], '3.1').process.value).toBe('NOT_STATED');
  });
});

describe('what a row is struck by', () => {
  it.each<ContributionPlace>(['cell', 'name'])('a struck %s leaves no status', (place) => {
    const struck =
      place === 'cell' ? [says('cell', 'Godkjent', true)] : [approved, says('name', 'Journal', true)];
    expect(decide(...struck)).toMatchObject({
      process: 'NOT_STATED',
      standing: 'NOT_STATED',
      faults: ['STRUCK_THROUGH'],
    });
  });
});

describe('a row without a status of its own', () => {
  it.each([
    ['Godkjente løsninger', 'APPROVED', 'NOT_STATED'],
    ['Løsninger under utprøving', 'LIMITED_TRIAL', 'NOT_STATED'],
    ['Utgåtte', 'NOT_STATED', 'EXPIRED'],
    ['Ikke lenger godkjente', 'NOT_STATED', 'NOT_STATED'],
    ['Godkjente og avviklede løsninger', 'NOT_STATED', 'NOT_STATED'],
    ['Nyheter', 'NOT_STATED', 'NOT_STATED'],
  ])('under «%s» is %s, %s', (heading, process, standing) => {
    expect(decide(says('above', heading))).toMatchObject({ process, standing });
  });

  it('takes nothing from a heading where its own words are not known', () => {
    expect(decide(says('cell', 'Klarert av styret'), says('above', 'Godkjente'))).toMatchObject({
      process: 'NOT_STATED',
    });
  });

  it('takes what its own words deny or end, though no table has them', () => {
    expect(decide(says('cell', 'Godkjenningen ble trukket av NHN i fjor'))).toMatchObject({
      process: 'NOT_STATED',
      standing: 'REVOKED_BY_AUTHORITY',
    });
  });
});

describe('decideStatus', () => {
  const texts = [
    'Godkjent',
    'Under utprøving',
    'Utgåtte',
    'Trukket',
    'Gjelder kun legekontor',
    'Ingen',
    'Utløper 31.12.2026',
    'I bruk',
  ];
  const arbitrary = fc.record({
    place: fc.constantFrom<ContributionPlace>('cell', 'above', 'condition', 'remark', 'notice'),
    text: fc.constantFrom(...texts),
  });

  it('does not depend on the order of what is said', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 5 }), (all) => {
        const contributions = all.map(({ place, text }) => says(place, text));
        const { faults: _, conditions: __, ...forwards } = decide(...contributions);
        const { faults: ___, conditions: ____, ...backwards } = decide(...contributions.toReversed());
        expect(backwards).toEqual(forwards);
      }),
    );
  });

  it('counts what a cell denies whose words no table has, beside one that is known', () => {
    expect(decide(approved, says('cell', 'Ble trukket tilbake av NHN i fjor'))).toMatchObject({
      standing: 'REVOKED_BY_AUTHORITY',
    });
  });

  it('never makes more of a row than its own words and headings do', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 5 }), (all) => {
        const isPlain = (result: ReturnType<typeof decide>) =>
          result.process === 'APPROVED' && ['NOT_STATED', 'IN_FORCE'].includes(result.standing);
        const against = says('remark', 'Godkjenningen er trukket tilbake');
        expect(isPlain(decide(...all.map(({ place, text }) => says(place, text)), against))).toBe(false);
      }),
    );
  });
});
