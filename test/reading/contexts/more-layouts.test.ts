/** K11: layouts that lists are likely to have. All in these documents is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K11',
    name: 'A-Å p br',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<h3>A</h3><p>Alfa AS<br>Atla AS</p><h3>B</h3><p>Beta AS</p>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Atla AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'A-Å p br no legal',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<h3>A</h3><p>Alfa<br>Atla Helse</p><h3>B</h3><p>Beta</p>',
    rows: {
      Alfa: 'APPROVED',
      'Atla Helse': 'APPROVED',
      Beta: 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'one p br',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<p>Alfa AS<br>Atla AS<br>Beta AS</p>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Atla AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'A-Å dl',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<dl><dt>A</dt><dd>Alfa AS</dd><dd>Atla AS</dd><dt>B</dt><dd>Beta AS</dd></dl>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Atla AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'A-Å li br',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<ul><li><strong>A</strong><ul><li>Alfa AS</li><li>Atla AS</li></ul></li><li><strong>B</strong><ul><li>Beta AS</li></ul></li></ul>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Atla AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'plain names heading',
    source: 'nhn-leverandorer',
    title: 'Tredjepartsleverandører',
    html: '<h2>Godkjente leverandører</h2><ul><li>Alfa</li><li>Beta Helse</li><li>Gamma Data</li></ul>',
    rows: {
      Alfa: 'APPROVED',
      'Beta Helse': 'APPROVED',
      'Gamma Data': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'plain names paragraphs',
    source: 'nhn-leverandorer',
    title: 'Tredjepartsleverandører',
    html: '<h2>Godkjente leverandører</h2><p>Alfa AS</p><p>Beta Helse AS</p>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta Helse AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'commas',
    source: 'nhn-leverandorer',
    title: 'Tredjepartsleverandører',
    html: '<p>Følgende leverandører er godkjent: Alfa AS, Beta Helse AS og Gamma Data ASA.</p>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta Helse AS': 'APPROVED',
      'Gamma Data ASA': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'following solutions',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<p>Følgende løsninger er godkjent: Alfa EPJ fra Alfa AS og Beta EPJ fra Beta AS.</p>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'APPROVED',
      },
    },
  },
  {
    kind: 'K11',
    name: 'following solutions 3',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: '<p>Disse systemene er godkjente: Alfa EPJ (Alfa AS), Beta EPJ (Beta AS) og Gamma EPJ (Gamma AS).</p>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'APPROVED',
      },
      'Gamma EPJ': {
        vendor: 'Gamma AS',
        process: 'APPROVED',
      },
    },
  },
  {
    kind: 'K11',
    name: 'following negative',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<p>Følgende løsninger er ikke godkjent: Alfa EPJ fra Alfa AS og Beta EPJ fra Beta AS.</p>',
    rows: {
      'Alfa EPJ': 'listed',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'logo grid',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<div class="grid"><img src="a.png" alt="Alfa AS logo"><img src="b.png" alt="Logo Beta AS"><img src="c.png" alt="Gamma AS sin logo"></div>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
      'Gamma AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'logo grid links',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<ul><li><a href="/a"><img src="a.png" alt="Alfa AS logo"></a></li><li><a href="/b"><img src="b.png" alt="Logo: Beta AS"></a></li></ul>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'logo figures',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<figure><img src="a.png" alt="Logo"><figcaption>Alfa AS</figcaption></figure><figure><img src="b.png" alt="Beta logo"><figcaption>Beta AS</figcaption></figure>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'cards product labelled',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<div><h3>Alfa EPJ</h3><dl><dt>Leverandør</dt><dd>Alfa AS</dd><dt>Status</dt><dd>Godkjent</dd></dl></div><div><h3>Beta EPJ</h3><dl><dt>Leverandør</dt><dd>Beta AS</dd><dt>Status</dt><dd>I test</dd></dl></div>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'IN_TEST',
      },
    },
  },
  {
    kind: 'K11',
    name: 'cards product labelled span',
    source: 'nhn-sfm',
    title: 'SFM',
    html: '<ul><li><h3>Alfa EPJ</h3><p><strong>Leverandør:</strong> Alfa AS</p><p><strong>Variant:</strong> SFM Full</p><p><strong>Status:</strong> Godkjent</p></li><li><h3>Beta EPJ</h3><p><strong>Leverandør:</strong> Beta AS</p><p><strong>Variant:</strong> SFM Basis</p><p><strong>Status:</strong> I test</p></li></ul>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'IN_TEST',
      },
    },
  },
  {
    kind: 'K11',
    name: 'cards supplier',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<h3>Alfa AS</h3><p>Organisasjonsnummer: 310 000 418</p><h3>Beta AS</h3><p>Organisasjonsnummer: 311 234 560</p>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'fra dash',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: '<p>Alfa EPJ fra Alfa AS – godkjent</p><p>Beta EPJ fra Beta AS – under utprøving</p>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'LIMITED_TRIAL',
      },
    },
  },
  {
    kind: 'K11',
    name: 'accordion product/vendor',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<details><summary>Alfa EPJ / Alfa AS</summary><p>Status: Godkjent</p></details><details><summary>Beta EPJ / Beta AS</summary><p>Status: I test</p></details>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'IN_TEST',
      },
    },
  },
  {
    kind: 'K11',
    name: 'caption product/vendor',
    source: 'nhn-sfm',
    title: 'SFM',
    html: '<table><caption>Alfa EPJ / Alfa AS</caption><tr><th>Variant</th><th>Status</th></tr><tr><td>SFM Full</td><td>Godkjent</td></tr></table><table><caption>Beta EPJ (Beta AS)</caption><tr><th>Variant</th><th>Status</th></tr><tr><td>SFM Basis</td><td>I test</td></tr></table>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'IN_TEST',
      },
    },
  },
  {
    kind: 'K11',
    name: 'accordion button',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<div class="acc"><h3><button>Alfa AS</button></h3><div><p>Alfa EPJ: godkjent</p></div></div><div class="acc"><h3><button>Beta AS</button></h3><div><p>Beta EPJ: i test</p></div></div>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
      'Beta EPJ': {
        vendor: 'Beta AS',
        process: 'IN_TEST',
      },
    },
  },
  {
    kind: 'K11',
    name: 'div grid',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<div style="display:grid;grid-template-columns:1fr 1fr 1fr"><div>Leverandør</div><div>Produkt</div><div>Status</div><div>Alfa AS</div><div>Alfa EPJ</div><div>Godkjent</div><div>Beta AS</div><div>Beta EPJ</div><div>I test</div></div>',
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'div rows',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<div class="table"><div class="row"><div>Leverandør</div><div>Produkt</div><div>Status</div></div><div class="row"><div>Alfa AS</div><div>Alfa EPJ</div><div>Godkjent</div></div><div class="row"><div>Beta AS</div><div>Beta EPJ</div><div>I test</div></div></div>',
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'ul rows',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<ul><li><span>Leverandør</span><span>Produkt</span><span>Status</span></li><li><span>Alfa AS</span><span>Alfa EPJ</span><span>Godkjent</span></li><li><span>Beta AS</span><span>Beta EPJ</span><span>I test</span></li></ul>',
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'pre tabs',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<pre>Leverandør\tProdukt\tStatus\nAlfa AS\tAlfa EPJ\tGodkjent\nBeta AS\tBeta EPJ\tI test</pre>',
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'pre spaces',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<pre>Leverandør    Produkt      Status\nAlfa AS       Alfa EPJ     Godkjent\nBeta AS       Beta EPJ     I test</pre>',
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'text tabs',
    source: 'nhn-persontjenesten',
    title: '',
    text: {
      content: 'Leverandør\tProdukt\tStatus\nAlfa AS\tAlfa EPJ\tGodkjent\nBeta AS\tBeta EPJ\tI test\n',
      mediaType: 'text/plain',
    },
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'text spaces',
    source: 'nhn-persontjenesten',
    title: '',
    text: {
      content:
        'Persontjenesten\n\nLeverandør    Produkt      Status\nAlfa AS       Alfa EPJ     Godkjent\nBeta AS       Beta EPJ     I test\n',
      mediaType: 'text/plain',
    },
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'pipes',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<p>Leverandør | Produkt | Status<br>Alfa AS | Alfa EPJ | Godkjent<br>Beta AS | Beta EPJ | I test</p>',
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'script json',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<div id="root"></div><script>window.__DATA__ = {"items":[{"leverandor":"Alfa AS","produkt":"Alfa EPJ","status":"Godkjent"},{"leverandor":"Beta AS","produkt":"Beta EPJ","status":"I test"}]};</script>',
    rows: {
      'Alfa EPJ': 'APPROVED',
      'Beta EPJ': 'listed',
    },
  },
  {
    kind: 'K11',
    name: 'script json one',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<div id="root"></div><script type="application/json">{"items":[{"leverandor":"Alfa AS","produkt":"Alfa EPJ","status":"Godkjent"}]}</script>',
    rows: {
      'Alfa EPJ': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'title date',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører per 1. mai 2024',
    html: '<ul><li>Alfa AS</li><li>Beta AS</li></ul>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'h2 date',
    source: 'nhn-leverandorer',
    title: 'Leverandører',
    html: '<h2>Liste over godkjente leverandører (oppdatert 01.05.2024)</h2><ul><li>Alfa AS</li><li>Beta AS</li></ul>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'h2 date2',
    source: 'nhn-leverandorer',
    title: 'Leverandører',
    html: '<h2>Godkjente tredjepartsleverandører i Helsenettet pr. mai 2024</h2><ul><li>Alfa AS</li><li>Beta AS</li></ul>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'formerly',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<ul><li>Alfa AS (tidligere Gammelalfa AS)</li><li>Beta AS (tidl. Betadata)</li><li>Gamma AS, tidligere Delta AS</li><li>Epsilon AS (het tidligere Zeta AS)</li><li>Eta AS (f.k.a. Theta AS)</li></ul>',
    rows: {
      'Alfa AS': 'APPROVED',
      'Beta AS': 'APPROVED',
      'Gamma AS': 'APPROVED',
      'Epsilon AS': 'APPROVED',
      'Eta AS': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'formerly table',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr><tr><td>Alfa AS (tidligere Gammelalfa AS)</td><td>Alfa EPJ (tidligere Gammel EPJ)</td><td>Godkjent</td></tr></table>',
    rows: {
      'Alfa EPJ': {
        vendor: 'Alfa AS',
        process: 'APPROVED',
      },
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
