import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { disclaimer } from '../graphql/words.ts';
import type { ServerDeps } from './server-deps.ts';

const assets = fileURLToPath(new URL('assets/', import.meta.url));

const sampleMark =
  '<p class="sample">EKSEMPELDATA (SAMPLE): Leverandører, produkter og godkjenninger er oppdiktet.</p>';

/** /: what this is and where to go. All words are the hub's own, so nothing needs escaping but numbers. */
export function addHomeRoute(
  app: FastifyInstance,
  { holder, mode }: Pick<ServerDeps, 'holder' | 'mode'>,
): void {
  app.get('/home.css', (_request, reply) => reply.sendFile('home.css', assets));
  app.get('/', (_request, reply) => {
    const counts = holder.current?.catalogue.counts;
    const content = counts
      ? `Huben viser nå ${counts.products} produkter fra ${counts.vendors} leverandører, med ${counts.integrations} oppføringer i listene.`
      : 'Huben har ikke lest kildene ennå. Prøv igjen om litt.';
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Helseteknologi-hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/home.css">
</head>
<body>
<main>
<h1>Helseteknologi-hub</h1>
${mode === 'SAMPLE' ? sampleMark : ''}
<p>Ett API over listene som norske helsemyndigheter publiserer om helseteknologi: hvilke leverandører og produkter som er
verifisert for hvilke nasjonale tjenester og helseregistre, og hvilke krav som gjelder for hvem.</p>
<p>${content}</p>
<ul>
<li><a href="/explorer">Utforsk spørringer</a></li>
<li><a href="/graphql?query=%7Bsources%7Bkey%20title%7Bnb%7Dhealth%7Bstate%20checkedAt%7D%7D%7D">Kildene og hvor ferske de er</a> (JSON)</li>
<li><a href="/readyz">Driftsstatus</a> (JSON)</li>
</ul>
<p>${disclaimer.nb}</p>
</main>
</body>
</html>
`;
  });
}
