/** 密码栏下“大写锁定已打开”。 */
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';

export function CapsNotice({ isOn }: { readonly isOn: boolean }) {
  if (!isOn) return null;
  return (
    <div className="login-caps" role="status">
      <ProcedureMark mark="attention" size={14} isDecorative />
      大写锁定已打开
    </div>
  );
}
