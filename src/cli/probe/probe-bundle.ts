import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder } from '../../app/installation/make-folder.ts';
import type { SourceDocument } from '../../domain/source.ts';
import type { Probed, ProbeReport } from '../../harvest/probe/probe.ts';
import { probeLines } from '../print/print-probe.ts';
import { reasonOf } from '../reason-of.ts';
import { UsageError } from '../usage-error.ts';
import { nextSteps } from './probe-next-steps.ts';

/** `probe-nhn-vkp-20261122-171500`: UTC, so that two people's bundles sort together. */
export function bundleName(source: string, at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T');
  return `probe-${source}-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}`;
}

/** Makes the folder of a bundle. Throws UsageError for one that holds anything: nothing is ever overwritten. */
export function makeBundleFolder(folder: string): void {
  try {
    makeFolder(folder);
    if (readdirSync(folder).length === 0) return;
  } catch (error) {
    throw new UsageError(`The folder “${folder}” cannot be made or looked into: ${reasonOf(error)}.`);
  }
  throw new UsageError(`The folder “${folder}” is not empty. Name another one with --out.`);
}

/** Writes the documents as fetched, the report for machines and for people, and what to do with them. */
export function writeBundle(folder: string, { report, documents }: Probed): void {
  mkdirSync(join(folder, 'documents'));
  const files = documents.map((document, at) => document && `documents/${fileName(document, at)}`);
  for (const [at, document] of documents.entries()) {
    const file = files[at];
    if (document && file) writeFileSync(join(folder, file), document.bytes);
  }
  const filed = {
    ...report,
    documents: report.documents.map((document, at) => ({ ...document, file: files[at] ?? null })),
  };
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(filed, null, 2)}\n`);
  writeFileSync(join(folder, 'report.txt'), `${probeLines(report, { whole: true }).join('\n')}\n`);
  writeFileSync(join(folder, 'README.md'), readme(basename(folder), report));
}

/** Its number in the order of asking, its name in safe letters, and the kind of file that its bytes are. */
function fileName({ name, bytes, mediaType }: SourceDocument, at: number): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|(?<![.-])[.-]+$/gu, '')
    .slice(0, 80);
  return `${String(at + 1).padStart(3, '0')}-${safe || 'document'}.${extensionOf(bytes, mediaType)}`;
}

function extensionOf(bytes: Uint8Array, mediaType: string | null): string {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  if (start.startsWith('pk\u0003\u0004')) return 'xlsx';
  if (start.startsWith('%pdf-')) return 'pdf';
  if (/json/iu.test(mediaType ?? '')) return 'json';
  if (/yaml/iu.test(mediaType ?? '')) return 'yaml';
  if (/html/iu.test(mediaType ?? '') || /<!doctype html|<html|<body/u.test(start)) return 'html';
  return /^[{[]/u.test(start) ? 'json' : 'bin';
}

function readme(name: string, report: ProbeReport): string {
  const sample =
    report.mode === 'SAMPLE'
      ? '**From the sample site: every vendor and approval in it is invented. It proves nothing of the real source.**\n\n'
      : '';
  const steps = nextSteps(report).map((step, at) => `${at + 1}. ${step}`);
  return `# Probe of \`${report.source}\`, ${report.startedAt}

${sample}One visit to ${report.title}. \`report.txt\` is for people, \`report.json\` for programs, and \`documents/\` holds what
the publisher's site answered, byte for byte. The hub's archive was not touched.

## Before you pass it on

The documents are as published. They may name **contact persons**, with e-mail or telephone: the hub does not read
these, but they stand in the files. Share the bundle only with those who work on the connector. Take such persons out of
anything that goes into the repository or an open report; then say so, since the SHA-256 in the report no longer fits.
\`report.txt\` and \`report.json\` quote the documents: look through their findings too.

## How to attach it

    tar -czf ${name}.tar.gz ${name}

Open a report titled “Probe: ${report.source}, ${report.startedAt.slice(0, 10)}”, paste \`report.txt\`, and attach the file. Where reports are
open to everyone, attach \`report.txt\` and \`report.json\` only, and offer the documents.

## What to do next

${steps.join('\n')}

How to go from here to a connector that is proven: docs/live-verification.md in the repository.
`;
}
