/** Changes by day, list and product: what changed in words, from what to what. */

import { html, type Markup, type Value } from '../../frame/html.ts';
import { type Address, pathTo } from '../../params.ts';
import { evidence, folded, heading, link, tag, words } from '../../parts/components.ts';
import { dayInOslo, dayWords } from '../../parts/times.ts';
import { changeCauses, changedValue, changeKinds, fieldName, isForPeople } from '../../words/change-words.ts';
import { fields } from '../../words/field-words.ts';
import { counted, say, text } from '../../words/say.ts';
import type { Change, Changed } from './changes-query.ts';

/** Things of a list that are shown at once; the rest of a large change is folded. */
const most = 10;

/** Changes, the newest first, each day and list under a heading of its own. */
export const changeDays = (changes: readonly Change[]): Markup =>
  html`${[...Map.groupBy(changes, ({ observedAt }) => dayInOslo(observedAt))].map(
    ([day, ofDay]) => html`<section class="hub-day">${heading(dayWords(day))}
${[...Map.groupBy(ofDay, (change) => listOf(change).key).values()].map(listShown)}</section>`,
  )}`;

/** What a change is grouped under: the list that says it, or what it is about where lists say nothing of it themselves. */
function listOf({ entity, entityId }: Change): { readonly key: string; readonly name: Value } {
  const source = entity?.approvals?.find((one) => one.source)?.source;
  if (source) return { key: source.key, name: link(pathTo('kilde', source.key), text(source.title)) };
  const isVendor = /^(?:ven|prd)_/u.test(entityId);
  return isVendor
    ? {
        key: ' vendor',
        name: say('Produkter og leverandører', 'Produkt og leverandørar', 'Products and vendors'),
      }
    : entityId.startsWith('int_')
      ? { key: ' listing', name: say('Oppføringer', 'Oppføringar', 'Listings') }
      : {
          key: ' rest',
          name: say(
            'Tjenester, krav og planer',
            'Tenester, krav og planar',
            'Services, requirements and plans',
          ),
        };
}

function listShown(changes: readonly Change[]): Markup {
  const [first] = changes;
  const items = [...Map.groupBy(changes, (one) => `${one.snapshotId} ${one.entityId}`).values()].map(itemOf);
  const rest = items.slice(most);
  return html`<h3 class="ds-heading" data-size="2xs">${first ? listOf(first).name : null}</h3>
<ul class="hub-changes">${items.slice(0, most)}</ul>${
    rest.length === 0
      ? null
      : folded(
          counted(rest.length, ['til', 'til'], ['til', 'til'], ['more', 'more']),
          html`<ul class="hub-changes">${rest}</ul>`,
        )
  }`;
}

/** All changes of one thing in one edition. */
function itemOf(changes: readonly Change[]): Markup | null {
  const [first] = changes;
  if (!first) return null;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const isBreaking = changes.some(({ breakingForBuyers }) => breakingForBuyers);
  return html`
<li>${subject(first)} ${kinds.map((kind) => html`${tag(changeKinds[kind].label, changeKinds[kind].colour)} `)}${changes.map(difference)}${evidenceOf(first.entity, changes)}
${isBreaking ? html`<span class="hub-small hub-warning">${say('Den som har bygd på dette, må se på det igjen.', 'Den som har bygd på dette, må sjå på det igjen.', 'Whoever relied on this must look again.')}</span>` : null}
${first.cause === 'SOURCE' && !first.effectiveOn ? null : html`<span class="hub-small">${changeCauses[first.cause]}${first.effectiveOn ? html`. ${say('Gjelder fra', 'Gjeld frå', 'Effective from')} ${dayWords(first.effectiveOn)}` : null}</span>`}</li>`;
}

/** Types with evidence of their own. */
const withEvidence = new Set([
  'Agency',
  'HealthRegister',
  'Integration',
  'Municipality',
  'NationalService',
  'Product',
  'TargetInterface',
  'Vendor',
]);

function evidenceOf(entity: Changed | null, changes: readonly Change[]): Value {
  if (!entity || !withEvidence.has(entity.__typename)) return null;
  const changed = changes.map(({ field }) => field?.split('.')[0] ?? '').find((field) => field in fields);
  const whole = entity.__typename === 'Integration' ? 'status' : 'name';
  return evidence(entity.id, changed ?? whole, named(entity));
}

function difference(change: Change): Value {
  const { field, before, after } = change;
  if (field === null) return null;
  const name = fieldName(field);
  if (!isForPeople(change)) return html`${name}: ${say('endret', 'endra', 'changed')}. `;
  const [from, to] = [changedValue(field, before), changedValue(field, after)];
  return html`${name}: ${say(html`fra ${from} til ${to}`, html`frå ${from} til ${to}`, html`from ${from} to ${to}`)}. `;
}

/** What a change is about, as a link to its page where it has one. */
function subject({ entity, entityId, before }: Change): Value {
  if (!entity) return lost(entityId, before);
  const href = pageOf(entity);
  return html`<strong>${href ? link(href, named(entity)) : named(entity)}</strong>`;
}

/** What is no longer in the hub, by its name where the change holds it. */
function lost(id: string, before: string | null): Value {
  const name = before?.startsWith('{') ? nameIn(before) : null;
  if (name !== null) return html`<strong>${words(name)}</strong>`;
  if (id.startsWith('int_'))
    return say('En oppføring som er borte', 'Ei oppføring som er borte', 'A listing that is gone');
  return say('Noe som er borte', 'Noko som er borte', 'Something that is gone');
}

function nameIn(record: string): string | null {
  try {
    const { name, title } = JSON.parse(record) as { readonly name?: unknown; readonly title?: unknown };
    return [name, title].find((one) => typeof one === 'string') ?? null;
  } catch {
    return null;
  }
}

function named({ id, name, label, title, product, target, interface: face }: Changed): Markup {
  if (product && target) return html`${words(product.name)} – ${text(face?.label ?? target.label)}`;
  const own = label || title ? text(label ?? title) : words(name ?? id);
  return target ? html`${text(target.label)} – ${own}` : html`${own}`;
}

function pageOf({ __typename: type, id, key, product, target }: Changed): Address | null {
  if (type === 'Product') return pathTo('produkt', id);
  if (type === 'Vendor') return pathTo('leverandor', id);
  if (type === 'Source' && key) return pathTo('kilde', key);
  if (type === 'Framework') return pathTo('standard', id);
  if (product) return pathTo('produkt', product.id);
  const of = target?.key ?? key;
  return of && type !== 'Agency' ? pathTo('tjeneste', of) : null;
}
