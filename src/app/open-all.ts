/**
 * Opens several things, one after the other. Where one of them cannot be opened, those before it are closed again: what is left
 * open would keep a command from ending. `close` closes all, the last one first.
 */
export async function openAll<T>(
  open: (closing: AsyncDisposableStack) => Promise<T>,
): Promise<{ readonly deps: T; close(): Promise<void> }> {
  const closing = new AsyncDisposableStack();
  try {
    return { deps: await open(closing), close: () => closing.disposeAsync() };
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}
