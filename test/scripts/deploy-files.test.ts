import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const folder = 'deploy/kubernetes';

const labels = z.record(z.string(), z.string());
const container = z.object({
  name: z.string(),
  env: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  resources: z.object({ requests: labels, limits: z.object({ memory: z.string() }) }),
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  livenessProbe: z.object({}).optional(),
  readinessProbe: z.object({}).optional(),
});
const workload = z.object({
  kind: z.enum(['Deployment', 'StatefulSet']),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    replicas: z.number(),
    selector: z.object({ matchLabels: labels }),
    template: z.object({
      metadata: z.object({ labels }),
      spec: z.object({
        automountServiceAccountToken: z.literal(false),
        securityContext: z.object({ runAsNonRoot: z.literal(true) }),
        containers: z.array(container).min(1),
      }),
    }),
  }),
});
const policy = z.object({
  kind: z.literal('NetworkPolicy'),
  spec: z.object({
    podSelector: z.object({ matchLabels: labels.optional() }),
    policyTypes: z.array(z.string()),
  }),
});
const kustomization = z
  .object({
    resources: z.array(z.string()),
    configMapGenerator: z.array(z.object({ name: z.string(), literals: z.array(z.string()) })),
  })
  .parse(parse(read(`${folder}/kustomization.yaml`)));
const manifests = kustomization.resources.flatMap((file) =>
  parseAllDocuments(read(`${folder}/${file}`)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as { kind: string };
  }),
);
const workloads = manifests.flatMap((one) => workload.safeParse(one).data ?? []);
const policies = manifests.flatMap((one) => policy.safeParse(one).data ?? []);

describe('deploy/kubernetes', () => {
  test('lists every manifest that there is', () => {
    const there = globSync('*.yaml', { cwd: join(root, folder) }).filter(
      (name) => name !== 'kustomization.yaml',
    );
    expect([...kustomization.resources].sort()).toEqual(there.sort());
  });

  test('runs one harvester, several API processes and a Redis, with no more rights than they need', () => {
    const kinds = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet');
    expect(workloads).toHaveLength(kinds.length);
    const replicas = Object.fromEntries(
      workloads.map(({ metadata, spec }) => [metadata.name, spec.replicas]),
    );
    expect(replicas).toMatchObject({ harvester: 1, redis: 1 });
    expect(replicas.api).toBeGreaterThan(1);
    for (const { spec } of workloads)
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    for (const { spec } of workloads)
      for (const one of spec.template.spec.containers)
        expect(one.livenessProbe ?? one.readinessProbe).toBeDefined();
  });

  test('gives settings that the hub knows', () => {
    const known = read('src/config/config.ts');
    const literals = kustomization.configMapGenerator.flatMap((map) =>
      map.literals.map((line) => line.split('=')[0]),
    );
    const set = workloads.flatMap(({ spec }) =>
      spec.template.spec.containers.flatMap(({ env }) => env.map(({ name }) => name)),
    );
    for (const name of [...literals, ...set]) expect(known).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  });

  test('lets nobody talk but those who must', () => {
    const roles = workloads.map(({ spec }) => spec.selector.matchLabels.role);
    const selected = policies.flatMap(({ spec }) => spec.podSelector.matchLabels?.role ?? []);
    expect(selected.sort()).toEqual(roles.sort());
    const all = policies.find(({ spec }) => spec.podSelector.matchLabels === undefined);
    expect(all?.spec.policyTypes).toEqual(['Ingress', 'Egress']);
  });
});

describe('deploy/grafana/dashboard.json', () => {
  test('draws figures that the hub gives', () => {
    const sources = globSync('src/**/*.ts', { cwd: root })
      .map((name) => read(name))
      .join('\n');
    const names = [...read('deploy/grafana/dashboard.json').matchAll(/\bhub_[a-z_]+/gu)].map(
      ([name]) => name,
    );
    expect(names.length).toBeGreaterThan(5);
    for (const name of new Set(names))
      expect(sources).toContain(`'${name.replace(/_(?:count|bucket|sum)$/u, '')}'`);
  });
});

describe('.github', () => {
  test.each(globSync('.github/**/*.yml', { cwd: root }))('%s can be parsed', (file) => {
    expect(parse(read(file))).toBeTypeOf('object');
  });

  test('workflows may read and no more, and every job ends', () => {
    for (const file of globSync('.github/workflows/*.yml', { cwd: root })) {
      const workflow = z
        .object({
          permissions: z.object({ contents: z.literal('read') }),
          jobs: z.record(z.string(), z.object({ 'timeout-minutes': z.number() })),
        })
        .parse(parse(read(file)));
      expect(Object.keys(workflow.jobs).length).toBeGreaterThan(0);
    }
    expect(existsSync(join(root, '.github/dependabot.yml'))).toBe(true);
  });
});
