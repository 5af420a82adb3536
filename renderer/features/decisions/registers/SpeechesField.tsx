/** 会议发言表：逐人一行，标首长，写态度和意见；行政首长应当最后发言（第30条）。 */
import { ActionIcon, Radio, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Finding } from '#shared/domain/registers/findings.ts';
import { type Speech, speechStances, type SpeechStance } from '#shared/domain/registers/types.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { FieldFrame, type FieldProps } from '#renderer/ui/FieldFrame.tsx';

interface SpeechesFieldProps extends FieldProps {
  readonly value: readonly Speech[];
  readonly onChange: (value: readonly Speech[]) => void;
  /** `speeches.0.view` 一类的各处提示。 */
  readonly findings: readonly Finding[];
}

const stanceKeys = Object.keys(speechStances) as SpeechStance[]; // 键取自态度表
const blank: Speech = { name: '', title: '', isChief: false, stance: 'agree', view: '' };

export function SpeechesField({ value, onChange, findings, ...frame }: SpeechesFieldProps) {
  const set = (index: number, change: Partial<Speech>): void =>
    onChange(value.map((speech, at) => (at === index ? { ...speech, ...change } : speech)));
  const move = (from: number, to: number): void => {
    const rest = value.toSpliced(from, 1);
    const moved = value[from];
    if (moved !== undefined) onChange(rest.toSpliced(to, 0, moved));
  };
  const chief = value.findIndex((speech) => speech.isChief);
  const isChiefLate = chief === -1 || chief === value.length - 1;
  const messageOf = (index: number, name: string): string | undefined =>
    findings.find((finding) => finding.field === `speeches.${index}.${name}`)?.message;
  const isReadOnly = frame.isReadOnly === true;
  return (
    <FieldFrame {...frame} isGroup>
      {() => (
        <div className="rg-speeches">
          <table className="lt lt-rows-32" aria-label="发言">
            <colgroup>
              <col style={{ width: 40 }} />
              <col style={{ width: 104 }} />
              <col style={{ width: 118 }} />
              <col style={{ width: 48 }} />
              <col style={{ width: 96 }} />
              <col />
              <col style={{ width: 94 }} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">序</th>
                <th scope="col">姓名</th>
                <th scope="col">职务</th>
                <th scope="col">首长</th>
                <th scope="col">态度</th>
                <th scope="col">意见</th>
                <th scope="col">次序</th>
              </tr>
            </thead>
            <tbody>
              {value.map((speech, index) => (
                // 发言没有自己的编号，次序就是身份。
                <tr key={index} className={speech.isChief && !isChiefLate ? 'rg-speech-early' : ''}>
                  <td className="lt-secondary">{index + 1}</td>
                  <td>
                    <TextInput
                      aria-label={`第 ${index + 1} 位姓名`}
                      value={speech.name}
                      readOnly={isReadOnly}
                      error={messageOf(index, 'name')}
                      onChange={(event) => set(index, { name: event.currentTarget.value })}
                    />
                  </td>
                  <td>
                    <TextInput
                      aria-label={`第 ${index + 1} 位职务`}
                      value={speech.title}
                      readOnly={isReadOnly}
                      onChange={(event) => set(index, { title: event.currentTarget.value })}
                    />
                  </td>
                  <td className="lt-center">
                    <Radio
                      aria-label={`第 ${index + 1} 位是行政首长`}
                      checked={speech.isChief}
                      disabled={isReadOnly}
                      onChange={() => onChange(value.map((each, at) => ({ ...each, isChief: at === index })))}
                    />
                  </td>
                  <td>
                    <Select
                      aria-label={`第 ${index + 1} 位态度`}
                      data={stanceKeys.map((key) => ({ value: key, label: speechStances[key] }))}
                      value={speech.stance}
                      readOnly={isReadOnly}
                      allowDeselect={false}
                      onChange={(stance) => {
                        const found = stanceKeys.find((key) => key === stance);
                        if (found !== undefined) set(index, { stance: found });
                      }}
                    />
                  </td>
                  <td>
                    <TextInput
                      aria-label={`第 ${index + 1} 位意见`}
                      value={speech.view}
                      readOnly={isReadOnly}
                      error={messageOf(index, 'view')}
                      placeholder={speech.stance === 'agree' ? '同意的可以不写' : '持不同意见的，如实载明'}
                      onChange={(event) => set(index, { view: event.currentTarget.value })}
                    />
                  </td>
                  <td>
                    {isReadOnly ? null : (
                      <span className="rg-row-tools">
                        <Tool
                          label={`第 ${index + 1} 位上移`}
                          isOff={index === 0}
                          onClick={() => move(index, index - 1)}
                        >
                          <IconArrowUp size={15} stroke={1.6} />
                        </Tool>
                        <Tool
                          label={`第 ${index + 1} 位下移`}
                          isOff={index === value.length - 1}
                          onClick={() => move(index, index + 1)}
                        >
                          <IconArrowDown size={15} stroke={1.6} />
                        </Tool>
                        <Tool
                          label={`删去第 ${index + 1} 位`}
                          onClick={() => onChange(value.toSpliced(index, 1))}
                        >
                          <IconTrash size={15} stroke={1.6} />
                        </Tool>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {isReadOnly ? null : (
            <div className="rg-speeches-foot">
              <ActionButton
                size="sm"
                icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
                // 首长已在最后的，新的一位排在首长前面。
                onClick={() =>
                  onChange(chief !== -1 && isChiefLate ? value.toSpliced(chief, 0, blank) : [...value, blank])
                }
              >
                发言人
              </ActionButton>
              {isChiefLate ? (
                <span className="fs-note">
                  {chief === -1 ? '请标明行政首长；首长最后发言。' : '行政首长最后发言，次序符合。'}
                </span>
              ) : (
                <>
                  <span className="fs-text-red">{`行政首长排在第 ${chief + 1} 位，应当最后发言`}</span>
                  <ActionButton size="sm" onClick={() => move(chief, value.length - 1)}>
                    移到最后
                  </ActionButton>
                </>
              )}
            </div>
          )}
        </div>
      )}
    </FieldFrame>
  );
}

interface ToolProps {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Tool({ label, isOff = false, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
