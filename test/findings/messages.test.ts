/** The message catalogue: whole in three languages, the only place of texts, and of one language at a time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { inThree } from '../../src/domain/bilingual.ts';
import { findingCodes } from '../../src/domain/findings/codes.ts';
import { describe as textsOf } from '../../src/domain/findings/messages/describe.ts';
import { describeDetail, describeShape } from '../../src/domain/findings/messages/describe-document.ts';
import type { FindingKind } from '../../src/domain/findings/messages/kind.ts';
import { counted, fieldName, quotedWords } from '../../src/domain/findings/messages/phrases.ts';
import type { Finding } from '../../src/domain/reading.ts';
import { fixtures } from '../connectors/support/fixtures.ts';

const root = join(import.meta.dirname, '../..');

/** The hub's own words: without what is quoted of a list, addresses, files and commands. */
const ownWords = (text: string) =>
  text
    .replace(/«[^«»]*(?:«[^«»]*»[^«»]*)*»|“[^”]*”|`[^`]*`|\{\w+\}/gu, ' ')
    .replace(/https?:\/\/\S+|decisions\/\S+.*|\S+\.(?:yaml|xlsx)/gu, ' ');

const english =
  /(?<!\p{L})(?:the|and|of|with|without|was|were|rows?|cells?|columns?|hidden|more|lacks?|could|cannot|page|sheet|too|left)(?!\p{L})/iu;
const bokmål =
  /(?<!\p{L})(?:ikke|fra|hvem|hvilken|hvilke|hva|noe|noen|hvor|hver|være|sier|siden|listen|raden|leverandøren sin|ett|kilden?|tjenesten?|mer|leses|vises|regnes|holdes|bare|lest|lenken|navn|nettstedet|hele|mangler|står alene)(?!\p{L})/iu;
const internal = /(?<!\p{L})(?:\p{Ll}+\p{Lu}\p{L}*|\p{Lu}+_[\p{Lu}_]+|vendor|product|target|role)(?!\p{L})/u;

const kinds = Object.entries<FindingKind>(findingCodes);
const templates = kinds.flatMap(([code, { about, remedy, messages }]) =>
  [
    about,
    remedy,
    ...Object.values(messages).flatMap(({ text, action }) => (action ? [text, action] : [text])),
  ].map((words) => ({ code, ...words })),
);

describe('the catalogue', () => {
  it('has nynorsk that is no bokmål', () => {
    expect(
      templates.filter(({ nn }) => bokmål.test(ownWords(nn))).map(({ code, nn }) => `${code}: ${nn}`),
    ).toEqual([]);
  });
  it('has no English in Norwegian, and no internal key but the names of severities', () => {
    const strange = templates.flatMap(({ code, nb, nn }) =>
      [nb, nn]
        .map((text) => ownWords(text).replace(/ERROR|aria-label|title|alt/gu, ' '))
        .filter((text) => english.test(text) || internal.test(text))
        .map((text) => `${code}: ${text}`),
    );
    expect(strange).toEqual([]);
  });
  it('would find them', () => {
    expect(bokmål.test(ownWords('Raden er ikke med.'))).toBe(true);
    expect(bokmål.test(ownWords('Rada «er ikke med».'))).toBe(false);
    expect(english.test('1 hidden rows and 0 hidden columns were read too')).toBe(true);
    expect(internal.test('mangler organisationNumber')).toBe(true);
  });
  it('names every field that a list of ours may lack, in Norwegian', () => {
    const required = connectors.flatMap(({ source }) => [
      ...source.contract.required,
      ...Object.keys(source.contract.fillRates),
    ]);
    const same = new Set(['register', 'standard', 'status']);
    expect(required.filter((field) => fieldName(field).nb === field && !same.has(field))).toEqual([]);
  });
});

it('nothing but the catalogue has texts of findings', () => {
  const literal = /(?<![\w.])(?:nb|nn|doNb)\s*:\s*(?:\n\s*)?['"`]/u;
  const files = ['src/reading', 'src/domain', 'connectors'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      // `source.ts` holds what a source is called and means; `findings/messages` is the catalogue.
      .filter(
        (file) => file.endsWith('.ts') && !/fixtures|\/source\.ts$|domain\/findings\/messages/u.test(file),
      ),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => literal.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

it('what the fixtures of all connectors give is of one language, without an internal key', () => {
  const findings = fixtures.flatMap(({ connector, documents }): readonly Finding[] => [
    ...connector.read(documents).findings,
    ...connector.follow(documents).findings,
  ]);
  expect(findings.length).toBeGreaterThan(50);
  const strange = findings.flatMap(({ code, message, action }) => [
    ...[message.nb, message.nn, action.nb, action.nn]
      .filter((text) => english.test(ownWords(text)) || /[{}]/u.test(text))
      .map((text) => `${code} English: ${text}`),
    ...[message.nn, action.nn]
      .filter((text) => bokmål.test(ownWords(text)))
      .map((text) => `${code} bokmål: ${text}`),
  ]);
  expect(strange).toEqual([]);
});

describe('a text', () => {
  it('is filled in, with its place before and the known word that may be meant after it', () => {
    const at = { nb: 'Rad 3', nn: 'Rad 3', en: 'Row 3' };
    const { code, message } = textsOf('UNKNOWN_STATUS', { found: 'Godkjnt' }, { at, meant: 'Godkjent' });
    expect(code).toBe('UNKNOWN_STATUS');
    expect(message).toEqual({
      nb: 'Rad 3: «Godkjnt» er ikke et kjent statusord. Mente dere «Godkjent»?',
      nn: 'Rad 3: «Godkjnt» er ikkje eit kjent statusord. Meinte de «Godkjent»?',
      en: 'Row 3: “Godkjnt” is not a known status word. Did you mean “Godkjent”?',
    });
  });
  it('keeps what a list says as it is, braces and all', () => {
    expect(textsOf('UNKNOWN_STATUS', { found: '{found} $& {x}' }).message.en).toBe(
      '“{found} $& {x}” is not a known status word.',
    );
  });
  it.each([
    [1, '1 rad', '1 row'],
    [2, '2 rader', '2 rows'],
    [0, '0 rader', '0 rows'],
  ])('counts %i', (count, nb, en) => {
    expect(counted(count, 'row')).toMatchObject({ nb, en });
  });
  it('says in each language how many words are not quoted', () => {
    expect(quotedWords(['a', 'b', 'c', 'd', 'e'])).toMatchObject({
      nb: '«a», «b», «c» og 2 til',
      en: '“a”, “b”, “c” and 2 more',
    });
  });
  it('of a document’s detail and shape is in the language of the sentence', () => {
    const parts = counted(1, 'hiddenRow');
    expect(describeDetail('hiddenCells', { parts, sheet: 'Oversikt' }).nb).toBe(
      '1 skjult rad på arket «Oversikt» er lest likevel',
    );
    expect(describeShape('COLUMN_REMOVED', fieldName('vendor')).message.nb).toContain(
      'Det gjelder: leverandør.',
    );
  });
  it('that was kept before there was nynorsk is told in bokmål', () => {
    expect(inThree({ nb: 'Ukjent', en: 'Unknown' })).toEqual({ nb: 'Ukjent', nn: 'Ukjent', en: 'Unknown' });
  });
});
