/** Reads one host's folder of the sample site. Nothing outside the folder is ever read. */
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join, sep } from 'node:path';
import type { Route } from './site-files.ts';

export interface SampleFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly modified: Date;
  /** True where gzip is worth it. */
  readonly packs: boolean;
}

export interface HostSite {
  readonly routes: readonly Route[];
  /** The file for a path as it stands in an address; null where there is none. */
  read(path: string): Promise<SampleFile | null>;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.xlsx': workbook,
};

/** Opens the folder of a host, or null where the samples have none. */
export async function openSite(root: string, host: string): Promise<HostSite | null> {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host)) return null;
  const folder = await realpath(join(root, host)).catch(() => null);
  if (folder === null || folder !== join(await realpath(root), host)) return null;
  const routes = await readInside(folder, 'routes.json');
  return {
    routes: routes === null ? [] : (JSON.parse(routes.bytes.toString()) as { routes: Route[] }).routes,
    async read(path) {
      const plain = plainPath(path);
      if (plain === null || plain === 'routes.json') return null;
      const candidates = [plain, `${plain}.html`, join(plain, 'index.html')];
      for (const candidate of candidates) {
        const file = await readInside(folder, candidate);
        if (file !== null) return file;
      }
      return null;
    },
  };
}

/** The first route that fits the request, its `*` filled in. */
export function findRoute(
  routes: readonly Route[],
  url: URL,
  headers: IncomingHttpHeaders,
): Route | undefined {
  const route = routes.find(
    ({ path, query = {}, withoutHeader }) =>
      (path.endsWith('*') ? url.pathname.startsWith(path.slice(0, -1)) : url.pathname === path) &&
      Object.entries(query).every(([name, value]) => url.searchParams.get(name) === value) &&
      (withoutHeader === undefined || headers[withoutHeader] === undefined),
  );
  if (route?.location === undefined || !route.path.endsWith('*')) return route;
  const rest = url.pathname.slice(route.path.length - 1);
  return { ...route, location: route.location.replace(/\*$/, () => rest) + url.search };
}

/** The path within the host's folder, decoded, or null for one that is malformed or climbs out. */
function plainPath(path: string): string | null {
  try {
    const parts = decodeURIComponent(path)
      .split('/')
      .filter((part) => part !== '');
    return parts.some((part) => part === '..' || /[\0\\]/.test(part)) ? null : join('.', ...parts);
  } catch {
    return null;
  }
}

async function readInside(folder: string, path: string): Promise<SampleFile | null> {
  try {
    const file = await realpath(join(folder, path));
    if (!file.startsWith(folder + sep)) return null;
    const about = await stat(file);
    // A named pipe is sent when something is written to it: a publisher's server that lets its readers wait.
    if (!about.isFile() && !about.isFIFO()) return null;
    const mediaType = mediaTypes[extname(file)] ?? 'application/octet-stream';
    const packs = /^text|json|xml(;|$)/.test(mediaType) && mediaType !== workbook;
    return { bytes: await readFile(file), mediaType, modified: about.mtime, packs };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw error;
  }
}
