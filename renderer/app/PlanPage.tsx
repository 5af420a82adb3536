/** 这一版还没有的模块：一句话说明，不摆假数据。 */
import type { Module } from './modules.tsx';

export function PlanPage({ module }: { readonly module: Module }) {
  return (
    <div className="fs-page">
      <header className="fs-page-head">
        <h1>{module.name}</h1>
      </header>
      <div className="fs-page-body">
        <div className="plan">
          <h2>{`这一版还没有“${module.name}”`}</h2>
          <p>{`以后的版本将在这里${module.plan ?? ''}`}</p>
        </div>
      </div>
    </div>
  );
}
