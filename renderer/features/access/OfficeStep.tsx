/** 首次使用第二步：单位和第一个管理员。 */
import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { passwordVerdict } from './messages.ts';

const { office, admin } = contract.system.initialize.input.shape;
export const setupSchema = z.strictObject({
  office,
  admin: admin
    .extend({ again: z.string() })
    .refine((value) => value.password === value.again, { error: '两次输入不一致', path: ['again'] }),
});
export const blankSetup = {
  office: { name: '', docPrefix: '', government: '', upperGovernment: '' },
  admin: { name: '', loginName: '', password: '', again: '' },
};
export type SetupValues = typeof blankSetup;

interface OfficeStepProps {
  readonly form: UseFormReturnType<SetupValues>;
  readonly year: string;
  readonly onLastEnter: () => void;
}

export function OfficeStep({ form, year, onLastEnter }: OfficeStepProps) {
  const { office: unit, admin: first } = form.values;
  return (
    <>
      <h1>单位与管理员</h1>
      <p className="access-lead">这些内容会印在公文上，以后可以在“系统”里修改并留痕。</p>
      <div className="access-form">
        <LedgerForm label="单位与管理员" onSubmit={onLastEnter} submitsOnLastEnter>
          <FieldGrid>
            <TextField
              label="单位全称"
              isRequired
              autoFocus
              hint="用于落款和版头"
              {...form.getInputProps('office.name')}
            />
            <TextField
              label="发文代字"
              isRequired
              hint={`审查意见书文号：${unit.docPrefix === '' ? '罗司法审' : unit.docPrefix}〔${year}〕1号`}
              {...form.getInputProps('office.docPrefix')}
            />
            <TextField label="本级人民政府" isRequired {...form.getInputProps('office.government')} />
            <TextField label="上一级人民政府" isRequired {...form.getInputProps('office.upperGovernment')} />
          </FieldGrid>
          <hr />
          <FieldGrid>
            <TextField label="管理员姓名" isRequired {...form.getInputProps('admin.name')} />
            <TextField
              label="登录名"
              isRequired
              hint="可用姓名拼音"
              {...form.getInputProps('admin.loginName')}
            />
            <TextField
              label="密码"
              isRequired
              isPassword
              {...passwordVerdict(first.password)}
              {...form.getInputProps('admin.password')}
            />
            <TextField label="再输一次" isRequired isPassword {...form.getInputProps('admin.again')} />
          </FieldGrid>
        </LedgerForm>
        <NoticeBar tone="amber" title="请记牢密码。">
          没有网络找回；遗忘时只能由另一名管理员重设，建好后请再建一名管理员。
        </NoticeBar>
      </div>
    </>
  );
}
