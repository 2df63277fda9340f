import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogSink } from '../../src/app/log-sink.ts';

const asStream = (stream: PassThrough) => stream as unknown as NodeJS.WriteStream;
/** A descriptor that is a pipe or a terminal, and no file. */
const noFile = -1;

describe('the log', () => {
  it('is written to a file line by line', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'hub-log-')), 'log');
    const sink = createLogSink({ stream: asStream(new PassThrough()), fd: openSync(file, 'a') });
    sink.write('one\n');
    sink.write('two\n');
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
    expect(sink.dropped).toBe(0);
  });

  it.skipIf(process.platform !== 'linux')('drops and counts lines where the disk is full', () => {
    const sink = createLogSink({ stream: asStream(new PassThrough()), fd: openSync('/dev/full', 'w') });
    for (let line = 0; line < 10; line++) sink.write('line\n');
    expect(sink.dropped).toBe(10);
  });

  it('drops lines that nobody reads, and says so when somebody does', async () => {
    const stream = new PassThrough();
    const sink = createLogSink({ stream: asStream(stream), fd: noFile });
    const line = `${'x'.repeat(100_000)}\n`;
    for (let n = 0; n < 50; n++) sink.write(line);
    expect(sink.dropped).toBeGreaterThan(10);
    expect(stream.writableLength).toBeLessThan(2_000_000);
    const { dropped } = sink;
    let text = '';
    stream.on('data', (chunk) => (text += chunk));
    await new Promise((resolve) => setTimeout(resolve, 20));
    sink.write('back\n');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(text).toContain(`back\n{"level":40,"msg":"${dropped} lines of the log could not be written"}`);
  });

  it('goes on where the reader is gone', () => {
    const stream = new PassThrough();
    const sink = createLogSink({ stream: asStream(stream), fd: noFile });
    stream.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    sink.write('line\n');
    expect(sink.dropped).toBe(1);
  });
});
