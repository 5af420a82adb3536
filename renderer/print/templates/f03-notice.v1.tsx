/** F-03 补正（退回）通知书，第 1 版（信函格式）。713号令第二十六条：材料不符合要求的，可以退回或者要求补充。 */
import type { ReactElement } from 'react';
import type { NoticeSlip } from '#shared/domain/slip/models.ts';
import type { PaperProps, Template } from '../template.ts';
import { settleLetter } from './letter-settle.v1.ts';
import { LetterV1, Para } from './letter.v1.tsx';
import { addressed, bareTitle, ourselves, sentence } from './wording.v1.ts';

function NoticeV1({ model, isDraft }: PaperProps<NoticeSlip>): ReactElement {
  const isReturn = model.noticeKind === 'return';
  return (
    <LetterV1
      head={model}
      isDraft={isDraft}
      title={`关于${bareTitle(model.title)}的合法性审查送审材料${isReturn ? '退回' : '补正'}通知书`}
      addressee={model.submitUnit}
      notes={[`联系人：${model.handler}`, ...(model.contact === '' ? [] : [`联系电话：${model.contact}`])]}
      copyTo=""
    >
      <Para isKept>{isReturn ? returned(model) : supplement(model)}</Para>
      {model.lines.map((line, at) => (
        <Para key={at}>{`${at + 1}.${sentence(line)}`}</Para>
      ))}
      {model.replaces === null ? null : <Para>{`本通知书更正并替代${model.replaces}，原件停止使用。`}</Para>}
      <Para>{isReturn ? resubmit(model) : deadline(model)}</Para>
    </LetterV1>
  );
}

const RULE = '依据《重大行政决策程序暂行条例》第二十六条';
const received = (model: NoticeSlip): string =>
  `${addressed(model.submitUnit)}${model.submittedOn}送审的“${bareTitle(model.title)}”材料收悉。经核对不符合要求，${RULE}`;

const supplement = (model: NoticeSlip): string => `${received(model)}，请补正下列内容：`;
const returned = (model: NoticeSlip): string => `${received(model)}，现予退回，理由如下：`;

function deadline(model: NoticeSlip): string {
  const until = model.supplementDueOn === null ? '尽快' : `于${model.supplementDueOn}前`;
  return `请${until}补齐并送${ourselves(model.office)}。审查时间自补正齐全、${ourselves(model.office)}受理之日起计算。`;
}
const resubmit = (model: NoticeSlip): string =>
  `请按上述理由完善后重新送审，审查时间自${ourselves(model.office)}重新受理之日起计算。未经合法性审查或者经审查不合法的，不得提交决策机关讨论。`;

export const noticeV1: Template<NoticeSlip> = { Paper: NoticeV1, settle: settleLetter };
