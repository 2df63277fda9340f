/** Helsedirektoratet's roadmap, and its regulation plan with a page for each service. */
import type { Site } from '../site-files.ts';
import { writeDate } from '../truth/listing.ts';
import { planElements, planHost, planLayers, planServices } from '../truth/plan.ts';
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

export function addHdirPlans(site: Site): void {
  addRoadmap(site);
  addPlan(site);
}
