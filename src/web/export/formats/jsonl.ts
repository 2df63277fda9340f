import type { Format } from './format.ts';

/** One JSON object a line, every column in every one. */
export const jsonl: Format = {
  extension: 'jsonl',
  mediaType: 'application/x-ndjson; charset=utf-8',
  async *write({ columns }, batches) {
    const names = columns.map(({ name }) => name);
    for await (const rows of batches) {
      const lines = rows.map(
        (row) => `${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i]])))}\n`,
      );
      if (lines.length > 0) yield lines.join('');
    }
  },
};
