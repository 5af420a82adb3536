/** F1：键盘表。 */
import { Fragment } from 'react';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';

const keys: readonly (readonly [readonly string[], string])[] = [
  [['Ctrl+K'], '搜索'],
  [['Alt+N'], '新登记'],
  [['Ctrl+F'], '筛选'],
  [['↑', '↓'], '上一行、下一行'],
  [['PgUp', 'PgDn'], '上一屏、下一屏'],
  [['Home', 'End'], '首行、末行'],
  [['Enter'], '打开；表单里到下一格'],
  [['Space'], '勾选'],
  [['F2'], '修改'],
  [['F3', 'Shift+F3'], '下一处、上一处'],
  [['F6'], '下一栏'],
  [['F8'], '下一处问题'],
  [['Ctrl+S'], '存盘'],
  [['Ctrl+Enter'], '办理下一步'],
  [['Ctrl+P'], '预览打印'],
  [['Ctrl+;'], '填今天'],
  [['Alt+1…0'], '切换模块'],
  [['Esc'], '返回、关闭'],
  [['F1'], '键盘表'],
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      title="键盘表"
      onClose={onClose}
      width={600}
      closeLabel="关闭"
      footNote="输入法选字时，这些键都不起作用。"
    >
      <div className="keys-table">
        {keys.map(([caps, what]) => (
          <Fragment key={what}>
            <span>
              {caps.map((cap) => (
                <Fragment key={cap}>
                  <Kbd keys={cap} />{' '}
                </Fragment>
              ))}
            </span>
            <span>{what}</span>
          </Fragment>
        ))}
      </div>
    </Modal>
  );
}
