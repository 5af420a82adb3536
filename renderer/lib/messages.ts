/** 出错时对人说的话：发生了什么、数据有没有丢、怎么办。 */
import { RemoteError } from '#shared/contract/client.ts';
import type { CallError } from '#shared/contract/errors.ts';
import { assertNever } from '#shared/lib/assert.ts';

export interface ErrorText {
  readonly title: string;
  readonly happened: string;
  /** 数据有没有丢。 */
  readonly data: string;
  readonly advice: string;
  /** 错误号；查日志用，没有为 null。 */
  readonly ref: string | null;
}

const NOTHING_WRITTEN = '没有。这一步没有写入台账，原有记录不变。';

export function describeError(error: unknown): ErrorText {
  if (error instanceof RemoteError) return describeCallError(error.detail);
  return {
    title: '页面出错',
    happened: error instanceof Error && error.message !== '' ? error.message : '页面遇到了没有料到的情况。',
    data: '没有。台账在本机数据库里，页面出错不会改动它；自动保存过的草稿也在。',
    advice: '请重试；还不行就关闭程序重新打开。',
    ref: null,
  };
}

/** 一行话的说法，供提示条和对话框用。 */
export const errorLine = (error: unknown): string => describeError(error).happened;

function describeCallError(error: CallError): ErrorText {
  const base = { happened: error.message, ref: error.ref ?? null };
  switch (error.code) {
    case 'validation':
      return { ...base, title: '内容不符合要求', data: NOTHING_WRITTEN, advice: '请按各栏下面的提示改正。' };
    case 'rule':
      return {
        ...base,
        title: '程序规定不允许这一步',
        data: NOTHING_WRITTEN,
        advice: '请先满足所引条文的条件。',
      };
    case 'conflict':
      return {
        ...base,
        title: '别人已经改过这条记录',
        data: '没有。对方的修改已存，您的修改还在屏幕上，没有写入。',
        advice: '请重新读取，核对后再改。',
      };
    case 'not_found':
      return {
        ...base,
        title: '找不到这条记录',
        data: '没有。台账里的记录只作废不删除。',
        advice: '请回到名单重新查找。',
      };
    case 'forbidden':
      return {
        ...base,
        title: '您的角色不能做这一步',
        data: NOTHING_WRITTEN,
        advice: '请找有相应角色的同事办理。',
      };
    case 'unauthenticated':
      return {
        ...base,
        title: '需要重新登录',
        data: '没有。屏幕上的内容还在。',
        advice: '请输入密码继续。',
      };
    case 'busy':
      return {
        ...base,
        title: '台账暂时用不了',
        data: '没有。已经存上的都在，屏幕上没存的内容也还在。',
        advice: '请稍候重试；程序已经关闭的，请重新打开。',
      };
    case 'internal':
      return {
        ...base,
        title: '程序内部出错',
        data: NOTHING_WRITTEN,
        advice: '请重试；再次出现时把错误号告诉维护人员，日志里有详情。',
      };
    default:
      return assertNever(error.code);
  }
}
