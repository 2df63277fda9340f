/** There is no archive where the settings say, so that there is nothing to read. The message says what to do. */
export class NoArchive extends Error {
  override readonly name = 'NoArchive';
}
