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
