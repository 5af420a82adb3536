/** 一条规则：条文要求、等级、参数和历次修改。 */
import { contract } from '#shared/contract/index.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { LevelMark } from './LevelMark.tsx';
import { fixedReason, levels, paramName, paramValue, type RuleRow } from './rule-text.ts';

interface RuleDetailProps {
  readonly rule: RuleRow;
  readonly onChangeParam: (param: string) => void;
}

const verifications = {
  已核: '核对过原文',
  旁证: '有转载、报道佐证，没有核到原文',
  待核: '出处尚未核到原文，使用前请自行核对',
} as const;

/** 已核用绿，其余一律灰，不与状态词相混。 */
export function VerificationChip({ verification }: Pick<RuleRow, 'verification'>) {
  return (
    <span
      className={verification === '已核' ? 'rule-verified' : 'fs-unverified rule-unverified'}
      title={verifications[verification]}
    >
      {verification}
    </span>
  );
}

export function RuleDetail({ rule, onChangeParam }: RuleDetailProps) {
  const refusal = refusalOf(useMe(), contract.ruleTable.setParam);
  return (
    <>
      <Panel title={rule.id} note={`${rule.source}${rule.article}`} isFlush>
        <p className="fs-statute rule-text">{rule.text}</p>
        <dl className="rule-facts">
          <div>
            <dt>等级</dt>
            <dd>
              <LevelMark level={rule.level} />
              <span className="rule-note">{levels[rule.level].note}</span>
            </dd>
          </div>
          <div>
            <dt>地域</dt>
            <dd>{rule.place}</dd>
          </div>
          <div>
            <dt>生效</dt>
            <dd>{`${rule.effectiveFrom} 至 ${rule.effectiveTo ?? '今'}`}</dd>
          </div>
          <div>
            <dt>核实</dt>
            <dd>
              <VerificationChip verification={rule.verification} />
              <span className="rule-note">{verifications[rule.verification]}</span>
            </dd>
          </div>
        </dl>
      </Panel>
      <Panel title="参数" note={rule.params.length === 0 ? undefined : '今天有效的值'} isFlush>
        {rule.params.length === 0 ? (
          <p className="fs-files-empty">这一条没有数字参数。</p>
        ) : (
          <ul className="rule-params">
            {rule.params.map(({ name, value, isAdjustable }) => (
              <li key={name}>
                <span>{paramName(name)}</span>
                <strong>{paramValue(name, value)}</strong>
                <ActionButton
                  size="sm"
                  refusal={fixedReason(rule, isAdjustable) ?? refusal}
                  onClick={() => onChangeParam(name)}
                >
                  修改
                </ActionButton>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {rule.changes.length === 0 ? null : (
        <Panel title="历次修改" note={`${rule.changes.length} 次`} isFlush>
          <ol className="rule-changes">
            {rule.changes.map((change) => (
              // 同一刻不会改两次。
              <li key={`${change.at}${change.param}`}>
                <div>
                  <strong>{`${paramName(change.param)} 改为 ${paramValue(change.param, change.value)}`}</strong>
                </div>
                <div>{`${change.effectiveFrom} 起有效`}</div>
                <div>{change.ground}</div>
                <div className="fs-note">{`${chinaTimeText(change.at).slice(0, 16)} ${change.actor}`}</div>
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  );
}
