import { clientError } from './errors.ts';

/**
 * What a request may do beside reading. `NONE`: it has no token; `REFUSED`: it has a wrong one; `DISABLED`: this process
 * was started without a token, so nobody may change anything.
 */
export type Authority = 'NONE' | 'REFUSED' | 'GRANTED' | 'DISABLED';

/** Throws unless whoever asks may change what the hub keeps. */
export function requireToken({ authority }: { readonly authority: Authority }): void {
  if (authority === 'GRANTED') return;
  if (authority === 'DISABLED') {
    throw clientError(
      'CHANGES_DISABLED',
      'Nothing can be changed here: start the hub with HUB_ADMIN_TOKEN to allow it.',
      { http: { status: 403 } },
    );
  }
  const why = authority === 'NONE' ? 'This needs a token' : 'The token is not the right one';
  throw clientError('UNAUTHENTICATED', `${why}: send the header “Authorization: Bearer <token>”.`, {
    http: { status: 401 },
  });
}
