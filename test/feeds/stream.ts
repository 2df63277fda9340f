/** A reader of server-sent events by the parser of the field, which remembers what it had last. */
import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';

/** One event as a program reads it. */
export interface Heard {
  readonly position: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into data of any shape.
  readonly data: any;
}

/** Reads a stream until it is ended, or the reader has had enough. */
export interface StreamReader {
  readonly heard: Heard[];
  /** Resolves when the connection is gone. */
  readonly ended: Promise<void>;
  close(): void;
}

export async function readStream(
  url: string,
  lastEventId: number | null,
  enough: (heard: readonly Heard[]) => boolean = () => false,
): Promise<StreamReader> {
  const abort = new AbortController();
  const response = await fetch(url, {
    headers: {
      accept: 'text/event-stream',
      ...(lastEventId !== null && { 'last-event-id': String(lastEventId) }),
    },
    signal: abort.signal,
  });
  if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`);
  const heard: Heard[] = [];
  async function read(events: ReadableStream<EventSourceMessage>) {
    for await (const { id, data } of events) {
      heard.push({ position: Number(id), data: JSON.parse(data) });
      if (enough(heard)) abort.abort();
    }
  }
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const ended = read(events).catch(() => undefined);
  return { heard, ended, close: () => abort.abort() };
}
