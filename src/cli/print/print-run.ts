import type { Run } from '../../domain/record.ts';
import type { HarvestEvent } from '../../harvest/harvester.ts';
import type { LinkRound } from '../../harvest/link-round.ts';

const mark: Record<Run['outcome'], string> = {
  OK: '✓',
  OK_WITH_FINDINGS: '✓',
  NOT_MODIFIED: '=',
  HELD: '‖',
  FAILED: '✗',
};
const word: Record<Run['outcome'], string> = {
  OK: 'read',
  OK_WITH_FINDINGS: 'read, with findings',
  NOT_MODIFIED: 'not changed since last time',
  HELD: 'held: the last good list goes on being served',
  FAILED: 'failed: the last good list goes on being served',
};

/** The run in one line, and below it why it was held or failed. */
function runLines(run: Run): string[] {
  const { added, changed, removed, unchanged, read } = run.counts;
  const seconds = (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000;
  const figures =
    run.outcome === 'NOT_MODIFIED' || run.outcome === 'FAILED'
      ? ''
      : `${read} rows (+${added} ~${changed} -${removed} =${unchanged}), ${run.findings.length} findings, `;
  return [
    `${mark[run.outcome]} ${run.source.padEnd(24)} ${figures}${count(run.documents.length, 'document')}, ${seconds.toFixed(1)} s: ${word[run.outcome]}`,
    ...run.reasons.map(({ code, en }) => `    ${code}: ${en}`),
  ];
}

/** What a harvest reports, as lines for a terminal. */
export function eventLines(event: HarvestEvent): string[] {
  switch (event.kind) {
    case 'started':
      return [];
    case 'finished':
      return runLines(event.run);
    case 'published':
      return [
        `● new snapshot ${event.published.snapshot.version}, ${count(event.published.changes, 'change')}`,
      ];
    case 'refused':
      return [
        `✗ nothing is published: ${event.file} cannot be used. The snapshot before goes on being served.`,
        ...event.problems.map((problem) => `    ${problem}`),
      ];
    case 'unreadable':
      return [
        `! the snapshot before (${event.version}) cannot be read by this version: the changes since are not known, and their sequence begins anew`,
      ];
    case 'mended':
      return [
        `! the serving store had lost entries, or held others: ${[...event.entries].map(([space, entries]) => `${space} ${entries}`).join(', ')}. They are back`,
      ];
    case 'clock-doubted':
      return [
        `✗ nothing is published: ${event.reason}`,
        '    Set the clock. If it is right, say so once: hub harvest --trust-clock',
      ];
    case 'projected':
      return [];
    case 'projection-postponed':
      return [
        `! the serving store cannot be reached (${event.reason}); it gets the snapshot when it is back`,
      ];
    case 'projection-refused':
      return [
        `✗ nothing is published: Redis is another installation's (${event.reason}).`,
        '    Set HUB_DATA_DIR to the archive that it serves. If that is gone for good: hub harvest --take-over',
      ];
  }
}

/** What a round of links came to, as a line. A link is reported when a later round, a day on, says the same. */
export function linkLines({ asked, gone, kept }: LinkRound): string[] {
  if (asked === 0) return ['No link is due.'];
  if (!kept) return [`Another harvester is at work: what ${count(asked, 'link')} gave was not kept.`];
  return [`Asked for ${count(asked, 'link')}; ${gone} led nowhere.`];
}

/** `1 document`, `2 documents`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
