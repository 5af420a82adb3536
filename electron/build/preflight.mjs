// Runs on any Node, however old, so plain JavaScript: better-sqlite3 crashes without a word below Node 22,
// and the scripts themselves are TypeScript that Node must read unbuilt.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    [
      `当前的 Node 是 ${process.versions.node}，本项目的脚本要用 Node 22.18 以上（随依赖安装的是 24）。`,
      '请先在项目文件夹里执行 npm ci，再用 npm run 执行脚本；不要直接用系统的 node。',
      '如果 npm 提示拦下了 node 包的安装脚本，请用 npm 11 以上，或执行 npm rebuild node。',
    ].join('\n'),
  );
  process.exit(1);
}
if (!existsSync(new URL('../../node_modules/vite/package.json', import.meta.url))) {
  console.error('依赖还没有装全，请先在项目文件夹里执行 npm ci。');
  process.exit(1);
}
