/** F-02 合法性审查送审登记表，第 1 版（A4 表格，供打印和手填）。 */
import type { ReactElement, ReactNode } from 'react';
import type { IntakeSlip } from '#shared/domain/slip/models.ts';
import type { PaperProps, Template } from '../template.ts';
import { settleTable } from './table-settle.v1.ts';
import { flat } from './wording.v1.ts';
import './table.v1.css';

const marks = { 有: '√ 有', 无: '× 无', 不适用: '— 不适用', 未核: '' } as const;
const HAND_DATE = '年　　月　　日';

function IntakeV1({ model, isDraft }: PaperProps<IntakeSlip>): ReactElement {
  return (
    <>
      {isDraft ? (
        <div className="slip-draft-mark" aria-hidden>
          草稿
        </div>
      ) : null}
      <article className="t1">
        <h1>合法性审查送审登记表</h1>
        <div className="t1-above">
          <span>登记日期：{model.date ?? '　　　　年　　月　　日'}</span>
          <span>送审编号：{model.intakeNo}</span>
        </div>
        <Subject model={model} />
        <Materials model={model} />
        <Acceptance model={model} />
        <p className="t1-note">
          说明：标“※”的为《重大行政决策程序暂行条例》第二十六条规定的送审材料，缺一不能受理；审查时间一般不少于7个工作日，自受理之日起至要求答复之日止计算。
          {model.replaces === null ? '' : `本表替代${model.replaces}，原表停止使用。`}
        </p>
      </article>
    </>
  );
}

const Columns = ({ widths }: { readonly widths: readonly number[] }): ReactElement => (
  <colgroup>
    {widths.map((width, at) => (
      <col key={at} width={`${(width / 170) * 100}%`} />
    ))}
  </colgroup>
);

function Subject({ model }: { readonly model: IntakeSlip }): ReactElement {
  return (
    <table>
      <Columns widths={[30, 62, 26, 52]} />
      <tbody>
        <tr>
          <th scope="row">
            事项（文件）
            <br />
            名称
          </th>
          <td colSpan={3}>{flat(model.title)}</td>
        </tr>
        <Pair left="送审单位" leftValue={model.submitUnit} right="送审日期" rightValue={model.submittedOn} />
        <Pair left="联系人" leftValue={model.contact} right="联系电话" rightValue={model.phone} />
      </tbody>
    </table>
  );
}

function Pair(props: {
  readonly left: string;
  readonly leftValue: ReactNode;
  readonly right: string;
  readonly rightValue: ReactNode;
}): ReactElement {
  return (
    <tr>
      <th scope="row">{props.left}</th>
      <td>{props.leftValue}</td>
      <th scope="row">{props.right}</th>
      <td>{props.rightValue}</td>
    </tr>
  );
}

function Materials({ model }: { readonly model: IntakeSlip }): ReactElement {
  return (
    <table>
      <Columns widths={[12, 66, 24, 16, 52]} />
      <thead>
        <tr>
          <th scope="col">序</th>
          <th scope="col">送审材料</th>
          <th scope="col">核对</th>
          <th scope="col">份数</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {model.materials.map((material, at) => (
          <tr key={at}>
            <td className="t1-center">{at + 1}</td>
            <td>{`${flat(material.name)}${material.isStatutory ? ' ※' : ''}`}</td>
            <td className={material.state === '无' ? 't1-strong' : undefined}>{marks[material.state]}</td>
            <td className="t1-center">{material.copies ?? ''}</td>
            <td>{flat(material.note)}</td>
          </tr>
        ))}
        <tr>
          <td className="t1-center">{model.materials.length + 1}</td>
          <td />
          <td />
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function Acceptance({ model }: { readonly model: IntakeSlip }): ReactElement {
  return (
    <table>
      <Columns widths={[30, 62, 26, 52]} />
      <tbody>
        <Pair
          left="材料是否齐全"
          leftValue={<Completeness isComplete={model.isComplete} />}
          right="受理日期"
          rightValue={model.acceptedOn ?? <HandDate />}
        />
        <Pair
          left="要求答复日期"
          leftValue={model.replyDueOn ?? <HandDate />}
          right="审查时间"
          rightValue={model.workdays === null ? '　　　个工作日' : `${model.workdays} 个工作日`}
        />
        {model.shortReason === '' ? null : (
          <tr>
            <th scope="row">时间较短的理由</th>
            <td colSpan={3}>{flat(model.shortReason)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">
            补正（退回）
            <br />
            情况
          </th>
          <td colSpan={3} className={model.notices.length === 0 ? 't1-blank' : 't1-lines'}>
            {model.notices.map((notice, at) => (
              <p key={at}>{`${notice.date}　${flat(notice.text)}`}</p>
            ))}
          </td>
        </tr>
        <tr>
          <th scope="row">备注</th>
          <td colSpan={3} className="t1-blank" />
        </tr>
        <tr>
          <th scope="row">
            送审单位
            <br />
            经办人
          </th>
          <td className="t1-sign">
            <p>（签字）</p>
            <p>{HAND_DATE}</p>
          </td>
          <th scope="row">承办人</th>
          <td className="t1-sign">
            <p>{`${model.handler}（签字）`}</p>
            <p>{HAND_DATE}</p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const HandDate = (): ReactElement => <>{`　　　　${HAND_DATE}`}</>;

function Completeness({ isComplete }: { readonly isComplete: boolean }): ReactElement {
  return (
    <>
      <span className="t1-choice">{isComplete ? '☑' : '☐'} 齐全</span>
      <span className="t1-choice">{isComplete ? '☐' : '☑'} 不齐全</span>
    </>
  );
}

export const intakeV1: Template<IntakeSlip> = { Paper: IntakeV1, settle: settleTable };
