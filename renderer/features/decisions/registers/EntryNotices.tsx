/** 登记表上方的几种话：只能看、被别人改过、法定条件还没有具备。 */
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { type Obstacle, obstacleText } from '../record/sheet.ts';

interface EntryNoticesProps {
  /** 只能看的原因；能改为 null。 */
  readonly why: string | null;
  readonly obstacles: readonly Obstacle[];
  readonly isBackEntry: boolean;
  readonly isConflict: boolean;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

export function EntryNotices(props: EntryNoticesProps) {
  return (
    <>
      {props.why === null ? null : (
        <NoticeBar tone="amber" title="只能看：">
          {props.why}
        </NoticeBar>
      )}
      {props.isConflict ? (
        <NoticeBar
          tone="amber"
          title="您填写期间，这一份被改过："
          action={
            <span className="dc-choices">
              <ActionButton size="sm" onClick={props.onTakeTheirs}>
                改用台账里的
              </ActionButton>
              <ActionButton size="sm" onClick={props.onKeepMine}>
                保留我填的
              </ActionButton>
            </span>
          }
        >
          您填的都还在；选定用哪一份以后才能保存。
        </NoticeBar>
      ) : null}
      {props.obstacles.length === 0 ? null : (
        <NoticeBar
          tone={props.isBackEntry ? 'amber' : 'red'}
          title={props.isBackEntry ? '补录，将记为违规：' : '还不能登记会议：'}
        >
          {obstacleText(props.obstacles)}
        </NoticeBar>
      )}
    </>
  );
}
