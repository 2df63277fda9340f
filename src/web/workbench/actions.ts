/** What the forms do: each calls what the API's mutation calls, for one list, and says what came of it. */

import type { TaughtKind } from '../../domain/lists/taught-words.ts';
import type { PublisherActionKind } from '../../domain/publisher-action.ts';
import { findingAnswers, type Run } from '../../domain/record.ts';
import { cleanNote, longestNote } from '../../domain/text/note.ts';
import type { Fields } from './form-data.ts';
import type { Workbench } from './ports.ts';

/** What came of an action: its word in the record, and a key of a webhook, which is shown once. */
export interface Outcome {
  readonly code: string;
  readonly secret?: string;
}

/** A form that was filled in so that it can be carried out. */
export interface Ready {
  readonly kind: PublisherActionKind;
  readonly detail: Readonly<Record<string, string>>;
  run(): Promise<Outcome>;
}

/** Why a form cannot be carried out as it is: the field to mend. */
export type Unready = { readonly field: 'svar' | 'merknad' | 'rader' | 'betydning' | 'adresse' };

interface Place {
  readonly workbench: Workbench;
  readonly source: string;
  readonly publisher: string;
}

type Form = (place: Place, fields: Fields) => Ready | Unready;

/** Subscriptions of one list. */
const mostOfList = 5;

const done: Outcome = { code: 'DONE' };

/** A role for what is open to all: never a person's name. */
const roleOf = (publisher: string) =>
  `utgiver ${publisher.toLowerCase().replace(/[^\p{Ll} -]/gu, '')}`.slice(0, 60).trim();

function outcomeOfRun(result: Pick<Run, 'outcome'> | string): Outcome {
  if (typeof result === 'string') return { code: result };
  return result.outcome === 'HELD' || result.outcome === 'FAILED' ? { code: 'STILL_HELD' } : done;
}

const given = (detail: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(detail).filter((pair): pair is [string, string] => pair[1] !== null));

/** The forms by the last part of their address. */
export const forms: Readonly<Record<string, Form>> = {
  svar({ workbench, source }, fields) {
    const state = findingAnswers.find((one) => one === fields.get('svar'));
    const note = cleanNote(fields.get('merknad'));
    const finding = fields.get('funn');
    if (!state) return { field: 'svar' };
    if (note !== null && note.length > longestNote) return { field: 'merknad' };
    return {
      kind: 'ANSWER_FINDING',
      detail: given({ finding, state, note }),
      async run() {
        const found = await workbench.agency.answerFinding({ source, finding, state, note });
        return found ? done : { code: 'NO_SUCH_FINDING' };
      },
    };
  },

  borte({ workbench, source }, fields) {
    const run = fields.get('lesing');
    const note = cleanNote(fields.get('merknad'));
    if (note !== null && note.length > longestNote) return { field: 'merknad' };
    const rows = workbench.lastReading(source)?.quarantined ?? [];
    const chosen = new Set(fields.all('rad').map(Number));
    const areAll = fields.get('hvilke') === 'alle';
    const keys = areAll ? null : rows.filter((_row, index) => chosen.has(index)).map(({ key }) => key);
    if (keys !== null && keys.length === 0) return { field: 'rader' };
    return {
      kind: 'CONFIRM_REMOVALS',
      detail: given({ run, rows: String(keys?.length ?? rows.length), note }),
      async run() {
        // A run of another list is no run of this one.
        if (workbench.lastReading(source)?.id !== run) return { code: 'NOT_HELD' };
        return outcomeOfRun(await workbench.agency.confirmRemovals({ run, keys, note }));
      },
    };
  },

  godta({ workbench, source, publisher }, fields) {
    const run = fields.get('lesing');
    const note = cleanNote(fields.get('merknad'));
    if (note !== null && note.length > longestNote) return { field: 'merknad' };
    return {
      kind: 'ACCEPT_LAYOUT',
      detail: given({ run, note }),
      async run() {
        if (workbench.lastReading(source)?.id !== run) return { code: 'NOT_HELD' };
        return outcomeOfRun(await workbench.agency.acceptLayout({ run, by: roleOf(publisher), note }));
      },
    };
  },

  ord({ workbench, source, publisher }, fields) {
    const word = fields.get('ord').slice(0, 200);
    const kind = fields.get('slag') as TaughtKind;
    const chosen = fields.get('betydning').slice(0, 200);
    const why = cleanNote(fields.get('merknad'))?.slice(0, 500) ?? '';
    if (chosen === '') return { field: 'betydning' };
    const means = chosen === notRead ? null : chosen;
    return {
      kind: 'TEACH_WORD',
      detail: given({ kind, word, means, note: why || null }),
      async run() {
        const by = roleOf(publisher);
        return outcomeOfRun(await workbench.teaching.teach({ source, kind, word, means, by, why }));
      },
    };
  },

  abonner({ workbench, source }, fields) {
    const url = fields.get('adresse').trim().slice(0, 2_000);
    if (!URL.canParse(url)) return { field: 'adresse' };
    return {
      kind: 'SUBSCRIBE',
      // The rest of an address can be a secret of the receiver's.
      detail: { host: new URL(url).host },
      async run() {
        if (own(workbench, source).length >= mostOfList) return { code: 'TOO_MANY' };
        const added = workbench.webhooks.add(source, url);
        if (typeof added === 'string') return { code: 'BAD_ADDRESS' };
        return { code: 'DONE', secret: added.secret };
      },
    };
  },

  avslutt: ({ workbench, source }, fields) =>
    onSubscription('UNSUBSCRIBE', workbench, source, fields.get('abonnement'), (id) =>
      workbench.webhooks.remove(id) ? done : null,
    ),

  nokkel: ({ workbench, source }, fields) =>
    onSubscription('NEW_WEBHOOK_KEY', workbench, source, fields.get('abonnement'), (id) => {
      const rotated = workbench.webhooks.rotate(id);
      return rotated && { code: 'DONE', secret: rotated.secret };
    }),
};

/** The subscriptions of one list. Those of all lists are the operator's. */
export const own = ({ webhooks }: Pick<Workbench, 'webhooks'>, source: string) =>
  webhooks.list().filter((subscription) => subscription.source === source);

function onSubscription(
  kind: PublisherActionKind,
  workbench: Workbench,
  source: string,
  id: string,
  act: (id: string) => Outcome | null,
): Ready {
  const found = own(workbench, source).find((subscription) => subscription.id === id);
  return {
    kind,
    detail: found ? { host: new URL(found.url).host } : {},
    run: async () => (found && act(found.id)) ?? { code: 'NO_SUCH_SUBSCRIPTION' },
  };
}

/** The choice that a heading is not to be read. */
export const notRead = '-';
