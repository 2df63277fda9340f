import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAddress } from '../../src/http/addresses/address-policy.ts';
import { isPublicAddress } from '../../src/http/addresses/public-address.ts';
import { failed, presentableUrl } from '../../src/http/failures.ts';
import { readRetryAfter } from '../../src/http/politeness/retry-after.ts';

const live = { hosts: ['www.nhn.no'], sample: null };
const sample = { hosts: ['www.nhn.no'], sample: { port: 4010 } };

describe('isPublicAddress', () => {
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'not an address',
    '',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each([
    '8.8.8.8',
    '100.63.255.255',
    '172.32.0.1',
    '193.75.1.1',
    '2a00:1450:400f::8a',
    '2001:4860::8888',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test('no private IPv4 address is public, however it is embedded in IPv6', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const closed = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    );
    fc.assert(
      fc.property(closed, (bytes) => {
        const address = bytes.join('.');
        return [address, `::ffff:${address}`, `::${address}`, `64:ff9b::${address}`].every(
          (a) => !isPublicAddress(a),
        );
      }),
    );
  });
});

describe('resolveAddress', () => {
  test.each([
    ['https://www.nhn.no/a?b=c#d', 'https://www.nhn.no/a?b=c'],
    ['https://nhn.no/', 'https://nhn.no/'],
    ['HTTPS://WWW.NHN.NO:443/', 'https://www.nhn.no/'],
    ['http://www.nhn.no/', 'http://www.nhn.no/'],
  ])('live: %s is asked as %s', (url, asked) => {
    const result = resolveAddress(url, live);
    expect(result.ok && result.value.href).toBe(asked);
  });

  test.each([
    ['https://www.nhn.no/a?b=c', 'http://www.nhn.no.localhost:4010/a?b=c'],
    ['http://www.nhn.no.localhost:4010/a', 'http://www.nhn.no.localhost:4010/a'],
    ['https://nhn.no/', 'http://nhn.no.localhost:4010/'],
  ])('sample: %s is asked as %s', (url, asked) => {
    const result = resolveAddress(url, sample);
    expect(result.ok && result.value.href).toBe(asked);
  });

  test.each([
    ['https://evil.example/', 'HOST_NOT_ALLOWED'],
    ['https://nhn.no.evil.example/', 'HOST_NOT_ALLOWED'],
    ['https://evilnhn.no/', 'HOST_NOT_ALLOWED'],
    ['https://www.nhn.no./', 'HOST_NOT_ALLOWED'],
    ['https://www.nhn.no:8443/', 'HOST_NOT_ALLOWED'],
    ['http://www.nhn.no.localhost:4010/', 'HOST_NOT_ALLOWED'],
    ['https://user:pass@www.nhn.no/', 'BAD_URL'],
    ['https://www.nhn.no@evil.example/', 'BAD_URL'],
    ['ftp://www.nhn.no/', 'BAD_URL'],
    ['file:///etc/passwd', 'BAD_URL'],
    ['javascript:alert(1)', 'BAD_URL'],
    ['www.nhn.no', 'BAD_URL'],
    ['', 'BAD_URL'],
    [`https://www.nhn.no/${'a'.repeat(5000)}`, 'BAD_URL'],
    ['http://127.0.0.1/', 'PRIVATE_ADDRESS'],
    ['http://2130706433/', 'PRIVATE_ADDRESS'],
    ['http://0x7f.1/', 'PRIVATE_ADDRESS'],
    ['http://017700000001/', 'PRIVATE_ADDRESS'],
    ['http://①②⑦.0.0.1/', 'PRIVATE_ADDRESS'],
    ['http://[::1]/', 'PRIVATE_ADDRESS'],
    ['http://[::ffff:169.254.169.254]/', 'PRIVATE_ADDRESS'],
    ['http://169.254.169.254/latest/meta-data', 'PRIVATE_ADDRESS'],
  ])('live: %s is refused as %s', (url, code) => {
    const result = resolveAddress(url, live);
    expect(result.ok || result.failure.code).toBe(code);
  });

  test.each([
    ['http://www.nhn.no.localhost:9999/', 'HOST_NOT_ALLOWED'],
    ['http://evil.example.localhost:4010/', 'HOST_NOT_ALLOWED'],
    ['http://127.0.0.1:6379/', 'PRIVATE_ADDRESS'],
    ['http://localhost:6379/', 'HOST_NOT_ALLOWED'],
  ])('sample: %s is refused as %s', (url, code) => {
    const result = resolveAddress(url, sample);
    expect(result.ok || result.failure.code).toBe(code);
  });

  test('loopback is taken only where it is asked for, and only in sample mode', () => {
    const url = 'http://127.0.0.1:8080/draft.html';
    const open = { hosts: null, allowLoopback: true };
    expect(resolveAddress(url, { ...open, sample: { port: 4010 } }).ok).toBe(true);
    expect(resolveAddress(url, { ...open, sample: null }).ok).toBe(false);
  });

  test('a redirect does not go from https to http', () => {
    const result = resolveAddress('http://www.nhn.no/a', live, new URL('https://www.nhn.no/'));
    expect(result.ok || result.failure.code).toBe('HOST_NOT_ALLOWED');
  });

  test('never throws, and never lets through what is not at the host', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.webAuthority().map((a) => `https://${a}`),
        ),
        (url) => {
          const result = resolveAddress(url, live);
          if (result.ok) expect(['www.nhn.no', 'nhn.no']).toContain(result.value.hostname);
        },
      ),
    );
  });
});

describe('readRetryAfter', () => {
  const now = new Date('2026-01-02T03:04:05Z');
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Fri, 02 Jan 2026 03:04:35 GMT', 30_000],
    ['Fri, 02 Jan 2026 03:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    [null, null],
    ['99999999999999', null],
  ])('%s is %s ms', (header, ms) => expect(readRetryAfter(header, now)).toBe(ms));
});

describe('failures', () => {
  test('hold no user name, password or fragment', () => {
    expect(presentableUrl('https://me:secret@a.no/b#c')).toBe('https://a.no/b');
    expect(presentableUrl('ht tp://me:secret@a.no')).not.toContain('secret');
    expect(JSON.stringify(failed('BAD_URL', 'https://me:secret@a.no/'))).not.toContain('secret');
  });
});
