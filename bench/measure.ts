/** Measuring in one run: variants take turns, so that a busy machine slows all of them alike. */

/** Median milliseconds of each variant over the rounds. `round` lets a variant ask something new each time. */
export function interleave(
  variants: Readonly<Record<string, (round: number) => unknown>>,
  rounds: number,
): Record<string, { readonly median: number; readonly p99: number }> {
  const names = Object.keys(variants);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const started = performance.now();
      variants[name]?.(round);
      times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const sorted = (times.get(name) ?? []).sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
      return [name, { median: at(0.5), p99: at(0.99) }];
    }),
  );
}

/** Prints rows as a table under a heading. */
export function printTable(
  heading: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): void {
  console.log(`\n${heading}`);
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  console.log(line(columns));
  for (const row of rows) console.log(line(columns.map((column) => String(row[column] ?? ''))));
}

/** A number with three significant digits. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
