/** F-04 重大行政决策合法性审查意见书，第 1 版（信函格式）。 */
import { Fragment, type ReactElement } from 'react';
import type { OpinionSlip, OpinionSlipItem } from '#shared/domain/slip/models.ts';
import type { PaperProps, Template } from '../template.ts';
import { settleLetter } from './letter-settle.v1.ts';
import { Heading, LetterV1, Para } from './letter.v1.tsx';
import { addressed, bareTitle, chineseNumber, flat, ourselves, paragraphs, sentence, shortTitle } from './wording.v1.ts'; // prettier-ignore

interface Section {
  readonly title: string;
  readonly body: ReactElement;
}

function OpinionV1({ model, isDraft }: PaperProps<OpinionSlip>): ReactElement {
  const sections = sectionsOf(model);
  return (
    <LetterV1
      head={model}
      isDraft={isDraft}
      title={`关于${bareTitle(model.title)}的重大行政决策合法性审查意见书`}
      addressee={model.submitUnit}
      notes={[
        `审查人：${person(model.handler)}`,
        `审核人：${person(model.checker)}`,
        `签发人：${person(model.signer)}`,
      ]}
      copyTo={sentence(model.copyTo).replace(/。$/u, '')}
    >
      <Para>{opening(model)}</Para>
      {model.replaces === null ? null : <Para>{correction(model)}</Para>}
      {/* 各段平铺在一层里：套一层容器，浏览器断面时就不认容器里面的断处。 */}
      {sections.map((section, at) => (
        <Fragment key={section.title}>
          <Heading>{`${chineseNumber(at + 1)}、${section.title}`}</Heading>
          {section.body}
        </Fragment>
      ))}
    </LetterV1>
  );
}

const person = (name: string | null): string => (name === null || name === '' ? '　　　' : name);

function opening(model: OpinionSlip): string {
  const short = shortTitle(model.draftTitle);
  const received = `${addressed(model.submitUnit)}${model.submittedOn}送审的《${bareTitle(model.draftTitle)}》（以下简称${short}）收悉`;
  const accepted = `${model.wasSupplemented ? '材料补正后' : `${ourselves(model.office)}`}于${model.acceptedOn}受理`;
  const basis = flat(model.basis)
    .replace(/^(?:依据|根据|按照)/u, '')
    .replace(/[，。；、\s]+$/u, '');
  const heard = model.counsel.length === 0 ? '经审查' : '经审查并听取法律顾问意见';
  return `${received}，${accepted}。依据${basis}，${heard}，现提出如下意见：`;
}

function correction(model: OpinionSlip): string {
  const reason = sentence(model.correctionReason);
  return `本意见书为第${model.version}版，更正并替代${model.replaces ?? ''}；原件自本意见书印发之日起停止使用。${reason === '' ? '' : `更正理由：${reason}`}`;
}

function sectionsOf(model: OpinionSlip): Section[] {
  const short = shortTitle(model.draftTitle);
  const { authority, procedure } = model.headings;
  const risk = riskSection(model);
  return [
    {
      title: '关于法定权限',
      body: <Findings note={authority.note} verdict={`${verb(authority.finding)}法定权限`} />,
    },
    {
      title: '关于法定程序',
      body: <Findings note={procedure.note} verdict={`${verb(procedure.finding)}法定程序`} />,
    },
    { title: '关于内容及修改意见', body: <Content model={model} short={short} /> },
    { title: '法律顾问意见采纳情况', body: <Para>{counselText(model)}</Para> },
    ...(risk === null ? [] : [risk]),
    { title: '审查结论', body: <Conclusion model={model} short={short} /> },
  ];
}

/** “部分不符”成句要写“部分不符合”。 */
const verb = (finding: string): string => (finding === '部分不符' ? '部分不符合' : finding);

/** 理由在前、认定在后；理由已经以认定收尾的不重复。 */
function Findings({ note, verdict }: { readonly note: string; readonly verdict: string }): ReactElement {
  const lines = paragraphs(note);
  const body = lines.length === 0 ? [''] : lines.map(sentence);
  const last = body.length - 1;
  return (
    <>
      {body.map((line, at) => {
        const isSaid = line.endsWith(`${verdict}。`) && !line.endsWith(`不${verdict}。`);
        return <Para key={at}>{at === last && !isSaid ? `${line}${verdict}。` : line}</Para>;
      })}
    </>
  );
}

function Content({ model, short }: { readonly model: OpinionSlip; readonly short: string }): ReactElement {
  const { finding, note } = model.headings.content;
  const { items } = model;
  const isMixed = new Set(items.map((item) => item.severity)).size > 1;
  return (
    <>
      {note === '' && items.length > 0 ? (
        <Para isKept>{contentLead(finding, short)}</Para>
      ) : (
        <Findings note={note} verdict={`内容${verb(finding)}法律、法规、规章和国家政策的规定`} />
      )}
      {items.map((item, at) => (
        <Item key={at} item={item} order={at + 1} isMarked={isMixed && item.severity === 'must'} />
      ))}
    </>
  );
}

function contentLead(finding: string, short: string): string {
  if (finding === '符合') return `${short}内容符合有关规定，另提出以下修改建议：`;
  if (finding === '部分不符') return `${short}部分内容与有关规定不符，修改意见如下：`;
  return `${short}内容${verb(finding)}有关规定，具体意见如下：`;
}

/** 条款—问题—建议—依据，一条一段。 */
function Item(props: { readonly item: OpinionSlipItem; readonly order: number; readonly isMarked: boolean }) {
  const { item, order, isMarked } = props;
  const suggestion = sentence(item.suggestion);
  const basis = sentence(bareBasis(item.basis));
  return (
    <Para>
      <span className="l1-h2">
        {`（${chineseNumber(order)}）${sentence(item.clause).replace(/。$/u, '')}${isMarked ? '（必须修改）' : ''}。`}
      </span>
      {sentence(item.problem)}
      {suggestion === '' || /^(?:建议|应当|应|请|删去|删除)/u.test(suggestion)
        ? suggestion
        : `建议${suggestion}`}
      {basis === '' ? '' : `依据：${basis}`}
    </Para>
  );
}
const bareBasis = (text: string): string => flat(text).replace(/^(?:依据|根据)[：:]?/u, '');

function counselText(model: OpinionSlip): string {
  const { counsel } = model;
  if (counsel.length === 0) return '本次审查没有附法律顾问（公职律师）意见。';
  const isOne = counsel.length === 1;
  const parts = counsel.map((one) => {
    const who = isOne || one.firm === '' ? one.name : `${one.name}（${one.firm}）`;
    return one.itemCount === 0
      ? `${who}未提出修改意见`
      : `${who}提出意见${one.itemCount}条，采纳${one.adoptedCount}条`;
  });
  const hasRest = counsel.some((one) => one.adoptedCount < one.itemCount);
  return `法律顾问${parts.join('；')}${hasRest ? '，其余附卷说明' : ''}。`;
}

/** 713号令第二十五条：国家尚无明确规定的探索性改革，可以明示法律风险后提交讨论。 */
function riskSection(model: OpinionSlip): Section | null {
  const { legalRisk, noRuleGround } = model;
  if (legalRisk === '' && noRuleGround === '') return null;
  return {
    title: noRuleGround === '' ? '法律风险提示' : '探索性改革事项及法律风险',
    body: (
      <>
        {noRuleGround === '' ? null : (
          <Para>
            {`本事项属国家尚无明确规定的探索性改革决策事项。${sentence(noRuleGround)}依据《重大行政决策程序暂行条例》第二十五条，明示法律风险后方可提交决策机关讨论。`}
          </Para>
        )}
        {paragraphs(legalRisk).map((line, at) => (
          <Para key={at}>{sentence(line)}</Para>
        ))}
      </>
    ),
  };
}

function Conclusion({ model, short }: { readonly model: OpinionSlip; readonly short: string }): ReactElement {
  const [first, ...rest] = paragraphs(model.conclusionNote);
  return (
    <>
      <Para>{`${short}${sentence(model.conclusion)}${first === undefined ? '' : sentence(first)}`}</Para>
      {rest.map((line, at) => (
        <Para key={at}>{sentence(line)}</Para>
      ))}
    </>
  );
}

export const opinionV1: Template<OpinionSlip> = { Paper: OpinionV1, settle: settleLetter };
