import { expect, test } from 'vitest';
import { authorityOf } from '../../src/web/authority.ts';

const token = 'et-hemmelig-ord-for-test';
const given = (authorization?: string) =>
  authorityOf({ headers: { ...(authorization && { authorization }) } }, token);

test.each([
  [undefined, 'NONE'],
  ['', 'NONE'],
  ['Bearer', 'NONE'],
  [`Basic ${token}`, 'NONE'],
  [`Bearer ${token}`, 'GRANTED'],
  [`bearer ${token}`, 'GRANTED'],
  [`Bearer ${token}x`, 'REFUSED'],
  [`Bearer ${token.slice(0, -1)}`, 'REFUSED'],
  [`Bearer ${token} ${token}`, 'NONE'],
])('%s gives %s', (header, authority) => {
  expect(given(header)).toBe(authority);
});

test('without a token of its own a hub lets nobody change anything', () => {
  expect(authorityOf({ headers: { authorization: `Bearer ${token}` } }, null)).toBe('DISABLED');
});
