/** 登录：选人、输密码；说明还能试几次、大写锁定、启动检查的结果。 */
import { IconCircleCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { describeRoles } from '#shared/domain/role.ts';
import { formatChineseDate, isLocalDate } from '#shared/lib/local-date.ts';
import type { Output } from '#renderer/lib/client.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { sessionStore } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { AccessFrame } from './AccessFrame.tsx';
import { CapsNotice } from './CapsNotice.tsx';
import { lastLoginText, loginProblem } from './messages.ts';
import { useCapsLock } from './use-caps-lock.ts';

type Status = Output<'system', 'status'>;

export function LoginPage({ status }: { readonly status: Status }) {
  return (
    <AccessFrame aside={<OfficeAndDay status={status} />}>
      <div className="login">
        <h1>登录</h1>
        <LoginForm />
        <StartupHealth status={status} />
      </div>
    </AccessFrame>
  );
}

export function OfficeAndDay({ status }: { readonly status: Status }) {
  return (
    <div className="access-where">
      <strong>{status.office?.name ?? '还没有建立台账'}</strong>
      <span>
        {isLocalDate(status.today)
          ? `${formatChineseDate(status.today)} ${status.dayLabel}`
          : status.dayLabel}
      </span>
      {status.isSample ? <span className="access-sample">样例台账，内容均为虚构</span> : null}
    </div>
  );
}

function StartupHealth({ status }: { readonly status: Status }) {
  const { integrity, auditChain } = status.checks;
  const isWhole = integrity && auditChain;
  return (
    <div className={`login-health${isWhole ? '' : ' is-bad'}`}>
      {isWhole ? (
        <IconCircleCheck size={15} stroke={1.6} aria-hidden />
      ) : (
        <ProcedureMark mark="barred" size={14} isDecorative />
      )}
      {isWhole
        ? '启动检查通过：数据库完整，审计链连续'
        : `启动检查没有通过：${[integrity ? null : '数据库有损坏', auditChain ? null : '审计链断开'].filter((part) => part !== null).join('，')}`}
      <span>{status.version}</span>
    </div>
  );
}

const administratorOf = (people: Output<'session', 'people'>): string =>
  people.find((person) => person.roles.includes('admin'))?.name ?? '';

function LoginForm() {
  const people = useLedgerQuery('session', 'people', {});
  const today = useToday();
  const [picked, setPicked] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const caps = useCapsLock();
  const form = useRef<HTMLDivElement>(null);
  const login = useLedgerCommand('session', 'login', {
    onSuccess: (answer) => {
      if (answer.result === 'ok') sessionStore.begin(answer.session, answer.me);
      else {
        setProblem(loginProblem(answer));
        focusPassword(form.current);
      }
    },
  });
  if (people.isPending) return <LoadingState />;
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  const loginName = picked ?? people.data[0]?.loginName ?? '';
  const submit = (): void => {
    if (password === '') setProblem('请填写密码');
    else
      login.mutate(
        { loginName, password },
        {
          onError: (error) => {
            setProblem(errorLine(error));
            focusPassword(form.current);
          },
        },
      );
  };
  const administrator = administratorOf(people.data);
  return (
    <div ref={form}>
      <LedgerForm label="登录" onSubmit={submit} submitsOnLastEnter>
        <fieldset className="fs-bare-fieldset">
          <legend className="fs-field-label">谁在使用</legend>
          <div className="login-people fs-scroll">
            {people.data.map((person) => (
              <label key={person.loginName}>
                <input
                  type="radio"
                  name="login-name"
                  className="fs-visually-hidden"
                  checked={person.loginName === loginName}
                  onChange={() => {
                    setPicked(person.loginName);
                    setProblem(null);
                  }}
                />
                <b>{person.name}</b>
                <span className="fs-cut">{describeRoles(person.roles)}</span>
                <small>{lastLoginText(person.lastLoginAt, today)}</small>
              </label>
            ))}
          </div>
        </fieldset>
        <TextField
          label="密码"
          isPassword
          autoFocus
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
            setProblem(null);
          }}
          onKeyDown={caps.watch}
          onKeyUp={caps.watch}
          error={problem}
        />
        <CapsNotice isOn={caps.isOn} />
        <ActionButton
          variant="primary"
          size="lg"
          isWide
          type="submit"
          shortcut="Enter"
          isBusy={login.isPending}
        >
          进入台账
        </ActionButton>
        <p className="login-forgot">
          {administrator === '' ? '忘记密码请找管理员重设。' : `忘记密码请找管理员${administrator}重设。`}
        </p>
      </LedgerForm>
    </div>
  );
}

/** 答错以后把旧密码全选，直接重打。 */
function focusPassword(element: HTMLElement | null): void {
  element?.querySelector<HTMLInputElement>('input[type=password]')?.select();
}
