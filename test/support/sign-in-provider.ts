/** A real OpenID Connect provider on this machine, where anyone signs in by a name; the roles follow from the name. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

export const client = { id: 'hub-test', secret: 'a-secret-of-the-test-alone' };

/** Who can sign in, with their roles. */
const roles: Readonly<Record<string, readonly string[]>> = {
  kari: ['hub-nhn', 'ansatt'],
  ola: ['hub-fhi'],
  gjest: ['ansatt'],
};

interface Koa {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly provider: {
      readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
    };
  };
}

export async function startProvider(hub: string, port: number) {
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${hub}/arbeidsbord/innlogget`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes: ['openid', 'roles'],
    claims: { openid: ['sub'], roles: ['roles'] },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    // Said so that the package does not warn of its usual ones.
    ttl: { Session: 600, AccessToken: 600, IdToken: 600, Interaction: 600, Grant: 600 },
    // Whoever has signed in has agreed.
    async loadExistingGrant({ oidc }: Koa) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid roles');
      await grant.save();
      return grant;
    },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, roles: roles[id] ?? [] }),
    }),
  });
  const server = createServer(provider.callback());
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    issuer,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
