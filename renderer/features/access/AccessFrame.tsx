/** 首次使用、登录、锁屏共用的版面：左边深色承诺，右边办事。 */
import type { ReactNode } from 'react';
import './access.css';

export interface AccessFrameProps {
  /** 深色栏中段：步骤，或者单位和日期。 */
  readonly aside: ReactNode;
  readonly children: ReactNode;
  /** 右边底部的操作条。 */
  readonly bar?: ReactNode;
}

export function AccessFrame({ aside, children, bar }: AccessFrameProps) {
  return (
    <div className="access">
      <aside className="access-cover">
        <div className="access-brand">
          <span className="access-seal" aria-hidden>
            审
          </span>
          <div>
            <div className="access-name">法审台账</div>
            <div className="access-sub">县级法制审查台账</div>
          </div>
        </div>
        {aside}
        <div className="access-promise">
          <strong>本机不连接任何网络。</strong>
          <span>数据只存在您指定的文件夹里。</span>
          <span>非涉密计算机，不得录入国家秘密。</span>
        </div>
      </aside>
      <div className="access-main">
        <main className="access-body fs-scroll">{children}</main>
        {bar === undefined ? null : <footer className="access-bar">{bar}</footer>}
      </div>
    </div>
  );
}
