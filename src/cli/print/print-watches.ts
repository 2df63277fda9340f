import type { WebhookSubscription } from '../../domain/findings/notice.ts';

/** What `hub watches` prints: each watch in a line, without its key. */
export function watchLines(watches: readonly WebhookSubscription[]): string[] {
  if (watches.length === 0)
    return ['Nobody is notified of findings. The mutation `watch` begins it; see docs/webhooks.md.'];
  return watches.map(
    (watch) =>
      `${mark[watch.state]} ${watch.id}  ${watch.source ?? 'all sources'}  ${watch.url}  ${words(watch)}`,
  );
}

const mark: Readonly<Record<WebhookSubscription['state'], string>> = {
  ACTIVE: '✓',
  PENDING: '…',
  DISABLED: '✗',
};

function words({ state, why, failures, failure, nextAt, deliveredAt }: WebhookSubscription): string {
  if (state === 'DISABLED') return `disabled (${why}, ${failure}): give it a new key with rotateSecret`;
  if (failures > 0) return `${failures} tries failed (${failure}), next at ${nextAt}`;
  return state === 'PENDING' ? 'has not answered the first ping yet' : `last delivery ${deliveredAt}`;
}
