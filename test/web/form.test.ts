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
