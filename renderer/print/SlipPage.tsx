/** 打印页的内容：照文书的种类和版本选版式；选不出来就用中文说清楚。 */
import type { ReactElement } from 'react';
import type { SlipDto } from '#shared/contract/papers.ts';
import { slipTemplates } from '#shared/domain/slip/models.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { findTemplate } from './registry.ts';
import type { MarginText } from './template.ts';

export interface Page {
  readonly content: ReactElement;
  readonly title: string;
  /** 印在页边的字，页面里先用一遍，字体才会取好。 */
  readonly margin: string;
  readonly settle: (root: HTMLElement) => void;
}

/** 一件文书的打印页。 */
export function pageOf(slip: SlipDto): Page {
  const { model } = slip;
  const isDraft = slip.standing === 'draft';
  const margin: MarginText = { office: model.office, code: isDraft ? null : slip.code, date: model.date };
  const title = [isDraft ? '草稿' : model.docNo, slipTemplates[model.kind].name, model.title]
    .filter((part) => part !== null)
    .join(' ');
  const content = paperOf(slip, isDraft);
  if (content === null)
    return errorPage(
      '没有这份文书的版式',
      `${slipTemplates[model.kind].name}（${model.kind}）第 ${slip.templateVersion} 版的版式不在本程序里，换一个版式就不是原件了，所以没有排印。`,
      '请用签发这份文书的程序版本打印，或者把程序升级到不低于那个版本。',
    );
  return {
    content: content.paper,
    title,
    margin: `${model.office}${model.date ?? ''}制表`,
    settle: (root) => content.settle(root, margin),
  };
}

function paperOf(slip: SlipDto, isDraft: boolean) {
  const { model, templateVersion } = slip;
  switch (model.kind) {
    case 'F-02': {
      const template = findTemplate('F-02', templateVersion);
      return (
        template && { paper: <template.Paper model={model} isDraft={isDraft} />, settle: template.settle }
      );
    }
    case 'F-03': {
      const template = findTemplate('F-03', templateVersion);
      return (
        template && { paper: <template.Paper model={model} isDraft={isDraft} />, settle: template.settle }
      );
    }
    case 'F-04': {
      const template = findTemplate('F-04', templateVersion);
      return (
        template && { paper: <template.Paper model={model} isDraft={isDraft} />, settle: template.settle }
      );
    }
    case 'F-01':
    case 'F-06':
    case 'F-07':
    case 'F-18':
    case 'S-01':
    case 'S-02':
    case 'S-03':
    case 'S-04': {
      const template = findTemplate(model.kind, templateVersion);
      return (
        template && { paper: <template.Paper model={model} isDraft={isDraft} />, settle: template.settle }
      );
    }
    default:
      return assertNever(model);
  }
}

/** 排不出来时印的话：出了什么事、怎么办。 */
export function errorPage(what: string, why: string, next: string): Page {
  return {
    title: what,
    margin: '',
    settle: () => undefined,
    content: (
      <section className="slip-error">
        <h1>{what}</h1>
        <p>{why}</p>
        <p>{next}</p>
      </section>
    ),
  };
}
