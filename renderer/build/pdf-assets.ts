/** 把 PDF 预览所需的中文字符映射、标准字体和图像解码脚本随产物放在 `pdfjs/` 下，离线可用。 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'] as const;
const source = dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/build/pdf.mjs'))));

export function pdfAssets(): Plugin {
  let outDir = '';
  return {
    name: 'ledger-pdf-assets',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = normalize(join(source, decodeURIComponent((request.url ?? '').split('?')[0] ?? '')));
        const isOurs = FOLDERS.some((folder) => file.startsWith(join(source, folder) + sep));
        if (!isOurs || !existsSync(file) || !statSync(file).isFile()) return next();
        if (file.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
        createReadStream(file).pipe(response);
      });
    },
    async closeBundle() {
      for (const folder of FOLDERS)
        await cp(join(source, folder), join(outDir, 'pdfjs', folder), {
          recursive: true,
          filter: (name) => !name.endsWith('.wasm'),
        });
    },
  };
}
