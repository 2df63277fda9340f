import { type Agent, request } from 'undici';
import type { Shot } from './shot.ts';

/** What came back. */
export interface Outcome {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly bytes: number;
  /** Codes of the errors in the answer. */
  readonly codes: readonly string[];
}

/** Sends the shot and reads all of the answer. */
export async function shoot(url: string, shot: Shot, dispatcher: Agent): Promise<Outcome> {
  try {
    const { statusCode, body } = await request(url + shot.path, {
      method: shot.method,
      ...(shot.headers && { headers: shot.headers }),
      ...(shot.body !== undefined && { body: shot.body }),
      dispatcher,
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    return { status: statusCode, bytes: bytes.length, codes: codesIn(bytes) };
  } catch {
    return { status: 0, bytes: 0, codes: [] };
  }
}

/** Whether the answer says that the hub itself failed. */
export const isFault = ({ status, codes }: Outcome): boolean =>
  status === 0 || status >= 500 || codes.includes('INTERNAL_SERVER_ERROR');

function codesIn(bytes: Buffer): string[] {
  if (bytes.length === 0 || bytes[0] !== 0x7b) return [];
  const text = bytes.toString('utf8', 0, Math.min(bytes.length, 200_000));
  return [...new Set([...text.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code ?? ''))];
}
