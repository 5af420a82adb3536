/** 签批经过：经办、复核、签发各是谁，哪一轮，写了什么。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';

const stepNames = { draft: '经办', check: '复核', sign: '签发' } as const;
const passNames = { draft: '提交复核', check: '复核通过', sign: '签发' } as const;

export function SignoffRegister({ review }: { readonly review: ReviewDto }) {
  const { signoffs } = review;
  return (
    <Panel
      title="签批经过"
      note={signoffs.length === 0 ? '还没有签批' : `第 ${review.round} 轮`}
      extra="经办、复核、签发须由三个人担任"
      isFlush
      fills
    >
      {signoffs.length === 0 ? (
        <p className="rv-none">意见起草好，由承办人提交复核；复核通过后送负责人签发。</p>
      ) : (
        <table className="lt rv-register" aria-label="签批经过">
          <colgroup>
            <col style={{ width: 56 }} />
            <col style={{ width: 64 }} />
            <col style={{ width: 116 }} />
            <col style={{ width: 88 }} />
            <col style={{ width: 148 }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">轮次</th>
              <th scope="col">环节</th>
              <th scope="col">结果</th>
              <th scope="col">人员</th>
              <th scope="col">时间</th>
              <th scope="col">意见</th>
            </tr>
          </thead>
          <tbody>
            {signoffs.map((entry) => {
              const isBack = entry.decision === 'back';
              return (
                <tr key={`${entry.at}${entry.step}`}>
                  <td className="lt-secondary">{entry.round}</td>
                  <td>{stepNames[entry.step]}</td>
                  <td>
                    <span className={`rv-finding ${isBack ? 'fs-text-amber' : ''}`}>
                      <ProcedureMark mark={isBack ? 'attention' : 'done'} size={15} isDecorative />
                      {isBack ? '退回修改' : passNames[entry.step]}
                    </span>
                  </td>
                  <td>{entry.actor}</td>
                  <td className="lt-secondary">{chinaTimeText(entry.at).slice(0, 16)}</td>
                  <td className="lt-wraps">{entry.comment === '' ? '—' : entry.comment}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
