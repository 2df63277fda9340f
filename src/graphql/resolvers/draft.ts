import type { Source } from '../../catalogue/catalogue.ts';
import type { CheckRecord } from '../../domain/claims/check-record.ts';
import { permanentId } from '../../domain/history/moment-id.ts';
import type { Draft, DraftAnswer } from '../../ports/draft-checks.ts';
import type { Context } from '../context.ts';
import { clientError, orUnavailable } from '../errors.ts';
import type {
  DraftInput,
  DraftVerdict,
  Resolvers,
  ResolversTypes,
  RowDifferenceKind,
} from '../generated/schema-types.ts';
import { draftFinding } from '../publishers/draft-findings.ts';
import { recordId } from '../record-ids.ts';

/** The draft check: the only thing that can be done here without a token, since it leaves nothing behind. */
export const draftResolvers: Resolvers = {
  Mutation: {
    async checkDraft(_root, { input }, context) {
      const source = sourceOf(context, input.source);
      const draft: Draft = { source: source.key, content: contentOf(input) };
      const answer = await orUnavailable(context.checkDraft?.(draft) ?? Promise.resolve(null));
      return reportOf(source, answer, context);
    },
  },
  DraftFinding: {
    findingId: ({ source, id }) => recordId('Finding', source, id),
  },
  // The values are of the vocabularies that the schema names: `toRecord` takes them from claims.
  DraftRecord: {
    fields: ({ locator: _, ...values }) =>
      Object.entries(values).map(([name, value]) => ({ name, values: textsOf(value) })),
  },
};

const wrong = (message: string) => clientError('BAD_USER_INPUT', message, { http: { status: 400 } });

function sourceOf({ catalogue }: Context, idOrKey: string): Source {
  const permanent = permanentId(idOrKey);
  const source = catalogue.source(idOrKey) ?? catalogue.sources.find(({ id }) => id === permanent);
  if (!source) throw wrong('There is no source with this id or key; `sources { key }` gives them all.');
  return source;
}

function contentOf({ content, contentBase64, url, mediaType }: DraftInput): Draft['content'] {
  const given = [content, contentBase64, url].filter((one) => one != null);
  if (given.length !== 1) throw wrong('Give exactly one of `content`, `contentBase64` and `url`.');
  if (url != null) return { url };
  const type = mediaType?.split(';')[0]?.trim() || null;
  // Text that arrives as JSON is UTF-8, whatever a `<meta charset>` in it says of the file that it was taken from.
  if (content != null)
    return { bytes: Buffer.from(content), mediaType: `${type ?? 'text/plain'}; charset=utf-8` };
  const text = (contentBase64 ?? '').replace(/\s/gu, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(text) || text.length % 4 === 1) {
    throw wrong('`contentBase64` is not base64.');
  }
  return { bytes: Buffer.from(text, 'base64'), mediaType: mediaType?.trim() || null };
}

async function reportOf(
  source: Source,
  answer: DraftAnswer,
  { load }: Context,
): Promise<ResolversTypes['DraftReport']> {
  if (answer === null) throw wrong('Drafts of this source cannot be checked here.');
  if (!answer.ok) {
    const { code, retryAfterSeconds } = answer;
    const why =
      code === 'BUSY' ? 'Others wait to have their drafts read' : 'Too many drafts from this address';
    throw clientError(code, `${why}; try again in ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
  }
  const { report, rows, preview } = answer;
  const known = await Promise.all(report.findings.map(({ id }) => load.finding({ source: source.key, id })));
  return {
    source,
    verdict: verdicts[report.verdict],
    wouldBeHeld: report.verdict === 'held',
    reasons: report.reasons,
    documents: report.documents,
    records: report.records,
    findings: report.findings.map((finding, index) =>
      draftFinding(finding, known[index] ?? null, {
        source: source.key,
        draft: report.documents[0]?.sha256 ?? '',
        preview: preview?.id ?? null,
      }),
    ),
    drift: report.drift,
    previewEndpoint: preview && `/preview/${preview.id}/graphql`,
    expiresAt: preview?.expiresAt ?? null,
    diff: { ...report.diff, rows: rows.map((row) => ({ ...row, kind: rowKinds[row.kind] })) },
  };
}

const verdicts: Readonly<Record<'accepted' | 'held' | 'failed', DraftVerdict>> = {
  accepted: 'ACCEPTED',
  held: 'HELD',
  failed: 'FAILED',
};
/** How rows differ, by the domain's names. */
export const rowKinds: Readonly<Record<'added' | 'changed' | 'removed', RowDifferenceKind>> = {
  added: 'ADDED',
  changed: 'CHANGED',
  removed: 'REMOVED',
};

function textsOf(value: CheckRecord[string] | undefined): readonly string[] | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value : [String(value)];
}
