/** Pages of municipalities: on some those of the division, with who uses VKP invented; on others names that are invented too. */
import {
  countyNamed,
  isDistrict,
  municipalitiesNamed,
} from '../../connectors/nhn-vkp-kommuner/names/find-municipality.ts';
import { municipalities as division } from '../../connectors/nhn-vkp-kommuner/names/municipalities.ts';
import { cell, type Section } from './parts.ts';
import type { Random } from './random.ts';

export interface Municipality {
  readonly municipality: string;
  readonly number: string | null;
}

const starts = ['Nord', 'Sør', 'Indre', 'Ytre', 'Øvre', 'Store', 'Vest', 'Aust', ''];
const middles = ['fjell', 'vik', 'dal', 'øy', 'strand', 'mo', 'sund', 'nes', 'heim', 'bø', 'ås', 'li'];
const ends = ['bygd', 'land', 'marka', 'stad', 'vang', ''];
const counties = ['Agder', 'Innlandet', 'Nordland', 'Vestland', 'Trøndelag'];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function names(random: Random): readonly string[] {
  const found = new Map<string, string>();
  const wanted = random.int(8, 40);
  while (found.size < wanted) {
    const start = random.pick(starts);
    const rest = random.pick(middles) + random.pick(ends);
    const name =
      start === ''
        ? capital(rest)
        : random.pick([`${start}-${capital(rest)}`, `${start} ${rest}`, `${start}${rest}`]);
    const isReal = municipalitiesNamed(name).length > 0 || isDistrict(name) || countyNamed(name) !== null;
    if (!isReal) found.set(name.toLowerCase().replace(/[ -]/gu, ''), name);
  }
  return [...found.values()];
}

/** Municipalities of the division whose name no other has. */
function realOnes(random: Random) {
  const known = [...division.values()].filter(({ name }) => municipalitiesNamed(name).length === 1);
  const found = new Map<string, { municipality: string; number: string; county: string }>();
  const wanted = random.int(8, 40);
  while (found.size < wanted) {
    const { name, number, county } = random.pick(known);
    found.set(number, { municipality: name, number, county });
  }
  return [...found.values()];
}

/** A page in one of its layouts, with what stands on it. */
export function municipalityPage(random: Random): {
  readonly layout: string;
  readonly sections: readonly Section[];
  readonly facts: readonly Municipality[];
} {
  const suffix = random.chance(0.4) ? ' kommune' : '';
  // A number that is not written is known where the name is one of the division.
  const isReal = random.chance(0.6);
  const all = isReal
    ? realOnes(random).map((one) => ({ ...one, municipality: one.municipality + suffix }))
    : names(random).map((name, at) => ({
        municipality: name + suffix,
        number: String(9801 + at),
        county: random.pick(counties),
      }));
  const heading = random.pick([
    'Kommuner i daglig bruk',
    'Kommuner som bruker VKP',
    'Kommunar i drift',
    'Desse kommunane bruker løysinga',
    'Disse kommunene er i gang',
  ]);
  const layout = random.pick(['list', 'numbered-list', 'table', 'counties', 'line', 'columns'] as const);
  const section = (
    parts: Section['parts'],
    title: string | null = heading,
    level: Section['level'] = 2,
  ): Section => ({ heading: title, opens: 'heading', level, parts });
  const bare = all.map((one) => ({ ...one, number: isReal ? one.number : null }));
  switch (layout) {
    case 'list':
      return {
        layout,
        facts: bare,
        sections: [
          section([{ kind: 'list', items: bare.map(({ municipality }) => ({ text: municipality })) }]),
        ],
      };
    case 'numbered-list': {
      const write = random.pick([
        (one: Municipality) => `${one.municipality} (${one.number})`,
        (one: Municipality) => `${one.number} ${one.municipality}`,
        (one: Municipality) => `${one.municipality}, kommunenr. ${one.number}`,
        (one: Municipality) => `${one.municipality} – ${one.number}`,
      ]);
      return {
        layout,
        facts: all,
        sections: [section([{ kind: 'list', items: all.map((one) => ({ text: write(one) })) }])],
      };
    }
    case 'table': {
      const heads = [
        random.pick(['Kommune', 'Kommunenavn', 'Kommunenamn', 'Navn']),
        random.pick(['Kommunenummer', 'Kommunenr.', 'Nr.']),
        'Fylke',
      ];
      const order = random.chance(0.5) ? [0, 1, 2] : [1, 0, 2];
      const rows = all.map((one) =>
        order.map((at) => cell([one.municipality, one.number, one.county][at] ?? '')),
      );
      return {
        layout,
        facts: all,
        sections: [section([{ kind: 'grid', heads: [order.map((at) => cell(heads[at] ?? ''))], rows }])],
      };
    }
    case 'counties': {
      const grouped = [...Map.groupBy(bare, ({ county }) => county)];
      return {
        layout,
        facts: grouped.flatMap(([, own]) => own),
        sections: [
          section([], heading),
          ...grouped.map(([county, own]) =>
            section(
              [{ kind: 'list', items: own.map(({ municipality }) => ({ text: municipality })) }],
              county,
              3,
            ),
          ),
        ],
      };
    }
    case 'line': {
      const last = bare.at(-1)?.municipality ?? '';
      const line = `${bare
        .slice(0, -1)
        .map(({ municipality }) => municipality)
        .join(', ')} og ${last}.`;
      return { layout, facts: bare, sections: [section([{ kind: 'text', text: line }])] };
    }
    case 'columns': {
      const rows = Array.from({ length: Math.ceil(bare.length / 3) }, (_, at) =>
        [0, 1, 2].map((column) => cell(bare[at * 3 + column]?.municipality ?? '')),
      );
      return { layout, facts: bare, sections: [section([{ kind: 'grid', heads: [], rows }])] };
    }
  }
}
