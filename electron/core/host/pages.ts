/**
 * The built page as a fixed list of files, taken once at start. A path is looked up, never joined to a folder,
 * so there is nothing to traverse.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { HostResponse } from './message.ts';

export interface Pages {
  /** The file at `path` of the address, or null. */
  find(path: string): HostResponse | null;
  /** The print page without its slip; null when the build has none. */
  readonly print: string | null;
}

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};
const mimeOf = (path: string): string => MIME[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** Names under `assets/` carry a digest of their content; everything else may change with the program. */
const cacheOf = (path: string): string => {
  if (path.endsWith('.html')) return 'no-store';
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
};

const PRINT = '/print.html';

/** @throws when `dir` holds no built page. */
export function loadPages(dir: string): Pages {
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`没有找到打包好的界面（${dir}），请先执行 npm run build`);
  const files = new Map<string, HostResponse>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(dir, file).split(sep).join('/')}`;
    if (path !== PRINT) files.set(path, fileResponse(path, file));
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return {
    find: (path) => files.get(path) ?? null,
    print: existsSync(join(dir, 'print.html')) ? rooted(readFileSync(join(dir, 'print.html'), 'utf8')) : null,
  };
}

function fileResponse(path: string, file: string): HostResponse {
  const { size } = statSync(file);
  return {
    status: 200,
    headers: {
      'Content-Type': mimeOf(path),
      'Content-Length': String(size),
      'Cache-Control': cacheOf(path),
    },
    body: { kind: 'file', path: file, start: 0, end: size - 1 },
  };
}

/** The build refers to its files from its own folder; the print page is served one level deeper. */
const rooted = (html: string): string => html.replace(/\b(src|href)="\.\//g, '$1="/');
