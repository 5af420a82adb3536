/** What may follow `npm start --`, read strictly: a mistyped flag is named, never ignored. */
import { parseArgs } from 'node:util';
import { defaultDataDir } from '#core/host/data-dir.ts';

export interface StartFlags {
  readonly host: 'desktop' | 'browser' | 'any';
  readonly dataDir: string;
  /** 0 lets the system choose; null tries the usual port first. */
  readonly port: number | null;
  readonly isOpening: boolean;
  readonly isSample: boolean;
}

const USAGE = [
  '用法：npm start -- [选项]',
  '  --desktop      只用桌面窗口',
  '  --browser      只用浏览器',
  '  --data 文件夹   台账放在哪里（默认在本用户的本机数据文件夹）',
  '  --port 端口     浏览器方式用的本机端口',
  '  --no-open      不打开浏览器，只显示一次性地址',
  '  --sample       台账是空的时装入样例（人名、内容均为虚构）',
].join('\n');

/** Something the person at the keyboard can put right; the message says what. */
export class UsageError extends Error {}

/** @throws UsageError with a Chinese message. */
export function readFlags(args: readonly string[]): StartFlags {
  const known = ['--desktop', '--browser', '--data', '--port', '--no-open', '--sample', '--help'];
  const unknown = args.find((arg) => arg.startsWith('-') && !known.includes(arg.split('=', 1)[0] ?? ''));
  if (unknown !== undefined) throw new UsageError(`不认识的选项“${unknown}”。\n${USAGE}`);
  const { values, positionals } = parseFlags(args);
  const [stray] = positionals;
  if (stray !== undefined) throw new UsageError(`不认识的内容“${stray}”。\n${USAGE}`);
  if (values.help === true) throw new UsageError(USAGE);
  if (values.desktop === true && values.browser === true)
    throw new UsageError('--desktop 和 --browser 只能用一个。');
  if (values.data?.trim() === '') throw new UsageError('--data 后面要写文件夹。');
  return {
    host: values.desktop === true ? 'desktop' : values.browser === true ? 'browser' : 'any',
    dataDir: values.data ?? defaultDataDir(),
    port: values.port === undefined ? null : portOf(values.port),
    isOpening: values['no-open'] !== true,
    isSample: values.sample === true,
  };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        desktop: { type: 'boolean' },
        browser: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        sample: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    // Unknown flags are named before; what is left is a value missing or given where none belongs.
    throw new UsageError(`选项写得不全：--data 和 --port 后面要有内容，其他选项后面没有。\n${USAGE}`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`端口“${text}”不对，请写 0 到 65535 的整数。`);
  return port;
}
