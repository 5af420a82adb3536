/** 组件样张：每个标记、状态词、按钮、栏目、表格行的全部状态，对照视觉规范第 00 图。 */
import type { Tone } from '#shared/domain/decision/vocabulary.ts';
import { marks } from '#shared/domain/decision/vocabulary.ts';
import { useState } from 'react';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DueText } from '#renderer/ui/DueText.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { UnverifiedChip } from '#renderer/ui/UnverifiedChip.tsx';
import './components-page.css';

const colours = [
  ['墨', '#1B2430', '正文、标题、数字', '15.7'],
  ['次墨', '#475261', '次要列、说明', '7.9'],
  ['淡墨', '#5F6B7A', '标签、提示、禁用字', '5.4'],
  ['墨蓝', '#1F4F82', '选中、链接、主按钮', '8.4'],
  ['朱', '#B3261E', '逾期、法定障碍、失败', '6.5'],
  ['赭', '#8A5300', '临期、缺件、待说明', '6.3'],
  ['松绿', '#1D6A45', '已完成、通过', '6.6'],
  ['底', '#F5F6F8', '窗口底色', ''],
  ['细线', '#E4E8ED', '表格行线', ''],
  ['框线', '#CBD2DA', '面板、表头下线', ''],
  ['输入框', '#8994A2', '输入框边线', '3.1'],
  ['蓝底', '#E9F0F8', '选中行、当前页签', '字 7.3'],
  ['朱底', '#FCEDEB', '错误条、红标签', '字 5.7'],
  ['赭底', '#FCF3E0', '警告条、黄标签', '字 5.7'],
  ['绿底', '#E8F4ED', '绿标签', '字 5.8'],
] as const;

const tags: readonly (readonly (readonly [string, Tone])[])[] = [
  [
    ['起草', 'grey'],
    ['论证', 'grey'],
    ['待受理', 'amber'],
    ['退回补正', 'amber'],
    ['审查中', 'blue'],
    ['待反馈', 'amber'],
    ['待上会', 'blue'],
    ['不得上会', 'red'],
    ['已决定', 'green'],
    ['已公布', 'green'],
    ['执行中', 'green'],
    ['中止', 'amber'],
    ['终止', 'grey'],
    ['已归档', 'grey'],
  ],
  [
    ['待登记', 'amber'],
    ['暂缓登记', 'amber'],
    ['不予登记', 'grey'],
    ['准予备案', 'green'],
    ['改正后准予', 'green'],
    ['自行纠正', 'amber'],
    ['撤销', 'red'],
    ['漏备', 'red'],
    ['迟备', 'amber'],
    ['现行有效', 'green'],
    ['已修改', 'blue'],
    ['失效', 'grey'],
    ['废止', 'grey'],
  ],
];

interface SampleRow {
  readonly no: string;
  readonly name: string;
  readonly count: string;
  readonly status: string;
  readonly tone: Tone;
}
const rows: readonly SampleRow[] = [
  { no: '2026-05', name: '平常', count: '1,204', status: '待上会', tone: 'blue' },
  { no: '2026-06', name: '指针经过', count: '87', status: '论证', tone: 'grey' },
  { no: '2026-07', name: '当前行', count: '143', status: '审查中', tone: 'blue' },
  { no: '2026-08', name: '当前行且有键盘焦点', count: '6', status: '已公布', tone: 'green' },
  { no: '2026-09', name: '作废（保留可见）', count: '—', status: '作废', tone: 'grey' },
];

export function ComponentsPage() {
  return (
    <main className="sample fs-scroll">
      <h1 className="fs-visually-hidden">组件样张</h1>
      <div>
        <Section title="颜色" note="右列为在白底上的对比度">
          <Colours />
        </Section>
        <Section title="字号">
          <p className="sample-sizes">
            <b style={{ fontSize: 24 }}>24</b> <b style={{ fontSize: 19 }}>19 页题</b>{' '}
            <b style={{ fontSize: 15 }}>15 要数</b> <b style={{ fontSize: 13.5 }}>13.5 导航</b>{' '}
            <span>13 正文表格</span> <span style={{ fontSize: 12 }}>12 说明</span>
          </p>
          <p className="sample-grey">1234567890 0987654321 等宽数字</p>
        </Section>
      </div>
      <div>
        <Section title="程序标记：形状先于颜色">
          <div className="sample-marks">
            {(Object.keys(marks) as (keyof typeof marks)[]).map((mark) => (
              <span key={mark}>
                <ProcedureMark mark={mark} size={18} isDecorative />
                {marks[mark]}
              </span>
            ))}
          </div>
        </Section>
        <Section title="状态词">
          {tags.map((line, index) => (
            <div key={index} className="sample-tags">
              {line.map(([name, tone]) => (
                <StatusTag key={name} tone={tone}>
                  {name}
                </StatusTag>
              ))}
            </div>
          ))}
        </Section>
        <Section title="期限">
          <div className="sample-due">
            <DueText days={-3} />
            <DueText days={0} />
            <DueText days={2} />
            <DueText days={9} />
            <DueText days={null} />
            <span>
              参数 15 日
              <UnverifiedChip />
            </span>
            <LegalRef ruleId="D-22b" />
          </div>
        </Section>
        <Section title="表格行">
          <SampleTable />
        </Section>
      </div>
      <Controls />
    </main>
  );
}

function Section(props: {
  readonly title: string;
  readonly note?: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="sample-section">
      <h2>
        {props.title}
        {props.note === undefined ? null : <small>{props.note}</small>}
      </h2>
      {props.children}
    </section>
  );
}

function Colours() {
  return colours.map(([name, value, use, contrast]) => (
    <div key={name} className="sample-colour">
      <i style={{ background: value }} />
      <b>{name}</b>
      <span>{value}</span>
      <span>{use}</span>
      <em>{contrast}</em>
    </div>
  ));
}

function SampleTable() {
  const [selected, setSelected] = useState('2026-07');
  return (
    <div className="sample-table">
      <LedgerTable
        label="表格行样张"
        fills={false}
        columns={[
          { key: 'no', title: '目录号', width: 90, render: (row) => row.no },
          { key: 'name', title: '事项名称', render: (row) => row.name },
          { key: 'count', title: '件数', width: 80, align: 'end', render: (row) => row.count },
          {
            key: 'status',
            title: '状态',
            width: 90,
            render: (row) => <StatusTag tone={row.tone}>{row.status}</StatusTag>,
          },
        ]}
        rows={rows}
        rowKey={(row) => row.no}
        selectedKey={selected}
        onSelect={(row) => setSelected(row.no)}
        isVoided={(row) => row.status === '作废'}
      />
    </div>
  );
}

function Controls() {
  const [unit, setUnit] = useState('县城市管理局');
  const [day, setDay] = useState<string | null>('2026-03-05');
  return (
    <div>
      <Section title="按钮">
        <div className="sample-buttons">
          <ActionButton variant="primary" shortcut="Ctrl+Enter">
            主要
          </ActionButton>
          <ActionButton variant="primary">经过</ActionButton>
          <ActionButton>次要</ActionButton>
          <ActionButton refusal="审查意见书尚未出具（713号令第25条）">依法不可用</ActionButton>
          <ActionButton size="sm">小 26</ActionButton>
          <ActionButton variant="danger">作废</ActionButton>
        </div>
      </Section>
      <Section title="输入">
        <div className="sample-fields">
          <TextField
            label="平常"
            isRequired
            ruleId="D-10"
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
          <DateField label="焦点" value={day} onChange={setDay} />
          <DateField label="须说明" value="2026-11-24" warning="只有 29 日，须填理由" />
          <DateField label="法定障碍" value="2026-11-27" error="晚 1 日，最迟 2026-11-26" />
          <TextField label="只读（已签发，冻结）" isReadOnly value="罗司法审〔2026〕12号" />
        </div>
      </Section>
      <Section title="保存状态">
        <div className="sample-saves">
          <SaveState state={{ kind: 'saving' }} />
          <SaveState state={{ kind: 'saved', at: '2026-11-23T02:51:36Z' }} />
          <SaveState state={{ kind: 'failed' }} onRetry={() => undefined} />
        </div>
      </Section>
    </div>
  );
}
