/** What an event is about: its name and its page, also of what is no longer there. */
import type { Catalogue, Entity } from '../../../catalogue/catalogue.ts';
import { type Bilingual, inThree } from '../../../domain/bilingual.ts';
import type { Details } from '../../../ports/details.ts';
import { whole } from '../../../ports/serving-store.ts';
import type { Value } from '../../console/frame/html.ts';
import { inWords, say } from '../../console/words/say.ts';

/** A name in every language, and the path of the page in bokmål. */
export interface Subject {
  readonly name: Value;
  readonly href: string;
}

/** Names things of one catalogue, and those that it has had. */
export interface Naming {
  subjectOf(entity: string): Promise<Subject>;
}

/** Makes what names the things of events; each is resolved once. */
export function createNaming(
  details: Pick<Details, 'changes' | 'changeNumbersOf'>,
  catalogue: Catalogue,
): Naming {
  const known = new Map<string, Promise<Subject>>();
  const subjectOf = (entity: string): Promise<Subject> => {
    const found = known.get(entity) ?? find(entity);
    known.set(entity, found);
    return found;
  };
  async function find(entity: string): Promise<Subject> {
    const there = catalogue.find(entity);
    if (there) return { name: nameOf(there), href: pageOf(there) };
    const values = await lastKnown(details, entity);
    return { name: values ? await goneName(values) : gone, href: '/endringer' };
  }
  async function goneName(values: Readonly<Record<string, string | null>>): Promise<Value> {
    const own = values.name ?? values.title;
    if (own) return own;
    const nb = values['name.nb'] ?? values['title.nb'];
    if (nb) return inWords({ nb, nn: nb, en: values['name.en'] ?? values['title.en'] ?? nb });
    const target = values.target ? catalogue.target(values.target) : null;
    if (!values.product) return gone;
    const product = (await subjectOf(values.product)).name;
    return target ? [product, ' – ', inBoth(target.name)] : product;
  }
  return { subjectOf };
}

const gone = say(
  'noe som ikke lenger er her',
  'noko som ikkje lenger er her',
  'something that is no longer here',
);

/** What a thing said of itself when it came. */
async function lastKnown(
  details: Pick<Details, 'changes' | 'changeNumbersOf'>,
  entity: string,
): Promise<Readonly<Record<string, string | null>> | null> {
  const [numbers] = await details.changeNumbersOf([entity]);
  if (!numbers || numbers.length === 0) return null;
  const changes = whole(await details.changes(numbers.slice(0, 1)));
  const text = changes[0]?.field === null ? changes[0].after : null;
  return text?.startsWith('{') ? (JSON.parse(text) as Readonly<Record<string, string | null>>) : null;
}

const inBoth = (words: Bilingual) => inWords(inThree(words));

/** The name of a thing of a catalogue, as the pages give it. */
export function nameOf({ type, value }: Entity): Value {
  if (type === 'Integration') {
    const { product, target, interface: face } = value;
    return [product.name, ' – ', inBoth(face?.name ?? target.name)];
  }
  if (type === 'Link') return [value.from.name, ' – ', value.to.name];
  const own = 'name' in value ? value.name : 'title' in value ? value.title : value.product;
  return typeof own === 'string' ? own : inBoth(own);
}

/** The path of its page in bokmål. */
export function pageOf({ type, value }: Entity): string {
  const at = (folder: string, subject: string) => `/${folder}/${encodeURIComponent(subject)}`;
  switch (type) {
    case 'Vendor':
      return at('leverandor', value.id);
    case 'Product':
      return at('produkt', value.id);
    case 'Integration':
      return at('produkt', value.product.id);
    case 'NationalService':
    case 'HealthRegister':
      return at('tjeneste', value.key);
    case 'TargetInterface':
      return at('tjeneste', value.target);
    case 'Source':
      return at('kilde', value.key);
    case 'Requirement':
      return at('krav', value.id);
    case 'Framework':
      return at('standard', value.id);
    case 'SelfDeclaration':
      return at('produkt', value.product);
    case 'RoadmapActivity':
    case 'PortfolioMeasure':
    case 'Link':
    case 'PlanElement':
      return '/plan';
    default:
      return '/endringer';
  }
}
