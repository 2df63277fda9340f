import type { Agency, Municipality, Source, Target, TargetInterface } from '../../../catalogue/catalogue.ts';
import type { LifecycleRow } from '../../../domain/model.ts';
import { type Column, column, evidenceColumn, inTwoLanguages, table } from '../column.ts';

/** Where something stands in its life. */
export const lifecycle = <Row extends { readonly lifecycle: LifecycleRow }>(): Column<Row>[] => [
  column('lifecycle', 'Lifecycle.stage', ({ lifecycle: { stage } }) => stage),
  column('lifecycleSince', 'Lifecycle.since', ({ lifecycle: { since } }) => since),
  column('lifecycleEnds', 'Lifecycle.endsText', ({ lifecycle: { endsText } }) => endsText),
];

export const targets = table<Target>({
  name: 'targets',
  title: { nb: 'Nasjonale tjenester og helseregistre', en: 'National services and health registers' },
  type: 'IntegrationTarget',
  list: 'targets',
  columns: [
    column('id', 'IntegrationTarget.id', ({ id }) => id),
    column('key', 'IntegrationTarget.key', ({ key }) => key),
    column('kind', 'Query.targets', ({ kind }) => kind, 'string'),
    ...inTwoLanguages<Target>('name', 'IntegrationTarget.name', ({ name }) => name),
    column('ownerKey', 'IntegrationTarget.owner', ({ owner }) => owner, 'string'),
    column('controllerKey', 'HealthRegister.controller', ({ controller }) => controller, 'string'),
    ...lifecycle<Target>(),
    column('url', 'IntegrationTarget.url', ({ url }) => url),
    evidenceColumn('IntegrationTarget', ({ id }) => id),
  ],
});

export const interfaces = table<Target, TargetInterface>({
  name: 'interfaces',
  title: { nb: 'Grensesnitt', en: 'Interfaces' },
  type: 'TargetInterface',
  list: 'targets',
  rows: ({ key, catalogue }) => catalogue.interfacesOf(key),
  columns: [
    column('id', 'TargetInterface.id', ({ id }) => id),
    column('key', 'TargetInterface.key', ({ key }) => key),
    column('targetKey', 'IntegrationTarget.key', ({ target }) => target),
    ...inTwoLanguages<TargetInterface>('name', 'TargetInterface.name', ({ name }) => name),
    column('version', 'TargetInterface.version', ({ version }) => version),
    column('roles', 'TargetInterface.roles', ({ roles }) => roles),
    column('types', 'TargetInterface.types', ({ types }) => types),
    ...lifecycle<TargetInterface>(),
    column('excludes', 'TargetInterface.excludes', ({ excludes }) => excludes, 'array'),
    column('documentation', 'TargetInterface.documentation', ({ documentation }) => documentation),
    evidenceColumn('TargetInterface', ({ id }) => id),
  ],
});

export const municipalities = table<Municipality>({
  name: 'municipalities',
  title: { nb: 'Kommuner som kildene nevner', en: 'Municipalities that the sources name' },
  type: 'Municipality',
  list: 'municipalities',
  columns: [
    column('id', 'Municipality.id', ({ id }) => id),
    column('number', 'Municipality.number', ({ number }) => number),
    column('name', 'Municipality.name', ({ name }) => name),
    column('county', 'Municipality.county', ({ county }) => county ?? null),
    column('uses', 'Municipality.uses', ({ uses }) => uses, 'array'),
    evidenceColumn('Municipality', ({ id }) => id),
  ],
});

export const agencies = table<Agency>({
  name: 'agencies',
  title: { nb: 'Offentlige virksomheter', en: 'Public bodies' },
  type: 'Agency',
  list: 'agencies',
  columns: [
    column('id', 'Agency.id', ({ id }) => id),
    column('key', 'Agency.key', ({ key }) => key),
    column('orgnr', 'Agency.orgnr', ({ organisationNumber }) => organisationNumber),
    ...inTwoLanguages<Agency>('name', 'Agency.name', ({ name }) => name),
    column('url', 'Agency.url', ({ url }) => url),
    evidenceColumn('Agency', ({ id }) => id),
  ],
});

export const sources = table<Source>({
  name: 'sources',
  title: { nb: 'Listene som leses, med lisens', en: 'The lists that are read, with their licences' },
  type: 'Source',
  list: 'sources',
  columns: [
    column('id', 'Source.id', ({ id }) => id),
    column('key', 'Source.key', ({ key }) => key),
    ...inTwoLanguages<Source>('title', 'Source.title', ({ title }) => title),
    column('publisherKey', 'Source.publisher', ({ publisher }) => publisher, 'string'),
    column('url', 'Source.url', ({ url }) => url),
    column('licence', 'Source.licence', ({ licence }) => licence),
    ...inTwoLanguages<Source>('licenceText', 'Source.licenceText', ({ licenceText }) => licenceText),
    ...inTwoLanguages<Source>('meaning', 'Source.meaning', ({ meaning }) => meaning),
    column('legalEffect', 'Source.legalEffect', ({ legalEffect }) => legalEffect),
    column('expectedEveryHours', 'Source.expectedEveryHours', ({ expectedEveryHours }) => expectedEveryHours),
    column('launched', 'Source.launched', ({ launched }) => launched),
  ],
});
