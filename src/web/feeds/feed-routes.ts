/**
 * /feed/<list>.{atom,json,ics,sse}: a list of the API under conditions, followed. /changes.atom is all changes, and
 * /kilder/<key>/funn.atom what a publisher should act on. Each in three languages, below /nn and /en.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { clientError } from '../../graphql/errors.ts';
import { StoreUnavailable } from '../../ports/serving-store.ts';
import { Answer, AnswerCache } from '../answer/answer-cache.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { contextFor } from '../answer/own-context.ts';
import { sendAnswer } from '../answer/send-answer.ts';
import { type Language, languages, type Value } from '../console/frame/html.ts';
import { pathIn } from '../console/params.ts';
import { inWords, say } from '../console/words/say.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import { comingDates } from './events/coming-dates.ts';
import { plainWords, sayEvent } from './events/event-words.ts';
import { FeedEvents } from './events/events.ts';
import { sourceEntries } from './events/source-entries.ts';
import { createNaming } from './events/subject.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { noSuchFeed, refuseFeed } from './feed-refusals.ts';
import { paramsOf, positionOf, refuseChangeParameters } from './feed-request.ts';
import {
  aboutChanges,
  aboutDates,
  aboutFindings,
  calendarTitles,
  feedTitles,
  findingsTitle,
} from './feed-titles.ts';
import { checkFollowed, type Followed, type FollowedList, followedLists, readFollowed } from './followed.ts';
import { writeAtom } from './formats/atom.ts';
import { writeCalendar } from './formats/calendar.ts';
import { EventStreams } from './formats/event-stream.ts';
import { writeJsonFeed } from './formats/json-feed.ts';

type Parts = Pick<AnswerParts, 'states' | 'load'>;

/** Kinds of feed that are read whole. */
const mediaTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const;
type Kind = keyof typeof mediaTypes;
const kinds = [...Object.keys(mediaTypes), 'sse'];

const cacheBytes = 16 * 2 ** 20;
/** A feed is made of its snapshot, its address and the day alone. */
const keptMs = 3_600_000;

export function addFeeds(app: FastifyInstance, deps: ServerDeps, parts: Parts, schema: GraphQLSchema): void {
  const feeds = new Feeds(app, deps, parts, schema);
  for (const language of languages) {
    const folder = pathIn({ base: '', language }, '');
    app.get(`${folder}/changes.atom`, (request, reply) =>
      feeds.answer(request, reply, language, 'changes', 'atom'),
    );
    app.get<{ Params: { file: string } }>(`${folder}/feed/:file`, (request, reply) => {
      const [list = '', kind = ''] = request.params.file.split('.');
      return feeds.answer(request, reply, language, list, kind);
    });
    app.get<{ Params: { key: string } }>(`${folder}/kilder/:key/funn.atom`, (request, reply) =>
      feeds.ofSource(request, reply, language, request.params.key),
    );
  }
}

class Feeds {
  readonly #deps: ServerDeps;
  readonly #parts: Parts;
  readonly #schema: GraphQLSchema;
  readonly #events: FeedEvents;
  readonly #streams: EventStreams;
  readonly #kept = new AnswerCache(cacheBytes);

  constructor(app: FastifyInstance, deps: ServerDeps, parts: Parts, schema: GraphQLSchema) {
    this.#deps = deps;
    this.#parts = parts;
    this.#schema = schema;
    this.#events = new FeedEvents(deps, parts, schema);
    this.#streams = new EventStreams(deps, this.#events);
    app.addHook('preClose', async () => this.#streams.endAll());
  }

  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
    list: string,
    kind: string,
  ): Promise<FastifyReply> {
    try {
      if (!isList(list) || !kinds.includes(kind)) return noSuchFeed(reply, kinds);
      const params = paramsOf(request);
      const after = kind === 'sse' ? positionOf(request, params) : null;
      params.delete('after');
      if (kind === 'ics') refuseChangeParameters(params);
      const followed = readFollowed(this.#schema, list, params);
      const served = this.#deps.holder.current?.catalogue;
      if (!served) throw new StoreUnavailable('No snapshot has been read yet.');
      await checkFollowed(this.#schema, followed, contextFor(this.#deps, this.#parts, served));
      const origin = originOf(request, this.#deps.publicUrl);
      if (kind === 'sse')
        return await this.#streams.open(request, reply, { followed, language, origin, after });
      return await sendAnswer(
        request,
        reply,
        await this.#whole(request, followed, kind as Kind, language, origin),
      );
    } catch (error) {
      return refuseFeed(reply, error);
    }
  }

  /** What a publisher should look at in a list, and readings that did not go through. */
  async ofSource(
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
    key: string,
  ): Promise<FastifyReply> {
    try {
      const [unknown] = paramsOf(request).keys();
      if (unknown !== undefined)
        throw clientError(
          'BAD_USER_INPUT',
          `There is no parameter “${unknown.slice(0, 50)}” here. It takes none.`,
        );
      const catalogue = this.#deps.holder.current?.catalogue;
      if (!catalogue) throw new StoreUnavailable('No snapshot has been read yet.');
      const source = catalogue.source(key);
      if (!source) {
        reply.callNotFound();
        return reply;
      }
      const words = (value: Value) => plainWords(value, language);
      const text = writeAtom({
        ...this.#frame(request, language, ['source', this.#deps.mode, key]),
        title: words(this.#marked([findingsTitle, ': ', inWords({ ...source.title, nn: source.title.nb })])),
        subtitle: words(aboutFindings),
        page: pathIn({ base: '', language }, `/kilde/${encodeURIComponent(key)}`),
        entries: await sourceEntries(this.#deps.details, source, language),
      });
      return await sendAnswer(request, reply, new Answer(200, mediaTypes.atom, text));
    } catch (error) {
      return refuseFeed(reply, error);
    }
  }

  async #whole(
    request: FastifyRequest,
    followed: Followed,
    kind: Kind,
    language: Language,
    origin: string,
  ): Promise<Answer> {
    const served = this.#deps.holder.current?.catalogue;
    if (!served) throw new StoreUnavailable('No snapshot has been read yet.');
    const { version, createdAt } = served.snapshot;
    const today = this.#deps.clock.now().toISOString().slice(0, 10);
    const key = JSON.stringify([
      version,
      followed.key,
      kind,
      language,
      origin,
      request.url,
      kind === 'ics' ? today : '',
    ]);
    return this.#kept.get(key, async () => {
      const words = (value: Value) => plainWords(value, language);
      const frame = {
        ...this.#frame(request, language, ['feed', this.#deps.mode, followed.key, language]),
        title: words(
          this.#marked(kind === 'ics' ? calendarTitles[followed.list] : feedTitles[followed.list]),
        ),
        subtitle: words(kind === 'ics' ? aboutDates : aboutChanges),
        page: pathIn({ base: '', language }, '/endringer'),
      };
      const text =
        kind === 'ics'
          ? writeCalendar({
              ...frame,
              stamp: createdAt,
              dates: comingDates(served, today, await this.#events.membersNow(followed, served)),
            })
          : write[kind]({ ...frame, entries: await this.#entries(followed, language) });
      return {
        answer: new Answer(200, mediaTypes[kind], text, [['content-language', language]]),
        keepMs: keptMs,
      };
    });
  }

  async #entries(followed: Followed, language: Language): Promise<FeedEntry[]> {
    const served = this.#deps.holder.current?.catalogue;
    if (!served) return [];
    const naming = createNaming(this.#deps.details, served);
    const events = await this.#events.newest(followed, served);
    return Promise.all(
      events.map(async (event) => ({
        ...(await sayEvent(event, language, served, naming)),
        name: ['event', followed.key, event.snapshot, String(event.position)],
        updated: event.at,
      })),
    );
  }

  #frame(request: FastifyRequest, language: Language, name: readonly string[]) {
    return {
      name,
      language,
      author: 'Helseteknologi-hub',
      origin: originOf(request, this.#deps.publicUrl),
      self: request.url,
    };
  }

  #marked(title: Value): Value {
    const mark = say(' (EKSEMPELDATA)', ' (EKSEMPELDATA)', ' (SAMPLE DATA)');
    return this.#deps.mode === 'SAMPLE' ? [title, mark] : title;
  }
}

const write: Readonly<Record<Exclude<Kind, 'ics'>, (feed: Feed) => string>> = {
  atom: writeAtom,
  json: writeJsonFeed,
};

const isList = (name: string): name is FollowedList => (followedLists as readonly string[]).includes(name);
