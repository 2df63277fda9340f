/** Prints lines on standard output. */
export function printLines(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
