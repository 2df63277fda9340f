import type { Agent, Dispatcher } from 'undici';
import type { Trilingual } from '../domain/bilingual.ts';
import { SourceOvertime } from '../ports/fetcher.ts';
import { AddressRefused } from './addresses/guarded-connector.ts';
import { failed, type Result } from './failures.ts';
import { type BodyLimits, BodyTooLarge, BodyUndecodable, readBody } from './read-body.ts';

/** Milliseconds. `total` is for one request with its whole body. */
export interface Timeouts {
  readonly connect: number;
  readonly headers: number;
  /** Longest silence within a body. */
  readonly silence: number;
  readonly total: number;
}

/** One answer from one server; the body is read only where the status is 200, or one that the question takes as an answer. */
export interface Answer {
  readonly status: number;
  /** The header's first value, or null. */
  header(name: string): string | null;
  readonly bytes: Uint8Array;
}

export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: BodyLimits;
  readonly timeouts: Timeouts;
  /** Statuses beside 200 whose body is read. */
  readonly answers?: readonly number[];
  /** HEAD asks for the status and the headers only. Default GET. */
  readonly method?: 'GET' | 'HEAD' | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Asks once and reads the answer. Every way in which it can go wrong is a failure, none an exception. */
export async function exchange(agent: Agent, question: Question): Promise<Result<Answer>> {
  const { url, timeouts } = question;
  const overtime = AbortSignal.timeout(timeouts.total);
  const signal = question.signal === undefined ? overtime : AbortSignal.any([overtime, question.signal]);
  try {
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: question.method ?? 'GET',
      headers: question.headers,
      headersTimeout: timeouts.headers,
      bodyTimeout: timeouts.silence,
      signal,
    });
    return { ok: true, value: await readAnswer(response, question, signal) };
  } catch (error) {
    return explain(error, url.href, question.signal);
  }
}

async function readAnswer(
  response: Dispatcher.ResponseData,
  { limits, answers = [], method }: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const header = (name: string) => {
    const value = response.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  if (method === 'HEAD' || (response.statusCode !== 200 && !answers.includes(response.statusCode))) {
    // The status is the answer; whether the rest of an error page arrives is of no account.
    await response.body.dump({ limit: 64 * 1024, signal }).catch(() => undefined);
    return { status: response.statusCode, header, bytes: new Uint8Array() };
  }
  if (Number(header('content-length')) > limits.maxBytes && limits.cut !== true) {
    response.body.destroy();
    throw new BodyTooLarge();
  }
  const bytes = await readBody(response.body, header('content-encoding'), limits);
  return { status: response.statusCode, header, bytes };
}

/** The failure of a request that was broken off: its source's time is used up, or the hub is about to stop. */
export function brokenOff(url: string, { reason }: AbortSignal) {
  if (reason instanceof SourceOvertime) return failed('TIMEOUT', url, { because: becauseOvertime });
  if (reason instanceof Error && reason.name === 'TimeoutError') return failed('TIMEOUT', url);
  return failed('NETWORK', url, { because: becauseStopped });
}

function explain(error: unknown, url: string, signal: AbortSignal | undefined) {
  if (signal?.aborted) return brokenOff(url, signal);
  if (error instanceof AddressRefused) return failed('PRIVATE_ADDRESS', url);
  if (error instanceof BodyTooLarge) return failed('TOO_LARGE', url);
  if (error instanceof BodyUndecodable) return failed('BAD_ENCODING', url);
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return failed('TIMEOUT', url);
  if (code === 'ENOTFOUND') return failed('HOST_NOT_FOUND', url);
  return failed('NETWORK', url, { because: becauseNetwork(code) });
}

function becauseNetwork(code: string): Trilingual {
  if (code === 'EAI_AGAIN') {
    return {
      nb: 'Nettstedets navn kan ikke slås opp nå.',
      nn: 'Namnet på nettstaden kan ikkje slåast opp no.',
      en: "The site's name cannot be looked up now.",
    };
  }
  if (/CERT|TLS|SSL|UNABLE_TO/.test(code)) {
    return {
      nb: `Nettstedets sertifikat kan ikke godtas (${code}).`,
      nn: `Sertifikatet til nettstaden kan ikkje godtakast (${code}).`,
      en: `The site's certificate cannot be accepted (${code}).`,
    };
  }
  // Only the code: the error's own message may hold addresses that are no business of the reader's.
  const known = /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? ` (${code})` : '';
  return {
    nb: `Forbindelsen til nettstedet sviktet før svaret var helt${known}.`,
    nn: `Sambandet til nettstaden svikta før svaret var heilt${known}.`,
    en: `The connection to the site failed before the answer was whole${known}.`,
  };
}
const becauseStopped = {
  nb: 'Hentingen ble stanset.',
  nn: 'Hentinga vart stansa.',
  en: 'The fetch was stopped.',
};
const becauseOvertime = {
  nb: 'Tiden for kilden er brukt opp.',
  nn: 'Tida for kjelda er brukt opp.',
  en: 'The time for the source is used up.',
};
