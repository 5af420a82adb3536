/** 条文链接：点线，指上去、点开或者键盘移到时显示条文要求。 */
import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import { allRules, citeRule, type Rule, type RuleId, type RuleLevel } from '#shared/domain/rules/rules.ts';
import { UnverifiedChip } from './UnverifiedChip.tsx';

export interface LegalRefProps {
  readonly ruleId: RuleId;
  /** 显示的字，默认 `713号令第26条`；表单里写短的 `第26条`。 */
  readonly label?: string;
  /** 只写条号。 */
  readonly isShort?: boolean;
}

const levelNames: Readonly<Record<RuleLevel, string>> = {
  block: '应当、不得：不满足不能办理',
  reason: '一般：例外须写明理由',
  info: '可以：只提醒',
};

export const findRule = (ruleId: RuleId): Rule | null =>
  allRules().find((rule) => rule.id === ruleId) ?? null;

export function LegalRef({ ruleId, label, isShort = false }: LegalRefProps) {
  const [isOpen, setOpen] = useState(false);
  const cardId = useId();
  const rule = findRule(ruleId);
  if (rule === null) return <span>{label ?? ruleId}</span>;
  return (
    <Popover opened={isOpen} onChange={setOpen} width={360} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <button
          type="button"
          className="fs-law"
          aria-describedby={isOpen ? cardId : undefined}
          aria-expanded={isOpen}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && isOpen) {
              event.preventDefault();
              setOpen(false);
            }
          }}
        >
          {label ?? (isShort ? rule.article : citeRule(ruleId))}
        </button>
      </Popover.Target>
      <Popover.Dropdown id={cardId} className="fs-law-card" onMouseEnter={() => setOpen(true)}>
        <LegalText rule={rule} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** 条文卡片的内容；表单右栏也用它。 */
export function LegalText({ rule }: { readonly rule: Rule }) {
  return (
    <div className="fs-law-text">
      <div className="fs-law-head">
        <strong>条文要求</strong>
        <span>{`${rule.source} ${rule.article}`}</span>
      </div>
      <p className="fs-statute">{rule.text}</p>
      <div className="fs-law-foot">
        <span>{`规则 ${rule.id} · ${rule.effectiveFrom} 起有效`}</span>
        {rule.verification === '已核' ? (
          <span className="fs-tag fs-tag-green">已核</span>
        ) : (
          <UnverifiedChip />
        )}
      </div>
      <div className="fs-law-foot">{levelNames[rule.level]}</div>
    </div>
  );
}
