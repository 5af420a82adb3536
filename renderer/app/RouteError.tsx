/** 页面文件读不进来一类的错误，显示在页面区域里。 */
import { useRouteError } from 'react-router';
import { ErrorState } from '#renderer/ui/states.tsx';

export function RouteError() {
  return <ErrorState error={useRouteError()} onRetry={() => window.location.reload()} />;
}
