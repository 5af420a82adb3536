/** 审查意见的摘要：三项审查、修改意见、结论；逐字编辑在意见页。 */
import { IconArrowRight } from '@tabler/icons-react';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import {
  conclusions,
  findings,
  headingKeys,
  headings,
  severities,
} from '#shared/domain/review/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { Fact } from './IntakeRegister.tsx';

export interface OpinionRegisterProps {
  readonly review: ReviewDto;
  readonly onOpen: () => void;
}

const ORDER = ['一', '二', '三'] as const;

export function OpinionRegister({ review, onOpen }: OpinionRegisterProps) {
  const { opinion } = review;
  const must = opinion.items.filter((item) => item.severity === 'must').length;
  return (
    <Panel
      title="审查意见"
      note={
        opinion.items.length === 0
          ? '没有修改意见'
          : `${opinion.items.length} 条：必须修改 ${must}，建议修改 ${opinion.items.length - must}`
      }
      isFlush
      fills
      extra={
        <>
          <LegalRef ruleId="D-23" isShort />
          <ActionButton
            size="sm"
            icon={<IconArrowRight size={14} stroke={1.8} aria-hidden />}
            onClick={onOpen}
          >
            打开意见页
          </ActionButton>
        </>
      }
    >
      <ul className="rv-headings">
        {headingKeys.map((key, index) => {
          const { finding, note } = opinion[key];
          return (
            <li key={key}>
              <strong>{`${ORDER[index] ?? ''}、${headings[key].name}`}</strong>
              <span className="rv-finding">
                <ProcedureMark
                  mark={
                    finding === null
                      ? 'notStarted'
                      : finding === 'conforms'
                        ? 'done'
                        : finding === 'partly'
                          ? 'attention'
                          : 'barred'
                  }
                  size={15}
                  isDecorative
                />
                {finding === null ? '未审' : findings[finding]}
              </span>
              <span className="fs-cut" title={note}>
                {note === '' ? '—' : note}
              </span>
            </li>
          );
        })}
      </ul>
      {opinion.items.length === 0 ? null : <OpinionItems items={opinion.items} />}
      <dl className="rv-facts rv-facts-foot">
        <Fact name="审查结论" value={opinion.conclusion === null ? null : conclusions[opinion.conclusion]} />
        <Fact name="结论说明" value={opinion.conclusionNote} />
        {opinion.noRuleGround === '' ? null : <Fact name="国家尚无明确规定" value={opinion.noRuleGround} />}
        {opinion.legalRisk === '' ? null : <Fact name="法律风险提示" value={opinion.legalRisk} />}
        <Fact name="抄送" value={opinion.copyTo} />
      </dl>
    </Panel>
  );
}

function OpinionItems({ items }: { readonly items: ReviewDto['opinion']['items'] }) {
  return (
    <table className="lt rv-register" aria-label="修改意见">
      <colgroup>
        <col style={{ width: 36 }} />
        <col style={{ width: 80 }} />
        <col />
        <col style={{ width: '22%' }} />
        <col style={{ width: '26%' }} />
        <col style={{ width: 80 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">序</th>
          <th scope="col">条款</th>
          <th scope="col">问题</th>
          <th scope="col">依据</th>
          <th scope="col">建议</th>
          <th scope="col">程度</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className="lt-secondary">{item.seq}</td>
            <td className="lt-wraps">{item.clause}</td>
            <td className="lt-wraps">{item.problem}</td>
            <td className="lt-wraps lt-secondary">{item.basis}</td>
            <td className="lt-wraps">{item.suggestion}</td>
            <td
              className={
                item.severity === 'must' ? 'lt-wraps fs-text-red rv-strong' : 'lt-wraps lt-secondary'
              }
            >
              {severities[item.severity]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
