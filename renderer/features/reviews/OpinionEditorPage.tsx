/** 占位：页面由本模块随后提供。 */
import { LoadingState } from '#renderer/ui/states.tsx';

export function OpinionEditorPage() {
  return <LoadingState label="页面正在建设" />;
}
