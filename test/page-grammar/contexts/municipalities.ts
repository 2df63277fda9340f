/** Contexts of a list of municipalities. Names, numbers and counties are facts; that they use anything is invented. */
import type { ContextDraft, ContextKind, Env } from './base.ts';
import { type Block, box, line, text } from './document.ts';
import type { ContextFact, Expect } from './expectation.ts';

const municipalities: readonly (readonly [name: string, number: string, county: string])[] = [
  ['Stavanger', '1103', 'Rogaland'],
  ['Sandnes', '1108', 'Rogaland'],
  ['Karmøy', '1149', 'Rogaland'],
  ['Molde', '1506', 'Møre og Romsdal'],
  ['Ålesund', '1508', 'Møre og Romsdal'],
  ['Bodø', '1804', 'Nordland'],
  ['Narvik', '1806', 'Nordland'],
  ['Vefsn', '1824', 'Nordland'],
  ['Rana', '1833', 'Nordland'],
  ['Meløy', '1837', 'Nordland'],
  ['Fauske', '1841', 'Nordland'],
  ['Halden', '3101', 'Østfold'],
  ['Moss', '3103', 'Østfold'],
  ['Fredrikstad', '3107', 'Østfold'],
  ['Bærum', '3201', 'Akershus'],
  ['Asker', '3203', 'Akershus'],
  ['Ås', '3218', 'Akershus'],
  ['Drammen', '3301', 'Buskerud'],
  ['Kongsberg', '3303', 'Buskerud'],
  ['Hamar', '3403', 'Innlandet'],
  ['Lillehammer', '3405', 'Innlandet'],
  ['Gjøvik', '3407', 'Innlandet'],
  ['Os', '3430', 'Innlandet'],
  ['Horten', '3901', 'Vestfold'],
  ['Larvik', '3909', 'Vestfold'],
  ['Porsgrunn', '4001', 'Telemark'],
  ['Skien', '4003', 'Telemark'],
  ['Grimstad', '4202', 'Agder'],
  ['Arendal', '4203', 'Agder'],
  ['Kristiansand', '4204', 'Agder'],
  ['Lillesand', '4215', 'Agder'],
  ['Bergen', '4601', 'Vestland'],
  ['Stord', '4614', 'Vestland'],
  ['Voss', '4621', 'Vestland'],
  ['Askøy', '4627', 'Vestland'],
  ['Trondheim', '5001', 'Trøndelag'],
  ['Steinkjer', '5006', 'Trøndelag'],
  ['Levanger', '5037', 'Trøndelag'],
  ['Tromsø', '5501', 'Troms'],
  ['Harstad', '5503', 'Troms'],
  ['Alta', '5601', 'Finnmark'],
];

const lists: ContextKind['fits'] = ({ kind }) => kind === 'municipality';
const heading = (words: string, as: 'h2' | 'h3' = 'h2'): Block => ({ kind: 'heading', text: words, as });
const used = 'Kommuner som bruker VKP';

type Municipality = (typeof municipalities)[number];

/** The register's number may be served where the page has none. */
function factOf(
  [name, number]: Municipality,
  expect: Expect = { kind: 'said' },
  words: readonly string[] = [],
): ContextFact {
  return {
    values: { municipality: name, number: null, target: 'VKP' },
    anyOf: { number: [null, number] },
    expect,
    words,
  };
}

const chosen = ({ random }: Env) => random.some(municipalities, random.int(6, 20));
const listOf = (own: readonly Municipality[]): Block => ({
  kind: 'html',
  html: `<ul>${own.map(([name]) => `<li>${name}</li>`).join('')}</ul>`,
});
const sentence = (own: readonly Municipality[]): string => {
  const names = own.map(([name]) => name);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`;
};

/** Names in a line under each county, however few. */
const counties: ContextKind = {
  name: 'counties',
  formats: 'html',
  fits: lists,
  draw(env) {
    const own = chosen(env);
    const groups = [...Map.groupBy(own, ([, , county]) => county)];
    return {
      blocks: [
        heading(used),
        ...groups.flatMap(([county, some]) => [heading(county, 'h3'), text(sentence(some))]),
      ],
      facts: own.map((one) => factOf(one)),
    };
  },
};

/** Those that do not use it under a heading of their own. */
const notInUse: ContextKind = {
  name: 'not-in-use',
  formats: 'html',
  fits: lists,
  draw(env) {
    const own = chosen(env);
    const phrase = env.random.pick(env.words.notInUse);
    const first = own.slice(0, 4);
    const rest = own.slice(4);
    const block = env.random.chance(0.5) ? listOf(rest) : text(sentence(rest));
    return {
      blocks: [heading(used), listOf(first), heading(phrase), block],
      facts: [
        ...first.map((one) => factOf(one)),
        ...rest.map((one) => factOf(one, { kind: 'absent', negative: true }, [phrase])),
      ],
    };
  },
};

/** A number of municipalities that the list does not hold. */
const count: ContextKind = {
  name: 'stated-number',
  formats: 'html',
  fits: lists,
  draw(env): ContextDraft {
    const own = chosen(env);
    const isPart = env.random.chance(0.6);
    const number = isPart ? own.length + env.random.int(3, 60) : own.length;
    const words = env.random.pick([
      `${number} kommuner bruker VKP`,
      `VKP er i bruk i ${number} kommuner`,
      `I dag brukar ${number} kommunar løysinga`,
    ]);
    return {
      blocks: [text(words), heading(used), listOf(own)],
      facts: own.map((one) => factOf(one)),
      ...(isPart ? { isPart: true } : {}),
    };
  },
};

/** A table with a column that says no of some. */
const column: ContextKind = {
  name: 'denied-in-column',
  formats: 'both',
  fits: lists,
  draw(env) {
    const { random, words } = env;
    const own = chosen(env);
    const no = random.pick(words.notInUse.concat('Nei'));
    const denied = own.map(() => random.chance(0.3));
    return {
      blocks: [
        heading(used),
        {
          kind: 'grid',
          form: 'table',
          heads: [line('Kommune', 'Fylke', 'Status')],
          lines: own.map(([name, , county], at) => line(name, county, denied[at] ? no : 'I bruk')),
        },
      ],
      facts: own.map((one, at) =>
        denied[at] ? factOf(one, { kind: 'absent', negative: true }, [no]) : factOf(one),
      ),
    };
  },
};

/** One of the list struck or hidden. */
const struck: ContextKind = {
  name: 'struck-or-hidden',
  formats: 'html',
  fits: lists,
  draw(env) {
    const own = chosen(env);
    const at = env.random.int(0, own.length - 1);
    const form = env.random.pick(['s', 'style', 'hidden'] as const);
    const items = own.map(([name], nth) => {
      if (nth !== at) return `<li>${name}</li>`;
      if (form === 's') return `<li><s>${name}</s></li>`;
      return form === 'hidden'
        ? `<li hidden>${name}</li>`
        : `<li style="text-decoration: line-through">${name}</li>`;
    });
    return {
      blocks: [heading(used), { kind: 'html', html: `<ul>${items.join('')}</ul>` }],
      facts: own.map((one, nth) =>
        factOf(
          one,
          nth !== at
            ? { kind: 'said' }
            : form === 'hidden'
              ? { kind: 'unlisted' }
              : { kind: 'absent', negative: true },
        ),
      ),
    };
  },
};

/** Other lists of names beside the municipalities. */
const beside: ContextKind = {
  name: 'beside',
  formats: 'both',
  fits: lists,
  draw(env) {
    const own = chosen(env);
    return {
      blocks: [
        heading(used),
        {
          kind: 'grid',
          form: 'table',
          heads: [line('Kommune', 'Fylke')],
          lines: own.map(([name, , county]) => line(name, county)),
        },
        heading('Kontakt'),
        {
          kind: 'grid',
          form: 'table',
          heads: [line('Navn', 'Telefon')],
          lines: [{ boxes: [box('Kari Normann'), box('22 22 22 22')] }],
        },
      ],
      facts: own.map((one) => factOf(one)),
    };
  },
};

export const municipalityKinds: readonly ContextKind[] = [counties, notInUse, count, column, struck, beside];
