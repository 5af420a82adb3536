// Runs on any Node, however old, so plain JavaScript: better-sqlite3 crashes without a word below Node 22.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    [
      `当前的 Node 是 ${process.versions.node}，本项目的脚本要用 Node 22 以上（随依赖安装的是 24）。`,
      '请先在项目文件夹里执行 npm ci，再用 npm run 执行脚本；不要直接用系统的 node。',
      '如果 npm 提示拦下了 node 包的安装脚本，请用 npm 11 以上，或执行 npm rebuild node。',
    ].join('\n'),
  );
  process.exit(1);
}
