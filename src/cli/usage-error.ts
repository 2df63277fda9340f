/** The command was called wrongly: exit 2, with what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
