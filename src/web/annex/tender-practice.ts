/** How municipalities put requirements in tenders, as the sources describe it. Suggestions, never a rule of the hub's. */
import type { Words } from './annex-query.ts';

const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

/** Stavanger kommune, slides of 23.01.2025: «A krav: ja/nei», «B krav: vurderes og poeng settes», with this scale. */
export const scoring = {
  source: 'Stavanger kommune, 23.01.2025: «A krav: ja/nei», «B krav: vurderes og poeng settes»',
  scale: [
    ['9–10', words('særdeles god oppfyllelse', 'særs god oppfylling', 'outstanding')],
    ['7–8', words('en veldig god besvarelse', 'eit veldig godt svar', 'a very good answer')],
    ['5–6', words('en akseptabel oppfyllelse', 'ei akseptabel oppfylling', 'acceptable')],
    [
      '3–4',
      words(
        'stort sett akseptabel, med mindre negative sider',
        'stort sett akseptabel, med mindre negative sider',
        'mostly acceptable, with minor faults',
      ),
    ],
    ['1–2', words('vesentlige negative sider', 'vesentlege negative sider', 'substantial faults')],
    ['0', words('ikke oppfylt', 'ikkje oppfylt', 'not met')],
  ] as const,
};

/** DFØ on technical references in tenders: remember «eller tilsvarende» (anskaffelsesforskriften § 15-1 (3)). */
export const orEquivalent = {
  text: words(
    'Viser et krav til en teknisk spesifikasjon eller standard, skal «eller tilsvarende» være med.',
    'Viser eit krav til ein teknisk spesifikasjon eller standard, skal «eller tilsvarande» vere med.',
    'Where a requirement refers to a technical specification or standard, “or equivalent” must be added.',
  ),
  url: 'https://anskaffelser.no/anskaffelsesprosess/anskaffelsesprosessen-steg-steg/avklare-behov-og-forberede-konkurransen/spesifikasjoner-krav-kriterier-og-kontraktsvilkar/utarbeide-kravspesifikasjoner',
};
