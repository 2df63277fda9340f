import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, runHub } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

const rows = [
  ['Eksempel Alfa AS', 'Diktaprodukt A', 'Tenesteoppslag', 'Leverende part', 'Grønt lys'],
  ['Eksempel Alfa AS', 'Diktaprodukt B', 'Planoppslag', 'Mottakende part', 'Grønt lys'],
  ['Eksempel Beta AS', 'Diktaprodukt C', 'Tenesteoppslag', 'Leverende part', 'Gult lys'],
  ['Eksempel Gamma AS', 'Diktaprodukt D', 'Planoppslag', 'Leverende part', 'Rødt lys'],
];
const headings = ['Systemhus', 'Systemnavn i drift', 'Oppslag', 'Part', 'Lys', 'Kveldsvakt'];
const page = `<!doctype html><html lang="nb"><body><main><h1>VKP (SAMPLE)</h1><table><tr>${headings
  .map((heading) => `<th>${heading}</th>`)
  .join('')}</tr>${rows
  .map((cells) => `<tr>${[...cells, 'Kari'].map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table></main></body></html>`;

/** What someone who knows the field answers, by the word that is asked for; each with a reason. */
const meanings: Readonly<Record<string, string>> = {
  Systemhus: 'Leverandør',
  'Systemnavn i drift': 'Produkt',
  Oppslag: 'Bruksområde',
  Part: 'Rolle',
  Lys: 'Status',
  Kveldsvakt: '-',
  Tenesteoppslag: 'Hent tjenester',
  Planoppslag: 'Hent besøksplan',
  'Leverende part': 'Kilde',
  'Mottakende part': 'Konsument',
  'Grønt lys': 'Godkjent',
  'Gult lys': 'I test',
  'Rødt lys': 'Ikke godkjent',
};

/** The first day on a real list, as someone who knows the field and not the code has it: the command, answered in the terminal. */
describe('hub teach', () => {
  const folder = newFolder();
  const site = copySampleSite();
  const vocabulary = join(folder, 'vocabulary.yaml');
  const env = { HUB_DATA_DIR: join(folder, 'data'), HUB_SAMPLE_SITE: site.root, HUB_VOCABULARY: vocabulary };
  let transcript = '';
  let code: number | null = null;

  beforeAll(async () => {
    site.edit(vkp, () => page);
    const before = await runHub(['harvest', 'nhn-vkp'], env);
    expect(before.code).toBe(1);
    ({ code, transcript } = await teach(env));
  }, 240_000);

  it('asks for every unknown word, headings first, until the list reads whole', () => {
    expect(transcript).toContain('the heading “Systemhus”');
    expect(transcript).toContain('the status “Gult lys”');
    expect(transcript).toMatch(/now gives 4 rows and 0 unknown words/u);
    expect(code).toBe(0);
  });

  it('writes a reviewed file that says what, who, when and why', () => {
    const text = readFileSync(vocabulary, 'utf8');
    expect(text).toContain('word: "Grønt lys", means: "Godkjent", by: redaksjon, at: ');
    expect(text).toContain('kind: ignore, word: "Kveldsvakt"');
    expect(text.match(/^ {2}- \{ source: nhn-vkp/gmu)).toHaveLength(Object.keys(meanings).length);
  });

  it('is applied by the next harvest to the bytes that are archived, with nothing recompiled', async () => {
    const after = await runHub(['harvest', 'nhn-vkp'], env);
    expect(after.stdout + after.stderr).not.toContain('HELD');
    expect(after.code).toBe(0);
    const draft = join(folder, 'draft.html');
    writeFileSync(draft, page);
    const { stdout } = await runHub(['check', 'nhn-vkp', draft, '--json'], env);
    const { records, findings, verdict } = JSON.parse(stdout);
    expect(verdict).toBe('accepted');
    expect(findings).toEqual([]);
    const read = records.map((record: Record<string, unknown>) =>
      ['vendor', 'product', 'interface', 'role', 'process'].map((field) => record[field]).join(' | '),
    );
    expect(read).toEqual([
      'Eksempel Alfa AS | Diktaprodukt A | VKP/HENT_TJENESTER | PRODUCER | APPROVED',
      'Eksempel Alfa AS | Diktaprodukt B | VKP/HENT_BESOKSPLAN | CONSUMER | APPROVED',
      'Eksempel Beta AS | Diktaprodukt C | VKP/HENT_TJENESTER | PRODUCER | IN_TEST',
      'Eksempel Gamma AS | Diktaprodukt D | VKP/HENT_BESOKSPLAN | PRODUCER | NOT_STATED',
    ]);
  }, 240_000);

  it('gives the line to paste at the end of a finding about an unknown word', async () => {
    const draft = join(folder, 'other.html');
    writeFileSync(draft, page.replace('Grønt lys', 'Lilla lys'));
    const { stdout } = await runHub(['check', 'nhn-vkp', draft, '--json'], env);
    const [finding] = JSON.parse(stdout).findings;
    expect(finding).toMatchObject({ code: 'UNKNOWN_STATUS', found: 'Lilla lys' });
    expect(finding.action.nb).toMatch(/- \{ source: nhn-vkp, kind: status, word: "Lilla lys", means: .*\}$/u);
  }, 240_000);

  it('reads nothing with a file that cannot be used, and says what is wrong with it', async () => {
    const good = readFileSync(vocabulary, 'utf8');
    writeFileSync(vocabulary, good.replace('kind: status', 'kind: stauts'));
    const draft = join(folder, 'draft.html');
    const { code: exit, stdout } = await runHub(['check', 'nhn-vkp', draft], env);
    writeFileSync(vocabulary, good);
    expect(exit).toBe(1);
    expect(stdout).toContain('VOCABULARY_REFUSED');
  }, 240_000);

  it('reports a line whose meaning is not known, and reads on', async () => {
    const good = readFileSync(vocabulary, 'utf8');
    writeFileSync(vocabulary, good.replace('means: "I test"', 'means: "Gokjent"'));
    const draft = join(folder, 'draft.html');
    const { stdout } = await runHub(['check', 'nhn-vkp', draft, '--json'], env);
    writeFileSync(vocabulary, good);
    const codes = JSON.parse(stdout).findings.map((one: { code: string }) => one.code);
    expect(codes).toEqual(expect.arrayContaining(['UNUSABLE_TAUGHT_WORD', 'UNKNOWN_STATUS']));
  }, 240_000);
});

/** Runs the command and answers as it asks. */
async function teach(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['src/cli.ts', 'teach', 'nhn-vkp'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let transcript = '';
  let answered = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    transcript += text;
    const question = /(?:Number, known word[^:]*: |follow\? )$/u.exec(transcript);
    if (question === null || transcript.length === answered) return;
    answered = transcript.length;
    const word = [...transcript.matchAll(/\d+ of \d+: .*?“(.+?)”/gu)].at(-1)?.[1] ?? '';
    child.stdin.write(
      `${transcript.endsWith('follow? ') ? 'Said by the publisher.' : (meanings[word] ?? '')}\n`,
    );
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, transcript };
}
