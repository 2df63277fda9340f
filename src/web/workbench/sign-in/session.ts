/** Who is signed in: sessions in the memory of this process, found by a cookie that no script reads. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Value } from '../../console/frame/html.ts';
import type { Role } from '../ports.ts';

/** What came of the last form, shown once. */
export interface Flash {
  readonly colour: 'success' | 'warning' | 'danger';
  readonly text: Value;
}

export interface Session {
  readonly subject: string;
  /** One for each publisher. */
  readonly roles: readonly Role[];
  /** Stands in every form of the session. */
  readonly formToken: string;
  readonly until: number;
  flash: Flash | null;
}

/** A session ends an hour after it began, and after twenty minutes in which nothing was asked. */
const LIFE_MS = 60 * 60_000;
const IDLE_MS = 20 * 60_000;
/** With more than these the ones that were used longest ago end. */
const most = 1_000;

interface Kept {
  readonly session: Session;
  used: number;
}

export class Sessions {
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Begins one under a name that nobody has known before. */
  begin(subject: string, roles: readonly Role[]): string {
    const id = randomBytes(32).toString('base64url');
    const formToken = randomBytes(32).toString('base64url');
    const now = this.#now();
    this.#kept.set(id, {
      session: { subject, roles, formToken, until: now + LIFE_MS, flash: null },
      used: now,
    });
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= most) break;
      this.#kept.delete(oldest);
    }
    return id;
  }

  find(id: string | null): Session | null {
    const kept = id === null ? undefined : this.#kept.get(id);
    if (id === null || !kept) return null;
    this.#kept.delete(id);
    const now = this.#now();
    if (now >= kept.session.until || now >= kept.used + IDLE_MS) return null;
    kept.used = now;
    // The order of the map is that of the last use.
    this.#kept.set(id, kept);
    return kept.session;
  }

  end(id: string | null): void {
    if (id !== null) this.#kept.delete(id);
  }
}

/** Whether a form has the token of the session. */
export function hasToken({ formToken }: Session, given: string): boolean {
  const [own, other] = [Buffer.from(formToken), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other);
}

/** Names that a browser takes from the host itself alone, over TLS (or from this machine), for all paths. */
export const cookies = { session: '__Host-hub-session', attempt: '__Host-hub-sign-in' } as const;

/** The value of a cookie; null: there is none. */
export function cookieOf({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [own, ...value] = pair.trim().split('=');
    if (own === name) return value.join('=') || null;
  }
  return null;
}

/** Sets a cookie that no script reads and no other site sends with a form; `seconds` 0 takes it away. */
export const setCookie = (reply: FastifyReply, name: string, value: string, seconds: number): FastifyReply =>
  reply.header('set-cookie', `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`);
