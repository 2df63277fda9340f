import { expect, test } from 'vitest';
import { readDraftForm } from '../../src/web/draft/form.ts';

const form = (parts: number, boundary = 'x') =>
  Buffer.from(
    `${Array.from({ length: parts }, (_, i) => `--${boundary}\r\ncontent-disposition: form-data; name="${i === 0 ? 'tekst' : `f${i}`}"\r\n\r\n<p>--y</p>\r\n`).join('')}--${boundary}--\r\n`,
  );

test('a form of few parts is read, one of thousands is none', async () => {
  const type = 'multipart/form-data; boundary=x';
  expect(await readDraftForm(form(4), type)).toMatchObject({ text: '<p>--y</p>', count: 1 });
  expect(await readDraftForm(form(20_000), type)).toBeNull();
  expect(await readDraftForm(form(4), 'multipart/form-data')).toBeNull();
});

test.each([
  ['another parameter names a boundary', 'multipart/form-data; x="boundary=y"; boundary=x'],
  ['it stands in quotes with a sign that means nothing', 'multipart/form-data; boundary="\\x"'],
  ['there are two', 'multipart/form-data; boundary=x; boundary=y'],
  ['its name is in capitals', 'Multipart/Form-Data;BOUNDARY=x'],
])('parts are counted by the boundary that the platform goes by where %s', async (_, type) => {
  expect(await readDraftForm(form(4), type)).toMatchObject({ text: '<p>--y</p>', count: 1 });
  expect(await readDraftForm(form(20_000), type)).toBeNull();
});

test.each([
  ['a name', `content-disposition: form-data; name="${'a'.repeat(4_900_000)}"`],
  ['a name of escapes', `content-disposition: form-data; name="${'%22%0D%0A'.repeat(500_000)}"`],
  ['headers', `${'X-A: b\r\n'.repeat(600_000)}content-disposition: form-data; name="tekst"`],
])('a part with %s of megabytes is none of ours', async (_, head) => {
  const body = Buffer.from(`--x\r\n${head}\r\n\r\nx\r\n--x--\r\n`);
  expect(await readDraftForm(body, 'multipart/form-data; boundary=x')).toBeNull();
});

test('a file with the longest name that a system takes is read', async () => {
  const name = 'å'.repeat(255);
  const body = new FormData();
  body.set('fil', new File(['<p>a</p>'], name));
  const request = new Request('http://hub', { method: 'POST', body });
  const bytes = Buffer.from(await request.arrayBuffer());
  const read = await readDraftForm(bytes, request.headers.get('content-type') ?? '');
  expect(read).toMatchObject({
    count: 1,
    input: { contentBase64: Buffer.from('<p>a</p>').toString('base64') },
  });
});
