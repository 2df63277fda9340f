/** NHN's list for VKP as a publisher might write it, in place of the one on a copy of the sample site. */
import { type SampleCopy, vkp } from '../support/sample-copy.ts';

/** Headings of the list unless told otherwise. */
export const headings = [
  'Leverandør',
  'Organisasjonsnummer',
  'Produkt',
  'Versjon',
  'Bruksområde',
  'Rolle',
  'Status',
  'Dato',
];

/** The cells of a good row; `parts` replaces some, by heading. */
export function row(name: string, parts: Readonly<Record<string, string>> = {}): readonly string[] {
  const good: Readonly<Record<string, string>> = {
    Leverandør: `${name} Omsorg AS`,
    Produkt: `${name} Journal`,
    Versjon: '1.0',
    Bruksområde: 'Hent tjenester',
    Rolle: 'Mottar',
    Status: 'Godkjent',
    Dato: '01.10.2025',
    ...parts,
  };
  return headings.map((heading) => good[heading] ?? '');
}

/** Publishes a list of one table. */
export function publish(
  site: SampleCopy,
  rows: readonly (readonly string[])[],
  heads: readonly string[] = headings,
): void {
  const cells = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const main = `<main id="innhold"><h1>Godkjente løsninger i Velferdsteknologisk knutepunkt</h1>
<table><thead>${cells('th', heads)}</thead><tbody>
${rows.map((texts) => cells('td', texts)).join('\n')}
</tbody></table></main>`;
  site.edit(vkp, (page) => page.replace(/<main[\s\S]*<\/main>/u, () => main));
}
