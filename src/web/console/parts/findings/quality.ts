/** A list's quality at a glance: how much of it could be read and linked, the rows behind each figure, and what would raise it. */

import { html, type Markup, type Value } from '../../frame/html.ts';
import { address, pathTo } from '../../params.ts';
import { counted, say } from '../../words/say.ts';
import { folded, link, percent, plain, table, words } from '../components.ts';
import { wholeDocument } from './findings.ts';

/** What the figures are made of. */
export interface Measured {
  readonly key: string;
  readonly health: { readonly sloAttainment90d: number | null };
  /** The latest readings without and with findings: one of them is the latest that read anything. */
  readonly passed: Readings | null;
  readonly passedWithFindings: Readings | null;
  /** Findings that nobody has answered. */
  readonly unanswered: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly code: string; readonly recordLabel: string }[];
  } | null;
  /** Findings that the list no longer has. */
  readonly mended: { readonly totalCount: number } | null;
}

const readFields = 'nodes { id: permanentId startedAt counts { read rejected } cells { read reported } }';

/** The part of a query that gives them. */
export const measuredFields = `passed: runs(outcome: OK, first: 1) { ${readFields} }
    passedWithFindings: runs(outcome: OK_WITH_FINDINGS, first: 1) { ${readFields} }
    unanswered: findings(first: 500, state: OPEN) { totalCount nodes { id: permanentId code recordLabel } }
    mended: findings(first: 0, state: FIXED) { totalCount }`;

interface Readings {
  readonly nodes: readonly {
    readonly id: string;
    readonly startedAt: string;
    readonly counts: { readonly read: number; readonly rejected: number };
    readonly cells: { readonly read: number; readonly reported: number };
  }[];
}

interface Kind {
  readonly name: Value;
  readonly codes: RegExp;
  readonly raise: Value;
}

/** Findings by what a publisher would do about them. */
const kinds: readonly Kind[] = [
  {
    name: say(
      'Datoer som mangler eller ikke kan leses',
      'Datoar som manglar eller ikkje kan lesast',
      'Dates that are missing or cannot be read',
    ),
    codes: /DATE/u,
    raise: say(
      'Skriv datoer som 1.10.2025 i en egen kolonne.',
      'Skriv datoar som 1.10.2025 i ein eigen kolonne.',
      'Write dates as 1.10.2025 in a column of their own.',
    ),
  },
  {
    name: say(
      'Status som ikke kunne tolkes',
      'Status som ikkje kunne tolkast',
      'Statuses that could not be interpreted',
    ),
    codes: /STATUS|REMARK|FOOTNOTE|MARK$|COLOUR|NOTICE/u,
    raise: say(
      'Bruk de samme statusordene i alle rader, og forklar merker og fotnoter.',
      'Bruk dei same statusorda i alle rader, og forklar merke og fotnotar.',
      'Use the same words of status in all rows, and explain marks and footnotes.',
    ),
  },
  {
    name: say(
      'Leverandører som ikke er entydig knyttet',
      'Leverandørar som ikkje er eintydig knytte',
      'Vendors that are not linked beyond doubt',
    ),
    codes: /VENDOR|ORGANISATION_NUMBER|ENTITIES|IN_REGISTER$|NAME_|TWO_NUMBERS|TOO_MANY_HITS/u,
    raise: say(
      'Skriv organisasjonsnummeret ved hver leverandør.',
      'Skriv organisasjonsnummeret ved kvar leverandør.',
      'Write the organisation number by each vendor.',
    ),
  },
  {
    name: say('Lenker som ikke svarer', 'Lenkjer som ikkje svarar', 'Links that do not answer'),
    codes: /LINK/u,
    raise: say('Rett eller fjern lenkene.', 'Rett eller fjern lenkjene.', 'Mend or remove the links.'),
  },
];

/** Null while the figures cannot be had. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one table, row by row.
export function qualityTable(source: Measured): Markup | null {
  const { key, health, unanswered, mended } = source;
  // A reading that found the list unchanged has no figures of its own.
  const [latest] = [source.passed, source.passedWithFindings]
    .flatMap((one) => one?.nodes ?? [])
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  if (!latest || !unanswered) return null;
  const { counts, cells } = latest;
  const reading = link(pathTo('forsok', latest.id), say('Lesingen', 'Lesinga', 'The reading'));
  const all = link(
    address(pathTo('kilde', key), { tilstand: 'OPEN' }).at('funn'),
    say('Funnene', 'Funna', 'The findings'),
  );
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const usable = share(counts.read, counts.read + counts.rejected);
  return table(
    say('Kvalitet i listen', 'Kvalitet i lista', 'Quality of the list'),
    [
      say('Hva', 'Kva', 'What'),
      plain(say('Tall', 'Tal', 'Figure')),
      plain(say('Radene bak', 'Radene bak', 'The rows behind')),
      say('Det som ville løftet det', 'Det som ville løfta det', 'What would raise it'),
    ],
    [
      [
        say('Rader som kunne brukes', 'Rader som kunne brukast', 'Rows that could be used'),
        html`${percent(usable)} ${of(counts.read, counts.read + counts.rejected)}`,
        reading,
        counts.rejected === 0
          ? fine
          : say(
              'Fyll ut leverandør og produkt i alle rader.',
              'Fyll ut leverandør og produkt i alle rader.',
              'Fill in vendor and product in all rows.',
            ),
      ],
      [
        say('Celler uten funn', 'Celler utan funn', 'Cells without a finding'),
        html`${percent(share(cells.read - cells.reported, cells.read))} ${of(cells.read - cells.reported, cells.read)}`,
        reading,
        cells.reported === 0 ? fine : all,
      ],
      ...kinds.map((kind) => kindRow(kind, unanswered.nodes)),
      [
        say(
          'Lest til rett tid siste 90 dager',
          'Lesen til rett tid siste 90 dagar',
          'Read on time in the last 90 days',
        ),
        health.sloAttainment90d === null
          ? say('Ikke målt ennå', 'Ikkje målt enno', 'Not measured yet')
          : percent(health.sloAttainment90d),
        link(address(pathTo('kilde', key)).at('forsok'), say('Lesingene', 'Lesingane', 'The readings')),
        health.sloAttainment90d === 1
          ? fine
          : say(
              'La adressen og oppbygningen stå i ro.',
              'La adressa og oppbygginga stå i ro.',
              'Let the address and the layout stay as they are.',
            ),
      ],
      [
        say('Utvikling', 'Utvikling', 'Trend'),
        say(
          `${unanswered.totalCount} åpne funn, ${mended?.totalCount ?? 0} rettet`,
          `${unanswered.totalCount} opne funn, ${mended?.totalCount ?? 0} retta`,
          `${unanswered.totalCount} open findings, ${mended?.totalCount ?? 0} mended`,
        ),
        all,
        unanswered.totalCount === 0
          ? fine
          : say(
              'Rett funnene, eller svar på dem på arbeidsbordet.',
              'Rett funna, eller svar på dei på arbeidsbordet.',
              'Mend the findings, or answer them at the workbench.',
            ),
      ],
    ],
  );
}

/** Nothing would raise it. */
const fine = null;
const of = (part: number, whole: number) =>
  say(`(${part} av ${whole})`, `(${part} av ${whole})`, `(${part} of ${whole})`);

/** Links that are shown; the rest are counted. */
const max = 20;

function kindRow(
  { name, codes, raise }: Kind,
  findings: NonNullable<Measured['unanswered']>['nodes'],
): readonly Value[] {
  // Of each kind by the first that fits: a finding is counted once.
  const own = findings.filter(({ code }) => kinds.find((kind) => kind.codes.test(code))?.codes === codes);
  const more = own.length - max;
  return [
    name,
    own.length,
    own.length === 0
      ? null
      : folded(
          say('Vis radene', 'Vis radene', 'Show the rows'),
          html`<ul>${own.slice(0, max).map(({ id, recordLabel }) => html`<li>${link(pathTo('funn', id), recordLabel ? words(recordLabel) : wholeDocument)}</li>`)}${
            more > 0
              ? html`<li>${counted(more, ['til', 'til'], ['til', 'til'], ['more', 'more'])}</li>`
              : null
          }</ul>`,
        ),
    own.length === 0 ? fine : raise,
  ];
}
