/** 首次使用：数据存放 → 单位与管理员 → 工作日历 → 建立；也可以先装样例看看。 */
import { IconDatabase } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Output } from '#renderer/lib/client.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { sessionStore } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { errorLine } from '#renderer/lib/messages.ts';
import { AccessFrame } from './AccessFrame.tsx';
import { CalendarStep, ConfirmStep, StorageStep } from './FirstRunSteps.tsx';
import { blankSetup, OfficeStep, setupSchema } from './OfficeStep.tsx';
import { SampleReady } from './SampleReady.tsx';

type Status = Output<'system', 'status'>;
type Sample = Output<'system', 'loadSample'>;

const steps = ['数据存放', '单位与管理员', '工作日历', '建立台账'] as const;

export interface FirstRunPageProps {
  readonly status: Status;
  /** 建好（或者看过样例账户）以后离开。 */
  readonly onDone: () => void;
}

export function FirstRunPage({ status, onDone }: FirstRunPageProps) {
  const [step, setStep] = useState(1);
  const [problem, setProblem] = useState<string | null>(null);
  const [sample, setSample] = useState<Sample | null>(null);
  const form = useLedgerForm({ schema: setupSchema, initialValues: blankSetup });
  const initialize = useLedgerCommand('system', 'initialize', {
    onSuccess: (answer) => {
      sessionStore.begin(answer.session, answer.me);
      onDone();
    },
  });
  const loadSample = useLedgerCommand('system', 'loadSample', { onSuccess: setSample });

  const next = (): void => {
    setProblem(null);
    if (step === 1) {
      const { hasErrors } = form.validate();
      if (hasErrors) return;
    }
    if (step < 3) return setStep(step + 1);
    const { office, admin } = form.getValues();
    const { name, loginName, password } = admin;
    initialize.mutate(
      { office, admin: { name, loginName, password } },
      {
        onError: (error) => {
          const text = applyCallError(form, error);
          setProblem(text);
          setStep(text === null ? 1 : 3);
        },
      },
    );
    return undefined;
  };
  useHotkeys({ 'Ctrl+Enter': sample === null ? next : undefined });
  if (sample !== null)
    return <SampleReady sample={sample} aside={<Steps current={4} status={status} />} onDone={onDone} />;

  const years = yearsText(status.calendarYears);
  const bodies: readonly ReactNode[] = [
    <StorageStep key="storage" dataDir={status.dataDir} />,
    <OfficeStep key="office" form={form} year={status.today.slice(0, 4)} onLastEnter={next} />,
    <CalendarStep key="calendar" years={years} />,
    <ConfirmStep key="confirm" values={form.values} dataDir={status.dataDir} years={years} />,
  ];
  return (
    <AccessFrame
      aside={<Steps current={step} status={status} />}
      bar={
        <>
          {step === 0 ? null : <ActionButton onClick={() => setStep(step - 1)}>上一步</ActionButton>}
          <span
            className="access-bar-note fs-cut"
            title={status.dataDir}
          >{`数据文件夹 ${status.dataDir}`}</span>
          <div className="access-bar-end">
            <ActionButton
              icon={<IconDatabase size={15} stroke={1.6} aria-hidden />}
              isBusy={loadSample.isPending}
              onClick={() => loadSample.mutate({}, { onError: (error) => setProblem(errorLine(error)) })}
            >
              先装入样例台账看看
            </ActionButton>
            <ActionButton
              variant="primary"
              shortcut="Ctrl+Enter"
              isBusy={initialize.isPending}
              onClick={next}
            >
              {step === 3 ? '建立台账' : `下一步：${steps[step + 1] ?? ''}`}
            </ActionButton>
          </div>
        </>
      }
    >
      {problem === null ? null : <NoticeBar tone="red">{problem}</NoticeBar>}
      {bodies[step]}
    </AccessFrame>
  );
}

/** `已带 2019—2026 年`。 */
function yearsText(years: readonly number[]): string {
  const first = years[0];
  const last = years.at(-1);
  return first === undefined || last === undefined ? '没有放假数据' : `已带 ${first}—${last} 年`;
}

function Steps({ current, status }: { readonly current: number; readonly status: Status }) {
  const notes = [
    status.dataDir,
    current > 1 ? '已填好' : '单位名称、文号、第一个账户',
    yearsText(status.calendarYears),
    '核对后写入',
  ];
  return (
    <ol className="access-steps">
      {steps.map((name, index) => (
        <li
          key={name}
          className={index === current ? 'access-now' : ''}
          aria-current={index === current ? 'step' : undefined}
        >
          <i aria-hidden>{index < current ? '✓' : index + 1}</i>
          <div>
            <b>{name}</b>
            <span>{index !== current ? notes[index] : index === 1 ? '正在填写' : '请看一看'}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
