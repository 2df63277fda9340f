import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'SAMPLE',
      port: 4000,
      redisUrl: null,
      role: 'all',
      secrets: {},
    });
  });

  it('takes an empty value as not given', () => {
    expect(readConfig({ PORT: '', REDIS_URL: '' })).toMatchObject({ port: 4000, redisUrl: null });
  });

  it('keeps sample and live data apart', () => {
    expect(readConfig({ HUB_DATA_DIR: '/d' }).dataDir).toBe('/d/sample');
    expect(readConfig({ HUB_DATA_DIR: '/d', HUB_MODE: 'live' }).dataDir).toBe('/d/live');
  });

  it.each([
    ['HUB_MODE', 'test'],
    ['PORT', ' '],
    ['HUB_SAMPLE_SITE', '/etc/passwd'],
    ['HUB_DECISIONS', '/tmp'],
    ['HUB_DATA_DIR', ' '],
    ['HUB_PUBLIC_URL', 'hub.example.org'],
    ['HUB_PUBLIC_URL', 'https://hub.example.org/path'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['REDIS_URL', 'localhost:6379'],
    ['HUB_ROLE', 'worker'],
    ['HUB_WORKERS', '0'],
    ['HUB_WORKERS', 'many'],
    ['HDIR_API_KEY', 'with space'],
    ['HUB_ADMIN_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['HUB_CONTACT', 'me'],
    ['HUB_SAMPLE_SITE', '/there/is/no/such/folder'],
    ['HUB_DECISIONS', '/there/is/no/such/file'],
  ])('stops at %s=%s in one line that names it', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name}: expected [^\\n]+$`));
  });

  it('does not repeat a secret', () => {
    expect(() => readConfig({ HUB_ADMIN_TOKEN: 'hemmelig' })).toThrow(/^(?!.*hemmelig)/);
  });
});

describe('the sign-in of editors', () => {
  const whole = {
    HUB_OIDC_ISSUER: 'https://innlogging.example',
    HUB_OIDC_CLIENT_ID: 'hub',
    HUB_OIDC_CLIENT_SECRET: 'a-secret-of-the-test',
    HUB_PUBLIC_URL: 'https://hub.example.org/',
  };

  it('is off without settings, and with the address of the hub alone', () => {
    expect(readConfig({}).signIn).toBeNull();
    expect(readConfig({ HUB_PUBLIC_URL: whole.HUB_PUBLIC_URL }).signIn).toBeNull();
  });

  it('is read with roles of any name', () => {
    const { signIn } = readConfig({ ...whole, HUB_OIDC_ROLES: 'f3c1-22=NHN,fhi:redaktor=FHI' });
    expect(signIn).toMatchObject({
      publicUrl: 'https://hub.example.org',
      scope: 'openid',
      rolesClaim: 'roles',
      roles: new Map([
        ['f3c1-22', 'NHN'],
        ['fhi:redaktor', 'FHI'],
      ]),
    });
    expect(readConfig(whole).signIn?.roles).toBeNull();
  });

  it.each(Object.keys(whole))('stops the start without %s, in one line that names it', (name) => {
    const half = { ...whole, [name]: undefined };
    const start = () => readConfig(half);
    expect(start).toThrow(ConfigError);
    expect(start).toThrow(new RegExp(`^${name}: [^\n]+$`, 'u'));
    expect(start).not.toThrow(whole.HUB_OIDC_CLIENT_SECRET);
  });

  it.each([
    ['HUB_OIDC_ISSUER', 'http://innlogging.example'],
    ['HUB_OIDC_ISSUER', 'innlogging.example'],
    ['HUB_OIDC_CLIENT_SECRET', 'short'],
    ['HUB_OIDC_SCOPE', 'profile'],
    ['HUB_OIDC_ROLES_CLAIM', 'two words'],
    ['HUB_OIDC_ROLES', 'NHN'],
    ['HUB_PUBLIC_URL', 'http://hub.example.org'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readConfig({ ...whole, [name]: value })).toThrow(new RegExp(`^${name}: `, 'u'));
  });
});
