import type { FindingAnswer } from '../../domain/record.ts';
import { findingAnswers } from '../../domain/record.ts';
import { cleanNote, longestNote } from '../../domain/text/note.ts';
import { requireToken } from '../authority.ts';
import type { Context } from '../context.ts';
import { clientError, readOnly } from '../errors.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import type { LayoutRefused, PublisherCommands, RemovalsRefused } from '../publishers/publisher-commands.ts';
import { readRecordId } from '../record-ids.ts';

/** Who has looked: a role, never a person. */
const role = /^[\p{Ll}][\p{Ll} -]{1,60}$/u;

/** What publishers can say with the token: answers to findings, and which rows are meant to be gone. */
export const answerResolvers: Resolvers = {
  Mutation: {
    async answerFinding(_root, { id, state, note }, context) {
      const commands = commandsOf(context);
      const { source, finding } = findingOf(id);
      const answer = findingAnswers.find((one) => one === state);
      if (answer === undefined) {
        throw wrong('FIXED cannot be given: a finding is fixed when the list no longer has it.');
      }
      const found = await commands.answerFinding({ source, finding, ...said(answer, note) });
      if (!found) throw wrong('No source ever had a finding with this id.');
      return { ...found, kind: 'Finding' };
    },

    async acceptLayout(_root, { run, by, note }, context) {
      const commands = commandsOf(context);
      const record = readRecordId(run);
      const [id = ''] = record?.type === 'Run' ? record.name : [];
      if (!role.test(by)) throw wrong('`by` is a role in lower case, such as redaksjon; never a name.');
      const result = await commands.acceptLayout({ run: id, by, note: noteOf(note) });
      if (typeof result === 'string') throw refused(result);
      return { ...result, kind: 'Run' };
    },

    async confirmRemovals(_root, { run, recordKeys, note }, context) {
      const commands = commandsOf(context);
      const record = readRecordId(run);
      const [id = ''] = record?.type === 'Run' ? record.name : [];
      const result = await commands.confirmRemovals({
        run: id,
        keys: recordKeys ?? null,
        note: noteOf(note),
      });
      if (typeof result === 'string') throw refused(result);
      return { ...result, kind: 'Run' };
    },
  },
};

/** Throws unless whoever asks has the token, and this process keeps the record. */
function commandsOf(context: Context): PublisherCommands {
  requireToken(context);
  if (context.agency) return context.agency;
  throw readOnly();
}

/** The finding that is meant: the id of a draft's finding is of the one that the list has. */
function findingOf(id: string): { readonly source: string; readonly finding: string } {
  const record = readRecordId(id);
  const [source = '', second = '', third = ''] = record?.name ?? [];
  if (record?.type === 'DraftFinding') return { source, finding: third };
  return record?.type === 'Finding' ? { source, finding: second } : { source: '', finding: '' };
}

const said = (state: FindingAnswer, note: string | null | undefined) => ({ state, note: noteOf(note) });

function noteOf(note: string | null | undefined): string | null {
  const text = cleanNote(note);
  if (text !== null && text.length > longestNote)
    throw wrong(`A note may have ${longestNote} characters at most.`);
  return text;
}

function refused(why: RemovalsRefused | LayoutRefused) {
  if (why === 'BUSY') {
    return clientError(
      'BUSY',
      'Another harvest is at work. The word is kept, and the next harvest uses it.',
      {
        retryAfterSeconds: 30,
      },
    );
  }
  return wrong(
    {
      NO_SUCH_RUN: 'There never was a run with this id.',
      NOT_HELD:
        'The run is not held, or not the latest reading of its source: `sources { runs }` gives that.',
      NO_NEW_LAYOUT: 'The run is not held for its layout: that is accepted already.',
      OTHER_REASONS: 'The list is held for other reasons too; `release { text }` of the run says what to do.',
      NO_SUCH_ROWS: 'The run did not miss all of these rows; `quarantined { recordKey }` gives those it did.',
    }[why],
  );
}

const wrong = (message: string) => clientError('BAD_USER_INPUT', message, { http: { status: 400 } });
