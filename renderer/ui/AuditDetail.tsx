/** 一条审计：谁、何时、做了什么，改前改后逐项对照，链上的校验值。 */
import type { AuditRowDto } from '#shared/contract/system.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { changedValues } from './audit-changes.ts';
import { Modal } from './Modal.tsx';

export function AuditDetail({ row, onClose }: { readonly row: AuditRowDto; readonly onClose: () => void }) {
  const changes = changedValues(row.before, row.after);
  return (
    <Modal title={`${row.title}（第 ${row.seq} 条）`} onClose={onClose} width={760} closeLabel="关闭">
      <dl className="fs-facts">
        <dt>时间</dt>
        <dd>{chinaTimeText(row.at)}</dd>
        <dt>人员</dt>
        <dd>{row.actor}</dd>
        <dt>摘要</dt>
        <dd>{row.summary === '' ? '—' : row.summary}</dd>
        <dt>校验值</dt>
        <dd className="fs-break">{row.hash}</dd>
      </dl>
      {changes.length === 0 ? (
        <p className="fs-note">这一步没有改动记录的内容。</p>
      ) : (
        <table className="lt lt-rows-28 fs-changes">
          <colgroup>
            <col style={{ width: 220 }} />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">改前</th>
              <th scope="col">改后</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.path}>
                <td className="lt-wraps fs-break">{change.path}</td>
                <td className="lt-wraps">{change.before}</td>
                <td className="lt-wraps">{change.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
