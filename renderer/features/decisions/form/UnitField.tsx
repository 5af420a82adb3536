/** 承办单位：打字找（全称、简称都认），没有的当场新增。 */
import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { UnitDto } from '#shared/contract/system.ts';
import { contract } from '#shared/contract/index.ts';
import { applyCallError } from '#renderer/lib/form.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { controlAria, FieldFrame, type FieldProps } from '#renderer/ui/FieldFrame.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NothingFound } from '#renderer/ui/NothingFound.tsx';
import { refusalOf } from '#renderer/lib/permission.ts';

interface UnitFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (unitId: number | null) => void;
  readonly onBlur?: () => void;
}

const NEW = 'new';

export function UnitField(props: UnitFieldProps) {
  const { value, onChange } = props;
  const me = useMe();
  const units = useLedgerQuery('units', 'list', {});
  const [search, setSearch] = useState('');
  const [newName, setNewName] = useState<string | null>(null);
  const refusal = refusalOf(me, contract.units.create);
  const all = units.data ?? [];
  const wanted = search.trim();
  const canCreate = refusal === null && wanted !== '' && !all.some((unit) => unit.name === wanted);
  return (
    <FieldFrame {...props}>
      {(ids) => (
        <>
          <Select
            data={[
              ...all
                .filter((unit) => unit.isActive || unit.id === value)
                .map((unit) => ({ value: String(unit.id), label: unit.name })),
              ...(canCreate ? [{ value: NEW, label: `＋ 新增单位“${wanted}”…` }] : []),
            ]}
            value={value === null ? null : String(value)}
            onChange={(picked) => {
              if (picked === NEW) setNewName(wanted);
              else onChange(picked === null ? null : Number(picked));
            }}
            searchable
            clearable={value !== null}
            clearButtonProps={{ 'aria-label': '清除' }}
            allowDeselect={false}
            onSearchChange={setSearch}
            filter={({ options, search: typed }) =>
              options.filter((option) => 'value' in option && matches(option.value, all, typed, canCreate))
            }
            placeholder="打字查找，如“教育”"
            nothingFoundMessage={
              <NothingFound
                text={refusal === null ? '没有相符的单位' : '没有相符的单位；新增单位请经办或者管理员办理'}
              />
            }
            {...(value === null
              ? { rightSection: <IconChevronDown size={15} stroke={1.8} aria-hidden /> }
              : {})}
            onBlur={props.onBlur}
            {...controlAria(ids, props.isRequired)}
          />
          {newName === null ? null : (
            <NewUnit
              name={newName}
              onDone={(unit) => {
                onChange(unit.id);
                setNewName(null);
              }}
              onClose={() => setNewName(null)}
            />
          )}
        </>
      )}
    </FieldFrame>
  );
}

/** 打的字正好是选中的单位时列出全部，便于换一个；“新增”总在最后。 */
function matches(option: string, units: readonly UnitDto[], typed: string, canCreate: boolean): boolean {
  if (option === NEW) return canCreate;
  const text = typed.trim();
  if (text === '' || units.some((unit) => unit.name === text)) return true;
  const unit = units.find((other) => String(other.id) === option);
  return unit !== undefined && (unit.name.includes(text) || unit.shortName.includes(text));
}

interface NewUnitProps {
  readonly name: string;
  readonly onDone: (unit: UnitDto) => void;
  readonly onClose: () => void;
}

function NewUnit({ name: initial, onDone, onClose }: NewUnitProps) {
  const [name, setName] = useState(initial);
  const [shortName, setShortName] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const create = useLedgerCommand('units', 'create', { onSuccess: onDone });
  const submit = (): void => {
    if (create.isPending) return;
    setErrors({});
    create.mutate(
      { name, shortName },
      { onError: (error) => setProblem(applyCallError({ setErrors }, error)) },
    );
  };
  return (
    <Modal
      title="新增单位"
      onClose={onClose}
      width={480}
      error={problem === null ? null : new Error(problem)}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={create.isPending} onClick={submit}>
          登记单位
        </ActionButton>
      }
    >
      <LedgerForm label="新增单位" onSubmit={submit} submitsOnLastEnter>
        <FieldGrid columns={1}>
          <TextField
            label="单位名称"
            isRequired
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={errors['name']}
            hint="写全称，与印章一致。"
          />
          <TextField
            label="简称"
            value={shortName}
            onChange={(event) => setShortName(event.currentTarget.value)}
            error={errors['shortName']}
            hint="名单里显示简称，如“县教育体育局”；没有的留空。"
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
