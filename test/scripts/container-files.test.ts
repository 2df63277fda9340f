import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const service = z.object({
  image: z.string(),
  user: z.string().optional(),
  read_only: z.boolean().optional(),
  security_opt: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(read('compose.yaml'), { merge: true }));
const services = Object.entries(compose.services);

describe('compose.yaml', () => {
  test('starts the hub and Redis, and on request a harvester with two API processes', () => {
    const plain = services.filter(([, { profiles }]) => profiles === undefined).map(([name]) => name);
    expect(plain.sort()).toEqual(['hub', 'redis']);
    const roles = services.flatMap(([, { environment }]) => environment?.HUB_ROLE ?? []);
    expect(roles.sort()).toEqual(['api', 'api', 'harvester']);
  });

  test.each(services)(
    '%s runs with no more rights than it needs',
    (_, { read_only, security_opt, cap_drop }) => {
      expect(read_only).toBe(true);
      expect(security_opt).toContain('no-new-privileges:true');
      expect(cap_drop).toEqual(['ALL']);
    },
  );

  test.each(services)('%s keeps its data in a volume of its own', (name, { volumes }) => {
    const named = volumes.map((volume) => volume.split(':')[0] ?? '');
    for (const volume of named) expect(Object.keys(compose.volumes)).toContain(volume);
    // One archive, whichever of the two ways it is run: a Redis is filled by one only.
    const archivers = ['hub', 'harvester'];
    const isSame = (other: string) =>
      other === name || (archivers.includes(other) && archivers.includes(name));
    const others = services.filter(([other]) => !isSame(other)).flatMap(([, other]) => other.volumes);
    expect(others.filter((volume) => volumes.includes(volume))).toEqual([]);
  });

  test('each hub waits until Redis answers, and uses it', () => {
    expect(compose.services.redis?.healthcheck?.test).toEqual(['CMD', 'redis-cli', 'ping']);
    for (const [name, { depends_on, environment }] of services) {
      if (name === 'redis') continue;
      expect(depends_on?.redis?.condition).toBe('service_healthy');
      expect(environment?.REDIS_URL).toBe('redis://redis:6379');
    }
  });

  test('opens ports on this machine only, Redis none', () => {
    for (const port of services.flatMap(([, { ports }]) => ports ?? []))
      expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(compose.services.redis?.ports).toBeUndefined();
  });
});

describe('Dockerfile', () => {
  const file = read('Dockerfile').replace(/\\\n\s*/g, '');
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const last = (word: string) => lines.findLast((line) => line.startsWith(`${word} `)) ?? '';

  test('is Node 24 with production dependencies, run by another than root', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toEqual([
      'FROM node:24-slim AS dependencies',
      'FROM node:24-slim AS explorer',
      'FROM node:24-slim',
    ]);
    expect(file).toContain('npm ci --omit=dev');
    expect(last('USER')).toBe('USER node');
    expect(lines.indexOf(last('USER'))).toBeGreaterThan(lines.indexOf(last('COPY')));
    expect(JSON.parse(last('CMD').slice(4))).toEqual(['node', 'src/main.ts']);
  });

  test('asks its own /readyz, with a program that Node can run', () => {
    const command: string[] = JSON.parse(last('HEALTHCHECK').replace(/^.*? CMD /, ''));
    expect(command.slice(0, 2)).toEqual(['node', '-e']);
    expect(command[2]).toContain('/readyz');
    expect(() => new Function(command[2] ?? '')).not.toThrow();
  });
});

test('the image holds what is listed and nothing else', () => {
  const lines = read('.dockerignore').split('\n');
  expect(lines.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
  for (const name of ['node_modules', 'test', '.git', 'data', 'bench'])
    expect(lines).not.toContain(`!${name}/`);
  // Folders of files that the settings name by default, and without which the hub does not start.
  for (const name of ['src', 'connectors', 'samples', 'schema', 'decisions'])
    expect(lines).toContain(`!${name}/`);
});
