/** What the tests need of the machine: a browser, a Chinese font, tools that read PDFs. Found, installed, or named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '#build/find-browser.ts';

interface Need {
  readonly name: string;
  readonly debianPackage: string;
  isMet(): boolean;
}

const works = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

const needs: readonly Need[] = [
  {
    name: 'Chromium、Chrome 或者 Edge 浏览器',
    debianPackage: 'chromium',
    isMet: () => findBrowser() !== null,
  },
  { name: '中文字体', debianPackage: 'fonts-noto-cjk', isMet: hasChineseFont },
  {
    name: '读 PDF 的工具（pdftotext、pdftoppm）',
    debianPackage: 'poppler-utils',
    isMet: () => works('pdftotext', ['-v']) && works('pdftoppm', ['-v']),
  },
];

/** Windows and macOS bring Chinese fonts along. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.error === undefined && listed.stdout.trim() !== '';
}

/** False when something is missing and could not be installed; what and how has then been printed. */
export function ensurePrerequisites(): boolean {
  const missing = needs.filter((need) => !need.isMet());
  if (missing.length === 0) return true;
  const packages = missing.map((need) => need.debianPackage);
  if (canInstall()) {
    console.log(`测试缺少：${missing.map((need) => need.name).join('、')}；正在用 apt-get 安装…`);
    install(packages);
  }
  const still = needs.filter((need) => !need.isMet());
  if (still.length === 0) return true;
  console.error(`测试不能开始，缺少：${still.map((need) => need.name).join('、')}。`);
  console.error(
    `Debian、Ubuntu 请执行：apt-get update && apt-get install -y ${still.map((need) => need.debianPackage).join(' ')}`,
  );
  console.error('其他系统请安装同名软件，浏览器也可以用环境变量 LEDGER_BROWSER 指明路径。');
  return false;
}

const canInstall = (): boolean =>
  process.platform === 'linux' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
}
