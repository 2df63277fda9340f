import type { Promotion, ServingStore } from '../ports/serving-store.ts';

/** Calls listeners with promotions, as the store reads them. */
export interface PromotionFeed {
  readonly listen: ServingStore['onPromotion'];
  /** Reads the current promotion and calls those who have not heard of it. An unreachable store is asked again later. */
  check(): void;
  close(): void;
}

/**
 * Makes a feed that asks `read` for the current promotion, on `check` and, while anyone listens, every `pollMs`; null
 * never polls. Every promotion that is passed on comes from `read`, so none can overtake a later one.
 */
export function createPromotionFeed(
  read: () => Promise<Promotion | null>,
  pollMs: number | null,
): PromotionFeed {
  /** Each listener with the epoch that it last heard of. */
  const listeners = new Map<
    object,
    { readonly notify: (promotion: Promotion) => void; epoch: number | null }
  >();
  let timer: NodeJS.Timeout | null = null;
  let reading = false;
  let again = false;

  async function readAndTell(): Promise<void> {
    if (listeners.size === 0) return;
    const promotion = await read().catch(() => null);
    if (!promotion) return;
    for (const listener of listeners.values()) {
      if (listener.epoch === promotion.epoch) continue;
      listener.epoch = promotion.epoch;
      listener.notify(promotion);
    }
  }

  async function check(): Promise<void> {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        await readAndTell();
      } while (again);
    } finally {
      reading = false;
    }
  }

  function stopPolling(): void {
    if (timer) clearInterval(timer);
    timer = null;
  }

  return {
    listen(notify) {
      const key = {};
      listeners.set(key, { notify, epoch: null });
      if (pollMs !== null) timer ??= setInterval(check, pollMs).unref();
      void check();
      return () => {
        listeners.delete(key);
        if (listeners.size === 0) stopPolling();
      };
    },
    check: () => void check(),
    close() {
      listeners.clear();
      stopPolling();
    },
  };
}
