/** `npm run package`: installers of this machine's platform, or of `--win`, `--linux`; into `release/`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildStale, projectRoot } from './build.ts';

const { values } = parseArgs({
  options: { win: { type: 'boolean' }, linux: { type: 'boolean' }, dir: { type: 'boolean' } },
});
const asked = [
  ...(values.win === true ? [Platform.WINDOWS] : []),
  ...(values.linux === true ? [Platform.LINUX] : []),
];
const platforms = asked.length > 0 ? asked : [Platform.current()];

try {
  await buildStale(true);
  for (const platform of platforms) {
    const made = await build({
      projectDir: projectRoot,
      config: join(projectRoot, 'electron-builder.yml'),
      targets: values.dir === true ? platform.createTarget('dir') : platform.createTarget(),
      publish: 'never',
    });
    console.log(made.length === 0 ? '已生成免安装文件夹，在 release/。' : `已生成：\n${made.join('\n')}`);
  }
} catch (error) {
  console.error('安装包没有生成：', error instanceof Error ? error.message : error);
  console.error('打包要从网上取 Electron 和打包工具；不能上网的机器请先把它们放进缓存。');
  process.exitCode = 1;
}
