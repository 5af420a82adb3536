/** 地址不对。 */
import { Link } from 'react-router';

export function NotFoundPage() {
  return (
    <div className="plan">
      <h2>没有这一页</h2>
      <p>
        地址可能写错了。回到 <Link to="/decisions">重大行政决策</Link>。
      </p>
    </div>
  );
}
