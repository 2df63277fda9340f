import type { ServerResponse } from 'node:http';

/** Values that each response has of its own. */
type Slot = 'date' | 'content-length' | 'etag' | 'x-ratelimit-remaining';

/** What node keeps of a response whose head is written; not in its types. A test compares what is sent with it and without. */
interface WithHead {
  _header: string | null;
  _headerSent: boolean;
}

/** Longer bodies are sent beside the head and not copied behind it. */
const copiedBody = 16_384;

/** The head of a response as the framework sent it, with the places of the values that each response has of its own. */
export class ResponseHead {
  readonly #texts: readonly string[];
  /** Between the texts. */
  readonly #slots: readonly Slot[];

  private constructor(texts: readonly string[], slots: readonly Slot[]) {
    this.#texts = texts;
    this.#slots = slots;
  }

  /** Null: it cannot be sent again, as the connection was to be closed. */
  static of(response: ServerResponse): ResponseHead | null {
    const head = (response as unknown as WithHead)._header;
    if (typeof head !== 'string' || !head.includes('\r\nConnection: keep-alive\r\n')) return null;
    const parts = head.split(/(?<=\r\n)(date|content-length|etag|x-ratelimit-remaining): [^\r]*/iu);
    const names = parts.filter((_, i) => i % 2 === 1);
    const slots = names.map((name) => name.toLowerCase() as Slot);
    const texts = parts.filter((_, i) => i % 2 === 0);
    // The name as it was written stands before its value.
    return new ResponseHead(
      texts.map((text, i) => (names[i] === undefined ? text : `${text}${names[i]}: `)),
      slots,
    );
  }

  /** How the body is encoded. */
  get encoding(): string {
    const found = this.#texts.map((text) => /\r\ncontent-encoding: ([^\r]*)/iu.exec(text)?.[1]);
    return found.find((one) => one !== undefined) ?? 'identity';
  }

  has(slot: Slot): boolean {
    return this.#slots.includes(slot);
  }

  /** The same with values that stand from now on. */
  with(values: Readonly<Partial<Record<Slot, string>>>): ResponseHead {
    const texts = [this.#texts[0] ?? ''];
    const slots: Slot[] = [];
    for (const [i, slot] of this.#slots.entries()) {
      const [value, after] = [values[slot], this.#texts[i + 1] ?? ''];
      if (value === undefined) {
        slots.push(slot);
        texts.push(after);
      } else texts.push(`${texts.pop()}${value}${after}`);
    }
    return new ResponseHead(texts, slots);
  }

  /** Sends the response. `left` is what the client has left of its budget. */
  send(response: ServerResponse, status: number, body: Buffer | null, left: number): void {
    let head = this.#texts[0] ?? '';
    for (const [i, slot] of this.#slots.entries())
      head += (slot === 'date' ? dateNow() : left) + (this.#texts[i + 1] ?? '');
    const raw = response as unknown as WithHead;
    response.statusCode = status;
    raw._header = head;
    if (body === null) return void response.end();
    if (body.length > copiedBody) return void response.end(body);
    const whole = Buffer.allocUnsafe(head.length + body.length);
    whole.write(head, 'latin1');
    whole.set(body, head.length);
    raw._headerSent = true;
    response.end(whole);
  }
}

const date = { until: 0, text: '' };

/** The time of this second, as HTTP writes it. */
function dateNow(): string {
  const now = Date.now();
  if (now >= date.until || now < date.until - 1_000) {
    date.until = now - (now % 1_000) + 1_000;
    date.text = new Date(now).toUTCString();
  }
  return date.text;
}
