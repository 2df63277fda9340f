import { describe, expect, it } from 'vitest';
import { nhnVkp } from '../../../connectors/nhn-vkp/connector.ts';

const read = (body: string) =>
  nhnVkp.read([
    {
      name: 'list',
      url: 'https://www.nhn.no/',
      bytes: new TextEncoder().encode(
        `<!doctype html><html><body><main><h1>VKP (SAMPLE)</h1>${body}</main></body></html>`,
      ),
      mediaType: 'text/html; charset=utf-8',
      sha256: '',
    },
  ]);
const table =
  '<table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr><tr><td>Dikta AS</td><td>Diktaprodukt</td><td>Godkjent</td></tr></table>';
const codes = (body: string) => read(body).findings.map(({ code }) => code);

describe('beside a list that is read', () => {
  it('a list of companies under an unknown heading is reported', () => {
    const body = `${table}<h2>Søknader til behandling</h2><ul><li>Prøvefjord AS, Bergen</li><li>Eksempelvik, Oslo</li></ul>`;
    expect(codes(body)).toContain('UNREAD_LIST');
    expect(read(body).claims).toHaveLength(1);
  });

  it('a sentence of approval in the panel of a vendor is reported', () => {
    const panel = (vendor: string, more: string) =>
      `<details><summary>${vendor}</summary><ul><li>Diktaprodukt – Godkjent 1. oktober 2025</li></ul>${more}</details>`;
    const body = panel('Dikta AS', '') + panel('Prøve AS', '<p>Ikke godkjent for besøksplan siden mai.</p>');
    expect(codes(body)).toContain('UNREAD_LIST');
  });

  it('links and advice are not', () => {
    const body = `${table}<h2>Les mer</h2><ul><li><a href="/om">Om ordningen</a></li><li><a href="/kontakt">Kontakt</a></li></ul><p>Listen er ikke uttømmende.</p>`;
    expect(codes(body)).not.toContain('UNREAD_LIST');
  });
});
