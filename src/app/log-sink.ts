/** Where lines of the log go. A disk that is full, or a reader that is gone or slow, costs lines and never the hub. */
import { fstatSync, writeSync } from 'node:fs';

/** Bytes that wait for a slow reader; beyond them lines are dropped. */
const MOST_WAITING = 1024 * 1024;

/** A place for lines, each with its end. */
export interface LogSink {
  write(line: string): void;
  /** Lines that could not be written. */
  readonly dropped: number;
}

interface Out {
  /** Of a pipe: writes without waiting. */
  readonly stream: NodeJS.WriteStream;
  readonly fd: number;
}

/** Writes to standard output. Files are written at once; of a pipe or a terminal at most a megabyte waits. */
export function createLogSink({ stream, fd }: Out = { stream: process.stdout, fd: 1 }): LogSink {
  let dropped = 0;
  /** Since lines were last written. */
  let missing = 0;
  /** A line was cut off in its middle. */
  let isTorn = false;
  const drop = () => {
    dropped++;
    missing++;
  };
  stream.on('error', drop);
  const isFile = isPlainFile(fd);

  function writeToFile(text: string): void {
    let rest = Buffer.from(isTorn ? `\n${text}` : text);
    const whole = rest.length;
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
      isTorn = false;
    } catch {
      isTorn ||= rest.length < whole;
      drop();
    }
  }

  function write(text: string): void {
    if (isFile) writeToFile(text);
    else if (stream.destroyed || stream.writableLength > MOST_WAITING) drop();
    else stream.write(text);
  }

  return {
    write(line) {
      const lost = missing;
      write(line);
      if (lost === 0 || missing > lost) return;
      missing = 0;
      write(`${JSON.stringify({ level: 40, msg: `${lost} lines of the log could not be written` })}\n`);
    },
    get dropped() {
      return dropped;
    },
  };
}

function isPlainFile(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    return found.isFile() || (found.isCharacterDevice() && !process.stdout.isTTY);
  } catch {
    return false;
  }
}
