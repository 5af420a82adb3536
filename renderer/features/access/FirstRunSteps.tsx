/** 首次使用的第一、三、四步：数据放在哪里、带了哪些日历、核对后建立。 */
import { NoticeBar } from '#renderer/ui/states.tsx';
import type { SetupValues } from './OfficeStep.tsx';

export function StorageStep({ dataDir }: { readonly dataDir: string }) {
  return (
    <>
      <h1>数据存放</h1>
      <p className="access-lead">台账、附件、日志都在这一个文件夹里，搬走它就是搬走整个台账。</p>
      <div className="access-form">
        <dl className="access-facts">
          <dt>数据文件夹</dt>
          <dd className="fs-break">
            <strong>{dataDir}</strong>
          </dd>
          <dt>台账数据库</dt>
          <dd>ledger.db，每一步写完落盘才算数</dd>
          <dt>附件</dt>
          <dd>attachments，原件不改动，按校验值存放</dd>
        </dl>
        <NoticeBar tone="amber" title="不要放在网络盘或者同步盘里。">
          多台电脑同时写会损坏数据库。要换地方，请关闭程序，启动时用 --data 指定新文件夹。
        </NoticeBar>
      </div>
    </>
  );
}

export function CalendarStep({ years }: { readonly years: string }) {
  return (
    <>
      <h1>工作日历</h1>
      <p className="access-lead">“7 个工作日”一类的期限，按国务院办公厅公布的放假和调休来数。</p>
      <div className="access-form">
        <dl className="access-facts">
          <dt>随程序带来</dt>
          <dd>
            <strong>{years}</strong>
          </dd>
          <dt>还没有公布的年份</dt>
          <dd>先按周末估算，结果标“暂估”，不会当成准数</dd>
          <dt>怎么数</dt>
          <dd>起算当日不计；遇法定休假日，期限届满日顺延；每个日子都能点开看怎么算的</dd>
        </dl>
      </div>
    </>
  );
}

interface ConfirmStepProps {
  readonly values: SetupValues;
  readonly dataDir: string;
  readonly years: string;
}

export function ConfirmStep({ values, dataDir, years }: ConfirmStepProps) {
  const { office, admin } = values;
  return (
    <>
      <h1>建立台账</h1>
      <p className="access-lead">核对无误就建立；建立以后直接进入台账。</p>
      <div className="access-form">
        <dl className="access-facts">
          <dt>单位全称</dt>
          <dd>{office.name}</dd>
          <dt>发文代字</dt>
          <dd>{office.docPrefix}</dd>
          <dt>本级人民政府</dt>
          <dd>{office.government}</dd>
          <dt>上一级人民政府</dt>
          <dd>{office.upperGovernment}</dd>
          <dt>管理员</dt>
          <dd>{`${admin.name}（登录名 ${admin.loginName}）`}</dd>
          <dt>工作日历</dt>
          <dd>{years}</dd>
          <dt>数据文件夹</dt>
          <dd className="fs-break">{dataDir}</dd>
        </dl>
      </div>
    </>
  );
}
