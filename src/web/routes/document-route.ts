import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Details } from '../../ports/details.ts';
import { StoreUnavailable, whole } from '../../ports/serving-store.ts';
import { errorBody } from '../answer/error-answer.ts';

/** Types that are stated as they are; anything else is bytes. A download is never shown, whatever its type. */
const plainTypes: readonly string[] = [
  'text/html',
  'text/csv',
  'text/plain',
  'application/json',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** /documents/<sha256>: the very bytes that statements point into, as a download in which nothing can run. */
export function addDocumentRoute(
  app: FastifyInstance,
  details: Pick<Details, 'documents' | 'documentBytes'>,
): void {
  app.get<{ Params: { sha256: string } }>('/documents/:sha256', (request, reply) =>
    sendDocument(details, request.params.sha256, reply, 'public, max-age=31536000, immutable'),
  );
}

/** Sends the bytes with this hash, if they are there. */
export async function sendDocument(
  details: Pick<Details, 'documents' | 'documentBytes'>,
  sha256: string,
  reply: FastifyReply,
  keep: string,
): Promise<FastifyReply> {
  const isHash = /^[0-9a-f]{64}$/.test(sha256);
  if (!isHash) {
    reply.callNotFound();
    return reply;
  }
  try {
    const [[document], [bytes]] = await Promise.all([
      details.documents([sha256]).then(whole),
      details.documentBytes([sha256]).then(whole),
    ]);
    if (!bytes) {
      reply.callNotFound();
      return reply;
    }
    const [type = ''] = (document?.mediaType ?? '').split(';');
    return reply
      .header('content-type', plainTypes.includes(type.trim()) ? type.trim() : 'application/octet-stream')
      .header('content-disposition', `attachment; filename="${sha256}"`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', keep)
      .header('etag', `"${sha256}"`)
      .send(Buffer.from(bytes));
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return reply
      .code(503)
      .header('retry-after', '10')
      .send(errorBody('DETAILS_UNAVAILABLE', 'Documents cannot be read just now.'));
  }
}
