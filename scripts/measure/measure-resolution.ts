/** Prints how well the rules resolve the labelled pairs of vendors, and every pair that they get otherwise. */
import { measure, type Verdict } from '../../test/resolution/measure.ts';

const { judged, ...figures } = measure();
console.log(figures);
for (const [kind, of] of Map.groupBy(judged, ({ pair }) => pair.kind)) {
  const count = (verdict: Verdict) => of.filter((one) => one.verdict === verdict).length;
  console.log(
    `${kind}: ${of.length} pairs; joined ${count('same')}, pointed out ${count('unsure')}, apart ${count('different')}`,
  );
}
for (const { pair, verdict } of judged) {
  if (verdict !== pair.expected)
    console.log(`${verdict} for ${pair.expected}: ${pair.left.name} / ${pair.right.name} (${pair.kind})`);
}
