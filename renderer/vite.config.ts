/** 界面的打包：一份网页供桌面窗口和浏览器两处使用，产物不含内联脚本，合乎主机发出的内容安全策略。 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfAssets } from './build/pdf-assets.ts';
import { printFonts } from './build/print-fonts.ts';

const root = import.meta.dirname;
/** 打印页由打印模块提供；它还不在时只打包主页面。 */
const pages = ['index.html', 'print.html']
  .map((name) => resolve(root, name))
  .filter((file) => existsSync(file));

const host = process.env['LEDGER_HOST'] ?? 'http://127.0.0.1:4713';
// 主机只认自己的 Host 和 Origin，开发服务器转发时照填。
const toHost = { target: host, changeOrigin: true, headers: { origin: host } };

export default defineConfig({
  root,
  base: './',
  plugins: [printFonts(), react(), pdfAssets()],
  cacheDir: resolve(root, '../.cache/vite'),
  build: {
    outDir: resolve(root, '../dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // 内联成 data: 的字体和脚本会被内容安全策略拦下。
    assetsInlineLimit: 0,
    rolldownOptions: { input: pages },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/rpc': toHost, '/files': toHost, '/print-ticket': toHost, '/print/': toHost, '/pdf': toHost },
  },
});
