/** Helsedirektoratet's roadmap, its portfolio with a page for each measure, and its regulation plan with one for each service. */
import type { Site } from '../site-files.ts';
import { writeDate } from '../truth/listing.ts';
import { planElements, planHost, planLayers, planServices } from '../truth/plan.ts';
import { type Measure, measures, portfolioPage } from '../truth/portfolio.ts';
import { type Activity, roadmap, roadmapPage } from '../truth/roadmap.ts';
import { escapeHtml, type Html, link } from './html.ts';
import { page, publishers } from './page.ts';

const date = (iso: string | null) => (iso === null ? 'Udefinert' : writeDate(iso, 'dots'));

function activityHtml(activity: Activity): Html {
  const { title, owner, userGroups, startsOn, endsOn, phases, tentative } = activity;
  return [
    `<h4>${escapeHtml(title)}</h4>`,
    userGroups === null
      ? `<p>Eier: ${escapeHtml(owner)}</p>`
      : `<p>Eier: ${escapeHtml(owner)} | Brukergrupper: ${escapeHtml(userGroups)}</p>`,
    '<ul><li>Eksempeltekst om aktiviteten. Teksten er ikke utgiverens (SAMPLE).</li></ul>',
    `<p>Startdato: ${date(startsOn)}<br>Sluttdato: ${date(endsOn)}</p>`,
    `<p>Fase: ${phases.map(escapeHtml).join('<br>')}</p>`,
    tentative ? '<p>Tentativ tidsplan</p>' : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Adds the roadmap's page: a heading for each sub-goal, an accordion for each measure. */
function addRoadmap(site: Site): void {
  const body = roadmap.map(({ code, title, measures }) => {
    const accordion = measures.map(
      (measure) =>
        `<details><summary>${escapeHtml(measure.title)}</summary><div>\n${measure.activities.map(activityHtml).join('\n')}\n</div></details>`,
    );
    return `<h2>Delmål ${code}: ${escapeHtml(title)}</h2>\n${accordion.join('\n')}`;
  });
  const content = {
    title: 'Veikart for nasjonal e-helsestrategi: Helsedirektoratet',
    breadcrumb: ['Forsiden', 'Digitalisering og e-helse', 'Veikart for nasjonal e-helsestrategi'],
    lead: 'Delmål, tiltak og aktiviteter som Helsedirektoratet eier.',
    body: body.join('\n'),
  };
  site.page(publishers.hdir.host, roadmapPage, page(publishers.hdir, content));
}

/** Adds the plan's entry page and its services. Titles of elements carry SAMPLE. */
function addPlan(site: Site): void {
  const breadcrumb = ['Forsiden', 'Reguleringsplan'];
  const links = planServices.map(([name, slug]) => `<li>${link(name, `/krav-og-anbefalinger/${slug}`)}</li>`);
  site.page(
    planHost,
    '/reguleringsplan',
    page(publishers.hdir, {
      title: 'Reguleringsplan',
      breadcrumb,
      body: `<h2>Tjenester</h2><ul>${links.join('')}</ul>`,
    }),
  );
  for (const [service, slug] of planServices) {
    const own = planElements.filter((element) => element.service === service);
    const body = planLayers.map((layer) => {
      const types = layer.types.map((type) => {
        const items = own
          .filter((element) => element.layer === layer && element.elementType === type)
          .map(({ title, alsoFor }) => {
            const also = alsoFor.length > 0 ? `<br>Også aktuelt for: ${alsoFor.join(', ')}` : '';
            return `<li>${escapeHtml(title)}${also}</li>`;
          });
        return `<h3>${escapeHtml(type)}</h3><ul>${items.join('')}</ul>`;
      });
      return `<h2>${layer.name}</h2>\n${types.join('\n')}`;
    });
    const content = { title: service, breadcrumb, body: body.join('\n') };
    site.page(planHost, `/krav-og-anbefalinger/${slug}`, page(publishers.hdir, content));
  }
}

function measureBody({ owner, risk, segment, goal, status, period }: Measure): Html {
  const facts = [
    ['Strategimål', goal],
    ['Eier', owner],
    ['Risiko', risk],
    ['Kontaktperson', 'Oppdiktet Person (SAMPLE)'],
    ['Segment', segment],
    ['Rapporteringsperiode', period],
  ] as const;
  const shown = facts.flatMap(([label, value]) =>
    value === null ? [] : [`<h3>${label}</h3>\n<p>${escapeHtml(value)}</p>`],
  );
  return `<h2>Nøkkelinformasjon</h2>
${shown.join('\n')}
<h2>Om tiltaket</h2>
<p>Eksempeltekst om tiltaket. Teksten er ikke utgiverens (SAMPLE).</p>
${status === null ? '' : `<h2>Status</h2>\n<p>${escapeHtml(status)}</p>\n<p>Eksempeltekst om status (SAMPLE).</p>`}`;
}

/** Adds the portfolio's page and a page for each measure, in the shape of those that were read. */
function addPortfolio(site: Site): void {
  const breadcrumb = ['Forsiden', 'Digitalisering og e-helse', 'Nasjonal e-helseportefølje'];
  const links = measures.map(({ title, slug }) => `<li>${link(title, `${portfolioPage}/${slug}`)}</li>`);
  const title = 'Tiltak i nasjonal e-helseportefølje';
  const add = (path: string, content: { readonly title: string; readonly body: Html }) =>
    site.page(publishers.hdir.host, path, page(publishers.hdir, { breadcrumb, ...content }));
  add(portfolioPage, { title, body: `<ul>${links.join('')}</ul>` });
  for (const one of measures)
    add(`${portfolioPage}/${one.slug}`, { title: one.title, body: measureBody(one) });
}

export function addHdirPlans(site: Site): void {
  addRoadmap(site);
  addPortfolio(site);
  addPlan(site);
}
