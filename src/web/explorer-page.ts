/** The page of the explorer: who it is for, how to leave its editors, and examples to open. */
import { html, type Markup } from './console/frame/html.ts';
import { type ExplorerLanguage, exampleGroups, type Scenario } from './explorer-examples.ts';

const words = {
  nb: {
    title: 'Utforsk spørringer – Helseteknologi-hub',
    heading: 'Utforsk spørringer',
    home: 'Til forsiden',
    other: 'In English',
    examples: 'Eksempler',
    scenarios: 'Spørsmål fra innkjøpere og leverandører',
    keyboard:
      'Med tastatur: Escape og så Tab fører ut av et redigeringsfelt. Hvert eksempel åpnes i en ny fane.',
    loading: 'Laster …',
    noScript: 'Denne siden trenger JavaScript. Spørringer kan sendes til /graphql uten.',
  },
  en: {
    title: 'Explore queries – Health technology hub',
    heading: 'Explore queries',
    home: 'To the home page',
    other: 'På norsk',
    examples: 'Examples',
    scenarios: 'Questions of buyers and vendors',
    keyboard: 'By keyboard: Escape and then Tab leaves an editor. Each example opens in a tab of its own.',
    loading: 'Loading …',
    noScript: 'This page needs JavaScript. Queries can be sent to /graphql without.',
  },
} as const;

/** The page in a language. `files` gives the address of each of its files. */
export function explorerPage(
  language: ExplorerLanguage,
  examples: readonly Scenario[],
  files: (name: string) => string,
): Markup {
  const say = words[language];
  const other = language === 'nb' ? 'en' : 'nb';
  const lang = language === 'nb' ? '' : '&lang=en';
  const named = new Map(examples.map((one) => [one.name, one]));
  const item = ({ name, title }: Scenario) =>
    html`<li><a href="/explorer?example=${name}${lang}">${title}</a></li>`;
  const grouped = new Set(exampleGroups.flatMap(({ examples: names }) => Object.keys(names)));
  const groups = [
    ...exampleGroups.map(({ title, examples: names }) => ({
      title: title[language],
      own: Object.keys(names).flatMap((name) => named.get(name) ?? []),
    })),
    { title: say.scenarios, own: examples.filter(({ name }) => !grouped.has(name)) },
  ];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${files('graphiql.css')}">
<link rel="stylesheet" href="${files('explorer.css')}">
<script src="${files('react.js')}" defer></script>
<script src="${files('react-dom.js')}" defer></script>
<script src="${files('graphiql.js')}" defer></script>
<script src="${files('explorer.js')}" defer></script>
</head>
<body>
<header class="hub">
<h1>${say.heading}</h1>
<nav aria-label="${say.examples}">
<details><summary>${say.examples}</summary>
<div class="hub-examples">${groups.map(({ title, own }) => html`<section><h2>${title}</h2><ul>${own.map(item)}</ul></section>`)}</div>
</details>
<a href="${language === 'nb' ? '/' : '/en'}">${say.home}</a>
<a href="/explorer?lang=${other}" lang="${other}" hreflang="${other}">${say.other}</a>
</nav>
<p>${say.keyboard}</p>
</header>
<main id="explorer"><p>${say.loading} <noscript>${say.noScript}</noscript></p></main>
</body>
</html>
`;
}
