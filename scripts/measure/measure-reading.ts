/**
 * Prints how much of random pages the connectors read right: `node scripts/measure/measure-reading.ts [--pages 200] [--seed 1]
 * [--words tuned|widened|unseen] [--source nhn-vkp] [--misses 20]`. The pages come from the grammar in test/page-grammar.
 *
 * With `--contexts tuned|heldOut` the rows stand in contexts that deny, end, limit or say nothing of their status
 * (`--pages 300`; `--kind remark` for one kind; `--failures <folder>` writes the first page of each kind of failure there).
 */
import { parseArgs } from 'node:util';
import { heldOutContexts } from '../../test/page-grammar/contexts/held-out-words.ts';
import { tunedContexts } from '../../test/page-grammar/contexts/words.ts';
import { type Count, measure, profiles } from '../../test/page-grammar/measure.ts';
import { tuned, unseen, type Words, widened } from '../../test/page-grammar/words.ts';
import { printContexts } from './measure-contexts.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    seed: { type: 'string', default: '1' },
    words: { type: 'string', default: 'tuned' },
    contexts: { type: 'string' },
    kind: { type: 'string' },
    failures: { type: 'string' },
    source: { type: 'string' },
    misses: { type: 'string', default: '0' },
  },
});
const chosen = profiles.filter(({ source }) => values.source === undefined || source === values.source);
if (values.contexts === undefined) printWords();
else
  printContexts(chosen, values.contexts === 'heldOut' ? heldOutContexts : tunedContexts, {
    pages: Number(values.pages ?? 300),
    seed: Number(values.seed),
    misses: Number(values.misses),
    ...(values.kind === undefined ? {} : { kind: values.kind }),
    ...(values.failures === undefined ? {} : { failures: values.failures }),
  });

function printWords(): void {
  const lists: Readonly<Record<string, Words>> = { tuned, widened, unseen };
  const words = lists[values.words] ?? tuned;
  const pages = Number(values.pages ?? 200);
  let shown = Number(values.misses);
  const counts: Count[] = [];
  for (const profile of chosen)
    counts.push(
      measure(profile, words, pages, Number(values.seed), (page, miss, reading, seed) => {
        if (shown <= 0) return;
        shown -= 1;
        const codes = [
          ...new Set(
            reading.findings.map(
              ({ code, found }) => `${code}${found === null ? '' : `(${found.slice(0, 40)})`}`,
            ),
          ),
        ];
        console.log(
          `${page.source} seed ${seed} ${miss.layout} ${miss.outcome}\n  fact ${JSON.stringify(miss.fact)}\n  read ${JSON.stringify(miss.read)}\n  ${codes.slice(0, 6).join(' ')}`,
        );
      }),
    );
  const percent = (count: Count) => ((100 * count.right) / Math.max(count.facts, 1)).toFixed(2);
  console.log(
    '| Source | Pages | Facts | Read right % | Wrong, no finding | Wrong, finding | Missed, finding | Missed, no finding |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const count of counts)
    console.log(
      `| \`${count.source}\` | ${count.pages} | ${count.facts} | ${percent(count)} | ${count.wrongSilent} | ${count.wrongReported} | ${count.missedReported} | ${count.missedSilent} |`,
    );
}
