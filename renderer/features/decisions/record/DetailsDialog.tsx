/** 登记内容：名单和页头放不下的各栏。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import {
  exclusions,
  localCategories,
  type LocalCategory,
  proposalSources,
} from '#shared/domain/decision/vocabulary.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { categoryText, NONE, npcRelations, OFF_CATALOG } from '../decision-text.ts';

interface DetailsDialogProps {
  readonly decision: DecisionDto;
  readonly refusal: string | null;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

export function DetailsDialog({ decision, refusal, onEdit, onClose }: DetailsDialogProps) {
  const orNone = (text: string | null): string => (text === null || text === '' ? NONE : text);
  const facts: readonly (readonly [string, string])[] = [
    ['事项名称', decision.title],
    ['目录号', decision.catalogNo ?? OFF_CATALOG],
    ...(decision.catalogNo === null ? ([['目录外的理由', orNone(decision.offCatalogReason)]] as const) : []),
    ['类别', categoryText(decision.category)],
    ...(decision.category7 === null
      ? []
      : ([['七类（旁证）', localCategories[decision.category7 as LocalCategory]]] as const)), // 合同里写作整数，取值在七类之内
    ...(decision.exclusion === null
      ? []
      : ([
          ['排除情形', exclusions[decision.exclusion]],
          ['排除理由', decision.exclusionReason],
        ] as const)),
    ['建议来源', decision.proposalSource === null ? NONE : proposalSources[decision.proposalSource]],
    ['承办单位', orNone(decision.leadUnit)],
    ['配合单位', orNone(decision.coUnits)],
    ['启动日期', orNone(decision.startedOn)],
    ['拟上会日', orNone(decision.plannedMeetingOn)],
    ['经办人', decision.handler],
    ['市场主体', decision.touchesMarket ? '涉及市场主体经济活动' : '不涉及'],
    [
      '人大关系',
      `${npcRelations[decision.npcRelation]}${decision.npcOn === null ? '' : `，${decision.npcOn} 办理`}`,
    ],
    [
      '标记',
      [decision.isWorkSecret ? '工作秘密' : '', decision.isBackEntry ? '补录' : '']
        .filter((mark) => mark !== '')
        .join('、') || NONE,
    ],
    ['事项概要', orNone(decision.summary)],
    ['登记', chinaTimeText(decision.createdAt)],
    ['最近改动', `${chinaTimeText(decision.updatedAt)}（第 ${decision.version} 版）`],
  ];
  return (
    <Modal
      title="登记内容"
      onClose={onClose}
      width={640}
      closeLabel="关闭"
      actions={
        <ActionButton refusal={refusal} shortcut="F2" onClick={onEdit}>
          修改
        </ActionButton>
      }
      keys={{ F2: refusal === null ? onEdit : undefined }}
    >
      <dl className="fs-facts dr-details">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
