/** The form of /sjekk as it comes in, in memory only. */
import { MIMEType } from 'node:util';
import type { FastifyRequest } from 'fastify';

/** Largest form: a file of 5 MB with what stands around it. */
export const formBytes = 5 * 1024 * 1024 + 64 * 1024;

/** What was filled in. `input` is null where not exactly one of the three was; `count` is how many. */
export interface DraftForm {
  readonly source: string;
  readonly input: Readonly<Record<string, string>> | null;
  readonly count: number;
  readonly text: string;
  readonly url: string;
}

/** The form has four fields; browsers may add a few. Each part costs as much as a small form. */
const maxParts = 20;
/** Bytes before a part's content: its name, and that of the file. */
const maxHead = 4_096;

/** Whether the body could be a form of ours: few parts, each with a short head. The platform reads others too, at length. */
function isLikeOurs(body: Buffer, contentType: string): boolean {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return false;
  const delimiter = `--${boundary}`;
  let parts = 0;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    parts += 1;
    const start = at + delimiter.length;
    const isLast = body.subarray(start, start + 2).equals(Buffer.from('--'));
    const head = body.subarray(start, start + maxHead);
    if (parts > maxParts || !(isLast || head.includes('\r\n\r\n'))) return false;
  }
  return parts > 0;
}

/** As the platform finds it: the first parameter of that name, without what quotes it. */
function boundaryOf(contentType: string): string | null {
  try {
    return new MIMEType(contentType).params.get('boundary');
  } catch {
    return null;
  }
}

/** Reads a form as the platform reads it; null: it is none. */
export async function readDraftForm(body: Buffer, contentType: string): Promise<DraftForm | null> {
  if (!isLikeOurs(body, contentType)) return null;
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    // The only thing that parsing throws for is a body that is no form.
    return null;
  }
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const file = form.get('fil');
  const inputs: Record<string, string>[] = [];
  if (text('tekst').trim() !== '') inputs.push({ content: text('tekst') });
  if (text('adresse').trim() !== '') inputs.push({ url: text('adresse').trim() });
  if (file !== null && typeof file !== 'string' && file.size > 0) {
    const contentBase64 = Buffer.from(await file.arrayBuffer()).toString('base64');
    inputs.push({ contentBase64 });
  }
  const [input = null] = inputs;
  return {
    source: text('kilde'),
    input: inputs.length === 1 ? input : null,
    count: inputs.length,
    text: text('tekst'),
    url: text('adresse'),
  };
}

/** Whether a browser says that another site's page sends the form. */
export function isFromElsewhere({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
